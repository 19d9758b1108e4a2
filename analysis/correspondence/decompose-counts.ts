import { Matrix, SingularValueDecomposition } from "ml-matrix";
import { isLargestNegative } from "#analysis/correspondence/is-largest-negative";

/** Singular values are correlations between 0 and 1; below this one is rounding. */
const leastSingularValue = 1e-10;

export type CountDecomposition = {
  total: number;
  rowMasses: number[];
  columnMasses: number[];
  /** (share - expected) / sqrt(expected) of each cell, where expected is row mass x column mass. */
  residuals: number[][];
  /** Descending, without those that are rounding. */
  singularValues: number[];
  /** Points by dimensions; weighted mean 0 and weighted variance 1 on each. */
  standardRows: number[][];
  standardColumns: number[][];
};

/**
 * The singular value decomposition of a table's standardised residuals: the mathematics of correspondence analysis.
 *
 * @param counts rows by columns, at least 2 by 2, no empty row or column.
 * Time O(rows x columns x min(rows, columns)).
 * Source: Greenacre (2017), Correspondence Analysis in Practice, 3rd ed., appendix A, equations A.4 to A.8.
 */
export function decomposeCounts(counts: readonly (readonly number[])[]): CountDecomposition {
  const rowTotals = counts.map(sum);
  const total = sum(rowTotals);
  const rowMasses = rowTotals.map((part) => part / total);
  const columnMasses = counts[0].map((_, c) => sum(counts.map((row) => row[c])) / total);
  const residuals = counts.map((row, r) =>
    row.map((count, c) => {
      const expected = rowMasses[r] * columnMasses[c];
      return (count / total - expected) / Math.sqrt(expected);
    }),
  );
  const svd = new SingularValueDecomposition(new Matrix(residuals), { autoTranspose: true });
  const singularValues = svd.diagonal
    .slice(0, Math.min(rowMasses.length, columnMasses.length) - 1)
    .filter((value) => value > leastSingularValue);
  const standardise = (vectors: Matrix, masses: readonly number[]) =>
    masses.map((mass, point) => singularValues.map((_, k) => vectors.get(point, k) / Math.sqrt(mass)));
  const standardRows = standardise(svd.leftSingularVectors, rowMasses);
  const standardColumns = standardise(svd.rightSingularVectors, columnMasses);
  singularValues.forEach((_, k) => {
    if (isLargestNegative(standardRows.map((point) => point[k]))) {
      for (const point of [...standardRows, ...standardColumns]) point[k] = -point[k];
    }
  });
  return { total, rowMasses, columnMasses, residuals, singularValues, standardRows, standardColumns };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
