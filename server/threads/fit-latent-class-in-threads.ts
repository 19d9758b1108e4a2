import { mergeLatentClassStarts } from "#analysis/latent-class/fit-latent-class";
import type {
  LatentClassInput,
  LatentClassOptions,
  LatentClassSolution,
} from "#analysis/latent-class/latent-class-types";
import { completeLatentClassOptions, prepareLatentClass } from "#analysis/latent-class/prepare-latent-class";
import { summariseLatentClass } from "#analysis/latent-class/summarise-latent-class";
import { shareStarts } from "#server/threads/share-starts";
import type { ThreadPool } from "#server/threads/thread-pool";

/**
 * Latent classes for every k asked for, starts and then their polishing shared among threads: the figures of
 * `fitLatentClass`.
 *
 * @throws AnalysisError as `fitLatentClass`.
 */
export async function fitLatentClassInThreads(
  threads: ThreadPool,
  input: LatentClassInput,
  classCounts: readonly number[],
  options: Omit<LatentClassOptions, "k">,
): Promise<LatentClassSolution[]> {
  const prepared = prepareLatentClass(input);
  const fits = classCounts.map((k) => completeLatentClassOptions(prepared, { ...options, k }));
  const largestFirst = fits.toSorted((a, b) => b.k - a.k);
  const tasks = largestFirst.flatMap((completed) => shareStarts(completed, threads.size));
  const shares = await threads.run("latent-class-starts", prepared, tasks);
  const promising = largestFirst.flatMap((completed) => {
    const parts = shares.filter((_, i) => tasks[i].options === completed);
    return mergeLatentClassStarts(completed, parts).best.map((start) => ({ options: completed, start }));
  });
  const polished = await threads.run("latent-class-polish", prepared, promising);
  return fits.map((completed) => {
    const mine = polished.filter((_, i) => promising[i].options === completed);
    return summariseLatentClass(input, prepared, completed, mine);
  });
}
