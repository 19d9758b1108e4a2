import type { LevelIndex } from "#analysis/conjoint/index-levels";

/**
 * The first allowed concept that passes, by backtracking; null when there is none.
 *
 * @param order attributes in the order in which they are given levels.
 * @param levelsOf levels of an attribute in the order of preference.
 * @param passes asked of each complete concept; it may keep count, or refuse one that is taken.
 * Time O(levels) without prohibitions for the first concept; with them exponential at worst.
 */
export function findConcept(
  { offsets, forbidden }: LevelIndex,
  order: readonly number[],
  levelsOf: (attribute: number) => readonly number[],
  passes: (concept: readonly number[]) => boolean,
): number[] | null {
  const concept = new Array<number>(order.length).fill(-1);
  const fill = (at: number): boolean => {
    if (at === order.length) return passes(concept);
    const attribute = order[at];
    for (const level of levelsOf(attribute)) {
      const clashes = forbidden[offsets[attribute] + level];
      if (clashes.some(([other, otherLevel]) => concept[other] === otherLevel)) continue;
      concept[attribute] = level;
      if (fill(at + 1)) return true;
    }
    concept[attribute] = -1;
    return false;
  };
  return fill(0) ? concept : null;
}
