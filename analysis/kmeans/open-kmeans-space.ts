import {
  jobPlace,
  type KMeansJob,
  type KMeansKernels,
  narrowJob,
  planKMeansMemory,
} from "#analysis/kmeans/kmeans-memory";
import type { PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import { createPlainKMeansKernels } from "#analysis/kmeans/plain-kmeans-kernels";
import { claimKernels } from "#analysis/simd/claim-kernels";
import { kmeansKernelsBinary } from "#analysis/simd/kmeans-kernels-binary";

/** Rows in working memory and the loops over them. Valid until another space is opened. */
export type KMeansSpace = {
  kernels: KMeansKernels;
  integers: Int32Array;
  numbers: Float64Array;
  /** The rows that the loops go over at present. */
  job: KMeansJob;
};

/** Working memory is planned for at least so many clusters, so that a fit over a range of k fills it once. */
const LEAST_CLUSTERS = 16;

const plainBuffers = new WeakMap<PreparedKMeans, ArrayBuffer>();

/**
 * The prepared rows in working memory, for `clusters` clusters and all rows. Every start of a fit opens it anew, which
 * costs nothing while nobody else has used the memory in between.
 *
 * @param mayUseSimd false keeps to plain TypeScript, which gives the same numbers; for tests.
 * Time O(cells) where the rows are not there yet.
 */
export function openKMeansSpace(prepared: PreparedKMeans, clusters: number, mayUseSimd = true): KMeansSpace {
  const { bytes } = planKMeansMemory(prepared, Math.max(clusters, LEAST_CLUSTERS));
  const { job } = planKMeansMemory(prepared, clusters);
  const claimed = mayUseSimd ? claimKernels<KMeansKernels>(kmeansKernelsBinary, prepared, bytes) : null;
  const known = claimed ? (claimed.isFresh ? null : claimed.buffer) : plainBuffers.get(prepared);
  const isKnown = known && known.byteLength >= bytes;
  const buffer = claimed ? claimed.buffer : isKnown ? known : new ArrayBuffer(bytes);
  if (!claimed) plainBuffers.set(prepared, buffer);
  const space = {
    kernels: claimed ? claimed.functions : createPlainKMeansKernels(buffer),
    integers: new Int32Array(buffer),
    numbers: new Float64Array(buffer),
    job,
  };
  if (!isKnown) fillRows(prepared, space);
  enterJob(space, job);
  return space;
}

/** From here on the loops go over these rows only. */
export function narrowSpace(space: KMeansSpace, firstRow: number, rowCount: number): KMeansSpace {
  const job = narrowJob(space.job, firstRow, rowCount);
  enterJob(space, job);
  return { ...space, job };
}

function enterJob({ integers }: KMeansSpace, job: KMeansJob): void {
  integers.set(Object.values(job), jobPlace / 4);
}

function fillRows({ values, weights, columnCount }: PreparedKMeans, { numbers, job }: KMeansSpace): void {
  numbers.set(weights, job.weights / 8);
  const width = job.rowBytes / 8;
  if (width === columnCount) {
    numbers.set(values, job.values / 8);
    return;
  }
  for (let row = 0, to = job.values / 8, from = 0; row < job.rowCount; row++, to += width) {
    for (let column = 0; column < columnCount; column++) numbers[to + column] = values[from++];
    numbers[to + columnCount] = 0;
  }
}
