/** The distinct rows of a table, in an order that depends on their content only. */
export type RowGroups = {
  /** For each group, the first table row that has this content. */
  firstRows: Int32Array;
  /** For each group, the sum of its rows' weights; positive. */
  weights: Float64Array;
  /** For each table row, its group, or -1 when its weight is 0. */
  groupOfRow: Int32Array;
};

/**
 * Identical rows collected into one, with the sum of their weights.
 *
 * Survey answers repeat (1,453 respondents give 264 patterns on eleven yes/no items), so that fitting the
 * distinct rows saves most of the work; and since their order depends on content alone, neither the order of the
 * rows nor writing a weight of 3 as three rows changes any fit. A row of weight 0 is left out.
 *
 * @param values row after row, `columnCount` a row. NaN is not allowed; -0 counts as 0.
 * @param weights one a row, at least 0, or null for 1 each.
 * Time O(cells) plus comparisons of equal hashes; memory O(rows).
 */
export function groupIdenticalRows(
  values: Float64Array | Int16Array,
  rowCount: number,
  columnCount: number,
  weights: Float64Array | null,
): RowGroups {
  const hashes = hashRows(values, rowCount, columnCount);
  const order = sortByHash(hashes, weights);
  const compare = (a: number, b: number) => compareRows(values, columnCount, a, b) || a - b;
  const firstRows = new Int32Array(order.length);
  const groupWeights = new Float64Array(order.length);
  const groupOfRow = new Int32Array(rowCount).fill(-1);
  let groups = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && hashes[order[end]] === hashes[order[start]]) end++;
    const run = order.subarray(start, end);
    if (run.length > 1 && !areAllEqual(values, columnCount, run)) run.sort(compare);
    for (let i = 0; i < run.length; i++) {
      const startsGroup = i === 0 || compareRows(values, columnCount, run[i - 1], run[i]) !== 0;
      if (startsGroup) firstRows[groups++] = run[i];
      groupOfRow[run[i]] = groups - 1;
      groupWeights[groups - 1] += weights ? weights[run[i]] : 1;
    }
    start = end;
  }
  return { firstRows: firstRows.slice(0, groups), weights: groupWeights.slice(0, groups), groupOfRow };
}

function hashRows(values: Float64Array | Int16Array, rowCount: number, columnCount: number): Uint32Array {
  const number = new Float64Array(1);
  const words = new Uint32Array(number.buffer);
  const hashes = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    let hash = 0x9e3779b9;
    const end = (row + 1) * columnCount;
    for (let cell = row * columnCount; cell < end; cell++) {
      number[0] = values[cell] + 0;
      hash = Math.imul(hash ^ words[0], 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 15) ^ words[1], 0xc2b2ae35);
      hash ^= hash >>> 13;
    }
    hashes[row] = hash;
  }
  return hashes;
}

/** Rows of positive weight by ascending hash; a radix sort, stable, in two passes of 16 bits. */
function sortByHash(hashes: Uint32Array, weights: Float64Array | null): Int32Array {
  const kept = new Int32Array(hashes.length);
  let count = 0;
  for (let row = 0; row < hashes.length; row++) if (!weights || weights[row] > 0) kept[count++] = row;
  const rows = kept.subarray(0, count);
  if (count < 4096) return rows.sort((a, b) => hashes[a] - hashes[b] || a - b);
  return sortByBits(sortByBits(rows, hashes, 0), hashes, 16);
}

function sortByBits(rows: Int32Array, hashes: Uint32Array, shift: number): Int32Array {
  const starts = new Int32Array(65537);
  for (let i = 0; i < rows.length; i++) starts[((hashes[rows[i]] >>> shift) & 65535) + 1]++;
  for (let bucket = 0; bucket < 65536; bucket++) starts[bucket + 1] += starts[bucket];
  const sorted = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) sorted[starts[(hashes[rows[i]] >>> shift) & 65535]++] = rows[i];
  return sorted;
}

function areAllEqual(values: Float64Array | Int16Array, columnCount: number, rows: Int32Array): boolean {
  for (let i = 1; i < rows.length; i++)
    if (compareRows(values, columnCount, rows[0], rows[i]) !== 0) return false;
  return true;
}

function compareRows(values: Float64Array | Int16Array, columnCount: number, a: number, b: number): number {
  const rowA = a * columnCount;
  const rowB = b * columnCount;
  for (let column = 0; column < columnCount; column++) {
    const difference = values[rowA + column] - values[rowB + column];
    if (difference !== 0) return difference;
  }
  return 0;
}
