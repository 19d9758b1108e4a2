import { chiSquareUpperTail } from "#analysis/distributions/chi-square";

export type KruskalWallisTest = {
  /** H, corrected for ties. */
  h: number;
  degreesOfFreedom: number;
  pValue: number;
  /** Epsilon squared, H / (n - 1): share of the variance of the ranks between groups, 0 to 1. */
  epsilonSquared: number;
};

/**
 * The Kruskal-Wallis test: do groups differ in where they stand, without asking for normal scores?
 *
 * An analysis of variance of the ranks; tied values share the mean of their ranks. Null when fewer than two groups have
 * answers or all answers are the same.
 *
 * @param groups the answers of each group, no missing ones; unweighted, because ranks of weighted rows have no agreed
 *   meaning.
 * Time O(n log n). Source: Kruskal & Wallis (1952), JASA 47; equal to R's `kruskal.test`.
 */
export function testKruskalWallis(groups: readonly Float64Array[]): KruskalWallisTest | null {
  const answered = groups.filter((values) => values.length > 0);
  const n = answered.reduce((sum, values) => sum + values.length, 0);
  const sorted = new Float64Array(n);
  let filled = 0;
  for (const values of answered) {
    sorted.set(values, filled);
    filled += values.length;
  }
  sorted.sort();
  if (answered.length < 2 || sorted[0] === sorted[n - 1]) return null;
  const rankOf = new Map<number, number>();
  let ties = 0;
  for (let from = 0, to = 0; from < n; from = to) {
    while (to < n && sorted[to] === sorted[from]) to++;
    rankOf.set(sorted[from], (from + 1 + to) / 2);
    ties += (to - from) ** 3 - (to - from);
  }
  const middle = (n + 1) / 2;
  let between = 0;
  for (const values of answered) {
    let excess = 0;
    for (const value of values) excess += (rankOf.get(value) ?? middle) - middle;
    between += excess ** 2 / values.length;
  }
  const h = (12 * between) / (n * (n + 1)) / (1 - ties / (n ** 3 - n));
  const degreesOfFreedom = answered.length - 1;
  return {
    h,
    degreesOfFreedom,
    pValue: chiSquareUpperTail(h, degreesOfFreedom),
    epsilonSquared: Math.min(1, h / (n - 1)),
  };
}
