import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";

export type SymmetricDecomposition = {
  /** Eigenvalues, largest first. */
  values: Float64Array;
  /** Column k is the eigenvector of unit length that belongs to `values[k]`. Its sign is arbitrary. */
  vectors: NumericMatrix;
};

/**
 * The eigenvalues and eigenvectors of a symmetric matrix.
 *
 * Answers "along which directions does this matrix stretch, and how much?". Only symmetric input: not checked.
 *
 * Time O(p^3). Source: Householder tridiagonalisation and implicit QL (EISPACK tred2, tql2), as in ml-matrix.
 */
export function decomposeSymmetric(matrix: NumericMatrix): SymmetricDecomposition {
  const size = matrix.rowCount;
  if (size === 0) return { values: new Float64Array(0), vectors: matrix };
  const decomposition = new EigenvalueDecomposition(Matrix.from1DArray(size, size, matrix.values), {
    assumeSymmetric: true,
  });
  const ascending = decomposition.realEigenvalues;
  const order = ascending.map((_, index) => index).sort((a, b) => ascending[b] - ascending[a]);
  const vectors = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    order.forEach((from, to) => {
      vectors[row * size + to] = decomposition.eigenvectorMatrix.get(row, from);
    });
  }
  return {
    values: Float64Array.from(order, (index) => ascending[index]),
    vectors: { rowCount: size, columnCount: size, values: vectors },
  };
}
