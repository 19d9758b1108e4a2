import { regularisedGamma } from "#analysis/distributions/gamma";
import { invertCdf } from "#analysis/distributions/invert-cdf";

/** P(Z <= z) for the standard normal distribution. Time O(1). Source: DLMF 7.11.1, erf by incomplete gamma. */
export function normalCdf(z: number): number {
  return normalTails(z).lower;
}

/** P(|Z| > |z|), the two-sided p-value of a z statistic; keeps its digits far out in the tail. Time O(1). */
export function normalTwoSidedP(z: number): number {
  return regularisedGamma(0.5, (z * z) / 2).upper;
}

/** The z with P(Z <= z) = probability; -Infinity at 0 and Infinity at 1. Time O(60) evaluations. */
export function normalQuantile(probability: number): number {
  if (probability <= 0) return -Infinity;
  if (probability >= 1) return Infinity;
  if (probability === 0.5) return 0;
  return invertCdf(normalTails, probability, -8, 8, false);
}

function normalTails(z: number): { lower: number; upper: number } {
  const { lower: middle, upper: outside } = regularisedGamma(0.5, (z * z) / 2);
  const larger = 0.5 + middle / 2;
  return z < 0 ? { lower: outside / 2, upper: larger } : { lower: larger, upper: outside / 2 };
}
