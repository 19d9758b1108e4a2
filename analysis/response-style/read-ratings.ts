import { AnalysisError } from "#analysis/analysis-error";
import { type Column, type Dataset, findColumn } from "#analysis/dataset/dataset";

/** Answers to a battery of rating items, row after row; NaN is missing. */
export type Ratings = {
  rowCount: number;
  itemCount: number;
  values: Float64Array;
  low: number;
  high: number;
};

/**
 * The battery as numbers with its scale: a categorical item counts by its option codes.
 *
 * @param low, high ends of the scale; left out, the smallest and largest option or answer of the whole battery.
 * @throws AnalysisError `unknown-column`, `too-few-rows` without rows, `constant-variable` when the scale has one point
 *   only, `invalid-argument` below two items or for an answer outside a given scale.
 * Time O(rows x items).
 */
export function readRatings(
  dataset: Dataset,
  items: readonly string[],
  low?: number,
  high?: number,
): Ratings {
  if (items.length < 2) {
    throw new AnalysisError("invalid-argument", "a style shows over two items or more", {
      argument: "items",
    });
  }
  if (dataset.rowCount === 0) throw new AnalysisError("too-few-rows", "no respondents", { rows: 0 });
  const columns = items.map((item) => findColumn(dataset, item));
  const values = new Float64Array(dataset.rowCount * items.length);
  columns.forEach((column, item) => {
    for (let row = 0; row < dataset.rowCount; row++)
      values[row * items.length + item] = ratingAt(column, row);
  });
  const ends = findEnds(columns);
  const scale = { low: low ?? ends.low, high: high ?? ends.high };
  if (ends.low < scale.low || ends.high > scale.high) {
    throw new AnalysisError("invalid-argument", "an answer lies outside the scale", {
      argument: "scale",
      ...ends,
    });
  }
  if (!(scale.high > scale.low)) {
    throw new AnalysisError("constant-variable", "a scale has two points or more", { ...ends });
  }
  return { rowCount: dataset.rowCount, itemCount: items.length, values, ...scale };
}

function ratingAt(column: Column, row: number): number {
  if (column.kind === "numeric") return column.values[row];
  const index = column.indexes[row];
  return index < 0 ? Number.NaN : column.categories[index];
}

function findEnds(columns: readonly Column[]): { low: number; high: number } {
  let [low, high] = [Infinity, -Infinity];
  for (const column of columns) {
    for (const value of column.kind === "numeric" ? column.values : column.categories) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return { low, high };
}
