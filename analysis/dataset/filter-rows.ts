import { AnalysisError } from "#analysis/analysis-error";
import { type Dataset, findColumn } from "#analysis/dataset/dataset";

/** Rows whose answer on a column is one of some values: numbers, or the codes of categories. */
export type RowFilter = { code: string; oneOf: readonly number[] };

/**
 * The rows that pass every filter, ascending; a row without an answer passes none.
 *
 * Answers "whom is this table about?". Give the rows to `selectRows`. Weights are not looked at.
 *
 * @throws AnalysisError `unknown-column`; `too-few-rows` when nobody is left. Time O(rows x filters).
 */
export function filterRows(dataset: Dataset, filters: readonly RowFilter[]): Int32Array {
  const tests = filters.map(({ code, oneOf }) => {
    const column = findColumn(dataset, code);
    if (column.kind === "numeric") {
      const wanted = new Set(oneOf.filter((value) => !Number.isNaN(value)));
      return (row: number) => wanted.has(column.values[row]);
    }
    const wanted = new Set(oneOf.map((category) => column.categories.indexOf(category)));
    wanted.delete(-1);
    return (row: number) => wanted.has(column.indexes[row]);
  });
  const rows = Int32Array.from({ length: dataset.rowCount }, (_, row) => row).filter((row) =>
    tests.every((passes) => passes(row)),
  );
  if (rows.length === 0) throw new AnalysisError("too-few-rows", "no row passes the filter", { rows: 0 });
  return rows;
}
