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
  const test = testMeans(groups, options.test ?? "welch");
  return compareAllPairs(groups.length, options.adjust ?? "none", (a, b) => test(a, b, 0));
}

/**
 * The t test of two of these groups, or null when one has fewer than two answers.
 * Its `covariance` is that of the two means, 0 for groups without common respondents.
 */
export function testMeans(
  groups: readonly GroupMoments[],
  test: "welch" | "pooled",
): (a: number, b: number, covariance: number) => { statistic: number; pValue: number } | null {
  const pooled = poolVariance(groups);
  return (i, j, covariance) => {
    const [a, b] = [groups[i], groups[j]];
    if (!(a.base > 1 && b.base > 1)) return null;
    const [errorA, errorB] =
      test === "pooled"
        ? [pooled.variance / a.base, pooled.variance / b.base]
        : [a.variance / a.base, b.variance / b.base];
    const degreesOfFreedom =
      test === "pooled"
        ? pooled.degreesOfFreedom
        : (errorA + errorB) ** 2 / (errorA ** 2 / (a.base - 1) + errorB ** 2 / (b.base - 1));
    const gap = a.mean - b.mean;
    const variance = Math.max(0, errorA + errorB - 2 * covariance);
    if (gap === 0 || (covariance > 0 && variance <= 1e-12 * (errorA + errorB))) {
      return { statistic: 0, pValue: 1 };
    }
    if (variance === 0) return { statistic: Math.sign(gap) * Infinity, pValue: 0 };
    const statistic = gap / Math.sqrt(variance);
    return { statistic, pValue: studentTTwoSidedP(statistic, degreesOfFreedom) };
  };
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
