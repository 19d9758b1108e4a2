import { buildKMeansMatrix, type KMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import type { Dataset } from "#analysis/dataset/dataset";
import type { AnalyseWarning } from "#cli/analyse/define-method";

export type DistanceInput = KMeansMatrix & {
  /** Complete rows of positive weight. */
  rowsCounted: number;
  leftOut: number;
  warnings: AnalyseWarning[];
};

/** The rows and numbers that a method on distances works on, and a warning where rows have no place among them. */
export function buildDistanceInput(
  dataset: Dataset,
  items: readonly string[],
  standardise: boolean,
): DistanceInput {
  const built = buildKMeansMatrix(dataset, items, { standardise });
  const leftOut = dataset.rowCount - built.rows.length;
  const message = `${leftOut} rows with a missing item are left out`;
  return {
    ...built,
    rowsCounted: built.weights ? built.weights.filter((weight) => weight > 0).length : built.rows.length,
    leftOut,
    warnings: leftOut > 0 ? [{ code: "rows-left-out", message }] : [],
  };
}

export const standardiseSummary = "scale every item to mean 0 and standard deviation 1 (divisor n - 1) first";

/** One line a row of the file, its cluster counted from 1 for each k; empty where it has none. */
export function writeAssignments(
  rowCount: number,
  rows: Int32Array,
  solutions: readonly { k: number; assignment: Int32Array }[],
): string {
  const lines = Array.from({ length: rowCount }, (_, row) => [row + 1, ...solutions.map(() => "")]);
  rows.forEach((row, i) => {
    lines[row] = [
      row + 1,
      ...solutions.map(({ assignment }) => (assignment[i] < 0 ? "" : assignment[i] + 1)),
    ];
  });
  return `${[["row", ...solutions.map(({ k }) => `k${k}`)], ...lines].map((line) => line.join(",")).join("\n")}\n`;
}
