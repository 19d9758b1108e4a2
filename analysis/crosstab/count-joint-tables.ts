import { addAnswers, addAnswersSlowly, packPairs } from "#analysis/crosstab/add-answers";

/** One answer a row from 0 to size - 1; negative is missing. */
export type CodedColumn = { indexes: Int16Array | Int32Array; size: number };

/** A table of rows x columns cells, row by row. Without weights the three are the same numbers. */
export type JointTable = {
  rows: number;
  columns: number;
  /** Respondents. */
  counts: Float64Array;
  /** Sums of weights. */
  weighted: Float64Array;
  /** Sums of squared weights: what variances and effective bases need. */
  squares: Float64Array;
};

/** Cells counted together: 8,192 of 32 bytes stay in the second-level cache. */
const MAX_CELLS = 8192;
/** Cell numbers of the packed count are 16 bits wide. */
const MAX_PACKED_CELLS = 65536;

/**
 * Counts every stub against one banner, unweighted and weighted in one pass over the rows.
 *
 * Counting is bound by the update of a cell, so up to three stubs share one: their joint table with the banner is counted
 * and then summed to the table of each. Missing answers are counted as a category of their own, number 0, and dropped at
 * the end, so the loop has no branch. A row of weight 0 counts nowhere.
 *
 * Helper: indexes are trusted to be below `size`. Time O(rows x stubs / 3), memory O(stubs x cells).
 */
export function countJointTables(
  stubs: readonly CodedColumn[],
  banner: CodedColumn,
  weights: Float64Array | null,
): JointTable[] {
  const width = banner.size + 1;
  const cells = new Int32Array(banner.indexes.length);
  for (let row = 0; row < cells.length; row++) {
    if (weights === null || weights[row] > 0) cells[row] = Math.max(0, banner.indexes[row] + 1);
  }
  const packedCells = width <= MAX_PACKED_CELLS ? packPairs(cells, 0) : null;
  const kept = weights === null ? 1 : 4;
  const groups = groupStubs(stubs, width);
  const sizes = groups.map((group) => group.reduce((product, stub) => product * (stub.size + 1), width));
  const scratch = new Float64Array(kept * sizes.reduce((largest, size) => Math.max(largest, size), 0));
  return groups.flatMap((group, position) => {
    const size = sizes[position];
    const sums = scratch.subarray(0, size * kept).fill(0);
    if (packedCells && size <= MAX_PACKED_CELLS) addAnswers(group, packedCells, width, weights, sums);
    else addAnswersSlowly(group[0], cells, width, weights, sums);
    return separateTables(sums, group, width, kept);
  });
}

/** Up to three neighbours whose joint table stays small; a large one alone. */
function groupStubs(stubs: readonly CodedColumn[], width: number): CodedColumn[][] {
  const groups: CodedColumn[][] = [];
  let size = Infinity;
  for (const stub of stubs) {
    const current = groups.at(-1);
    size *= stub.size + 1;
    if (current && current.length < 3 && size <= MAX_CELLS) current.push(stub);
    else {
      groups.push([stub]);
      size = width * (stub.size + 1);
    }
  }
  return groups;
}

/** The table of each stub of a group: the joint table summed over the others, from the last to the first. */
function separateTables(
  sums: Float64Array,
  group: readonly CodedColumn[],
  width: number,
  kept: number,
): JointTable[] {
  const tables: JointTable[] = [];
  let remaining = sums;
  for (let position = group.length - 1; position >= 0; position--) {
    const size = group[position].size + 1;
    const before = remaining.length / (size * width * kept);
    tables.unshift(dropMissing(sumAway(remaining, 1, before, size * width * kept), size, width, kept));
    remaining = sumAway(remaining, before, size, width * kept);
  }
  return tables;
}

/** An array of outer x middle x inner numbers summed over the middle. */
function sumAway(values: Float64Array, outer: number, middle: number, inner: number): Float64Array {
  if (middle === 1) return values;
  const summed = new Float64Array(outer * inner);
  for (let from = 0, to = 0; to < summed.length; to += inner) {
    for (let step = 0; step < middle; step++, from += inner) {
      for (let i = 0; i < inner; i++) summed[to + i] += values[from + i];
    }
  }
  return summed;
}

function dropMissing(sums: Float64Array, size: number, width: number, kept: number): JointTable {
  const [rows, columns] = [size - 1, width - 1];
  const pick = (number: number) => {
    const table = new Float64Array(rows * columns);
    for (let row = 0, cell = 0; row < rows; row++) {
      const from = ((row + 1) * width + 1) * kept + number;
      for (let column = 0; column < columns; column++) table[cell++] = sums[from + column * kept];
    }
    return table;
  };
  const counts = pick(0);
  if (kept === 1) return { rows, columns, counts, weighted: counts, squares: counts };
  return { rows, columns, counts, weighted: pick(1), squares: pick(2) };
}
