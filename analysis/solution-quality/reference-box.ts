import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import type { PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import { nextUniform, type RandomSource } from "#analysis/random";

/** The smallest box around the data: along the variables, or along the principal axes of the centred data. */
export type ReferenceBox = {
  /** One axis a row, each of unit length. */
  axes: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
};

export type ReferenceSpace = "original" | "principal-axes";

/**
 * The box that data without any clusters would fill evenly.
 *
 * Time O(distinct rows x variables² + variables³). Source: Tibshirani, Walther & Hastie (2001), J. R. Statist. Soc. B
 * 63, 411-423, section 4, choices (a) and (b); "scaledPCA" of R's cluster::clusGap is (b).
 */
export function boxData(prepared: PreparedKMeans, space: ReferenceSpace): ReferenceBox {
  const { values, distinctCount, columnCount } = prepared;
  const axes = space === "original" ? unitAxes(columnCount) : findPrincipalAxes(prepared);
  const lower = new Float64Array(columnCount).fill(Infinity);
  const upper = new Float64Array(columnCount).fill(-Infinity);
  for (let row = 0; row < distinctCount; row++) {
    for (let axis = 0; axis < columnCount; axis++) {
      let place = 0;
      for (let column = 0; column < columnCount; column++) {
        place += values[row * columnCount + column] * axes[axis * columnCount + column];
      }
      lower[axis] = Math.min(lower[axis], place);
      upper[axis] = Math.max(upper[axis], place);
    }
  }
  return { axes, lower, upper };
}

/** Points spread evenly in the box, in the coordinates of the data. Time O(points x variables²). */
export function drawInBox(box: ReferenceBox, points: number, source: RandomSource): NumericMatrix {
  const width = box.lower.length;
  const values = new Float64Array(points * width);
  for (let point = 0; point < points; point++) {
    for (let axis = 0; axis < width; axis++) {
      const place = box.lower[axis] + nextUniform(source) * (box.upper[axis] - box.lower[axis]);
      for (let column = 0; column < width; column++) {
        values[point * width + column] += place * box.axes[axis * width + column];
      }
    }
  }
  return { rowCount: points, columnCount: width, values };
}

function unitAxes(width: number): Float64Array {
  const axes = new Float64Array(width * width);
  for (let axis = 0; axis < width; axis++) axes[axis * width + axis] = 1;
  return axes;
}

/** Eigenvectors of the weighted covariance matrix, one a row. */
function findPrincipalAxes({
  values,
  weights,
  distinctCount,
  columnCount: width,
}: PreparedKMeans): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const means = new Float64Array(width);
  for (let row = 0; row < distinctCount; row++) {
    for (let column = 0; column < width; column++) {
      means[column] += (weights[row] * values[row * width + column]) / total;
    }
  }
  const covariance = Matrix.zeros(width, width);
  for (let row = 0; row < distinctCount; row++) {
    for (let a = 0; a < width; a++) {
      for (let b = 0; b <= a; b++) {
        const product = (values[row * width + a] - means[a]) * (values[row * width + b] - means[b]);
        covariance.set(a, b, covariance.get(a, b) + (weights[row] * product) / total);
      }
    }
  }
  for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) covariance.set(b, a, covariance.get(a, b));
  const { eigenvectorMatrix } = new EigenvalueDecomposition(covariance, { assumeSymmetric: true });
  return Float64Array.from(eigenvectorMatrix.transpose().to1DArray());
}
