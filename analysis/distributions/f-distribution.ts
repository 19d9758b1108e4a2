import { regularisedBeta } from "#analysis/distributions/beta";
import { invertCdf } from "#analysis/distributions/invert-cdf";

/** P(F <= f) for the F distribution; degrees of freedom > 0, not necessarily whole. Source: Abramowitz 26.6.2. */
export function fCdf(f: number, numerator: number, denominator: number): number {
  return fTails(f, numerator, denominator).lower;
}

/** P(F > f), the p-value of an F statistic; keeps its digits far out in the tail. */
export function fUpperTail(f: number, numerator: number, denominator: number): number {
  return fTails(f, numerator, denominator).upper;
}

/** The f with P(F <= f) = probability; 0 at 0 and Infinity at 1. Time O(60) evaluations. */
export function fQuantile(probability: number, numerator: number, denominator: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return Infinity;
  return invertCdf((f) => fTails(f, numerator, denominator), probability, 0, 1, true);
}

function fTails(f: number, numerator: number, denominator: number): { lower: number; upper: number } {
  if (!(f > 0)) return { lower: 0, upper: 1 };
  const total = denominator + numerator * f;
  const { lower, upper } = regularisedBeta(
    denominator / 2,
    numerator / 2,
    denominator / total,
    (numerator * f) / total,
  );
  return { lower: upper, upper: lower };
}
