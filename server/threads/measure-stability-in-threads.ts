import type { KMeansInput } from "#analysis/kmeans/kmeans-types";
import { prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import { completeStabilityOptions } from "#analysis/stability/bootstrap-stability";
import { type KMeansFitterOptions, segmentsOfDistinctRows } from "#analysis/stability/kmeans-fitter";
import type { Stability, StabilityOptions } from "#analysis/stability/stability-types";
import { summariseStability } from "#analysis/stability/summarise-stability";
import { splitRange } from "#server/threads/split-range";
import { shareNumbers, type ThreadPool } from "#server/threads/thread-pool";

/** Shares a thread and number of segments: enough that none waits long for the others at the end. */
const SHARES = 4;

/**
 * Bootstrap stability of k-means solutions, the pairs shared among threads: the figures of `computeStability`.
 *
 * @param solutions each with the segment of every input row.
 * @throws AnalysisError as `computeStability`.
 */
export async function measureStabilityInThreads(
  threads: ThreadPool,
  input: KMeansInput,
  solutions: readonly { k: number; assignment: Int32Array }[],
  fitter: KMeansFitterOptions,
  options: Omit<StabilityOptions, "k">,
): Promise<Stability[]> {
  const prepared = prepareKMeans(input);
  const shared = {
    prepared: threads.size > 1 ? { ...prepared, values: shareNumbers(prepared.values) } : prepared,
    fitter,
    solutions: new Map(
      solutions.map(({ k, assignment }) => [k, segmentsOfDistinctRows(prepared, assignment)]),
    ),
  };
  const checks = solutions.map(({ k }) => completeStabilityOptions({ ...options, k }));
  const tasks = checks
    .toSorted((a, b) => b.k - a.k)
    .flatMap((check) =>
      splitRange(check.pairs, threads.size * SHARES).map((range) => ({ options: check, ...range })),
    );
  const results = await threads.run("stability-pairs", shared, tasks);
  return checks.map((check) =>
    summariseStability(
      check.k,
      results.filter((_, i) => tasks[i].options === check),
    ),
  );
}
