import { regularisedBeta } from "#analysis/distributions/beta";
import { invertCdf } from "#analysis/distributions/invert-cdf";

/** P(T <= t) for Student's t; degreesOfFreedom > 0, not necessarily whole. Source: DLMF 8.17, Abramowitz 26.7.1. */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  return studentTTails(t, degreesOfFreedom).lower;
}

/** P(|T| > |t|), the two-sided p-value of a t statistic; keeps its digits far out in the tail. */
export function studentTTwoSidedP(t: number, degreesOfFreedom: number): number {
  const total = degreesOfFreedom + t * t;
  return regularisedBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / total, (t * t) / total).lower;
}

/** The t with P(T <= t) = probability; infinite at 0 and 1. Time O(60) evaluations. */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  if (probability <= 0) return -Infinity;
  if (probability >= 1) return Infinity;
  if (probability === 0.5) return 0;
  return invertCdf((t) => studentTTails(t, degreesOfFreedom), probability, -8, 8, false);
}

function studentTTails(t: number, degreesOfFreedom: number): { lower: number; upper: number } {
  const outside = studentTTwoSidedP(t, degreesOfFreedom) / 2;
  return t < 0 ? { lower: outside, upper: 1 - outside } : { lower: 1 - outside, upper: outside };
}
