import { AnalysisError } from "#analysis/analysis-error";
import { computeEffectiveBase } from "#analysis/profiling/effective-base";

export type WeightSummary = {
  /** Rows with a weight above 0. */
  n: number;
  sum: number;
  /** After scaling to mean 1, so 4 reads "counts as four respondents". */
  minWeight: number;
  maxWeight: number;
  /** Kish's: how many times larger the variance of a mean has become, 1 + (population cv)². */
  designEffect: number;
  /** n / designEffect: the unweighted sample that would be as precise. */
  effectiveBase: number;
  /** 100 / designEffect. */
  efficiencyPercent: number;
  /** Standard deviation (divisor n - 1) over mean; 0 for one row. */
  coefficientOfVariation: number;
};

/**
 * What a set of weights costs in precision.
 *
 * Answers "how much smaller has weighting made the sample?". Kish's formula supposes that the weights have nothing
 * to do with the answers: for an answer that the margins explain, weighting may even gain precision.
 *
 * @param weights at least 0 and finite; rows of weight 0 are absent. Scale changes `sum` only.
 * @throws AnalysisError `invalid-weight` when one is negative or not finite, or when all are 0.
 * Time O(n). Source: Kish (1965), Survey Sampling, 11.7.
 */
export function describeWeights(weights: ArrayLike<number>): WeightSummary {
  let n = 0;
  let sum = 0;
  let smallest = Infinity;
  let largest = 0;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row];
    if (!(weight >= 0 && weight < Infinity)) {
      throw new AnalysisError("invalid-weight", "weights are finite and at least 0", { row });
    }
    if (weight === 0) continue;
    n++;
    sum += weight;
    smallest = Math.min(smallest, weight);
    largest = Math.max(largest, weight);
  }
  if (n === 0)
    throw new AnalysisError("invalid-weight", "weights must not all be 0", { rows: weights.length });
  const mean = sum / n;
  let squares = 0;
  for (let row = 0; row < weights.length; row++) {
    if (weights[row] > 0) squares += (weights[row] / mean - 1) ** 2;
  }
  const effectiveBase = computeEffectiveBase(weights);
  return {
    n,
    sum,
    minWeight: smallest / mean,
    maxWeight: largest / mean,
    designEffect: n / effectiveBase,
    effectiveBase,
    efficiencyPercent: (100 * effectiveBase) / n,
    coefficientOfVariation: n > 1 ? Math.sqrt(squares / (n - 1)) : 0,
  };
}
