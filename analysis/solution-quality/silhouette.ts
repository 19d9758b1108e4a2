import { AnalysisError } from "#analysis/analysis-error";
import { groupIdenticalRows } from "#analysis/dataset/group-identical-rows";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { createRandom, sampleWithoutReplacement } from "#analysis/random";

export type Silhouette = {
  /** From -1 to 1; null for fewer than two occupied clusters. */
  mean: number | null;
  /** Mean by cluster; null for a cluster without a row in the sample. */
  byCluster: (number | null)[];
  /** Rows the figure rests on; fewer than the data when `isSampled`. */
  rows: number;
  isSampled: boolean;
};

export type SilhouetteOptions = {
  weights?: Float64Array | null;
  /** Above this many rows a seeded sample of this size is used. Default 5,000. */
  mostRows?: number;
  seed?: number;
};

/**
 * Mean silhouette width: how much nearer respondents are to their own cluster than to the next one.
 *
 * For each row (b - a) / max(a, b), with a the mean Euclidean distance to the others of its cluster and b the least
 * mean distance to another cluster; 0 for a row alone in its cluster. Weights act as repeated rows.
 *
 * @param assignment cluster of each row, 0 to k - 1; rows of weight 0 are left out.
 * @throws AnalysisError `length-mismatch`. Time O(distinct rows² x variables).
 * Source: Rousseeuw (1987), J. Computational and Applied Mathematics 20, 53-65.
 */
export function computeSilhouette(
  matrix: NumericMatrix,
  assignment: Int32Array,
  k: number,
  { weights = null, mostRows = 5000, seed = 1 }: SilhouetteOptions = {},
): Silhouette {
  if (assignment.length !== matrix.rowCount || (weights && weights.length !== matrix.rowCount)) {
    throw new AnalysisError("length-mismatch", "one cluster and one weight a row", { rows: matrix.rowCount });
  }
  const present = Int32Array.from(assignment.keys()).filter((row) => !weights || weights[row] > 0);
  const isSampled = present.length > mostRows;
  const rows = isSampled
    ? sampleWithoutReplacement(createRandom(seed), present.length, mostRows).map((i) => present[i])
    : present;
  const { cells, labels, masses } = gatherDistinct(matrix, assignment, weights, rows);
  const clusterMasses = new Float64Array(k);
  labels.forEach((label, group) => {
    clusterMasses[label] += masses[group];
  });
  const distanceSums = sumDistances(cells, matrix.columnCount, labels, masses, k);
  const sums = new Float64Array(k);
  labels.forEach((label, group) => {
    sums[label] +=
      masses[group] * widthOf(distanceSums.subarray(group * k, (group + 1) * k), label, clusterMasses);
  });
  const total = clusterMasses.reduce((sum, mass) => sum + mass, 0);
  const hasTwo = clusterMasses.filter((mass) => mass > 0).length >= 2;
  return {
    mean: hasTwo ? sums.reduce((sum, part) => sum + part, 0) / total : null,
    byCluster: Array.from(sums, (sum, c) => (hasTwo && clusterMasses[c] > 0 ? sum / clusterMasses[c] : null)),
    rows: rows.length,
    isSampled,
  };
}

/** Rows that agree on values and cluster become one; the cluster rides along as a last column. */
function gatherDistinct(
  { values, columnCount }: NumericMatrix,
  assignment: Int32Array,
  weights: Float64Array | null,
  rows: Int32Array,
) {
  const width = columnCount + 1;
  const labelled = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    labelled.set(values.subarray(row * columnCount, (row + 1) * columnCount), i * width);
    labelled[i * width + columnCount] = assignment[row];
  });
  const sampleWeights = weights && Float64Array.from(rows, (row) => weights[row]);
  const groups = groupIdenticalRows(labelled, rows.length, width, sampleWeights);
  const cells = new Float64Array(groups.firstRows.length * columnCount);
  groups.firstRows.forEach((i, group) => {
    cells.set(labelled.subarray(i * width, i * width + columnCount), group * columnCount);
  });
  return { cells, labels: groups.firstRows.map((i) => assignment[rows[i]]), masses: groups.weights };
}

/** Group by cluster: the sum of distances to the cluster's members. */
function sumDistances(
  cells: Float64Array,
  columnCount: number,
  labels: Int32Array,
  masses: Float64Array,
  k: number,
): Float64Array {
  const sums = new Float64Array(labels.length * k);
  for (let a = 0; a < labels.length; a++) {
    for (let b = a + 1; b < labels.length; b++) {
      let squared = 0;
      for (let column = 0; column < columnCount; column++) {
        const gap = cells[a * columnCount + column] - cells[b * columnCount + column];
        squared += gap * gap;
      }
      const distance = Math.sqrt(squared);
      sums[a * k + labels[b]] += masses[b] * distance;
      sums[b * k + labels[a]] += masses[a] * distance;
    }
  }
  return sums;
}

function widthOf(distanceSums: Float64Array, own: number, clusterMasses: Float64Array): number {
  if (!(clusterMasses[own] > 1)) return 0;
  const within = distanceSums[own] / (clusterMasses[own] - 1);
  let nearest = Infinity;
  for (let c = 0; c < clusterMasses.length; c++) {
    if (c !== own && clusterMasses[c] > 0) nearest = Math.min(nearest, distanceSums[c] / clusterMasses[c]);
  }
  const larger = Math.max(within, nearest);
  return larger > 0 && larger < Infinity ? (nearest - within) / larger : 0;
}
