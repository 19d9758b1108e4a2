import type { PreparedKMeans } from "#analysis/kmeans/kmeans-types";

/** What the loops work on: counts and byte offsets, in the order in which they stand in memory as Int32. */
export type KMeansJob = {
  rowCount: number;
  /** Variables. */
  columns: number;
  /** Bytes of a row or a centre: an even number of variables, the last padded with 0 where there are fewer. */
  rowBytes: number;
  clusters: number;
  /** Float64, row after row. */
  values: number;
  /** Float64 by row. */
  weights: number;
  /** Int32 by row: its cluster; -1 before the first assignment. */
  labels: number;
  /** Float64 by row: a number that, plus the drift of its cluster, is at least the distance to its centre. */
  upper: number;
  /** Float64 by row: a number that, minus the other drift of its cluster, is at most that to any other centre. */
  lower: number;
  /** Float64 by row: chance to be drawn. */
  chances: number;
  /** Float64, cluster after cluster. */
  centres: number;
  /** Float64, variable after variable: the centres as the distances are measured from them. */
  turned: number;
  /** Float64, cluster after cluster: weighted sums of its rows. */
  sums: number;
  /** Float64 by cluster: sum of weights. */
  masses: number;
  /** Int32 by cluster: rows. */
  counts: number;
  /** Float64 by cluster: how far its centre has travelled. */
  drift: number;
  /** Float64 by cluster: how far the fastest of the other centres has travelled, step by step. */
  otherDrift: number;
  /** Float64 by cluster: half the distance to the nearest other centre. */
  halfGap: number;
  /** Float64 by cluster: room for one row's squared distances. */
  distances: number;
  /** Float64 by cluster: room for what one row would cost it. */
  costs: number;
};

/** The loops of k-means over the rows; analysis/simd/kmeans-kernels.as tells what each does. `job` is a byte offset. */
export type KMeansKernels = {
  turnCentres(job: number): void;
  assignRows(job: number, isBounded: boolean): number;
  sumRows(job: number): void;
  transferRows(job: number, lastMoved: number): number;
  measureSpread(job: number, cluster: number): number;
  measureWithin(job: number): number;
  pickRow(job: number, target: number): number;
};

/** Where the job stands; a compiled module keeps the bytes before to itself. */
export const jobPlace = 1024;
const JOB_BYTES = 128;

/** The places for these rows and clusters, and the bytes that all take. Time O(1). */
export function planKMeansMemory(
  prepared: PreparedKMeans,
  clusters: number,
): { job: KMeansJob; bytes: number } {
  const rowCount = prepared.distinctCount;
  const rowBytes = Math.ceil(prepared.columnCount / 2) * 16;
  const clusterBytes = Math.ceil(clusters / 2) * 16;
  let end = jobPlace + JOB_BYTES;
  const reserve = (bytes: number) => {
    const place = end;
    end += Math.ceil(bytes / 16) * 16;
    return place;
  };
  const job = {
    rowCount,
    columns: prepared.columnCount,
    rowBytes,
    clusters,
    values: reserve(rowCount * rowBytes),
    weights: reserve(rowCount * 8),
    labels: reserve(rowCount * 4),
    upper: reserve(rowCount * 8),
    lower: reserve(rowCount * 8),
    chances: reserve(rowCount * 8),
    centres: reserve(clusters * rowBytes),
    turned: reserve(prepared.columnCount * clusterBytes),
    sums: reserve(clusters * rowBytes),
    masses: reserve(clusters * 8),
    counts: reserve(clusters * 4),
    drift: reserve(clusters * 8),
    otherDrift: reserve(clusters * 8),
    halfGap: reserve(clusters * 8),
    distances: reserve(clusterBytes),
    costs: reserve(clusterBytes),
  };
  return { job, bytes: end };
}

/** Some consecutive rows of a job as a job of its own, with the same clusters. Time O(1). */
export function narrowJob(job: KMeansJob, firstRow: number, rowCount: number): KMeansJob {
  return {
    ...job,
    rowCount,
    values: job.values + firstRow * job.rowBytes,
    weights: job.weights + firstRow * 8,
    labels: job.labels + firstRow * 4,
    upper: job.upper + firstRow * 8,
    lower: job.lower + firstRow * 8,
    chances: job.chances + firstRow * 8,
  };
}
