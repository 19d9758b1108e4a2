import type { CodedColumn } from "#analysis/crosstab/count-joint-tables";

/** Adds 1 to both halves of a word, so that -1 becomes 0, without a carry from the low half to the high one. */
const FLIP_SIGNS = 0x80008000;
const ADD_ONE_FROM = 0x7fff7fff;

/**
 * Adds one row after the other to the joint table of up to three stubs and a banner.
 *
 * Two rows at a time: answers are 16 bits wide and cell numbers stay below 2^16, so both cell numbers are computed in the
 * halves of one 32-bit word. The table holds 4 numbers a cell with weights (respondents, weight, squared weight, one
 * unused) and 1 without; cells run through the first stub, the second, the third and the banner, the last fastest.
 *
 * @param cells of the banner, packed by `packPairs`, 0 for rows that do not count. Time O(rows).
 */
export function addAnswers(
  group: readonly CodedColumn[],
  cells: Int32Array,
  width: number,
  weights: Float64Array | null,
  sums: Float64Array,
): void {
  const nobody = new Int32Array(group.length < 3 ? cells.length : 0).fill(-1);
  const [first, second, third] = [0, 1, 2].map((i) => (group[i] ? packPairs(group[i].indexes, -1) : nobody));
  const secondSize = (group[1]?.size ?? 0) + 1;
  const thirdSize = (group[2]?.size ?? 0) + 1;
  const pairOf = { first, second, third, cells, secondSize, thirdSize, width };
  if (weights === null) countPairs(pairOf, sums);
  else weighPairs(pairOf, weights, sums);
}

type PairedAnswers = {
  first: Int32Array;
  second: Int32Array;
  third: Int32Array;
  cells: Int32Array;
  secondSize: number;
  thirdSize: number;
  width: number;
};

function countPairs(
  { first, second, third, cells, secondSize, thirdSize, width }: PairedAnswers,
  sums: Float64Array,
): void {
  for (let pair = 0; pair < cells.length; pair++) {
    let both = ((first[pair] ^ FLIP_SIGNS) - ADD_ONE_FROM) | 0;
    both = (Math.imul(both, secondSize) + ((second[pair] ^ FLIP_SIGNS) - ADD_ONE_FROM)) | 0;
    both = (Math.imul(both, thirdSize) + ((third[pair] ^ FLIP_SIGNS) - ADD_ONE_FROM)) | 0;
    both = (Math.imul(both, width) + cells[pair]) | 0;
    sums[both & 0xffff] += 1;
    sums[both >>> 16] += 1;
  }
}

function weighPairs(
  { first, second, third, cells, secondSize, thirdSize, width }: PairedAnswers,
  weights: Float64Array,
  sums: Float64Array,
): void {
  for (let pair = 0; pair < cells.length; pair++) {
    let both = ((first[pair] ^ FLIP_SIGNS) - ADD_ONE_FROM) | 0;
    both = (Math.imul(both, secondSize) + ((second[pair] ^ FLIP_SIGNS) - ADD_ONE_FROM)) | 0;
    both = (Math.imul(both, thirdSize) + ((third[pair] ^ FLIP_SIGNS) - ADD_ONE_FROM)) | 0;
    both = (Math.imul(both, width) + cells[pair]) | 0;
    const low = (both & 0xffff) << 2;
    const high = (both >>> 16) << 2;
    // Beyond an odd last row there is no weight: its partner is missing everywhere, in a cell that nobody reads.
    const weight = weights[2 * pair];
    const other = weights[2 * pair + 1];
    sums[low] += 1;
    sums[low + 1] += weight;
    sums[low + 2] += weight * weight;
    sums[high] += 1;
    sums[high + 1] += other;
    sums[high + 2] += other * other;
  }
}

/** The same for one stub whose table with the banner is too large to pack. */
export function addAnswersSlowly(
  { indexes }: CodedColumn,
  cells: Int32Array,
  width: number,
  weights: Float64Array | null,
  sums: Float64Array,
): void {
  for (let row = 0; row < cells.length; row++) {
    const cell = (indexes[row] + 1) * width + cells[row];
    if (weights === null) {
      sums[cell] += 1;
      continue;
    }
    sums[4 * cell] += 1;
    sums[4 * cell + 1] += weights[row];
    sums[4 * cell + 2] += weights[row] * weights[row];
  }
}

/**
 * Numbers of 16 bits as words of two rows, the earlier row in the low half (little-endian machines), without a copy where
 * memory allows. An odd last row is paired with `padding`.
 */
export function packPairs(values: Int16Array | Int32Array, padding: number): Int32Array {
  const isWhole = values instanceof Int16Array && values.length % 2 === 0 && values.byteOffset % 4 === 0;
  if (isWhole) return new Int32Array(values.buffer, values.byteOffset, values.length / 2);
  const halves = new Int16Array(values.length + (values.length % 2)).fill(padding, values.length);
  halves.set(values);
  return new Int32Array(halves.buffer);
}
