import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";

export type CorrespondenceTable = {
  /** Rows by columns; counts, weighted counts or any other amounts of one unit, at least 0. */
  counts: NumericMatrix;
  /** One a row and one a column, in the order of `counts`. */
  rowNames: readonly string[];
  columnNames: readonly string[];
};

export type CorrespondenceOptions = {
  /** One a row: the row counts this many times. Null or left out: once. */
  weights?: ArrayLike<number> | null;
  /** Positions of rows and columns that are placed on the map but form no axis. */
  supplementaryRows?: readonly number[];
  supplementaryColumns?: readonly number[];
};

/** A row or column that forms the axes. Lists have one entry a dimension, first dimension first. */
export type CorrespondencePoint = {
  name: string;
  /** Share of the table's total. All masses of a side sum to 1. */
  mass: number;
  /** Chi-square distance of the profile to the average profile. */
  chiDistance: number;
  /** mass x chiDistance²: the point's part of the total inertia. */
  inertia: number;
  /** Coordinates whose weighted variance on a dimension is that dimension's principal inertia. */
  principal: number[];
  /** Coordinates whose weighted variance on a dimension is 1. */
  standard: number[];
  /** Share of a dimension's inertia that is due to the point; sums to 1 over the points of a side. */
  contributions: number[];
  /** Share of the point's own inertia that a dimension shows; sums to 1 over all dimensions, 0 for an average profile. */
  squaredCosines: number[];
};

/** A point that is placed after the axes are found. */
export type SupplementaryPoint = {
  name: string;
  chiDistance: number;
  principal: number[];
  standard: number[];
  /** May sum to less than 1: the axes were not made to show this point. */
  squaredCosines: number[];
};

export type CorrespondenceAnalysis = {
  method: "correspondence";
  /** Sum of the active cells, weights applied. */
  total: number;
  /** Total inertia: chi-square over the total. */
  inertia: number;
  /** Pearson's X² of the active table; a test only when the cells count independent people. */
  chiSquare: number;
  degreesOfFreedom: number;
  /** Descending; dimensions without inertia are left out. At most min(rows, columns) - 1. */
  singularValues: number[];
  /** Squares of the singular values. */
  principalInertias: number[];
  /** Principal inertias in per cent of the total inertia. */
  percents: number[];
  rows: CorrespondencePoint[];
  columns: CorrespondencePoint[];
  supplementaryRows: SupplementaryPoint[];
  supplementaryColumns: SupplementaryPoint[];
  /** Names of rows and columns that hold nothing, and so have no profile. */
  emptyRows: string[];
  emptyColumns: string[];
};
