import { AnalysisError } from "#analysis/analysis-error";
import {
  codeEffects,
  type EffectsCoding,
  expandCovariance,
  expandEffects,
  splitByAttribute,
} from "#analysis/conjoint/code-effects";
import type { ConjointStudy, ConjointUtilities } from "#analysis/conjoint/conjoint-types";
import { evaluateConjoint } from "#analysis/conjoint/evaluate-conjoint";
import { findMovingLevels, findUndeterminedLevels } from "#analysis/conjoint/find-undetermined-levels";
import { factorCholesky } from "#analysis/linear-algebra/cholesky";
import { climbConcave } from "#analysis/maxdiff/climb-concave";
import { invertPositive } from "#analysis/maxdiff/invert-positive";
import { rootOfDiagonal, spreadOfInfluence } from "#analysis/maxdiff/spread-of-influence";

export type ConjointLogit = {
  method: "conjoint-logit";
  attributeNames: readonly string[];
  levelNames: readonly (readonly string[])[];
  /** Zero-centred within each attribute; `none` beside a concept of average levels. */
  utilities: ConjointUtilities;
  /** Of the utilities, as if every choice were independent. */
  standardErrors: ConjointUtilities;
  /** The same, allowing for one respondent's choices to go together; null for one respondent. */
  robustStandardErrors: ConjointUtilities | null;
  /** Range of each attribute's utilities over the sum of all ranges; sums to 1. */
  importances: number[];
  /** Estimates in effects coding: each attribute's levels but the last, then "none". */
  estimates: number[];
  /** Estimates by estimates, row after row. */
  covariance: Float64Array;
  robustCovariance: Float64Array | null;
  logLikelihood: number;
  /** With every alternative of a task equally likely. */
  nullLogLikelihood: number;
  /** McFadden's: 1 - logLikelihood / nullLogLikelihood. */
  pseudoRSquared: number;
  /** Sum of the weights of all choices. */
  choices: number;
  iterations: number;
};

/** No finite maximum lies there: a chance of e^-25 is a chance of 0 for any number of respondents. */
const largestEstimate = 25;

/**
 * Utilities of levels for the whole sample, by maximum likelihood: the conditional logit with effects coding.
 *
 * Answers "what makes people choose?". One utility a level for everybody: segments are to be looked for in individual
 * choices, not here. Utilities compare within an attribute; importances compare attributes and depend on the range of
 * levels that the study took.
 *
 * "None" has a constant when somebody chose it. When nobody did its utility would be minus infinity: then `none` is
 * null, and everything else is as if it had not been offered, which is the limit of the same likelihood.
 *
 * Weights enter as given: they multiply log-likelihoods, so integer weights equal repeated respondents and scaled ones
 * change standard errors. `robustStandardErrors` take them as sampling weights and do not depend on their scale.
 * Missing data: unanswered tasks are not in a study.
 *
 * @throws AnalysisError `utilities-not-determined` with the levels as `items` ("attribute: level", or "none") when some
 *   level is never shown, always chosen or never chosen, or goes always together with another.
 *
 * Time O(iterations x concepts x estimates²).
 * Sources: McFadden (1974), "Conditional logit analysis of qualitative choice behavior"; Train (2009), Discrete Choice
 * Methods with Simulation, 2nd ed., sections 3.7 and 8.6; Orme (2020), Getting Started with Conjoint Analysis, 4th ed.,
 * chapter 9 (importances).
 */
