import { AnalysisError } from "#analysis/analysis-error";
import { checkWeights } from "#analysis/dataset/dataset";
import { groupIdenticalRows } from "#analysis/dataset/group-identical-rows";
import { assertFiniteMatrix, type NumericMatrix } from "#analysis/dataset/numeric-matrix";
import type { Dendrogram, Linkage } from "#analysis/hierarchical/dendrogram";
import { growTree } from "#analysis/hierarchical/grow-tree";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";

export type HierarchicalInput = {
  /** Respondents by variables, complete and finite. */
  matrix: NumericMatrix;
  /** One a row, at least 0, or null. */
  weights: Float64Array | null;
};

/** Beyond this many rows identical ones are joined beforehand; beyond it in distinct rows the fit is refused. */
export const mostLeaves = 16_000;

const stepsBetweenReports = 256;

/**
 * The tree of a hierarchical clustering on Euclidean distances.
 *
 * Answers "which respondents are alike, at every level from everyone alone to everyone together?". Ward joins the two
 * groups that add least to the within-group sum of squares (its height is the square root of twice that, R's
 * `ward.D2`); average, complete and single use the mean, largest and smallest distance between members. Cut the tree
 * with `cutDendrogram`.
 *
 * Missing data: none allowed (build the matrix with `buildKMeansMatrix`). Weights act as repeated rows, whose joins
 * at height 0 are left out; a row of weight 0 is in no cluster. Equal distances are resolved in favour of the earlier
 * row, as in R's hclust: with many ties, as on yes/no items, another order of rows can give another tree. Above
 * `mostLeaves` rows identical respondents are one leaf.
 *
 * @throws AnalysisError `too-few-rows` below two rows of positive weight, `too-many-rows` above `mostLeaves` distinct
 *   ones, `missing-values`, `invalid-number`, `length-mismatch`, `invalid-weight`; `cancelled`.
 *
 * Time O(n² x variables). Memory 4n² bytes (50 MB for 5,000 rows), which Ward needs only where distances are tied.
 * Source: Ward (1963), JASA 58, 236-244; Murtagh & Legendre (2014), Journal of Classification 31, 274-295.
 */
export function fitHierarchical(
  { matrix, weights }: HierarchicalInput,
  linkage: Linkage,
  hooks: RunHooks = {},
): Dendrogram {
  assertFiniteMatrix(matrix);
  const leaves = findLeaves(matrix, weights && checkWeights(weights, matrix.rowCount));
  const leafCount = leaves.weights.length;
  if (leafCount < 2 || matrix.columnCount === 0) {
    throw new AnalysisError("too-few-rows", "a tree needs two rows", { rows: leafCount });
  }
  throwIfCancelled(hooks);
  let reported = -stepsBetweenReports;
  const onProgress = (joined: number) => {
    if (joined - reported < stepsBetweenReports) return;
    reported = joined;
    throwIfCancelled(hooks);
    hooks.onProgress?.(joined, leafCount - 1);
  };
  const { columnCount } = matrix;
  const { merges, heights } = growTree(leaves.values, columnCount, leaves.weights, linkage, onProgress);
  hooks.onProgress?.(leafCount - 1, leafCount - 1);
  return { linkage, leafCount, leafOfRow: leaves.leafOfRow, leafWeights: leaves.weights, merges, heights };
}

/** Every row of positive weight in the order of the table, or the distinct ones where there are too many. */
function findLeaves({ rowCount, columnCount, values }: NumericMatrix, weights: Float64Array | null) {
  const present = Int32Array.from({ length: rowCount }, (_, row) => row).filter(
    (row) => !weights || weights[row] > 0,
  );
  if (present.length <= mostLeaves) {
    const leafOfRow = new Int32Array(rowCount).fill(-1);
    present.forEach((row, leaf) => {
      leafOfRow[row] = leaf;
    });
    const leafWeights = Float64Array.from(present, (row) => (weights ? weights[row] : 1));
    return { leafOfRow, weights: leafWeights, values: gatherRows(values, columnCount, present) };
  }
  const groups = groupIdenticalRows(values, rowCount, columnCount, weights);
  if (groups.firstRows.length > mostLeaves) {
    throw new AnalysisError("too-many-rows", "the distances between all rows do not fit in memory", {
      rows: groups.firstRows.length,
      most: mostLeaves,
    });
  }
  return {
    leafOfRow: groups.groupOfRow,
    weights: groups.weights,
    values: gatherRows(values, columnCount, groups.firstRows),
  };
}

function gatherRows(values: Float64Array, columnCount: number, rows: Int32Array): Float64Array {
  const gathered = new Float64Array(rows.length * columnCount);
  rows.forEach((row, i) => {
    gathered.set(values.subarray(row * columnCount, (row + 1) * columnCount), i * columnCount);
  });
  return gathered;
}
