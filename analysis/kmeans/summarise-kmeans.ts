import { AnalysisError } from "#analysis/analysis-error";
import type {
  KMeansInput,
  KMeansOptions,
  KMeansSolution,
  KMeansStarts,
  PreparedKMeans,
} from "#analysis/kmeans/kmeans-types";
import { squaredDistance } from "#analysis/kmeans/squared-distances";

/**
 * The chosen start in its final form: clusters in descending order of size (then by first centre), centres as plain
 * means, and every respondent assigned. A respondent of weight 0 goes to the nearest centre and is counted nowhere.
 *
 * @param input the same input that was prepared.
 * @throws AnalysisError `k-exceeds-distinct-rows` when rows differ by so little that clusters are left empty.
 * Time O(rows x K x variables) at most.
 */
export function summariseKMeans(
  input: KMeansInput,
  prepared: PreparedKMeans,
  options: Required<KMeansOptions>,
  { best, withinSumsOfSquares }: KMeansStarts,
): KMeansSolution {
  const { columnCount, values, weights } = prepared;
  if (best.centres.includes(Infinity)) {
    const details = { k: options.k };
    throw new AnalysisError("k-exceeds-distinct-rows", "respondents differ too little for so many", details);
  }
  const masses = new Float64Array(options.k);
  for (let row = 0; row < best.labels.length; row++) masses[best.labels[row]] += weights[row];
  const order = orderClusters(masses, best.centres, columnCount);
  const rank = new Int32Array(options.k);
  order.forEach((cluster, position) => {
    rank[cluster] = position;
  });
  const withinByCluster = new Array<number>(options.k).fill(0);
  for (let row = 0; row < best.labels.length; row++) {
    const label = best.labels[row];
    withinByCluster[rank[label]] +=
      weights[row] *
      squaredDistance(values, row * columnCount, best.centres, label * columnCount, columnCount);
  }
  const assignment = assignRows(input, prepared, best.labels, best.centres, rank);
  const sizes = new Array<number>(options.k).fill(0);
  for (let row = 0; row < prepared.rowCount; row++)
    if (prepared.groupOfRow[row] >= 0) sizes[assignment[row]]++;
  const limit = best.withinSumOfSquares + 1e-8 * Math.max(best.withinSumOfSquares, Number.MIN_VALUE);
  return {
    method: "k-means",
    k: options.k,
    withinSumOfSquares: best.withinSumOfSquares,
    totalSumOfSquares: sumAroundMean(prepared),
    withinByCluster,
    sizes,
    weightedSizes: order.map((cluster) => masses[cluster]),
    centres: order.map((cluster) => [
      ...best.centres.subarray(cluster * columnCount, (cluster + 1) * columnCount),
    ]),
    assignment,
    starts: options.starts,
    startsAtBest: withinSumsOfSquares.filter((within) => within <= limit).length,
    bestStart: withinSumsOfSquares.findIndex((within) => within <= limit),
    iterations: best.iterations,
    converged: best.converged,
    distinctRows: prepared.distinctCount,
    weightTotal: weights.reduce((total, weight) => total + weight, 0),
    options,
  };
}

/** Cluster numbers by descending mass, then ascending centre, variable by variable. */
function orderClusters(masses: Float64Array, centres: Float64Array, columnCount: number): number[] {
  return Array.from(masses.keys()).sort((a, b) => {
    if (Math.abs(masses[a] - masses[b]) > 1e-9 * masses[a]) return masses[b] - masses[a];
    for (let column = 0; column < columnCount; column++) {
      const gap = centres[a * columnCount + column] - centres[b * columnCount + column];
      if (gap !== 0) return gap;
    }
    return a - b;
  });
}

function assignRows(
  { matrix }: KMeansInput,
  { rowCount, columnCount, groupOfRow }: PreparedKMeans,
  labels: Int32Array,
  centres: Float64Array,
  rank: Int32Array,
): Int32Array {
  const assignment = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const group = groupOfRow[row];
    const cluster =
      group < 0 ? findNearest(matrix.values, row * columnCount, centres, rank.length) : labels[group];
    assignment[row] = rank[cluster];
  }
  return assignment;
}

function findNearest(values: Float64Array, cell: number, centres: Float64Array, clusters: number): number {
  const columnCount = centres.length / clusters;
  let nearest = 0;
  let least = Infinity;
  for (let cluster = 0; cluster < clusters; cluster++) {
    const distance = squaredDistance(values, cell, centres, cluster * columnCount, columnCount);
    if (distance < least) {
      least = distance;
      nearest = cluster;
    }
  }
  return nearest;
}

function sumAroundMean({ values, weights, columnCount, distinctCount }: PreparedKMeans): number {
  const mean = new Float64Array(columnCount);
  let total = 0;
  for (let row = 0; row < distinctCount; row++) {
    total += weights[row];
    for (let column = 0; column < columnCount; column++) {
      mean[column] += weights[row] * values[row * columnCount + column];
    }
  }
  for (let column = 0; column < columnCount; column++) mean[column] /= total;
  let squares = 0;
  for (let row = 0; row < distinctCount; row++) {
    squares += weights[row] * squaredDistance(values, row * columnCount, mean, 0, columnCount);
  }
  return squares;
}
