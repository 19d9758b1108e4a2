import { AnalysisError } from "#analysis/analysis-error";
import type {
  CorrespondenceOptions,
  CorrespondenceTable,
} from "#analysis/correspondence/correspondence-types";
import { checkWeights } from "#analysis/dataset/dataset";
import { assertFiniteMatrix } from "#analysis/dataset/numeric-matrix";

/** A point to place on finished axes: its shares of the other side's active points, which sum to 1. */
export type SupplementaryProfile = { name: string; shares: number[] };

/** What the axes are made of, weights applied and nothing empty, and what is placed on them later. */
export type ActiveTable = {
  /** Rows by columns; every row and every column holds something. */
  counts: number[][];
  rowNames: string[];
  columnNames: string[];
  supplementaryRows: SupplementaryProfile[];
  supplementaryColumns: SupplementaryProfile[];
  /** Without a count or of weight 0. */
  emptyRows: string[];
  emptyColumns: string[];
};

/**
 * Splits a table into the part that forms the axes and the profiles that are placed on them.
 *
 * @throws AnalysisError as `analyseCorrespondence` says. Time O(cells).
 */
export function activateTable(table: CorrespondenceTable, options: CorrespondenceOptions): ActiveTable {
  assertCountTable(table);
  const { rowCount, columnCount, values } = table.counts;
  const weights = options.weights
    ? checkWeights(options.weights, rowCount)
    : new Float64Array(rowCount).fill(1);
  const count = (row: number, column: number) => values[row * columnCount + column];
  const [ownRows, asideRows] = setAside(rowCount, options.supplementaryRows ?? []);
  const [ownColumns, asideColumns] = setAside(columnCount, options.supplementaryColumns ?? []);
  const weighted = ownRows.filter((row) => weights[row] > 0);
  const rows = weighted.filter((row) => ownColumns.some((column) => count(row, column) > 0));
  const columns = ownColumns.filter((column) => rows.some((row) => count(row, column) > 0));
  if (rows.length < 2 || columns.length < 2) {
    throw new AnalysisError("table-too-small", "at least two rows and two columns that hold something", {
      rows: rows.length,
      columns: columns.length,
    });
  }
  const placedRows = asideRows.filter((row) => columns.some((column) => count(row, column) > 0));
  const placedColumns = asideColumns.filter((column) => rows.some((row) => count(row, column) > 0));
  const rowName = (row: number) => table.rowNames[row];
  const columnName = (column: number) => table.columnNames[column];
  return {
    counts: rows.map((row) => columns.map((column) => weights[row] * count(row, column))),
    rowNames: rows.map(rowName),
    columnNames: columns.map(columnName),
    supplementaryRows: placedRows.map((row) => ({
      name: rowName(row),
      shares: toShares(columns.map((column) => count(row, column))),
    })),
    supplementaryColumns: placedColumns.map((column) => ({
      name: columnName(column),
      shares: toShares(rows.map((row) => weights[row] * count(row, column))),
    })),
    emptyRows: leftOut(rowCount, rows, placedRows).map(rowName),
    emptyColumns: leftOut(columnCount, columns, placedColumns).map(columnName),
  };
}

function assertCountTable({ counts, rowNames, columnNames }: CorrespondenceTable): void {
  if (rowNames.length !== counts.rowCount || columnNames.length !== counts.columnCount) {
    throw new AnalysisError("length-mismatch", "one name a row and one a column", {
      rows: counts.rowCount,
      columns: counts.columnCount,
    });
  }
  assertFiniteMatrix(counts);
  const negative = counts.values.findIndex((value) => value < 0);
  if (negative < 0) return;
  throw new AnalysisError("invalid-count", "a count is at least 0", {
    row: rowNames[Math.floor(negative / counts.columnCount)],
    column: columnNames[negative % counts.columnCount],
  });
}

function setAside(size: number, chosen: readonly number[]): [own: number[], aside: number[]] {
  const aside = new Set(chosen);
  for (const position of aside) {
    if (Number.isInteger(position) && position >= 0 && position < size) continue;
    throw new AnalysisError("invalid-argument", "a supplementary position lies outside the table", {
      argument: "supplementary",
      value: position,
    });
  }
  return [Array.from({ length: size }, (_, at) => at).filter((at) => !aside.has(at)), [...aside]];
}

function leftOut(size: number, ...kept: number[][]): number[] {
  const all = new Set(kept.flat());
  return Array.from({ length: size }, (_, at) => at).filter((at) => !all.has(at));
}

function toShares(counts: number[]): number[] {
  const total = counts.reduce((sum, part) => sum + part, 0);
  return counts.map((part) => part / total);
}
