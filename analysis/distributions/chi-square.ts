import { regularisedGamma } from "#analysis/distributions/gamma";
import { invertCdf } from "#analysis/distributions/invert-cdf";

/** P(X <= x) for chi-square; degreesOfFreedom > 0, not necessarily whole. Source: Abramowitz 26.4.19. */
export function chiSquareCdf(x: number, degreesOfFreedom: number): number {
  return regularisedGamma(degreesOfFreedom / 2, x / 2).lower;
}

/** P(X > x), the p-value of a chi-square statistic; keeps its digits far out in the tail. */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  return regularisedGamma(degreesOfFreedom / 2, x / 2).upper;
}

/** The x with P(X <= x) = probability; 0 at 0 and Infinity at 1. Time O(60) evaluations. */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return Infinity;
  return invertCdf(
    (x) => regularisedGamma(degreesOfFreedom / 2, x / 2),
    probability,
    0,
    degreesOfFreedom,
    true,
  );
}
