import { activateTable, type SupplementaryProfile } from "#analysis/correspondence/activate-table";
import type {
  CorrespondenceAnalysis,
  CorrespondenceOptions,
  CorrespondencePoint,
  CorrespondenceTable,
  SupplementaryPoint,
} from "#analysis/correspondence/correspondence-types";
import { decomposeCounts } from "#analysis/correspondence/decompose-counts";

/**
 * Simple correspondence analysis: a table of counts as a map of its row and column profiles.
 *
 * Answers "which brands (rows) are said to be what (columns) more than the average brand?". It shows how profiles
 * differ, not how large they are: a brand with few mentions may lie far out. On a map of principal coordinates rows
 * are compared with rows and columns with columns by distance; a row and a column only by direction from the origin.
 * Read `squaredCosines` first: a point they show badly lies elsewhere in the dimensions that are not drawn.
 *
 * Signs: on each dimension the row with the largest standard coordinate in absolute value is positive, the first such
 * row when several tie; columns follow.
 *
 * Missing data: none allowed. Weights multiply rows. A row or column of zeros, or of weight 0, is left out and named.
 *
 * @throws AnalysisError `missing-values`, `invalid-number`, `invalid-count` for a negative cell, `invalid-weight`,
 *   `length-mismatch`, `invalid-argument` for a supplementary position outside the table, `table-too-small` when
 *   fewer than two rows or columns hold anything.
 *
 * Time O(rows x columns x min(rows, columns)). Source: Greenacre (2017), Correspondence Analysis in Practice, 3rd
 * ed., appendix A, in the conventions of R's package ca.
 */
export function analyseCorrespondence(
  table: CorrespondenceTable,
  options: CorrespondenceOptions = {},
): CorrespondenceAnalysis {
  const active = activateTable(table, options);
  const parts = decomposeCounts(active.counts);
  const { singularValues, residuals, rowMasses, columnMasses, standardRows, standardColumns } = parts;
  const columnResiduals = columnMasses.map((_, c) => residuals.map((row) => row[c]));
  const inertia = sumSquares(residuals.map((row) => Math.sqrt(sumSquares(row))));
  return {
    method: "correspondence",
    total: parts.total,
    inertia,
    chiSquare: inertia * parts.total,
    degreesOfFreedom: (rowMasses.length - 1) * (columnMasses.length - 1),
    singularValues,
    principalInertias: singularValues.map((value) => value * value),
    percents: singularValues.map((value) => (100 * value * value) / inertia),
    rows: active.rowNames.map((name, r) =>
      describePoint(name, rowMasses[r], residuals[r], standardRows[r], singularValues),
    ),
    columns: active.columnNames.map((name, c) =>
      describePoint(name, columnMasses[c], columnResiduals[c], standardColumns[c], singularValues),
    ),
    supplementaryRows: active.supplementaryRows.map((point) =>
      placePoint(point, columnMasses, standardColumns, singularValues),
    ),
    supplementaryColumns: active.supplementaryColumns.map((point) =>
      placePoint(point, rowMasses, standardRows, singularValues),
    ),
    emptyRows: active.emptyRows,
    emptyColumns: active.emptyColumns,
  };
}

function describePoint(
  name: string,
  mass: number,
  residuals: readonly number[],
  standard: number[],
  singularValues: readonly number[],
): CorrespondencePoint {
  const inertia = sumSquares(residuals);
  const principal = standard.map((coordinate, k) => coordinate * singularValues[k]);
  return {
    name,
    mass,
    chiDistance: Math.sqrt(inertia / mass),
    inertia,
    principal,
    standard,
    contributions: standard.map((coordinate) => mass * coordinate ** 2),
    squaredCosines: shareOfDistance(principal, inertia / mass),
  };
}

/** A point at the weighted mean of the other side's standard coordinates, its profile being the weights. */
function placePoint(
  { name, shares }: SupplementaryProfile,
  otherMasses: readonly number[],
  otherStandard: readonly (readonly number[])[],
  singularValues: readonly number[],
): SupplementaryPoint {
  const squaredDistance = shares.reduce(
    (sum, share, at) => sum + (share - otherMasses[at]) ** 2 / otherMasses[at],
    0,
  );
  const principal = singularValues.map((_, k) =>
    shares.reduce((sum, share, at) => sum + share * otherStandard[at][k], 0),
  );
  return {
    name,
    chiDistance: Math.sqrt(squaredDistance),
    principal,
    standard: principal.map((coordinate, k) => coordinate / singularValues[k]),
    squaredCosines: shareOfDistance(principal, squaredDistance),
  };
}

/** A profile this near the average is the average: what is left is rounding. */
const leastSquaredDistance = 1e-20;

function shareOfDistance(principal: readonly number[], squaredDistance: number): number[] {
  return principal.map((coordinate) =>
    squaredDistance > leastSquaredDistance ? coordinate ** 2 / squaredDistance : 0,
  );
}

function sumSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
