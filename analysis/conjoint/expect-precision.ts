import { addChoiceInformation, fillAlternatives } from "#analysis/conjoint/add-choice-information";
import { codeEffects, expandCovariance, splitByAttribute } from "#analysis/conjoint/code-effects";
import type { ConjointDesign, LevelPlace } from "#analysis/conjoint/conjoint-design-types";
import { findUndeterminedLevels } from "#analysis/conjoint/find-undetermined-levels";
import { factorCholesky, logDeterminant } from "#analysis/linear-algebra/cholesky";
import { invertPositive } from "#analysis/maxdiff/invert-positive";

export type Precision = {
  /** By attribute and level; null where the design does not determine them. */
  standardErrors: (number | null)[][];
  /** Of all levels; null when some are not determined. */
  largest: number | null;
  /** Respondents for whom the largest would be 0.05. */
  respondentsNeeded: number | null;
  /** Levels that the design cannot tell apart. */
  undetermined: LevelPlace[];
  /** 0 to 1, without "none". */
  efficiency: number;
};

/** The largest standard error of a main effect that is usually accepted. */
export const largestMainError = 0.05;

/**
 * What a design will tell about main effects when all utilities are 0.
 *
 * @param noneShare chance of "none"; with 0 it is not offered, else it has a constant of its own.
 * Time O(tasks x concepts x estimates² + estimates³).
 */
export function expectPrecision(design: ConjointDesign, respondents: number, noneShare: number): Precision {
  const { attributes, versions } = design;
  const coding = codeEffects(attributes, noneShare > 0);
  const perRespondent = expectInformation(design, noneShare).map((value) => value / versions.length);
  const efficiency = measureEfficiency(design);
  const undetermined = findUndeterminedLevels(coding, perRespondent).flatMap((row): LevelPlace[] => {
    const attribute = coding.offsets.findLastIndex((offset) => offset <= row);
    const level = row - coding.offsets[attribute];
    return level < attributes[attribute] ? [[attribute, level]] : [];
  });
  if (undetermined.length > 0) {
    const standardErrors = attributes.map((levels) => new Array<null>(levels).fill(null));
    return { standardErrors, largest: null, respondentsNeeded: null, undetermined, efficiency };
  }
  const covariance = expandCovariance(coding, invertPositive(perRespondent, coding.size));
  const variances = Float64Array.from(
    { length: coding.rowCount },
    (_, row) => covariance[row * coding.rowCount + row],
  );
  const ofLevels = splitByAttribute(coding, variances);
  const largest = ofLevels.flat().reduce((a, b) => Math.max(a, b));
  return {
    standardErrors: ofLevels.map((own) => own.map((variance) => Math.sqrt(variance / respondents))),
    largest: Math.sqrt(largest / respondents),
    respondentsNeeded: Math.ceil(largest / largestMainError ** 2 - 1e-9),
    undetermined,
    efficiency,
  };
}

/** Information of one respondent for each version. */
function expectInformation({ attributes, versions }: ConjointDesign, noneShare: number): Float64Array {
  const coding = codeEffects(attributes, noneShare > 0);
  const concepts = versions[0][0].length;
  const information = new Float64Array(coding.size ** 2);
  const alternatives = new Float64Array((concepts + 1) * coding.size);
  const mean = new Float64Array(coding.size);
  const chances = new Array<number>(concepts).fill((1 - noneShare) / concepts);
  if (noneShare > 0) chances.push(noneShare);
  for (const task of versions.flat()) {
    fillAlternatives(coding, task.flat(), noneShare > 0, alternatives);
    addChoiceInformation(alternatives, chances, 1, mean, information);
  }
  return information;
}

/**
 * The geometric mean of the information's eigenvalues in orthonormal contrasts, over that of the ideal. In effects
 * coding the ideal of an attribute with L levels has the determinant L^(2 - L).
 */
function measureEfficiency(design: ConjointDesign): number {
  const { attributes, versions } = design;
  const { size } = codeEffects(attributes, false);
  const tasks = versions.flat().length;
  const perTask = expectInformation(design, 0).map((value) => value / tasks);
  const factor = factorCholesky({ rowCount: size, columnCount: size, values: perTask }, 1e-9);
  if (!factor) return 0;
  const ideal = attributes.reduce((sum, levels) => sum + (2 - levels) * Math.log(levels), 0);
  return Math.exp((logDeterminant(factor) - ideal) / size);
}
