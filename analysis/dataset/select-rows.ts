import { type Column, type Dataset, findColumn } from "#analysis/dataset/dataset";

/**
 * The rows that have an answer on every one of these columns, ascending.
 *
 * Answers "who can take part in an analysis that needs complete cases?". Weights are not looked at.
 *
 * @throws AnalysisError `unknown-column`. Time O(rows x codes).
 */
export function findCompleteRows(dataset: Dataset, codes: readonly string[]): Int32Array {
  const columns = codes.map((code) => findColumn(dataset, code));
  const complete = new Int32Array(dataset.rowCount);
  let count = 0;
  for (let row = 0; row < dataset.rowCount; row++) {
    if (columns.every((column) => hasAnswer(column, row))) complete[count++] = row;
  }
  return complete.slice(0, count);
}

/**
 * The dataset of these rows only, in this order; a row may be repeated. Columns and weights are copied.
 * Time and memory O(rows x columns).
 */
export function selectRows(dataset: Dataset, rows: ArrayLike<number>): Dataset {
  return {
    rowCount: rows.length,
    columns: dataset.columns.map((column) => selectColumn(column, rows)),
    weights: dataset.weights && takeRows(dataset.weights, rows),
  };
}

function selectColumn(column: Column, rows: ArrayLike<number>): Column {
  const { missingReasons } = column;
  const reasons = missingReasons && {
    missingReasons: Uint8Array.from(rows, (row) => missingReasons[row]),
  };
  return column.kind === "numeric"
    ? { ...column, ...reasons, values: takeRows(column.values, rows) }
    : { ...column, ...reasons, indexes: selectIndexes(column.indexes, rows) };
}

function selectIndexes(indexes: Int16Array | Int32Array, rows: ArrayLike<number>): Int16Array | Int32Array {
  const selected = indexes instanceof Int16Array ? new Int16Array(rows.length) : new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) selected[i] = indexes[rows[i]];
  return selected;
}

/** The values at these rows. Time O(rows). */
export function takeRows(values: Float64Array, rows: ArrayLike<number>): Float64Array {
  return Float64Array.from(rows, (row) => values[row]);
}

/** Whether the row has an answer in the column. */
export function hasAnswer(column: Column, row: number): boolean {
  return column.kind === "numeric" ? !Number.isNaN(column.values[row]) : column.indexes[row] >= 0;
}
