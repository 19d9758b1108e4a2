import { factorCholesky } from "#analysis/linear-algebra/cholesky";

/** A pivot of at most this share of its diagonal cell is lost to rounding. */
const leastPivot = 1e-13;

/**
 * Sum and sum of squares of the eigenvalues of simple⁻¹ actual, for two symmetric matrices, without finding them.
 *
 * With simple = L L', they are the trace and the squared entries of L⁻¹ actual L⁻ᵀ.
 *
 * @param simple positive definite, `size` x `size`, row by row. @param actual symmetric, of the same size; overwritten.
 * @returns null when `simple` is not positive definite beyond rounding.
 * Time O(size³). Source: Golub & Van Loan (2013), Matrix Computations, 4th ed., sections 4.2 and 8.7.
 */
export function sumEigenvalues(
  simple: Float64Array,
  actual: Float64Array,
  size: number,
): { sum: number; sumOfSquares: number } | null {
  const factor = factorCholesky({ rowCount: size, columnCount: size, values: simple }, leastPivot);
  if (!factor) return null;
  solveRows(factor.lower, actual, size);
  transpose(actual, size);
  solveRows(factor.lower, actual, size);
  let sum = 0;
  let sumOfSquares = 0;
  for (let i = 0; i < size; i++) sum += actual[i * size + i];
  for (const entry of actual) sumOfSquares += entry * entry;
  return { sum, sumOfSquares };
}

/** Every row x of `rows` becomes the y with L y = x. */
function solveRows(lower: Float64Array, rows: Float64Array, size: number): void {
  for (let from = 0; from < rows.length; from += size) {
    for (let i = 0; i < size; i++) {
      let rest = rows[from + i];
      for (let k = 0; k < i; k++) rest -= lower[i * size + k] * rows[from + k];
      rows[from + i] = rest / lower[i * size + i];
    }
  }
}

function transpose(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      const kept = matrix[row * size + column];
      matrix[row * size + column] = matrix[column * size + row];
      matrix[column * size + row] = kept;
    }
  }
}
