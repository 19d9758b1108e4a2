import type {
  KMedoidsInput,
  KMedoidsOptions,
  KMedoidsSolution,
  KMedoidsStarts,
  PreparedKMedoids,
} from "#analysis/kmedoids/kmedoids-types";
import { measureDistance } from "#analysis/kmedoids/prepare-kmedoids";

/**
 * The chosen start in its final form: clusters in descending order of size (then by medoid row), every respondent
 * with the nearest medoid, of equally near ones the one that comes first in the table. A respondent of weight 0 is
 * assigned and counted nowhere.
 *
 * @param input the same input that was prepared. Time O(rows x K x variables).
 */
export function summariseKMedoids(
  { matrix, weights }: KMedoidsInput,
  prepared: PreparedKMedoids,
  options: Required<KMedoidsOptions>,
  { best, totalCosts }: KMedoidsStarts,
): KMedoidsSolution {
  const { k } = options;
  const medoidRows = Array.from(best.medoids, (medoid) => prepared.firstRows[medoid]).sort((a, b) => a - b);
  const nearest = Int32Array.from({ length: matrix.rowCount }, (_, row) => {
    const distances = medoidRows.map((medoid) =>
      measureDistance(matrix.values, matrix.columnCount, row, medoid),
    );
    return distances.indexOf(Math.min(...distances));
  });
  const sizes = new Array<number>(k).fill(0);
  const weightedSizes = new Array<number>(k).fill(0);
  nearest.forEach((cluster, row) => {
    const weight = weights ? weights[row] : 1;
    if (weight > 0) sizes[cluster]++;
    weightedSizes[cluster] += weight;
  });
  const order = [...sizes.keys()].sort((a, b) => weightedSizes[b] - weightedSizes[a] || a - b);
  const rank = new Int32Array(k);
  order.forEach((cluster, position) => {
    rank[cluster] = position;
  });
  const limit = best.totalCost + 1e-8 * Math.max(best.totalCost, Number.MIN_VALUE);
  return {
    method: "k-medoids",
    k,
    totalCost: best.totalCost,
    medoidRows: order.map((cluster) => medoidRows[cluster]),
    sizes: order.map((cluster) => sizes[cluster]),
    weightedSizes: order.map((cluster) => weightedSizes[cluster]),
    assignment: nearest.map((cluster) => rank[cluster]),
    starts: options.starts,
    startsAtBest: totalCosts.filter((cost) => cost <= limit).length,
    bestStart: totalCosts.findIndex((cost) => cost <= limit),
    distinctRows: prepared.distinctCount,
    options,
  };
}
