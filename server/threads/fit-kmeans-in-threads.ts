import { mergeKMeansStarts } from "#analysis/kmeans/fit-kmeans";
import type { KMeansInput, KMeansOptions, KMeansSolution } from "#analysis/kmeans/kmeans-types";
import { completeKMeansOptions, prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import { summariseKMeans } from "#analysis/kmeans/summarise-kmeans";
import { shareStarts } from "#server/threads/share-starts";
import { shareNumbers, type ThreadPool } from "#server/threads/thread-pool";

/**
 * K-means for every k asked for, the starts shared among threads: the figures of `fitKMeans`.
 *
 * @throws AnalysisError as `fitKMeans`.
 */
export async function fitKMeansInThreads(
  threads: ThreadPool,
  input: KMeansInput,
  clusterCounts: readonly number[],
  options: Omit<KMeansOptions, "k">,
): Promise<KMeansSolution[]> {
  const prepared = prepareKMeans(input);
  const fits = clusterCounts.map((k) => completeKMeansOptions(prepared, { ...options, k }));
  // More clusters take longer: they go first, so that the last tasks are short.
  const tasks = fits
    .toSorted((a, b) => b.k - a.k)
    .flatMap((completed) => shareStarts(completed, threads.size));
  const shared =
    threads.size > 1
      ? { ...prepared, groupOfRow: new Int32Array(0), values: shareNumbers(prepared.values) }
      : prepared;
  const results = await threads.run("kmeans-starts", shared, tasks);
  return fits.map((completed) => {
    const parts = results.filter((_, i) => tasks[i].options === completed);
    return summariseKMeans(input, prepared, completed, mergeKMeansStarts(parts));
  });
}
