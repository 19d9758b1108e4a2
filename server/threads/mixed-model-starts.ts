import { runMixedStarts } from "#analysis/mixed-latent-class/fit-mixed-model";
import type {
  MixedOptions,
  MixedStarts,
  PreparedMixed,
} from "#analysis/mixed-latent-class/mixed-latent-class-types";
import type { ThreadJob } from "#server/threads/thread-job";

export type MixedModelStartsTask = { options: Required<MixedOptions>; from: number; to: number };

/** Some short starts of a mixed latent class fit. */
export const mixedModelStarts: ThreadJob<PreparedMixed, MixedModelStartsTask, MixedStarts> =
  (prepared) =>
  ({ options, from, to }, hooks) =>
    runMixedStarts(prepared, options, from, to, hooks);
