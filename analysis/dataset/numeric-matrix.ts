import { AnalysisError } from "#analysis/analysis-error";

/** A table of finite numbers, row after row: cell (r, c) is `values[r * columnCount + c]`. */
export type NumericMatrix = { rowCount: number; columnCount: number; values: Float64Array };

/**
 * A matrix from an array of rows.
 * @throws AnalysisError `ragged-table` when rows differ in length. Time O(cells).
 */
export function createMatrix(rows: readonly (readonly number[])[]): NumericMatrix {
  const columnCount = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columnCount);
  rows.forEach((row, r) => {
    if (row.length !== columnCount)
      throw new AnalysisError("ragged-table", "rows differ in length", { row: r });
    values.set(row, r * columnCount);
  });
  return { rowCount: rows.length, columnCount, values };
}

/**
 * @throws AnalysisError `length-mismatch` when the values do not fill the shape, `missing-values` for a NaN,
 *   `invalid-number` for an infinite cell. Time O(cells).
 */
export function assertFiniteMatrix(matrix: NumericMatrix): void {
  const { rowCount, columnCount, values } = matrix;
  if (values.length !== rowCount * columnCount) {
    throw new AnalysisError("length-mismatch", "the values do not fill the shape", { rowCount, columnCount });
  }
  for (let cell = 0; cell < values.length; cell++) {
    if (Number.isFinite(values[cell])) continue;
    const row = Math.floor(cell / columnCount);
    const column = cell % columnCount;
    if (Number.isNaN(values[cell]))
      throw new AnalysisError("missing-values", "a cell is missing", { row, column });
    throw new AnalysisError("invalid-number", "a cell is infinite", { row, column });
  }
}
