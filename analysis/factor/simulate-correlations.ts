import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { nextNormal, nextUniform, type RandomSource } from "#analysis/random";

/**
 * The correlation matrix of random normal answers: `rowCount` respondents, `itemCount` unrelated items.
 *
 * The answers themselves are never drawn: the sums of squares and products of normal data have the distribution of
 * T T', where T is a triangle of independent normals with roots of chi-squares on its diagonal. Changes the source.
 *
 * @param rowCount at least 2. Time O(p^3) whatever the number of rows.
 * Source: Bartlett's decomposition, in Anderson, An Introduction to Multivariate Statistical Analysis, 3rd ed.,
 * section 7.2; with fewer rows than items, its singular form (Srivastava 2003, Annals of Statistics 31, 1537-1560).
 */
export function simulateCorrelations(
  source: RandomSource,
  itemCount: number,
  rowCount: number,
): NumericMatrix {
  const width = Math.min(itemCount, rowCount - 1);
  const triangle = new Float64Array(itemCount * width);
  for (let i = 0; i < itemCount; i++) {
    for (let j = 0; j < Math.min(i, width); j++) triangle[i * width + j] = nextNormal(source);
    if (i < width) triangle[i * width + i] = Math.sqrt(nextChiSquare(source, rowCount - 1 - i));
  }
  const values = new Float64Array(itemCount * itemCount);
  const product = (i: number, j: number) => {
    let sum = 0;
    for (let k = 0; k < Math.min(j + 1, width); k++) sum += triangle[i * width + k] * triangle[j * width + k];
    return sum;
  };
  const lengths = Array.from({ length: itemCount }, (_, i) => Math.sqrt(product(i, i)));
  for (let i = 0; i < itemCount; i++) {
    values[i * itemCount + i] = 1;
    for (let j = 0; j < i; j++) {
      values[i * itemCount + j] = product(i, j) / (lengths[i] * lengths[j]);
      values[j * itemCount + i] = values[i * itemCount + j];
    }
  }
  return { rowCount: itemCount, columnCount: itemCount, values };
}

/**
 * A draw from the chi-square distribution. Changes the source.
 * @param degreesOfFreedom at least 1. Expected time O(1).
 * Source: Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26, 363-372, with their step for shapes
 * below 1.
 */
function nextChiSquare(source: RandomSource, degreesOfFreedom: number): number {
  const shape = degreesOfFreedom / 2;
  const boost = shape < 1 ? nextUniform(source) ** (1 / shape) : 1;
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = nextNormal(source);
    const cube = (1 + c * x) ** 3;
    const uniform = 1 - nextUniform(source);
    if (cube > 0 && Math.log(uniform) < 0.5 * x * x + d * (1 - cube + Math.log(cube)))
      return 2 * d * cube * boost;
  }
}
