import { AnalysisError } from "#analysis/analysis-error";
import type { ItemTable } from "#analysis/factor/correlate-items";

/** The lowest and the highest answer that a scale offers. */
export type AnswerRange = readonly [number, number];

/**
 * The same answers with reversed items turned round, so that a high answer means the same on every item.
 *
 * An answer x becomes lowest + highest - x. Missing answers stay missing.
 *
 * @param reversed names among `table.items`.
 * @param range of the answer scale; left out, the lowest and highest answer seen on any item of the scale in a row of
 *   positive weight, as psych does. State it when an end of the scale may have gone unused: means depend on it,
 *   reliabilities do not.
 * @throws AnalysisError `unknown-column` for a name that is not an item, `invalid-argument` for a range that is empty
 *   or that answers leave. Time O(cells).
 */
export function reverseItems(
  table: ItemTable,
  reversed: readonly string[],
  range?: AnswerRange,
): { table: ItemTable; range: AnswerRange } {
  const { items, matrix, weights } = table;
  const stranger = reversed.find((item) => !items.includes(item));
  if (stranger !== undefined) {
    throw new AnalysisError("unknown-column", "a reversed item is not in the scale", { variable: stranger });
  }
  const seen: [number, number] = [Infinity, -Infinity];
  matrix.values.forEach((value, at) => {
    if (Number.isNaN(value) || (weights && weights[Math.floor(at / matrix.columnCount)] === 0)) return;
    if (value < seen[0]) seen[0] = value;
    if (value > seen[1]) seen[1] = value;
  });
  const [lowest, highest] = range ?? seen;
  if (range && !(lowest < highest && lowest <= seen[0] && highest >= seen[1])) {
    throw new AnalysisError("invalid-argument", "the range does not hold every answer", {
      argument: "range",
      lowest: seen[0],
      highest: seen[1],
    });
  }
  const isReversed = items.map((item) => reversed.includes(item));
  const values = matrix.values.map((value, at) =>
    isReversed[at % matrix.columnCount] ? lowest + highest - value : value,
  );
  return { table: { ...table, matrix: { ...matrix, values } }, range: [lowest, highest] };
}
