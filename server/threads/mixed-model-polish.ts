import { polishMixedStart } from "#analysis/mixed-latent-class/fit-mixed-model";
import type {
  MixedOptions,
  MixedStart,
  PreparedMixed,
} from "#analysis/mixed-latent-class/mixed-latent-class-types";
import type { ThreadJob } from "#server/threads/thread-job";

export type MixedModelPolishTask = { options: Required<MixedOptions>; start: MixedStart };

/** One start of a mixed latent class fit, taken to convergence. */
export const mixedModelPolish: ThreadJob<PreparedMixed, MixedModelPolishTask, MixedStart> =
  (prepared) =>
  ({ options, start }) =>
    polishMixedStart(prepared, options, start);
