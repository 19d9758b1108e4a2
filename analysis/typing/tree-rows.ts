import type { TypingTable } from "#analysis/typing/typing-table";
import type { TypingQuestion } from "#analysis/typing/typing-types";

/**
 * Entries sorted once by every question. A node of a tree holds the same stretch of every order, so that no node
 * sorts again.
 */
export type TreeRows = {
  table: TypingTable;
  questions: readonly TypingQuestion[];
  /** For each question, the entries of every node in ascending order of their answer. */
  orders: Int32Array[];
  weights: Float64Array;
  /** Room for moving a stretch. */
  spare: Int32Array;
  goesLeft: Uint8Array;
};

/** Time O(questions x entries x log entries). */
export function sortTreeRows(table: TypingTable, questions: readonly TypingQuestion[]): TreeRows {
  const { entryCount, questionCount, segmentCount, answers, counts } = table;
  const weights = new Float64Array(entryCount);
  for (let cell = 0; cell < counts.length; cell++) weights[Math.floor(cell / segmentCount)] += counts[cell];
  const orders = questions.map((_, q) =>
    Int32Array.from({ length: entryCount }, (_, entry) => entry).sort(
      (a, b) => answers[a * questionCount + q] - answers[b * questionCount + q] || a - b,
    ),
  );
  return {
    table,
    questions,
    orders,
    weights,
    spare: new Int32Array(entryCount),
    goesLeft: new Uint8Array(entryCount),
  };
}

/** Weight of each segment among the entries of a node. Time O(entries x segments). */
export function countNodeSegments({ table, orders }: TreeRows, from: number, to: number): Float64Array {
  const { segmentCount, counts } = table;
  const totals = new Float64Array(segmentCount);
  for (let i = from; i < to; i++) {
    const first = orders[0][i] * segmentCount;
    for (let k = 0; k < segmentCount; k++) totals[k] += counts[first + k];
  }
  return totals;
}

/** Moves the entries that go left to the front of the stretch in every order; returns where the right ones start. */
export function divideTreeRows(
  rows: TreeRows,
  from: number,
  to: number,
  question: number,
  isLeft: (answer: number) => boolean,
): number {
  const { table, orders, spare, goesLeft } = rows;
  for (let i = from; i < to; i++) {
    const entry = orders[question][i];
    goesLeft[entry] = isLeft(table.answers[entry * table.questionCount + question]) ? 1 : 0;
  }
  let middle = from;
  for (const order of orders) {
    let left = from;
    let right = 0;
    for (let i = from; i < to; i++) {
      const entry = order[i];
      if (goesLeft[entry]) order[left++] = entry;
      else spare[right++] = entry;
    }
    order.set(spare.subarray(0, right), left);
    middle = left;
  }
  return middle;
}
