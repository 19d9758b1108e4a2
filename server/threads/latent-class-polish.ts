import { polishLatentClassStart } from "#analysis/latent-class/fit-latent-class";
import type {
  LatentClassOptions,
  LatentClassStart,
  PreparedLatentClass,
} from "#analysis/latent-class/latent-class-types";
import type { ThreadJob } from "#server/threads/thread-job";

export type LatentClassPolishTask = { options: Required<LatentClassOptions>; start: LatentClassStart };

/** One start of a latent class fit, taken to convergence. */
export const latentClassPolish: ThreadJob<PreparedLatentClass, LatentClassPolishTask, LatentClassStart> =
  (prepared) =>
  ({ options, start }) =>
    polishLatentClassStart(prepared, options, start);
