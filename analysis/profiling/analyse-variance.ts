import { fUpperTail } from "#analysis/distributions/f-distribution";
import type { GroupMoments } from "#analysis/profiling/compare-means";

export type VarianceAnalysis = {
  f: number;
  /** Between and within segments. */
  degreesOfFreedom: [number, number];
  pValue: number;
  /** Sums of squares between and within segments. */
  sumsOfSquares: [number, number];
  /** Share of the variance that lies between segments, 0 to 1. */
  etaSquared: number;
  /** The same share in the population, freed of what chance alone would give; may fall below 0. */
  omegaSquared: number;
  /** Spread of the segment means in units of the spread within: .1 small, .25 medium, .4 large; null without any within. */
  cohensF: number | null;
  /** The same test without assuming equal variances; null when a segment has no variance or fewer than two answers. */
  welch: { f: number; degreesOfFreedom: [number, number]; pValue: number } | null;
};

/**
 * One-way analysis of variance from the moments of each segment.
 *
 * Answers "do segments differ in this score?", and by `etaSquared`, how much. Segments nobody answered in are left
 * out; null when fewer than two remain or nothing varies. With weights the bases are effective ones, and the test an
 * approximation.
 *
 * Time O(segments). Source: Fisher (1925); Welch (1951), Biometrika 38, 330-336; Hays (1963) for omega squared;
 * Cohen (1988), Statistical Power Analysis, chapter 8.
 */
export function analyseVariance(groups: readonly GroupMoments[]): VarianceAnalysis | null {
  const answered = groups.filter(({ base }) => base > 0);
  const total = answered.reduce((sum, { base }) => sum + base, 0);
  const numerator = answered.length - 1;
  const denominator = total - answered.length;
  if (numerator < 1 || !(denominator > 0)) return null;
  const grandMean = answered.reduce((sum, { base, mean }) => sum + (base / total) * mean, 0);
  const between = answered.reduce((sum, { base, mean }) => sum + base * (mean - grandMean) ** 2, 0);
  const within = answered.reduce((sum, { base, variance }) => sum + Math.max(0, base - 1) * variance, 0);
  // Means of equal answers differ by rounding, in the sixteenth digit.
  const level = answered.reduce((sum, { base, mean }) => sum + base * mean ** 2, 0);
  if (!(between + within > 1e-28 * level)) return null;
  const f = between / numerator / (within / denominator);
  return {
    f,
    degreesOfFreedom: [numerator, denominator],
    pValue: within > 0 ? fUpperTail(f, numerator, denominator) : 0,
    sumsOfSquares: [between, within],
    etaSquared: between / (between + within),
    omegaSquared: (between - (numerator * within) / denominator) / (between + within + within / denominator),
    cohensF: within > 0 ? Math.sqrt(between / within) : null,
    welch: testWelch(answered),
  };
}

function testWelch(groups: readonly GroupMoments[]): VarianceAnalysis["welch"] {
  if (groups.some(({ base, variance }) => !(base > 1 && variance > 0))) return null;
  const precisions = groups.map(({ base, variance }) => base / variance);
  const total = precisions.reduce((sum, precision) => sum + precision, 0);
  const mean = groups.reduce((sum, group, i) => sum + (precisions[i] / total) * group.mean, 0);
  const numerator = groups.length - 1;
  const spread =
    groups.reduce((sum, group, i) => sum + precisions[i] * (group.mean - mean) ** 2, 0) / numerator;
  const lambda = groups.reduce((sum, { base }, i) => sum + (1 - precisions[i] / total) ** 2 / (base - 1), 0);
  const denominator = ((numerator + 1) ** 2 - 1) / (3 * lambda);
  const f = spread / (1 + (2 * (numerator - 1) * lambda) / ((numerator + 1) ** 2 - 1));
  return { f, degreesOfFreedom: [numerator, denominator], pValue: fUpperTail(f, numerator, denominator) };
}
