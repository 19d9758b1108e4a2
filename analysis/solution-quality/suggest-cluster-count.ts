/** `first-se-max`: R's default. `tibshirani`: the rule of the paper. */
export type GapRule = "first-se-max" | "tibshirani";

/**
 * The number of clusters that a gap curve speaks for.
 *
 * `first-se-max`: the smallest count whose gap is within one standard error of the first local maximum.
 * `tibshirani`: the smallest count whose gap is at least the next one less its standard error. Where the curve never
 * turns, the last count: then it speaks for none.
 *
 * @param counts numbers of clusters, ascending; `gap` and `standardError` in the same order.
 * Time O(counts). Source: Tibshirani, Walther & Hastie (2001), J. R. Statist. Soc. B 63, 411-423; the first rule is
 * "firstSEmax" of R's cluster::maxSE (Maechler).
 */
export function suggestClusterCount(
  counts: readonly number[],
  gap: readonly number[],
  standardError: readonly number[],
  rule: GapRule,
): number {
  if (rule === "tibshirani") {
    const at = gap.findIndex((value, i) => i + 1 < gap.length && value >= gap[i + 1] - standardError[i + 1]);
    return at < 0 ? counts[counts.length - 1] : counts[at];
  }
  const turn = gap.findIndex((value, i) => i + 1 < gap.length && gap[i + 1] <= value);
  const peak = turn < 0 ? gap.length - 1 : turn;
  return counts[gap.findIndex((value, i) => i === peak || value >= gap[peak] - standardError[peak])];
}
