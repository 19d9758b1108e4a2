import { runLatentClassStarts } from "#analysis/latent-class/fit-latent-class";
import type {
  LatentClassOptions,
  LatentClassStarts,
  PreparedLatentClass,
} from "#analysis/latent-class/latent-class-types";
import type { ThreadJob } from "#server/threads/thread-job";

export type LatentClassStartsTask = { options: Required<LatentClassOptions>; from: number; to: number };

/** Some short starts of a latent class fit. */
export const latentClassStarts: ThreadJob<PreparedLatentClass, LatentClassStartsTask, LatentClassStarts> =
  (prepared) =>
  ({ options, from, to }, hooks) =>
    runLatentClassStarts(prepared, options, from, to, hooks);
