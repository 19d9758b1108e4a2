import { analyseVariance } from "#analysis/profiling/analyse-variance";
import { computeMoments } from "#analysis/profiling/compute-moments";

export type BrownForsytheTest = { f: number; degreesOfFreedom: [number, number]; pValue: number };

/**
 * The Brown-Forsythe test of equal variances: an analysis of variance of the distances from each group's median.
 *
 * Asks whether the spread of a score differs between segments, and unlike Bartlett's test keeps its level on skewed and
 * discrete scores. Null when fewer than two groups have answers or no distance varies.
 *
 * @param groups the answers of each group, no missing ones; unweighted.
 * Time O(n log n). Source: Brown & Forsythe (1974), JASA 69; equal to Levene's test about medians in R's `car`.
 */
export function testBrownForsythe(groups: readonly Float64Array[]): BrownForsytheTest | null {
  const distances = groups.map((values) => {
    const middle = medianOf(values);
    const { mean, variance } = computeMoments({
      values: values.map((value) => Math.abs(value - middle)),
      weights: null,
    });
    return { base: values.length, mean, variance };
  });
  const analysed = analyseVariance(distances);
  if (!analysed) return null;
  const { f, degreesOfFreedom, pValue } = analysed;
  return { f, degreesOfFreedom, pValue };
}

function medianOf(values: Float64Array): number {
  const sorted = values.toSorted();
  const upper = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2;
}
