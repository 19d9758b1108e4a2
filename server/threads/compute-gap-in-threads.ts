import type { KMeansInput } from "#analysis/kmeans/kmeans-types";
import { prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import {
  completeGapOptions,
  type GapOptions,
  type GapStatistic,
  summariseGap,
} from "#analysis/solution-quality/gap-statistic";
import { splitRange } from "#server/threads/split-range";
import type { ThreadPool } from "#server/threads/thread-pool";

/** Shares a thread: enough that none waits long for the others at the end. */
const SHARES = 4;

/**
 * The gap statistic, its reference data sets shared among threads: the figures of `computeGapStatistic`.
 * @throws AnalysisError as `computeGapStatistic`.
 */
export async function computeGapInThreads(
  threads: ThreadPool,
  input: KMeansInput,
  options: GapOptions,
): Promise<GapStatistic> {
  const prepared = prepareKMeans(input);
  const completed = completeGapOptions(prepared, options);
  const tasks = splitRange(completed.references, threads.size * SHARES).map((range) => ({
    options: completed,
    ...range,
  }));
  const parts = await threads.run("gap-references", prepared, tasks);
  return summariseGap(prepared, completed, parts);
}
