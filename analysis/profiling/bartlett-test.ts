import { chiSquareUpperTail } from "#analysis/distributions/chi-square";
import type { GroupMoments } from "#analysis/profiling/compare-means";

export type BartlettTest = { kSquared: number; degreesOfFreedom: number; pValue: number };

/**
 * Bartlett's test of equal variances: does the spread of a score differ between segments?
 *
 * Powerful for normal scores and misled by others: prefer `testBrownForsythe` on rating scales. Groups with fewer than
 * two answers are left out; null when fewer than two remain or one of them does not vary.
 *
 * Time O(groups). Source: Bartlett (1937), Proceedings of the Royal Society A 160; equal to R's `bartlett.test`.
 */
export function testBartlett(groups: readonly GroupMoments[]): BartlettTest | null {
  const tested = groups.filter(({ base }) => base > 1);
  if (tested.length < 2 || tested.some(({ variance }) => !(variance > 0))) return null;
  const degrees = tested.map(({ base }) => base - 1);
  const total = degrees.reduce((sum, degree) => sum + degree, 0);
  const pooled = tested.reduce((sum, { variance }, i) => sum + degrees[i] * variance, 0) / total;
  const gap = tested.reduce((sum, { variance }, i) => sum + degrees[i] * Math.log(pooled / variance), 0);
  const reciprocals = degrees.reduce((sum, degree) => sum + 1 / degree, 0);
  const kSquared = gap / (1 + (reciprocals - 1 / total) / (3 * (tested.length - 1)));
  const degreesOfFreedom = tested.length - 1;
  return { kSquared, degreesOfFreedom, pValue: chiSquareUpperTail(kSquared, degreesOfFreedom) };
}
