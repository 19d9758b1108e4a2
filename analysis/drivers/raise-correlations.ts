import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { AnalysisError } from "#analysis/analysis-error";
import type { DriverMoments } from "#analysis/drivers/correlate-drivers";

/**
 * A power of the drivers' correlation matrix: -1 inverts it, 0.5 is its symmetric root. p x p, row after row.
 *
 * @throws AnalysisError `collinear-variables`, naming those involved, when a driver is a combination of others.
 * Time O(p³). Source: spectral theorem; Golub & Van Loan, Matrix Computations, 4th ed., 8.1.
 */
export function raiseCorrelations({ correlations, drivers }: DriverMoments, exponent: number): Float64Array {
  const size = drivers.length;
  const decomposition = new EigenvalueDecomposition(Matrix.from1DArray(size, size, correlations), {
    assumeSymmetric: true,
  });
  const vectors = decomposition.eigenvectorMatrix;
  const raised = new Float64Array(size * size);
  decomposition.realEigenvalues.forEach((value, k) => {
    if (!(value > 1e-9)) {
      const involved = drivers.filter((_, a) => Math.abs(vectors.get(a, k)) > 0.05);
      throw new AnalysisError("collinear-variables", "a driver is a combination of others", {
        variables: involved,
      });
    }
    const power = value ** exponent;
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) raised[a * size + b] += power * vectors.get(a, k) * vectors.get(b, k);
    }
  });
  return raised;
}

/** The matrix times a vector. Time O(p²). */
export function multiplyByVector(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, a) => {
    let sum = 0;
    for (let b = 0; b < size; b++) sum += matrix[a * size + b] * vector[b];
    return sum;
  });
}
