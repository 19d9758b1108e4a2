import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";

/**
 * The matrix with every column moved to mean 0 and scaled to standard deviation 1.
 *
 * Answers "how would the clusters look if every variable counted the same?". Divisor n - 1 (sum of weights - 1),
 * as R's `scale`; with weights, weighted mean and deviation, so that integer weights equal repeated rows. A column
 * that never varies becomes 0, not NaN.
 *
 * @param weights one a row, or null. Rows of weight 0 are scaled but do not count.
 * Time O(cells), two passes, so that a large mean costs no precision.
 */
export function standardiseColumns(
  matrix: NumericMatrix,
  weights: Float64Array | null = null,
): NumericMatrix {
  const { rowCount, columnCount, values } = matrix;
  const scaled = new Float64Array(values.length);
  for (let column = 0; column < columnCount; column++) {
    let total = 0;
    let sum = 0;
    for (let row = 0; row < rowCount; row++) {
      const weight = weights ? weights[row] : 1;
      total += weight;
      sum += weight * values[row * columnCount + column];
    }
    const mean = sum / total;
    let squares = 0;
    for (let row = 0; row < rowCount; row++) {
      squares += (weights ? weights[row] : 1) * (values[row * columnCount + column] - mean) ** 2;
    }
    const deviation = Math.sqrt(squares / (total - 1));
    const isConstant = !(deviation > 1e-12 * Math.abs(mean));
    for (let row = 0; row < rowCount; row++) {
      const cell = row * columnCount + column;
      scaled[cell] = isConstant ? 0 : (values[cell] - mean) / deviation;
    }
  }
  return { rowCount, columnCount, values: scaled };
}
