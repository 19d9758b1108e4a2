import { runKMeansStarts } from "#analysis/kmeans/fit-kmeans";
import type { KMeansOptions, KMeansStarts, PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import type { ThreadJob } from "#server/threads/thread-job";

export type KMeansStartsTask = { options: Required<KMeansOptions>; from: number; to: number };

/** Some starts of a k-means fit. */
export const kmeansStarts: ThreadJob<PreparedKMeans, KMeansStartsTask, KMeansStarts> =
  (prepared) =>
  ({ options, from, to }, hooks) =>
    runKMeansStarts(prepared, options, from, to, hooks);
