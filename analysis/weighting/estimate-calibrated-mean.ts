import { AnalysisError } from "#analysis/analysis-error";
import { checkWeights } from "#analysis/dataset/dataset";
import type { RakingMargin } from "#analysis/weighting/raking-types";

export type CalibratedMean = { mean: number; standardError: number; n: number };

const maxSweeps = 1000;

/**
 * A mean under raked or post-stratified weights, with the standard error that knows about the margins.
 *
 * Answers "how sure is this weighted mean?". What the margins explain no longer varies from sample to sample, so the
 * error may be smaller than that of the unweighted mean; Kish's design effect would say the opposite.
 *
 * @param values one a row; NaN is refused, because the weights were made for all rows.
 * @param weights final weights; rows of weight 0 are absent.
 * @param margins those of `rakeWeights`, in the same order; a single one means post-stratification.
 * @param baseWeights the weights before raking, or null for equal ones.
 * @throws AnalysisError `missing-values`, `length-mismatch`, `invalid-weight`, `too-few-rows` below two rows.
 *
 * Linearised as R's survey package does for a design without clusters, strata or finite-population correction:
 * residuals of the answer from its category means on all margins (alternating until they settle), times the weight.
 * Time O(rows x margins x sweeps). Source: Deville & Särndal (1992), JASA 87; Lumley (2010), Complex Surveys, 7.
 */
export function estimateCalibratedMean(
  values: Float64Array,
  weights: Float64Array,
  margins: readonly RakingMargin[],
  baseWeights: Float64Array | null = null,
): CalibratedMean {
  checkWeights(weights, values.length);
  if (baseWeights) checkWeights(baseWeights, values.length);
  const rows = Int32Array.from(values.keys()).filter((row) => weights[row] > 0);
  if (rows.length < 2)
    throw new AnalysisError("too-few-rows", "an error needs two rows", { rows: rows.length });
  let total = 0;
  let sum = 0;
  for (const row of rows) {
    if (Number.isNaN(values[row])) throw new AnalysisError("missing-values", "a value is missing", { row });
    total += weights[row];
    sum += weights[row] * values[row];
  }
  const mean = sum / total;
  const residuals = Float64Array.from(rows, (row) => values[row] - mean);
  const base = Float64Array.from(rows, (row) => (baseWeights ? baseWeights[row] : 1));
  const categories = margins.map(({ indexes }) => Int32Array.from(rows, (row) => indexes[row]));
  sweepOut(residuals, base, categories);
  const influences = residuals.map((residual, position) => (residual * weights[rows[position]]) / total);
  return { mean, standardError: Math.sqrt(varianceOfTotal(influences)), n: rows.length };
}

/** Removes category means, margin after margin, until none is left: the residual of the regression on all. */
function sweepOut(residuals: Float64Array, base: Float64Array, categories: readonly Int32Array[]): void {
  const spread = residuals.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let sweep = 0; sweep < maxSweeps; sweep++) {
    let largest = 0;
    for (const category of categories) {
      const size = category.reduce((most, index) => Math.max(most, index), 0) + 1;
      const sums = new Float64Array(size);
      const masses = new Float64Array(size);
      category.forEach((index, row) => {
        sums[index] += base[row] * residuals[row];
        masses[index] += base[row];
      });
      category.forEach((index, row) => {
        residuals[row] -= sums[index] / masses[index];
      });
      sums.forEach((value, index) => {
        if (masses[index] > 0) largest = Math.max(largest, Math.abs(value / masses[index]));
      });
    }
    if (largest <= 1e-13 * spread) return;
  }
}

/** Variance of a sum of independent draws: n / (n - 1) times the squares about their mean. */
function varianceOfTotal(influences: Float64Array): number {
  const n = influences.length;
  const mean = influences.reduce((sum, value) => sum + value, 0) / n;
  return (n / (n - 1)) * influences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
