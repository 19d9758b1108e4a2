import { AnalysisError } from "#analysis/analysis-error";
import { type Column, type Dataset, findColumn } from "#analysis/dataset/dataset";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { findCompleteRows, takeRows } from "#analysis/dataset/select-rows";
import { standardiseColumns } from "#analysis/dataset/standardise";

export type KMeansMatrixOptions = {
  /** Scale every column to mean 0 and standard deviation 1, with weights if there are any. Default false. */
  standardise?: boolean;
  /** Categorical columns of three or more ordered categories whose option codes may be taken as numbers. */
  asScale?: readonly string[];
};

export type KMeansMatrix = {
  matrix: NumericMatrix;
  /** Weights of the rows in the matrix, or null. */
  weights: Float64Array | null;
  /** The dataset row behind each matrix row, ascending; the others have a missing answer. */
  rows: Int32Array;
  /** What each matrix column is: the number as given, 0/1 with the later category 1, or an option code as number. */
  variables: readonly { code: string; coding: "numeric" | "two-category" | "scale" }[];
};

/**
 * The numbers that k-means works on, from columns of a dataset.
 *
 * Answers "which distance do these answers imply?". A two-category variable becomes 0 and 1, the later category 1.
 * Three or more categories have no distance of their own and are refused unless named in `asScale`.
 * Missing data: complete cases on these columns; `rows` tells which stayed.
 *
 * @throws AnalysisError `unknown-column`, `unordered-categorical`, `too-few-rows` when no row is complete,
 *   `constant-variable` when all complete rows of positive weight agree on a column. Time O(rows x codes).
 */
export function buildKMeansMatrix(
  dataset: Dataset,
  codes: readonly string[],
  options: KMeansMatrixOptions = {},
): KMeansMatrix {
  const asScale = new Set(options.asScale);
  const columns = codes.map((code) => findColumn(dataset, code));
  const variables = columns.map((column) => ({ code: column.code, coding: codingOf(column, asScale) }));
  const rows = findCompleteRows(dataset, codes);
  const weights = dataset.weights && takeRows(dataset.weights, rows);
  if (columns.length === 0 || rows.length === 0) {
    throw new AnalysisError("too-few-rows", "no row is complete on these variables", { rows: rows.length });
  }
  const values = new Float64Array(rows.length * columns.length);
  columns.forEach((column, c) => {
    fillColumn(values, column, variables[c].coding === "scale", rows, c, columns.length);
    assertVaries(values, column.code, rows.length, c, columns.length, weights);
  });
  const matrix = { rowCount: rows.length, columnCount: columns.length, values };
  return {
    matrix: options.standardise ? standardiseColumns(matrix, weights) : matrix,
    weights,
    rows,
    variables,
  };
}

function codingOf(column: Column, asScale: ReadonlySet<string>): "numeric" | "two-category" | "scale" {
  if (column.kind === "numeric") return "numeric";
  if (asScale.has(column.code)) return "scale";
  if (column.categories.length <= 2) return "two-category";
  throw new AnalysisError("unordered-categorical", "three or more categories have no distance", {
    variable: column.code,
    categories: column.categories.length,
  });
}

function fillColumn(
  values: Float64Array,
  column: Column,
  isScale: boolean,
  rows: Int32Array,
  position: number,
  columnCount: number,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    values[i * columnCount + position] =
      column.kind === "numeric"
        ? column.values[row]
        : isScale
          ? column.categories[column.indexes[row]]
          : column.indexes[row];
  }
}

function assertVaries(
  values: Float64Array,
  code: string,
  rowCount: number,
  position: number,
  columnCount: number,
  weights: Float64Array | null,
): void {
  let first = Number.NaN;
  for (let i = 0; i < rowCount; i++) {
    if (weights && weights[i] === 0) continue;
    const value = values[i * columnCount + position];
    if (Number.isNaN(first)) first = value;
    else if (value !== first) return;
  }
  throw new AnalysisError("constant-variable", "everyone gives the same answer", { variable: code });
}
