import { Matrix, SingularValueDecomposition } from "ml-matrix";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import type { Precision } from "#analysis/factor/extract-factors";
import { multiplyMatrices } from "#analysis/linear-algebra/multiply-matrices";
import { transposeMatrix } from "#analysis/linear-algebra/transpose-matrix";

export type OrthogonalRotation = { loadings: NumericMatrix; converged: boolean; iterations: number };

const most = { customary: 1000, full: 20_000 };

/**
 * Loadings turned so that each factor loads high on few items and low on the others, factors staying uncorrelated.
 *
 * Answers "how do these factors read most simply?". Maximises the variance of the squared loadings within factors,
 * each item first scaled to length 1 (Kaiser) so that items with little in common count as much.
 * With `customary` precision it stops as R's `varimax` does, when the sum of singular values grows by less than 1e-5
 * of itself: often in the third digit of a loading. `full` goes on to 1e-15.
 *
 * @param unrotated items by factors; returned as it is for one factor.
 * Time O(p q^2 x iterations). Source: Kaiser (1958), Psychometrika 23, 187-200; the iteration by polar decomposition
 * is Horst, Factor Analysis of Data Matrices (1965), chapter 18.
 */
export function rotateVarimax(
  unrotated: NumericMatrix,
  precision: Precision = "customary",
): OrthogonalRotation {
  const { rowCount: size, columnCount: factorCount } = unrotated;
  if (factorCount < 2) return { loadings: unrotated, converged: true, iterations: 0 };
  const lengths = rowLengths(unrotated);
  const scaled = mapCells(unrotated, (cell, row) => cell / lengths[row]);
  const across = transposeMatrix(scaled);
  const growth = precision === "full" ? 1e-15 : 1e-5;
  let rotated = scaled;
  let sum = 0;
  let iterations = 0;
  let converged = false;
  while (!converged && iterations < most[precision]) {
    iterations++;
    const meanSquares = columnMeanSquares(rotated);
    const target = mapCells(rotated, (cell, _, factor) => cell * (cell * cell - meanSquares[factor]));
    const nearest = nearestRotation(multiplyMatrices(across, target));
    rotated = multiplyMatrices(scaled, nearest.rotation);
    converged = nearest.sum < sum * (1 + growth);
    sum = nearest.sum;
  }
  const loadings = mapCells(rotated, (cell, row) => cell * lengths[row]);
  return {
    loadings: { rowCount: size, columnCount: factorCount, values: loadings.values },
    converged,
    iterations,
  };
}

/** The orthogonal matrix nearest to a square one, and the sum of that one's singular values. */
function nearestRotation({ rowCount, columnCount, values }: NumericMatrix): {
  rotation: NumericMatrix;
  sum: number;
} {
  const parts = new SingularValueDecomposition(Matrix.from1DArray(rowCount, columnCount, values));
  const rotation = parts.leftSingularVectors.mmul(parts.rightSingularVectors.transpose());
  return {
    rotation: { rowCount, columnCount, values: Float64Array.from(rotation.to1DArray()) },
    sum: parts.diagonal.reduce((total, value) => total + value, 0),
  };
}

function rowLengths({ rowCount, columnCount, values }: NumericMatrix): Float64Array {
  return Float64Array.from({ length: rowCount }, (_, row) => {
    const length = Math.hypot(...values.subarray(row * columnCount, (row + 1) * columnCount));
    return length > 0 ? length : 1;
  });
}

function columnMeanSquares({ rowCount, columnCount, values }: NumericMatrix): Float64Array {
  const means = new Float64Array(columnCount);
  values.forEach((cell, at) => {
    means[at % columnCount] += cell ** 2 / rowCount;
  });
  return means;
}

function mapCells(
  matrix: NumericMatrix,
  change: (cell: number, row: number, column: number) => number,
): NumericMatrix {
  const { columnCount, values } = matrix;
  return {
    ...matrix,
    values: values.map((cell, at) => change(cell, Math.floor(at / columnCount), at % columnCount)),
  };
}
