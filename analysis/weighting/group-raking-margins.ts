import type { RakingCells } from "#analysis/weighting/raking-types";

/** Some margins in a row, and the table that they span. */
export type MarginGroup = {
  /** Positions among all margins. */
  margins: number[];
  /** The place in the table of each cell. */
  places: Int32Array;
  placeCount: number;
  /** For each of the margins, the category of each place. */
  categories: Int32Array[];
};

const mostPlaces = 256;

/**
 * Margins in groups that span a small table each. What raking does to the margins of a group depends on the sums of
 * their table alone, so a group costs one way through the cells, however many margins it has. Limits on single cells
 * spoil that: each margin is then its own group. Time O(cells x margins).
 */
export function groupRakingMargins(
  { categories, limits }: RakingCells,
  categoryCounts: readonly number[],
): MarginGroup[] {
  const groups: MarginGroup[] = [];
  categoryCounts.forEach((count, margin) => {
    const last = groups[groups.length - 1];
    if (last && limits === null && last.placeCount * count <= mostPlaces) {
      groups[groups.length - 1] = extendGroup(last, margin, categories[margin], count);
    } else {
      const own = Int32Array.from({ length: count }, (_, category) => category);
      groups.push({ margins: [margin], places: categories[margin], placeCount: count, categories: [own] });
    }
  });
  return groups;
}

function extendGroup(group: MarginGroup, margin: number, category: Int32Array, count: number): MarginGroup {
  const placeCount = group.placeCount * count;
  const spread = (old: Int32Array) =>
    new Int32Array(placeCount).map((_, place) => old[Math.floor(place / count)]);
  return {
    margins: [...group.margins, margin],
    places: group.places.map((place, cell) => place * count + category[cell]),
    placeCount,
    categories: [
      ...group.categories.map(spread),
      new Int32Array(placeCount).map((_, place) => place % count),
    ],
  };
}
