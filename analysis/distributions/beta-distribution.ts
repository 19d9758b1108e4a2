import { regularisedBeta } from "#analysis/distributions/beta";
import { invertCdf } from "#analysis/distributions/invert-cdf";

/** P(X <= x) for the beta distribution; both shapes > 0. Time O(sqrt(shapes)). Source: DLMF 8.17.2. */
export function betaCdf(x: number, shape: number, otherShape: number): number {
  return regularisedBeta(shape, otherShape, x).lower;
}

/** The x with P(X <= x) = probability; 0 at 0 and 1 at 1. Time O(60) evaluations. */
export function betaQuantile(probability: number, shape: number, otherShape: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  return invertCdf((x) => regularisedBeta(shape, otherShape, x), probability, 0, 1, true);
}
