import { mergeMixedStarts } from "#analysis/mixed-latent-class/fit-mixed-model";
import type { MixedInput, MixedOptions } from "#analysis/mixed-latent-class/mixed-latent-class-types";
import { completeMixedOptions, prepareMixedModel } from "#analysis/mixed-latent-class/prepare-mixed-model";
import { type MixedSolution, summariseMixedModel } from "#analysis/mixed-latent-class/summarise-mixed-model";
import { shareStarts } from "#server/threads/share-starts";
import type { ThreadPool } from "#server/threads/thread-pool";

/**
 * Mixed latent classes for every k asked for, starts and then their polishing shared among threads: the figures of
 * `fitMixedModel`.
 *
 * @throws AnalysisError as `fitMixedModel`.
 */
export async function fitMixedModelInThreads(
  threads: ThreadPool,
  input: MixedInput,
  classCounts: readonly number[],
  options: Omit<MixedOptions, "k">,
): Promise<MixedSolution[]> {
  const prepared = prepareMixedModel(input);
  const fits = classCounts.map((k) => completeMixedOptions(prepared, { ...options, k }));
  const largestFirst = fits.toSorted((a, b) => b.k - a.k);
  const tasks = largestFirst.flatMap((completed) => shareStarts(completed, threads.size));
  const shares = await threads.run("mixed-model-starts", prepared, tasks);
  const promising = largestFirst.flatMap((completed) => {
    const parts = shares.filter((_, i) => tasks[i].options === completed);
    const { best } = mergeMixedStarts(prepared, completed, parts);
    return best.map((start) => ({ options: completed, start }));
  });
  const polished = await threads.run("mixed-model-polish", prepared, promising);
  return fits.map((completed) => {
    const mine = polished.filter((_, i) => promising[i].options === completed);
    return summariseMixedModel(input, prepared, completed, mine);
  });
}
