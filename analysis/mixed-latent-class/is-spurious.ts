import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { factorCholesky } from "#analysis/linear-algebra/cholesky";
import { averageShares } from "#analysis/mixed-latent-class/average-shares";
import type { EstimateLayout } from "#analysis/mixed-latent-class/estimate-layout";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";

/** A class of less than this share that is also this narrow has closed around a handful of respondents. */
const SMALL_SHARE = 0.01;
const NARROW_VARIANCE = 0.02;

/**
 * Whether a class has closed around a few equal values. The likelihood is unbounded there, so that such a point
 * says nothing about the population, however high it is.
 *
 * @param cases brought to variance 1, so that variances are shares of everyone's.
 * Time O(k x items^3). Source: McLachlan & Peel, Finite Mixture Models (2000), section 3.10.
 */
export function isSpurious(
  cases: MixedCases,
  layout: EstimateLayout,
  estimates: Float64Array,
  varianceFloor: number,
): boolean {
  if (cases.gaussianCount === 0) return false;
  return Array.from(averageShares(cases, layout, estimates)).some((share, c) => {
    const narrowest = findNarrowestVariance(cases, layout, estimates, c);
    return narrowest < 1.01 * varianceFloor || (share < SMALL_SHARE && narrowest < NARROW_VARIANCE);
  });
}

/** For a full matrix the variance of an item given those before it, so that a flat direction shows. */
function findNarrowestVariance(
  { gaussianCount: size }: MixedCases,
  { k, variances, isFull }: EstimateLayout,
  estimates: Float64Array,
  c: number,
): number {
  const items = Array.from({ length: size }, (_, item) => item);
  if (!isFull) return Math.min(...items.map((item) => estimates[variances + item * k + c]));
  const values = Float64Array.from({ length: size * size }, (_, pair) => estimates[variances + pair * k + c]);
  const matrix: NumericMatrix = { rowCount: size, columnCount: size, values };
  const factor = factorCholesky(matrix);
  return factor ? Math.min(...items.map((item) => factor.lower[item * size + item] ** 2)) : 0;
}
