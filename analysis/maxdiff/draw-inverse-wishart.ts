import { invertLower } from "#analysis/linear-algebra/cholesky";
import { drawGamma } from "#analysis/maxdiff/draw-gamma";
import { factorPositive } from "#analysis/maxdiff/factor-positive";
import { nextNormal, type RandomSource } from "#analysis/random";

/**
 * A covariance matrix from the inverse Wishart distribution, whose mean is scale / (degreesOfFreedom - size - 1).
 * Changes the source.
 *
 * By Bartlett's decomposition: with scale = C C' and a lower triangular A of chi (diagonal) and normal draws, the
 * inverse of a Wishart matrix is (A⁻¹ C')' (A⁻¹ C').
 *
 * @param scale size by size, symmetric and positive definite.
 * @param degreesOfFreedom at least size + 1.
 * Time O(size³). Source: Bartlett (1933); Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., appendix A.
 */
export function drawInverseWishart(
  source: RandomSource,
  scale: Float64Array,
  degreesOfFreedom: number,
  size: number,
): Float64Array {
  const triangle = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    triangle[row * size + row] = Math.sqrt(2 * drawGamma(source, (degreesOfFreedom - row) / 2));
    for (let column = 0; column < row; column++) triangle[row * size + column] = nextNormal(source);
  }
  const inverse = invertLower({ size, lower: triangle });
  const { lower: factor } = factorPositive(scale, size);
  const product = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let sum = 0;
      const last = Math.min(row, column);
      for (let k = 0; k <= last; k++) sum += inverse[row * size + k] * factor[column * size + k];
      product[row * size + column] = sum;
    }
  }
  const drawn = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += product[k * size + row] * product[k * size + column];
      drawn[row * size + column] = sum;
      drawn[column * size + row] = sum;
    }
  }
  return drawn;
}
