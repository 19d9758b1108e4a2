import type { LevelPlace, Prohibition } from "#analysis/conjoint/conjoint-design-types";

/** The levels of all attributes in one row, attribute after attribute. */
export type LevelIndex = {
  /** Index of each attribute's first level; one entry more than attributes, the last is the number of levels. */
  offsets: number[];
  /** Attribute and level by index. */
  places: LevelPlace[];
  /** By index: the levels that may not stand beside it, as places. */
  forbidden: LevelPlace[][];
};

/** Numbers the levels of a study. Time O(levels + prohibitions). */
export function indexLevels(
  attributes: readonly number[],
  prohibitions: readonly Prohibition[] = [],
): LevelIndex {
  const offsets = [0];
  for (const levels of attributes) offsets.push(offsets[offsets.length - 1] + levels);
  const places = attributes.flatMap((levels, attribute) =>
    Array.from({ length: levels }, (_, level): LevelPlace => [attribute, level]),
  );
  const forbidden: LevelPlace[][] = places.map(() => []);
  for (const { a, b } of prohibitions) {
    forbidden[offsets[a[0]] + a[1]].push(b);
    forbidden[offsets[b[0]] + b[1]].push(a);
  }
  return { offsets, places, forbidden };
}
