import { AnalysisError } from "#analysis/analysis-error";
import type { HierarchicalOptions, PreparedHierarchical } from "#analysis/maxdiff/hierarchical-types";
import type { MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";

const defaults: Required<HierarchicalOptions> = {
  model: "best-worst",
  burnIn: 5000,
  draws: 5000,
  chains: 2,
  seed: 1,
  priorDegreesOfFreedom: 3,
  priorVariance: 1,
};

const least: Partial<Record<keyof HierarchicalOptions, number>> = {
  burnIn: 200,
  draws: 100,
  chains: 1,
  seed: 0,
  priorDegreesOfFreedom: 2,
};

/**
 * A study and checked options for the sampler, with the directions in which utilities may vary.
 *
 * @throws AnalysisError `invalid-argument` for an option below its least value or not whole, `too-few-rows` for
 *   fewer than two respondents: one person says nothing about differences between people.
 * Time O(items²).
 */
export function prepareHierarchical(
  study: MaxDiffStudy,
  options: HierarchicalOptions = {},
): PreparedHierarchical {
  const completed = { ...defaults, ...options };
  for (const [argument, bound] of Object.entries(least)) {
    const value = completed[argument as keyof typeof least];
    if (!Number.isSafeInteger(value) || Number(value) < bound) {
      throw new AnalysisError("invalid-argument", "an option is too small or not a whole number", {
        argument,
        value,
        least: bound,
      });
    }
  }
  if (!(completed.priorVariance > 0 && completed.priorVariance < Infinity)) {
    throw new AnalysisError("invalid-argument", "a variance is positive", {
      argument: "priorVariance",
      value: completed.priorVariance,
    });
  }
  if (study.weights.length < 2) {
    throw new AnalysisError("too-few-rows", "at least two respondents", { rows: study.weights.length });
  }
  return { study, options: completed, basis: centredBasis(study.itemNames.length) };
}

/**
 * Orthonormal directions that sum to 0 (normalised Helmert contrasts). A prior that is round in them treats all items
 * alike, which differences from a reference item would not.
 */
function centredBasis(items: number): Float64Array {
  const free = items - 1;
  const basis = new Float64Array(items * free);
  for (let column = 0; column < free; column++) {
    const length = Math.sqrt((column + 1) * (column + 2));
    for (let item = 0; item <= column; item++) basis[item * free + column] = 1 / length;
    basis[(column + 1) * free + column] = -(column + 1) / length;
  }
  return basis;
}
