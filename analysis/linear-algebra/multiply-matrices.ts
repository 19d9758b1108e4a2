import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";

/** The product A B: rows of A by columns of B. The inner sizes must agree. Time O(rows x inner x columns). */
export function multiplyMatrices(left: NumericMatrix, right: NumericMatrix): NumericMatrix {
  const { rowCount, columnCount: inner } = left;
  const { columnCount } = right;
  const values = new Float64Array(rowCount * columnCount);
  for (let row = 0; row < rowCount; row++) {
    for (let k = 0; k < inner; k++) {
      const factor = left.values[row * inner + k];
      for (let column = 0; column < columnCount; column++) {
        values[row * columnCount + column] += factor * right.values[k * columnCount + column];
      }
    }
  }
  return { rowCount, columnCount, values };
}
