import { AnalysisError } from "#analysis/analysis-error";
import { assertWholeNumber } from "#analysis/assert-whole-number";
import { checkWeights } from "#analysis/dataset/dataset";
import { groupIdenticalRows } from "#analysis/dataset/group-identical-rows";
import { assertFiniteMatrix } from "#analysis/dataset/numeric-matrix";
import type { KMedoidsInput, KMedoidsOptions, PreparedKMedoids } from "#analysis/kmedoids/kmedoids-types";

/** More distinct rows than this are refused: their distances would fill over a gigabyte. */
export const mostDistinctRows = 12_000;

/**
 * The checked, distinct rows of an input with the distances between them, once for every K.
 *
 * @throws AnalysisError `too-few-rows`, `too-many-rows`, `missing-values`, `invalid-number`, `length-mismatch`,
 *   `invalid-weight`. Time O(distinct rows² x variables), memory 8 bytes x distinct rows².
 */
export function prepareKMedoids({ matrix, weights }: KMedoidsInput): PreparedKMedoids {
  const { rowCount, columnCount, values } = matrix;
  if (rowCount === 0 || columnCount === 0) {
    throw new AnalysisError("too-few-rows", "the table is empty", { rows: rowCount, variables: columnCount });
  }
  assertFiniteMatrix(matrix);
  const checked = weights && checkWeights(weights, rowCount);
  const groups = groupIdenticalRows(values, rowCount, columnCount, checked);
  const distinctCount = groups.firstRows.length;
  if (distinctCount > mostDistinctRows) {
    throw new AnalysisError("too-many-rows", "the distances between all rows do not fit in memory", {
      rows: distinctCount,
      most: mostDistinctRows,
    });
  }
  const distances = new Float64Array(distinctCount * distinctCount);
  for (let a = 0; a < distinctCount; a++) {
    for (let b = a + 1; b < distinctCount; b++) {
      const distance = measureDistance(values, columnCount, groups.firstRows[a], groups.firstRows[b]);
      distances[a * distinctCount + b] = distance;
      distances[b * distinctCount + a] = distance;
    }
  }
  return { distinctCount, distances, ...groups };
}

/**
 * The options with every default filled in.
 *
 * @throws AnalysisError `invalid-argument`, or `k-exceeds-distinct-rows` when there are fewer different respondents
 *   than clusters. Time O(1).
 */
export function completeKMedoidsOptions(
  { distinctCount }: PreparedKMedoids,
  options: KMedoidsOptions,
): Required<KMedoidsOptions> {
  const completed = { k: options.k, starts: options.starts ?? 10, seed: options.seed ?? 1 };
  assertWholeNumber("k", completed.k, 1);
  assertWholeNumber("starts", completed.starts, 1);
  assertWholeNumber("seed", completed.seed, 0);
  if (completed.k > distinctCount) {
    throw new AnalysisError(
      "k-exceeds-distinct-rows",
      "there are fewer different respondents than clusters",
      { k: completed.k, distinctRows: distinctCount },
    );
  }
  return completed;
}

/** Euclidean distance between two rows. Time O(variables). */
export function measureDistance(values: Float64Array, columnCount: number, a: number, b: number): number {
  let sum = 0;
  for (let column = 0; column < columnCount; column++) {
    const gap = values[a * columnCount + column] - values[b * columnCount + column];
    sum += gap * gap;
  }
  return Math.sqrt(sum);
}
