import { invertLower } from "#analysis/linear-algebra/cholesky";
import { factorPositive } from "#analysis/maxdiff/factor-positive";

/**
 * The inverse of a symmetric positive definite matrix, symmetric to the last bit.
 * @throws AnalysisError as `factorPositive`. Time O(size³).
 */
export function invertPositive(matrix: Float64Array, size: number): Float64Array {
  const lower = invertLower(factorPositive(matrix, size));
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