export function fitConjointLogit(study: ConjointStudy): ConjointLogit {
  const hasNone = study.chosen.some((choice) => choice < 0);
  const coding = codeEffects(
    study.levelNames.map((names) => names.length),
    hasNone,
  );
  const start = new Float64Array(coding.size);
  const first = evaluateConjoint(study, coding, start);
  const undetermined = findUndeterminedLevels(coding, first.information);
  if (undetermined.length > 0) throwUndetermined(study, undetermined);
  const { estimates, inverse, at, step, iterations } = climbConcave(
    start,
    (tried) => evaluateConjoint(study, coding, tried),
    (information) => invertInformation(study, coding, information),
    (reached) => reached.every((estimate) => Math.abs(estimate) < largestEstimate),
  );
  const stillMoving = findMovingLevels(coding, step, 1e-3);
  if (stillMoving.length > 0) throwUndetermined(study, stillMoving);
  const isClustered = study.weights.length > 1;
  const robustCovariance = isClustered ? spreadOfInfluence(inverse, at.scores, coding.size) : null;
  const utilities = readUtilities(coding, expandEffects(coding, estimates));
  const nullLogLikelihood = first.logLikelihood + lostToNone(study, hasNone);
  return {
    method: "conjoint-logit",
    attributeNames: study.attributeNames,
    levelNames: study.levelNames,
    utilities,
    standardErrors: readErrors(coding, inverse),
    robustStandardErrors: robustCovariance && readErrors(coding, robustCovariance),
    importances: rangeShares(utilities),
    estimates: [...estimates],
    covariance: inverse,
    robustCovariance,
    logLikelihood: at.logLikelihood,
    nullLogLikelihood,
    pseudoRSquared: 1 - at.logLikelihood / nullLogLikelihood,
    choices: countChoices(study),
    iterations,
  };
}

/** Range of each attribute's utilities over the sum of all ranges; all 0 when no attribute matters. Time O(levels). */
export function rangeShares({ levels }: Pick<ConjointUtilities, "levels">): number[] {
  const ranges = levels.map((own) => Math.max(...own) - Math.min(...own));
  const total = ranges.reduce((sum, range) => sum + range, 0);
  return ranges.map((range) => (total > 0 ? range / total : 0));
}

/** What the null log-likelihood lacks when "none" was offered, never chosen and therefore left out. */
function lostToNone(
  { weights, taskStarts, conceptStarts, offersNone }: ConjointStudy,
  hasNone: boolean,
): number {
  if (hasNone) return 0;
  let lost = 0;
  weights.forEach((weight, respondent) => {
    for (let task = taskStarts[respondent]; task < taskStarts[respondent + 1]; task++) {
      const concepts = conceptStarts[task + 1] - conceptStarts[task];
      lost += weight * (Math.log(concepts) - Math.log(concepts + offersNone[task]));
    }
  });
  return lost;
}

function countChoices({ weights, taskStarts }: ConjointStudy): number {
  return weights.reduce(
    (sum, weight, respondent) => sum + weight * (taskStarts[respondent + 1] - taskStarts[respondent]),
    0,
  );
}

/** On the way to infinity the information loses a direction to rounding, which tells the levels. */
function invertInformation(
  study: ConjointStudy,
  coding: EffectsCoding,
  information: Float64Array,
): Float64Array {
  const { size } = coding;
  if (!factorCholesky({ rowCount: size, columnCount: size, values: information })) {
    throwUndetermined(study, findUndeterminedLevels(coding, information));
  }
  return invertPositive(information, size);
}

function readErrors(coding: EffectsCoding, covariance: Float64Array): ConjointUtilities {
  const expanded = expandCovariance(coding, covariance);
  return readUtilities(coding, rootOfDiagonal(expanded, coding.rowCount));
}

function readUtilities(coding: EffectsCoding, figures: ArrayLike<number>): ConjointUtilities {
  const none = coding.hasNone ? figures[coding.rowCount - 1] : null;
  return { levels: splitByAttribute(coding, figures), none };
}

function throwUndetermined({ attributeNames, levelNames }: ConjointStudy, rows: readonly number[]): never {
  const names = levelNames.flatMap((own, at) => own.map((level) => `${attributeNames[at]}: ${level}`));
  throw new AnalysisError("utilities-not-determined", "some levels always win, always lose or go together", {
    items: rows.map((row) => names[row] ?? "none"),
  });
}
