import { AnalysisError } from "#analysis/analysis-error";
import { assertWholeNumber } from "#analysis/assert-whole-number";
import { checkWeights } from "#analysis/dataset/dataset";
import { groupIdenticalRows } from "#analysis/dataset/group-identical-rows";
import { assertFiniteMatrix } from "#analysis/dataset/numeric-matrix";
import type { KMeansInput, KMeansOptions, PreparedKMeans } from "#analysis/kmeans/kmeans-types";

/** Above this many distinct rows a start searches among some of them first. */
export const MANY_ROWS = 10_000;

/**
 * The checked, distinct rows of an input, in an order that does not depend on the order of the respondents.
 *
 * @throws AnalysisError `too-few-rows`, `missing-values`, `invalid-number`, `length-mismatch`, `invalid-weight`.
 * Time O(cells).
 */
export function prepareKMeans({ matrix, weights }: KMeansInput): PreparedKMeans {
  const { rowCount, columnCount } = matrix;
  if (rowCount === 0 || columnCount === 0) {
    throw new AnalysisError("too-few-rows", "the table is empty", { rows: rowCount, variables: columnCount });
  }
  assertFiniteMatrix(matrix);
  assertSquarable(matrix.values);
  const checked = weights && checkWeights(weights, rowCount);
  const groups = groupIdenticalRows(matrix.values, rowCount, columnCount, checked);
  const distinctCount = groups.firstRows.length;
  const values = new Float64Array(distinctCount * columnCount);
  for (let group = 0, to = 0; group < distinctCount; group++) {
    const from = groups.firstRows[group] * columnCount;
    for (let column = 0; column < columnCount; column++) values[to++] = matrix.values[from + column];
  }
  return {
    rowCount,
    columnCount,
    distinctCount,
    values,
    weights: groups.weights,
    groupOfRow: groups.groupOfRow,
  };
}

/** Beyond this, sums of squared distances leave the range of numbers. */
const LARGEST = 1e150;

function assertSquarable(values: Float64Array): void {
  for (let cell = 0; cell < values.length; cell++) {
    if (Math.abs(values[cell]) > LARGEST) {
      throw new AnalysisError("invalid-number", "a number is too large to be squared", {
        value: values[cell],
      });
    }
  }
}

/**
 * The options with every default filled in.
 *
 * @throws AnalysisError `invalid-argument` for a number out of range, `k-exceeds-distinct-rows` when there are
 *   fewer different respondents than clusters. Time O(1).
 */
export function completeKMeansOptions(
  prepared: PreparedKMeans,
  options: KMeansOptions,
): Required<KMeansOptions> {
  const completed: Required<KMeansOptions> = {
    k: options.k,
    starts: options.starts ?? 100,
    seed: options.seed ?? 1,
    initialisation: options.initialisation ?? "k-means++",
    swaps: options.swaps ?? defaultSwaps(prepared.distinctCount, options.k),
    maxIterations: options.maxIterations ?? 300,
  };
  assertWholeNumber("k", completed.k, 1);
  assertWholeNumber("starts", completed.starts, 1);
  assertWholeNumber("seed", completed.seed, 0);
  assertWholeNumber("swaps", completed.swaps, 0);
  assertWholeNumber("maxIterations", completed.maxIterations, 1);
  if (completed.k > prepared.distinctCount) {
    throw new AnalysisError(
      "k-exceeds-distinct-rows",
      "there are fewer different respondents than clusters",
      {
        k: completed.k,
        distinctRows: prepared.distinctCount,
      },
    );
  }
  return completed;
}

/** Tries that leave few starts in a poor optimum; among a sample they cost little, so there are more of them. */
function defaultSwaps(distinctRows: number, clusters: number): number {
  return distinctRows > MANY_ROWS ? 2 * clusters : clusters;
}
