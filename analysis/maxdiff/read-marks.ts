import { AnalysisError } from "#analysis/analysis-error";
import { type Dataset, findColumn } from "#analysis/dataset/dataset";

/**
 * Marks of choices, -1, 0 or 1 a row; a missing cell is 0, and of a column of two texts the later one is 1.
 *
 * @throws AnalysisError `unknown-column`, `invalid-number` for any other number, `wrong-column-kind` for a column of
 *   one text or of three. Time O(n).
 */
export function readMarks(dataset: Dataset, code: string): Int8Array {
  const column = findColumn(dataset, code);
  if (column.kind === "numeric") {
    column.values.forEach((value, row) => {
      if (!Number.isNaN(value) && ![-1, 0, 1].includes(value)) throwStrangeMark(code, row, value);
    });
    return Int8Array.from(column.values, (value) => (Number.isNaN(value) ? 0 : value));
  }
  if (column.categories.length !== 2) {
    throw new AnalysisError("wrong-column-kind", "a choice is 0 or 1, or one of two texts", {
      variable: code,
      categories: column.categories.length,
    });
  }
  return Int8Array.from(column.indexes, (index) => Math.max(index, 0));
}

/** @throws AnalysisError `invalid-number` with the row counted from 1. */
export function throwStrangeMark(variable: string, row: number, value: number): never {
  throw new AnalysisError("invalid-number", "a choice is marked by 1, anything else by 0", {
    variable,
    row: row + 1,
    value,
  });
}
