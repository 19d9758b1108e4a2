import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";

/** A lower triangle L with L L' = A: everything that one needs to solve and to take determinants. */
export type CholeskyFactor = { size: number; lower: Float64Array };

/**
 * The Cholesky factor of a symmetric positive definite matrix, or null when it is not positive definite. Only the
 * lower triangle is read.
 *
 * @param leastPivot a pivot of at most this share of its diagonal cell counts as not positive: the columns depend on
 *   each other to rounding.
 * Time O(p^3 / 3). Source: Golub & Van Loan, Matrix Computations, 4th ed., algorithm 4.2.1.
 */
export function factorCholesky(
  { rowCount: size, values }: NumericMatrix,
  leastPivot = 1e-12,
): CholeskyFactor | null {
  const lower = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    let pivot = values[column * size + column];
    for (let k = 0; k < column; k++) pivot -= lower[column * size + k] ** 2;
    if (!(pivot > leastPivot * Math.abs(values[column * size + column]))) return null;
    const root = Math.sqrt(pivot);
    lower[column * size + column] = root;
    for (let row = column + 1; row < size; row++) {
      let rest = values[row * size + column];
      for (let k = 0; k < column; k++) rest -= lower[row * size + k] * lower[column * size + k];
      lower[row * size + column] = rest / root;
    }
  }
  return { size, lower };
}

/** The x with A x = b, by forward and back substitution. Time O(p^2). */
export function solveCholesky({ size, lower }: CholeskyFactor, right: ArrayLike<number>): Float64Array {
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) solution[row] -= lower[row * size + k] * solution[k];
    solution[row] /= lower[row * size + row];
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) solution[row] -= lower[k * size + row] * solution[k];
    solution[row] /= lower[row * size + row];
  }
  return solution;
}

/** The X with A X = B, column by column. Time O(p^2 x columns). */
export function solveCholeskyMatrix(factor: CholeskyFactor, right: NumericMatrix): NumericMatrix {
  const { rowCount, columnCount } = right;
  const values = new Float64Array(rowCount * columnCount);
  for (let column = 0; column < columnCount; column++) {
    const solution = solveCholesky(
      factor,
      Float64Array.from({ length: rowCount }, (_, row) => right.values[row * columnCount + column]),
    );
    for (let row = 0; row < rowCount; row++) values[row * columnCount + column] = solution[row];
  }
  return { rowCount, columnCount, values };
}

/** The inverse of A. Time O(p^3). */
export function invertCholesky(factor: CholeskyFactor): NumericMatrix {
  const { size } = factor;
  const identity = new Float64Array(size * size);
  for (let i = 0; i < size; i++) identity[i * size + i] = 1;
  return solveCholeskyMatrix(factor, { rowCount: size, columnCount: size, values: identity });
}

/** The inverse of L, itself lower triangular. Time O(p^3 / 6). */
export function invertLower({ size, lower }: CholeskyFactor): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    inverse[column * size + column] = 1 / lower[column * size + column];
    for (let row = column + 1; row < size; row++) {
      let sum = 0;
      for (let k = column; k < row; k++) sum -= lower[row * size + k] * inverse[k * size + column];
      inverse[row * size + column] = sum / lower[row * size + row];
    }
  }
  return inverse;
}

/** The natural logarithm of the determinant of A. Time O(p). */
export function logDeterminant({ size, lower }: CholeskyFactor): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += 2 * Math.log(lower[i * size + i]);
  return sum;
}
