import { normalTwoSidedP } from "#analysis/distributions/normal";
import { type Comparison, type ComparisonOptions, compareAllPairs } from "#analysis/profiling/comparison";

/**
 * Column-proportion tests: in which segments is this answer more frequent?
 *
 * For each pair of segments the z test of two independent proportions, pooled variance, no continuity correction;
 * z² equals the chi-square of the two-by-two table.
 *
 * @param shares share giving the answer in each segment, 0 to 1 (weighted if the table is).
 * @param bases respondents behind each share; with weights the effective base. A segment without base is skipped.
 *
 * Two segments where everyone agrees give z = 0. Time O(segments²).
 * Source: Agresti (2013), section 3.1; Kish (1965) for the effective base.
 */
export function compareProportions(
  shares: readonly number[],
  bases: readonly number[],
  options: ComparisonOptions = {},
): Comparison[] {
  return compareAllPairs(shares.length, options.adjust ?? "none", (a, b) => {
    const statistic = proportionZ(shares[a], bases[a], shares[b], bases[b]);
    return statistic === null ? null : { statistic, pValue: normalTwoSidedP(statistic) };
  });
}

/**
 * The pooled z statistic of two proportions, positive when the first is higher; null without a base.
 *
 * @param overlap covariance of the two shares in units of p(1 - p), for groups that have respondents in common: the
 *   sum of their squared weights over the product of the groups' weights. Default 0.
 */
export function proportionZ(
  share: number,
  base: number,
  otherShare: number,
  otherBase: number,
  overlap = 0,
): number | null {
  if (!(base > 0 && otherBase > 0)) return null;
  const pooled = (share * base + otherShare * otherBase) / (base + otherBase);
  const variance = pooled * (1 - pooled) * (1 / base + 1 / otherBase - 2 * overlap);
  return variance > 1e-15 ? (share - otherShare) / Math.sqrt(variance) : 0;
}
