import { AnalysisError } from "#analysis/analysis-error";

/** One number a row; NaN is missing. */
export type NumericColumn = {
  code: string;
  kind: "numeric";
  values: Float64Array;
  /** See `countMissingReasons`. */
  missingReasons?: Uint8Array;
};

/** One of a fixed set of answers a row, as a position in `categories`; -1 is missing. */
export type CategoricalColumn = {
  code: string;
  kind: "categorical";
  indexes: Int16Array | Int32Array;
  /** Option codes, ascending. Position 1 is the "later" category of a two-category variable. */
  categories: readonly number[];
  /** The text each code stood for, when the source had text instead of codes. */
  labels?: readonly string[];
  /** See `countMissingReasons`. */
  missingReasons?: Uint8Array;
};

export type Column = NumericColumn | CategoricalColumn;

/** Typed columns of equal length. Only plain data and typed arrays, so it can be posted to a worker. */
export type Dataset = {
  rowCount: number;
  columns: readonly Column[];
  /** One non-negative finite number a row, or null when every row counts once. */
  weights: Float64Array | null;
};

/**
 * A numeric column from values where null, undefined and NaN are missing.
 *
 * @throws AnalysisError `invalid-number` for an infinite value. Time O(n).
 */
export function createNumericColumn(
  code: string,
  values: ArrayLike<number | null | undefined>,
): NumericColumn {
  const stored = Float64Array.from({ length: values.length }, (_, row) => values[row] ?? Number.NaN);
  const infinite = stored.findIndex((value) => Math.abs(value) === Infinity);
  if (infinite >= 0) {
    throw new AnalysisError("invalid-number", "a number must be finite", { variable: code, row: infinite });
  }
  return { code, kind: "numeric", values: stored };
}

/**
 * A categorical column from option codes where null, undefined and NaN are missing.
 *
 * @param categories every code that may occur; left out, the codes that do occur. Stored ascending, because
 *   the order decides which of two categories is "later". An option nobody chose keeps its place.
 * @param labels the text for each of `categories`, in the same order.
 * @throws AnalysisError `invalid-category` for a code outside `categories` or listed twice. Time O(n + c log c).
 */
export function createCategoricalColumn(
  code: string,
  values: ArrayLike<number | null | undefined>,
  categories: readonly number[] = distinctCodes(values),
  labels?: readonly string[],
): CategoricalColumn {
  const order = categories.map((_, i) => i).sort((a, b) => categories[a] - categories[b]);
  const sorted = order.map((i) => categories[i]);
  const position = new Map(sorted.map((category, index) => [category, index]));
  if (position.size !== sorted.length) {
    throw new AnalysisError("invalid-category", "a category is listed twice", { variable: code });
  }
  const indexes = createIndexes(values.length, sorted.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (isMissing(value)) continue;
    const index = position.get(value);
    if (index === undefined) {
      throw new AnalysisError("invalid-category", "a value is not among the categories", {
        variable: code,
        row,
        value,
      });
    }
    indexes[row] = index;
  }
  const column: CategoricalColumn = { code, kind: "categorical", indexes, categories: sorted };
  return labels ? { ...column, labels: order.map((i) => labels[i]) } : column;
}

/** Room for positions among that many categories, all missing; as narrow as they allow. */
export function createIndexes(rowCount: number, categoryCount: number): Int16Array | Int32Array {
  return categoryCount <= 32767 ? new Int16Array(rowCount).fill(-1) : new Int32Array(rowCount).fill(-1);
}

/**
 * Columns and weights put together, with everything later functions rely on checked once.
 *
 * @param weights one number a row, finite and at least 0, not all 0; null or left out counts each row once.
 * @throws AnalysisError `length-mismatch`, `duplicate-column`, `invalid-weight`. Time O(n + columns).
 */
export function createDataset(columns: readonly Column[], weights: ArrayLike<number> | null = null): Dataset {
  const rowCount = columns.length > 0 ? columnLength(columns[0]) : (weights?.length ?? 0);
  const seen = new Set<string>();
  for (const column of columns) {
    if (columnLength(column) !== rowCount) {
      throw new AnalysisError("length-mismatch", "columns differ in length", { variable: column.code });
    }
    if (seen.has(column.code)) {
      throw new AnalysisError("duplicate-column", "two columns share a code", { variable: column.code });
    }
    seen.add(column.code);
  }
  return { rowCount, columns, weights: weights === null ? null : checkWeights(weights, rowCount) };
}

/**
 * Weights as a fresh Float64Array, after the check that every method relies on.
 *
 * @throws AnalysisError `length-mismatch`, or `invalid-weight` for a negative, infinite or missing weight or a
 *   total of 0. Time O(n).
 */
export function checkWeights(weights: ArrayLike<number>, rowCount: number): Float64Array {
  if (weights.length !== rowCount) {
    throw new AnalysisError("length-mismatch", "one weight a row is needed", {
      rows: rowCount,
      weights: weights.length,
    });
  }
  let total = 0;
  for (let row = 0; row < rowCount; row++) {
    if (!(weights[row] >= 0 && weights[row] < Infinity)) {
      throw new AnalysisError("invalid-weight", "weights are finite and at least 0", { row });
    }
    total += weights[row];
  }
  if (rowCount > 0 && !(total > 0 && total < Infinity)) {
    throw new AnalysisError("invalid-weight", "weights must not all be 0", { total });
  }
  return Float64Array.from(weights);
}

/**
 * The column with this code.
 * @throws AnalysisError `unknown-column`. Time O(columns).
 */
export function findColumn(dataset: Dataset, code: string): Column {
  const column = dataset.columns.find((candidate) => candidate.code === code);
  if (!column) throw new AnalysisError("unknown-column", "no such column", { variable: code });
  return column;
}

/** How many rows a column has. */
export function columnLength(column: Column): number {
  return column.kind === "numeric" ? column.values.length : column.indexes.length;
}

function distinctCodes(values: ArrayLike<number | null | undefined>): number[] {
  const codes = new Set<number>();
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (!isMissing(value)) codes.add(value);
  }
  return [...codes];
}

function isMissing(value: number | null | undefined): value is null | undefined {
  return value === null || value === undefined || Number.isNaN(value);
}
