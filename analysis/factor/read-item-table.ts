import { AnalysisError } from "#analysis/analysis-error";
import { type Column, type Dataset, findColumn } from "#analysis/dataset/dataset";
import type { ItemTable } from "#analysis/factor/correlate-items";

/**
 * The numbers behind a set of items, missing answers left as NaN.
 *
 * Answers "what is there to correlate?". A numeric column is taken as it is; one of two categories becomes 0 and 1,
 * the later category 1; one of three or more is refused unless named in `asScale`, when its codes are the numbers.
 *
 * @throws AnalysisError `unknown-column`, `unordered-categorical`, `too-few-rows` for no items or no rows.
 * Time O(rows x items).
 */
export function readItemTable(
  dataset: Dataset,
  codes: readonly string[],
  asScale: readonly string[] = [],
): ItemTable {
  const columns = codes.map((code) => findColumn(dataset, code));
  if (columns.length === 0 || dataset.rowCount === 0) {
    throw new AnalysisError("too-few-rows", "the table is empty", {
      rows: dataset.rowCount,
      variables: columns.length,
    });
  }
  const values = new Float64Array(dataset.rowCount * columns.length);
  columns.forEach((column, c) => {
    const read = numberReader(column, asScale.includes(column.code));
    for (let row = 0; row < dataset.rowCount; row++) values[row * columns.length + c] = read(row);
  });
  return {
    items: codes,
    matrix: { rowCount: dataset.rowCount, columnCount: columns.length, values },
    weights: dataset.weights,
  };
}

function numberReader(column: Column, isScale: boolean): (row: number) => number {
  if (column.kind === "numeric") return (row) => column.values[row];
  const { categories, indexes } = column;
  if (categories.length > 2 && !isScale) {
    throw new AnalysisError("unordered-categorical", "three or more categories have no distance", {
      variable: column.code,
      categories: categories.length,
    });
  }
  return (row) => {
    if (indexes[row] < 0) return Number.NaN;
    return isScale ? categories[indexes[row]] : indexes[row];
  };
}
