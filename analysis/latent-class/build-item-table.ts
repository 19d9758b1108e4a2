import { AnalysisError } from "#analysis/analysis-error";
import { type Column, type Dataset, findColumn } from "#analysis/dataset/dataset";
import { findCompleteRows, takeRows } from "#analysis/dataset/select-rows";
import type { ItemTable } from "#analysis/latent-class/latent-class-types";

export type ItemTableOptions = {
  /** "fiml" keeps every row and skips a missing item's factor; "listwise" keeps complete rows. Default "fiml". */
  missing?: "fiml" | "listwise";
};

/** More than this many different answers are a measurement, not categories. */
const MOST_CATEGORIES = 50;

/**
 * The categorical answers of these columns, for a latent class model.
 *
 * A numeric column takes its distinct values as categories. Options that no row of positive weight chose are left
 * out: they would add parameters that the data cannot speak about.
 *
 * @returns the table, the weights of its rows, and the dataset row behind each.
 * @throws AnalysisError `unknown-column`, `too-few-rows`, `constant-variable` when an item has fewer than two
 *   observed categories, `too-many-categories` when it has more than 50. Time O(rows x codes).
 */
export function buildItemTable(
  dataset: Dataset,
  codes: readonly string[],
  options: ItemTableOptions = {},
): { table: ItemTable; weights: Float64Array | null; rows: Int32Array } {
  const columns = codes.map((code) => findColumn(dataset, code));
  const rows =
    options.missing === "listwise"
      ? findCompleteRows(dataset, codes)
      : Int32Array.from({ length: dataset.rowCount }, (_, row) => row);
  if (rows.length === 0 || columns.length === 0) {
    throw new AnalysisError("too-few-rows", "no row to analyse", { rows: rows.length });
  }
  const indexes = new Int16Array(rows.length * columns.length).fill(-1);
  const items = columns.map((column, j) => {
    const categories = observedCategories(column, rows, dataset.weights);
    const position = new Map(categories.map((category, index) => [category, index]));
    for (let i = 0; i < rows.length; i++) {
      const code = codeAt(column, rows[i]);
      if (code !== null) indexes[i * columns.length + j] = position.get(code) ?? -1;
    }
    return { code: column.code, categories };
  });
  const weights = dataset.weights && takeRows(dataset.weights, rows);
  return { table: { rowCount: rows.length, items, indexes }, weights, rows };
}

function observedCategories(column: Column, rows: Int32Array, weights: Float64Array | null): number[] {
  const seen = new Set<number>();
  for (const row of rows) {
    const code = codeAt(column, row);
    if (code !== null && (!weights || weights[row] > 0)) seen.add(code);
    if (seen.size > MOST_CATEGORIES) {
      throw new AnalysisError("too-many-categories", "more different answers than a categorical item has", {
        variable: column.code,
        most: MOST_CATEGORIES,
      });
    }
  }
  if (seen.size < 2) {
    throw new AnalysisError("constant-variable", "everyone gives the same answer", { variable: column.code });
  }
  return [...seen].sort((a, b) => a - b);
}

function codeAt(column: Column, row: number): number | null {
  if (column.kind === "numeric") return Number.isNaN(column.values[row]) ? null : column.values[row];
  return column.indexes[row] < 0 ? null : column.categories[column.indexes[row]];
}
