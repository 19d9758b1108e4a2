import { AnalysisError } from "#analysis/analysis-error";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";

export type ItemTable = {
  /** The name of each column. */
  items: readonly string[];
  /** Respondents by items; NaN is missing. */
  matrix: NumericMatrix;
  /** One a row, at least 0, or null. */
  weights: Float64Array | null;
};

export type MissingRule = "complete" | "pairwise";

export type ItemCorrelations = {
  items: readonly string[];
  /** Pearson correlations, items by items. */
  correlations: NumericMatrix;
  /** Divisor n - 1, as R's `cov`; with pairwise deletion each cell has its own rows. */
  covariances: NumericMatrix;
  /** By item, over the rows that count for it. */
  means: Float64Array;
  deviations: Float64Array;
  /** Rows that count; with pairwise deletion every row that has an answer. */
  rowCount: number;
  /** What the tests take as n: the weights of those rows, the number of rows without weights. */
  caseCount: number;
};

/**
 * Means, covariances and Pearson correlations of a set of items.
 *
 * Answers "which questions move together?". Two passes, so that a large mean costs no precision.
 *
 * Missing data: `complete` uses the rows that answer every item; `pairwise` uses for each cell the rows that answer
 * both, which may give a matrix that no real data could have. Weights: a weight of w counts as w equal rows; the
 * divisor is the sum of weights - 1, and that sum is `caseCount`, so normalise weights to n before testing. Weights that
 * add up to 1 or less are shares, not counts, and are scaled to the number of rows.
 *
 * @throws AnalysisError `too-few-rows` when fewer than two rows can be used, or two items are answered together by too
 *   few; `constant-variable` when an item does not vary. Time O(rows x items^2).
 */
export function correlateItems(table: ItemTable, missing: MissingRule = "complete"): ItemCorrelations {
  const { items, matrix, weights } = table;
  const size = items.length;
  const rows = usableRows(table, missing);
  if (size === 0 || rows.length < 2) {
    throw new AnalysisError("too-few-rows", "correlations need two rows with answers", { rows: rows.length });
  }
  const rowWeights = weighRows(rows, weights);
  const columns = items.map((_, item) =>
    Float64Array.from(rows, (row) => matrix.values[row * matrix.columnCount + item]),
  );
  const moments =
    missing === "complete" ? momentsOfComplete(columns, rowWeights) : momentsByPair(columns, rowWeights);
  const deviations = Float64Array.from(items, (item, i) => {
    const variance = moments.covariances[i * size + i];
    const deviation = Math.sqrt(variance);
    if (Number.isNaN(variance))
      throw new AnalysisError("too-few-rows", "an item has too few answers", { variable: item });
    if (!(deviation > 1e-12 * Math.abs(moments.means[i]))) {
      throw new AnalysisError("constant-variable", "everyone gives the same answer", { variable: item });
    }
    return deviation;
  });
  if (moments.correlations.some(Number.isNaN)) {
    throw new AnalysisError("too-few-rows", "two items have too few rows in common", { missing });
  }
  const square = (values: Float64Array): NumericMatrix => ({ rowCount: size, columnCount: size, values });
  return {
    items,
    correlations: square(moments.correlations),
    covariances: square(moments.covariances),
    means: moments.means,
    deviations,
    rowCount: rows.length,
    caseCount: rowWeights.reduce((sum, weight) => sum + weight, 0),
  };
}

type Moments = { means: Float64Array; covariances: Float64Array; correlations: Float64Array };

function weighRows(rows: readonly number[], weights: Float64Array | null): Float64Array {
  if (!weights) return new Float64Array(rows.length).fill(1);
  const total = rows.reduce((sum, row) => sum + weights[row], 0);
  const scale = total > 1 ? 1 : rows.length / total;
  return Float64Array.from(rows, (row) => weights[row] * scale);
}

function usableRows({ matrix, weights }: ItemTable, missing: MissingRule): number[] {
  const { rowCount, columnCount, values } = matrix;
  const rows: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    if (weights && weights[row] === 0) continue;
    const cells = values.subarray(row * columnCount, (row + 1) * columnCount);
    const isUsable =
      missing === "complete" ? !cells.some(Number.isNaN) : cells.some((cell) => !Number.isNaN(cell));
    if (isUsable) rows.push(row);
  }
  return rows;
}

function momentsOfComplete(columns: readonly Float64Array[], weights: Float64Array): Moments {
  const size = columns.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const means = Float64Array.from(columns, (column) => weightedSum(column, weights) / total);
  const centred = columns.map((column, i) => column.map((value) => value - means[i]));
  const weighted = centred.map((column) => column.map((value, row) => value * weights[row]));
  const covariances = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let row = 0; row < weights.length; row++) sum += weighted[i][row] * centred[j][row];
      covariances[i * size + j] = sum / (total - 1);
      covariances[j * size + i] = covariances[i * size + j];
    }
  }
  return { means, covariances, correlations: scaleToCorrelations(covariances, size) };
}

function scaleToCorrelations(covariances: Float64Array, size: number): Float64Array {
  return covariances.map((cell, at) => {
    const i = Math.floor(at / size);
    const j = at % size;
    return i === j ? 1 : cell / Math.sqrt(covariances[i * size + i] * covariances[j * size + j]);
  });
}

/** Each cell from the rows that answer both items, means and deviations included, as R's `use = "pairwise"`. */
function momentsByPair(columns: readonly Float64Array[], weights: Float64Array): Moments {
  const size = columns.length;
  const means = new Float64Array(size);
  const covariances = new Float64Array(size * size);
  const correlations = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const pair = momentsOfPair(columns[i], columns[j], weights);
      if (i === j) means[i] = pair.mean;
      covariances[i * size + j] = pair.covariance;
      covariances[j * size + i] = pair.covariance;
      correlations[i * size + j] = i === j ? 1 : pair.correlation;
      correlations[j * size + i] = correlations[i * size + j];
    }
  }
  return { means, covariances, correlations };
}

function momentsOfPair(
  a: Float64Array,
  b: Float64Array,
  weights: Float64Array,
): { mean: number; covariance: number; correlation: number } {
  let total = 0;
  let meanA = 0;
  let meanB = 0;
  for (let row = 0; row < weights.length; row++) {
    if (Number.isNaN(a[row]) || Number.isNaN(b[row])) continue;
    total += weights[row];
    meanA += weights[row] * a[row];
    meanB += weights[row] * b[row];
  }
  meanA /= total;
  meanB /= total;
  let squaresA = 0;
  let squaresB = 0;
  let products = 0;
  for (let row = 0; row < weights.length; row++) {
    if (Number.isNaN(a[row]) || Number.isNaN(b[row])) continue;
    const weighted = weights[row] * (a[row] - meanA);
    squaresA += weighted * (a[row] - meanA);
    products += weighted * (b[row] - meanB);
    squaresB += weights[row] * (b[row] - meanB) ** 2;
  }
  return {
    mean: meanA,
    covariance: products / (total - 1),
    correlation: products / Math.sqrt(squaresA * squaresB),
  };
}

function weightedSum(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += values[row] * weights[row];
  return sum;
}
