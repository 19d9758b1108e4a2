import { studentTTwoSidedP } from "#analysis/distributions/student-t";
import { type Comparison, type ComparisonOptions, compareAllPairs } from "#analysis/profiling/comparison";

/** What a test of means needs to know of one segment. */
export type GroupMoments = {
  /** Respondents who answered; with weights the effective base. */
  base: number;
  mean: number;
  /** Divisor base - 1. */
  variance: number;
};

export type MeanComparisonOptions = ComparisonOptions & {
  /** "welch" lets each pair have its own variances; "pooled" uses one over all segments, as R's pairwise.t.test. */
  test?: "welch" | "pooled";
};

/**
 * Tests of means between every pair of segments: in which is this score higher?
 *
 * Welch's t test by default, because segments rarely share a variance. Segments with fewer than two answers are
 * skipped. Equal constants compare as t = 0; different constants as infinite.
 *
 * Time O(segments²). Source: Welch (1947), Biometrika 34; Satterthwaite (1946) for the degrees of freedom.
 */
export function compareMeans(
  groups: readonly GroupMoments[],
  options: MeanComparisonOptions = {},
): Comparison[] {
  const pooled = poolVariance(groups);
  return compareAllPairs(groups.length, options.adjust ?? "none", (i, j) => {
    const [a, b] = [groups[i], groups[j]];
    if (!(a.base > 1 && b.base > 1)) return null;
    const [errorA, errorB] =
      options.test === "pooled"
        ? [pooled.variance / a.base, pooled.variance / b.base]
        : [a.variance / a.base, b.variance / b.base];
    const degreesOfFreedom =
      options.test === "pooled"
        ? pooled.degreesOfFreedom
        : (errorA + errorB) ** 2 / (errorA ** 2 / (a.base - 1) + errorB ** 2 / (b.base - 1));
    const gap = a.mean - b.mean;
    if (gap === 0) return { statistic: 0, pValue: 1 };
    if (errorA + errorB === 0) return { statistic: Math.sign(gap) * Infinity, pValue: 0 };
    const statistic = gap / Math.sqrt(errorA + errorB);
    return { statistic, pValue: studentTTwoSidedP(statistic, degreesOfFreedom) };
  });
}

function poolVariance(groups: readonly GroupMoments[]): { variance: number; degreesOfFreedom: number } {
  let squares = 0;
  let degreesOfFreedom = 0;
  for (const { base, variance } of groups) {
    if (!(base > 1)) continue;
    squares += variance * (base - 1);
    degreesOfFreedom += base - 1;
  }
  return { variance: squares / degreesOfFreedom, degreesOfFreedom };
}
