import type { Design, TypingTable } from "#analysis/typing/typing-table";

/**
 * Everything that a discriminant analysis needs to know about some respondents: sums over them, by segment. Sums of
 * disjoint groups add, so that the training rows of each fold are the total less the fold.
 */
export type DiscriminantMoments = {
  columnCount: number;
  segmentCount: number;
  /** Weight of each segment. */
  counts: Float64Array;
  /** Segment by column: weighted sum of the centred values. */
  sums: Float64Array;
  /** Column by column: weighted sum of the products of centred values. */
  products: Float64Array;
};

/** The weighted mean of each design column, from which moments are counted. Time O(cells). */
export function computeOrigin(table: TypingTable, design: Design): Float64Array {
  const { columnCount } = design;
  const origin = new Float64Array(columnCount);
  let total = 0;
  for (let entry = 0; entry < table.entryCount; entry++) {
    const weight = entryWeight(table, entry);
    total += weight;
    for (let c = 0; c < columnCount; c++) origin[c] += weight * design.values[entry * columnCount + c];
  }
  return origin.map((sum) => sum / total);
}

/** The design with the origin taken away from every entry. Time O(cells). */
export function centreDesign(design: Design, origin: Float64Array): Design {
  const { columnCount } = design;
  return { columnCount, values: design.values.map((value, cell) => value - origin[cell % columnCount]) };
}

/** Moments of the entries of each fold. Time O(entries x columns squared). */
export function computeMomentsByFold(
  table: TypingTable,
  centred: Design,
  foldCount: number,
): DiscriminantMoments[] {
  const { columnCount, values } = centred;
  const { segmentCount } = table;
  const moments = Array.from({ length: foldCount }, () => createMoments(columnCount, segmentCount));
  for (let entry = 0; entry < table.entryCount; entry++) {
    const { counts, sums, products } = moments[table.folds[entry]];
    const row = entry * columnCount;
    let weight = 0;
    for (let k = 0; k < segmentCount; k++) {
      const count = table.counts[entry * segmentCount + k];
      if (count === 0) continue;
      weight += count;
      counts[k] += count;
      for (let c = 0; c < columnCount; c++) sums[k * columnCount + c] += count * values[row + c];
    }
    for (let a = 0; a < columnCount; a++) {
      const scaled = weight * values[row + a];
      for (let b = 0; b <= a; b++) products[a * columnCount + b] += scaled * values[row + b];
    }
  }
  for (const { products } of moments) mirrorLowerTriangle(products, columnCount);
  return moments;
}

/** The sum of disjoint groups. Time O(groups x columns squared). */
export function addMoments(groups: readonly DiscriminantMoments[]): DiscriminantMoments {
  const total = createMoments(groups[0].columnCount, groups[0].segmentCount);
  for (const group of groups) accumulate(total, group, 1);
  return total;
}

/** The moments of those in `whole` but not in `part`. Time O(columns squared). */
export function subtractMoments(whole: DiscriminantMoments, part: DiscriminantMoments): DiscriminantMoments {
  const rest = createMoments(whole.columnCount, whole.segmentCount);
  accumulate(rest, whole, 1);
  accumulate(rest, part, -1);
  for (let k = 0; k < rest.segmentCount; k++) {
    // What differs by rounding alone is nobody.
    if (rest.counts[k] > 1e-9 * whole.counts[k]) continue;
    rest.counts[k] = 0;
    rest.sums.fill(0, k * rest.columnCount, (k + 1) * rest.columnCount);
  }
  return rest;
}

/** Sum of the weights of an entry. */
export function entryWeight({ counts, segmentCount }: TypingTable, entry: number): number {
  let weight = 0;
  for (let k = 0; k < segmentCount; k++) weight += counts[entry * segmentCount + k];
  return weight;
}

function createMoments(columnCount: number, segmentCount: number): DiscriminantMoments {
  return {
    columnCount,
    segmentCount,
    counts: new Float64Array(segmentCount),
    sums: new Float64Array(segmentCount * columnCount),
    products: new Float64Array(columnCount * columnCount),
  };
}

function accumulate(into: DiscriminantMoments, from: DiscriminantMoments, sign: 1 | -1): void {
  for (let i = 0; i < into.counts.length; i++) into.counts[i] += sign * from.counts[i];
  for (let i = 0; i < into.sums.length; i++) into.sums[i] += sign * from.sums[i];
  for (let i = 0; i < into.products.length; i++) into.products[i] += sign * from.products[i];
}

function mirrorLowerTriangle(square: Float64Array, size: number): void {
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) square[b * size + a] = square[a * size + b];
  }
}
