import { AnalysisError } from "#analysis/analysis-error";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";
import type { ReachPatterns } from "#analysis/turf/group-reach-patterns";
import { isAhead, TIE_SHARE, type TurfSolution } from "#analysis/turf/turf-types";

export type ExhaustiveTurf = {
  /** The best sets, best first: more reach, then more frequency, then earlier items. */
  solutions: TurfSolution[];
  /** How many sets reach as many as the best. */
  tiesOnReach: number;
  combinations: number;
};

/** More sets than this may take half a minute. */
export const MOST_COMBINATIONS = 2_000_000;

/**
 * TURF by trying every set of a size: which `size` items together reach the most respondents?
 *
 * @param size 1 up to the number of items.
 * @param keep how many of the best sets to return. Default 10.
 * @throws AnalysisError `invalid-argument` for the size, or beyond two million sets (take `searchTurfGreedily`);
 *   `cancelled`.
 *
 * Sets grow item by item along a tree, and each branch carries only the patterns not reached so far. A branch is
 * left when even its items' present gains, which can only shrink, do not come up to the sets kept.
 * Time at most O(sets x patterns not reached), memory O(size x (patterns + items)).
 * Source: Miaoulis, Parsons & Free (1990), Marketing Research 2; Krieger & Green (2000).
 */
export function searchTurfExhaustively(
  patterns: ReachPatterns,
  size: number,
  { keep = 10, ...hooks }: { keep?: number } & RunHooks = {},
): ExhaustiveTurf {
  const { items, weights, reaches, itemTotals, total } = patterns;
  const combinations = countCombinations(items.length, size);
  assertTurfSize(size, items.length);
  if (combinations > MOST_COMBINATIONS) {
    throw new AnalysisError("invalid-argument", "too many sets to try them all: search greedily", {
      combinations,
      most: MOST_COMBINATIONS,
    });
  }
  const solutions: TurfSolution[] = [];
  const chosen: number[] = [];
  const unreached = Array.from({ length: size }, () => new Int32Array(weights.length));
  const gains = Array.from({ length: size }, () => new Float64Array(items.length));
  weights.forEach((_, pattern) => {
    unreached[0][pattern] = pattern;
  });
  let tiesOnReach = 0;
  extend(0, weights.length, 0, 0);
  return { solutions, tiesOnReach, combinations };

  /** Tries every later item beside those chosen; `left` patterns in `unreached[depth]` are not reached yet. */
  function extend(firstLater: number, left: number, reach: number, frequency: number): void {
    const depth = chosen.length;
    const toChoose = size - depth;
    const gain = gains[depth];
    for (let item = firstLater; item < items.length; item++)
      gain[item] = sumGain(item, unreached[depth], left);
    for (let item = firstLater; item <= items.length - toChoose; item++) {
      if (depth === 0) {
        throwIfCancelled(hooks);
        hooks.onProgress?.(item + 1, items.length);
      }
      const most = reach + gain[item] + sumLargest(gain, item + 1, toChoose - 1);
      if (solutions.length === keep && most < solutions[keep - 1].reachCount - TIE_SHARE * total) continue;
      chosen.push(item);
      if (toChoose === 1) enter(reach + gain[item], frequency + itemTotals[item]);
      else extend(item + 1, dropReached(item, depth, left), reach + gain[item], frequency + itemTotals[item]);
      chosen.pop();
    }
  }

  function sumGain(item: number, patternsLeft: Int32Array, left: number): number {
    const isReached = reaches[item];
    let gain = 0;
    for (let i = 0; i < left; i++) gain += weights[patternsLeft[i]] * isReached[patternsLeft[i]];
    return gain;
  }

  /** Copies to the next depth the patterns that the item does not reach, and says how many there are. */
  function dropReached(item: number, depth: number, left: number): number {
    const isReached = reaches[item];
    let remaining = 0;
    for (let i = 0; i < left; i++) {
      const pattern = unreached[depth][i];
      unreached[depth + 1][remaining] = pattern;
      remaining += 1 - isReached[pattern];
    }
    return remaining;
  }

  function enter(reachCount: number, frequency: number): void {
    const lead = solutions.length === 0 ? Infinity : reachCount - solutions[0].reachCount;
    if (lead > TIE_SHARE * total) tiesOnReach = 1;
    else if (lead >= -TIE_SHARE * total) tiesOnReach++;
    const place = solutions.findIndex((other) => isAhead(reachCount, frequency, other, total));
    if (place < 0 && solutions.length >= keep) return;
    const set = {
      size,
      items: chosen.map((item) => items[item]),
      reachCount,
      reach: reachCount / total,
      frequency,
    };
    solutions.splice(place < 0 ? solutions.length : place, 0, set);
    if (solutions.length > keep) solutions.pop();
  }
}

/** The sum of the `count` largest values from a position on. Time O(values x count). */
function sumLargest(values: Float64Array, from: number, count: number): number {
  const largest: number[] = [];
  for (let i = from; i < values.length && count > 0; i++) {
    if (largest.length === count && values[i] <= largest[count - 1]) continue;
    let place = Math.min(largest.length, count - 1);
    while (place > 0 && largest[place - 1] < values[i]) {
      largest[place] = largest[place - 1];
      place--;
    }
    largest[place] = values[i];
  }
  return largest.reduce((sum, value) => sum + value, 0);
}

/** How many sets of `size` there are among `count` items. Time O(size). */
export function countCombinations(count: number, size: number): number {
  let combinations = 1;
  for (let i = 0; i < Math.min(size, count - size); i++)
    combinations = (combinations * (count - i)) / (i + 1);
  return Math.round(combinations);
}

/** @throws AnalysisError `invalid-argument` unless 1 <= size <= items. */
export function assertTurfSize(size: number, itemCount: number): void {
  if (Number.isInteger(size) && size >= 1 && size <= itemCount) return;
  throw new AnalysisError("invalid-argument", "a set has from one item up to all of them", {
    size: String(size),
    items: itemCount,
  });
}
