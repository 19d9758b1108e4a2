import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";

/** The matrix with rows and columns exchanged. Time O(cells). */
export function transposeMatrix({ rowCount, columnCount, values }: NumericMatrix): NumericMatrix {
  const turned = new Float64Array(values.length);
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      turned[column * rowCount + row] = values[row * columnCount + column];
    }
  }
  return { rowCount: columnCount, columnCount: rowCount, values: turned };
}
