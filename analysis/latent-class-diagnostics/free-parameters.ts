import type { EstimateLayout } from "#analysis/mixed-latent-class/estimate-layout";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";

/** Estimates below this are on the boundary, where a likelihood has a slope and no curvature to speak of. */
const BOUNDARY = 1e-5;

/**
 * The parameters that the data can move, each with its number in a gradient; -1 for those that cannot.
 *
 * Shares and probabilities are taken as logits against the largest category, variances as logarithms: there the
 * likelihood is closest to a parabola. Estimates on the boundary are held where they are.
 */
export type FreeParameters = {
  count: number;
  /** Shares or probabilities held at zero, over all classes and items. */
  boundary: number;
  /** Without covariates by class, with them by coefficient cell (term by class). */
  membership: Int32Array;
  /** By cell of the probabilities (row by class). */
  probability: Int32Array;
  /** By cell of the means (item by class). */
  mean: Int32Array;
  /** By cell of the variances; several share a number where the model makes them equal. */
  variance: Int32Array;
};

/** Diagonal covariance models only. Time O(estimates). */
export function numberFreeParameters(
  cases: MixedCases,
  layout: EstimateLayout,
  estimates: Float64Array,
): FreeParameters {
  const { k, probabilities, means, variances } = layout;
  const shareCount = layout.hasCovariates ? cases.termCount * k : k;
  const membership = new Int32Array(shareCount).fill(-1);
  const probability = new Int32Array(means - probabilities).fill(-1);
  let count = 0;
  let boundary = 0;
  for (let cell = 0; cell < shareCount; cell++) {
    if (!layout.hasCovariates && estimates[cell] < BOUNDARY) boundary++;
    else if (cell % k > 0) membership[cell] = count++;
  }
  let firstRow = 0;
  for (const categories of cases.categoryCounts) {
    for (let c = 0; c < k; c++) {
      const cells = Array.from({ length: categories }, (_, category) => (firstRow + category) * k + c);
      const at = (cell: number) => estimates[probabilities + cell];
      const largest = cells.reduce((best, cell) => (at(cell) > at(best) ? cell : best));
      for (const cell of cells) {
        if (at(cell) < BOUNDARY) boundary++;
        else if (cell !== largest) probability[cell] = count++;
      }
    }
    firstRow += categories;
  }
  const mean = Int32Array.from({ length: variances - means }, () => count++);
  const groupOf = {
    "equal-spherical": () => 0,
    "varying-spherical": (cell: number) => cell % k,
    "equal-diagonal": (cell: number) => Math.floor(cell / k),
    "varying-diagonal": (cell: number) => cell,
    "equal-full": () => -1,
    "varying-full": () => -1,
  }[layout.covariance];
  const variance = Int32Array.from({ length: layout.isFull ? 0 : mean.length }, (_, cell) => groupOf(cell));
  const groups = new Set(variance).size;
  for (let cell = 0; cell < variance.length; cell++) variance[cell] += count;
  return { count: count + groups, boundary, membership, probability, mean, variance };
}
