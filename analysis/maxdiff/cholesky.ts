/**
 * The lower triangular L with L L' = matrix. Square matrices here are flat, row after row; only the lower triangle of
 * `matrix` is read, and the upper one of the result is 0.
 *
 * @param matrix symmetric and positive definite; otherwise the result holds NaN.
 * Time O(size³). Source: Golub & Van Loan (2013), Matrix Computations, 4th ed., section 4.2.
 */
export function factorCholesky(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column];
      for (let k = 0; k < column; k++) rest -= factor[row * size + k] * factor[column * size + k];
      factor[row * size + column] = row === column ? Math.sqrt(rest) : rest / factor[column * size + column];
    }
  }
  return factor;
}

/** The inverse of a lower triangular matrix, itself lower triangular. Time O(size³). */
export function invertLower(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    inverse[column * size + column] = 1 / factor[column * size + column];
    for (let row = column + 1; row < size; row++) {
      let sum = 0;
      for (let k = column; k < row; k++) sum -= factor[row * size + k] * inverse[k * size + column];
      inverse[row * size + column] = sum / factor[row * size + row];
    }
  }
  return inverse;
}

/** The inverse of a symmetric positive definite matrix. Time O(size³). */
export function invertPositive(matrix: Float64Array, size: number): Float64Array {
  const lower = invertLower(factorCholesky(matrix, size), size);
  const inverse = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = 0;
      for (let k = row; k < size; k++) sum += lower[k * size + row] * lower[k * size + column];
      inverse[row * size + column] = sum;
      inverse[column * size + row] = sum;
    }
  }
  return inverse;
}
