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

/** More sets than this take minutes. */
export const MOST_COMBINATIONS = 10_000_000;

/**
 * TURF by trying every set of a size: which `size` items together reach the most respondents?
 *
 * @param size 1 up to the number of items.
 * @param keep how many of the best sets to return. Default 10.
 * @throws AnalysisError `invalid-argument` for the size, or beyond ten million sets (take `searchTurfGreedily`);
 *   `cancelled`.
 *
 * Sets grow item by item along a tree, and each branch carries only the patterns not reached so far:
 * time O(sets x patterns not reached), memory O(size x patterns).
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
  weights.forEach((_, pattern) => {
    unreached[0][pattern] = pattern;
  });
  let tiesOnReach = 0;
  extend(0, weights.length, 0, 0);
  return { solutions, tiesOnReach, combinations };

  /** Tries every later item beside those chosen; `left` patterns in `unreached[depth]` are not reached yet. */
  function extend(firstLater: number, left: number, reach: number, frequency: number): void {
    const depth = chosen.length;
    const isLast = depth === size - 1;
    for (let item = firstLater; item <= items.length - (size - depth); item++) {
      const before = unreached[depth];
      const after = unreached[depth + 1];
      const isReached = reaches[item];
      let gain = 0;
      let remaining = 0;
      for (let i = 0; i < left; i++) {
        const pattern = before[i];
        if (isReached[pattern] === 1) gain += weights[pattern];
        else if (!isLast) after[remaining++] = pattern;
      }
      chosen.push(item);
      if (isLast) enter(reach + gain, frequency + itemTotals[item]);
      else extend(item + 1, remaining, reach + gain, frequency + itemTotals[item]);
      chosen.pop();
      if (depth === 0) {
        throwIfCancelled(hooks);
        hooks.onProgress?.(item + 1, items.length);
      }
    }
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
