import type { ReachPatterns } from "#analysis/turf/group-reach-patterns";
import { assertTurfSize } from "#analysis/turf/search-turf-exhaustively";
import { isAhead, type TurfSolution } from "#analysis/turf/turf-types";

/**
 * TURF one item at a time: each step adds the item that reaches most of those not reached yet.
 *
 * Answers "in which order should we launch?", and stands in where all sets are too many: its reach is at least
 * 63 per cent of the best. Ties go to the item with more reach of its own, then to the earlier one.
 *
 * @param size the largest set, 1 up to the number of items.
 * @returns one set for each size from 1, items in the order of joining.
 * @throws AnalysisError `invalid-argument` for the size. Time O(size x items x patterns).
 * Source: Nemhauser, Wolsey & Fisher (1978), Mathematical Programming 14, for the guarantee.
 */
export function searchTurfGreedily(patterns: ReachPatterns, size: number): TurfSolution[] {
  const { items, weights, reaches, itemTotals, total } = patterns;
  assertTurfSize(size, items.length);
  const unreached = Float64Array.from(weights);
  const solutions: TurfSolution[] = [];
  const chosen: number[] = [];
  let reachCount = 0;
  let frequency = 0;
  while (chosen.length < size) {
    let best = { item: -1, reachCount: -Infinity, frequency: -Infinity };
    items.forEach((_, item) => {
      if (chosen.includes(item)) return;
      const gain = unreached.reduce((sum, weight, pattern) => sum + weight * reaches[item][pattern], 0);
      if (best.item < 0 || isAhead(gain, itemTotals[item], best, total)) {
        best = { item, reachCount: gain, frequency: itemTotals[item] };
      }
    });
    chosen.push(best.item);
    reachCount += best.reachCount;
    frequency += best.frequency;
    reaches[best.item].forEach((isReached, pattern) => {
      if (isReached) unreached[pattern] = 0;
    });
    const names = chosen.map((item) => items[item]);
    solutions.push({ size: chosen.length, items: names, reachCount, reach: reachCount / total, frequency });
  }
  return solutions;
}
