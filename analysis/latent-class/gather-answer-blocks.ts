import type { ItemTable } from "#analysis/latent-class/latent-class-types";

/** A few items together: which of the combinations of answers that occur each row has. */
export type AnswerBlock = {
  /** By row given: its combination, from 0, in an order that depends on the answers alone. */
  codes: Int32Array;
  /** By combination: the parameter rows of its answers; a missing answer has none. */
  combinations: readonly (readonly number[])[];
};

/**
 * Items in their order, gathered into blocks of at most `most` combinations of answers that occur on these rows. An
 * item with more than that is a block of its own.
 *
 * Time O(rows x items).
 */
export function gatherAnswerBlocks(table: ItemTable, rows: Int32Array, most: number): AnswerBlock[] {
  const columns = splitColumns(table, rows);
  const blocks: AnswerBlock[] = [];
  const empty: AnswerBlock = { codes: new Int32Array(rows.length), combinations: [[]] };
  let block = empty;
  let firstParameterRow = 0;
  table.items.forEach(({ categories }, item) => {
    const joined = joinItem(block, columns[item], categories.length + 1, firstParameterRow, most);
    if (joined) {
      block = joined;
    } else {
      blocks.push(block);
      block = joinItem(empty, columns[item], categories.length + 1, firstParameterRow, Infinity) ?? empty;
    }
    firstParameterRow += categories.length;
  });
  return [...blocks, block];
}

/** The answers by item; 0 is missing. */
function splitColumns({ items, indexes }: ItemTable, rows: Int32Array): Int16Array[] {
  const columns = items.map(() => new Int16Array(rows.length));
  for (let i = 0; i < rows.length; i++) {
    const first = rows[i] * columns.length;
    for (let item = 0; item < columns.length; item++) columns[item][i] = indexes[first + item] + 1;
  }
  return columns;
}

/** The block with one item more, or null when that makes too many combinations. */
function joinItem(
  block: AnswerBlock,
  answers: Int16Array,
  width: number,
  firstParameterRow: number,
  most: number,
): AnswerBlock | null {
  const codes = new Int32Array(answers.length);
  const occurs = new Uint8Array(block.combinations.length * width);
  for (let i = 0; i < answers.length; i++) {
    codes[i] = block.codes[i] * width + answers[i];
    occurs[codes[i]] = 1;
  }
  const codeOf = new Int32Array(occurs.length);
  const combinations: (readonly number[])[] = [];
  for (let key = 0; key < occurs.length; key++) {
    if (occurs[key] === 0) continue;
    if (combinations.length >= most) return null;
    const before = block.combinations[Math.floor(key / width)];
    const answer = key % width;
    codeOf[key] = combinations.length;
    combinations.push(answer === 0 ? before : [...before, firstParameterRow + answer - 1]);
  }
  for (let i = 0; i < codes.length; i++) codes[i] = codeOf[codes[i]];
  return { codes, combinations };
}

/**
 * The order of rows by their combinations, first block first; equal rows keep their order.
 * Time O(rows x blocks + combinations). A counting sort by each block, the last block first.
 */
export function sortByBlocks(blocks: readonly AnswerBlock[], rowCount: number): Int32Array {
  let order = Int32Array.from({ length: rowCount }, (_, row) => row);
  let sorted = new Int32Array(rowCount);
  for (const { codes, combinations } of [...blocks].reverse()) {
    const places = new Int32Array(combinations.length + 1);
    for (let row = 0; row < rowCount; row++) places[codes[row] + 1]++;
    for (let code = 1; code < places.length; code++) places[code] += places[code - 1];
    for (let i = 0; i < rowCount; i++) sorted[places[codes[order[i]]]++] = order[i];
    [order, sorted] = [sorted, order];
  }
  return order;
}
