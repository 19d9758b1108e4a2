import type { PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import {
  type GapOptions,
  type GapReferences,
  runGapReferences,
} from "#analysis/solution-quality/gap-statistic";
import type { ThreadJob } from "#server/threads/thread-job";

export type GapTask = { options: Required<GapOptions>; from: number; to: number };

/** Some of the evenly spread data sets that a gap statistic compares with. */
export const gapReferences: ThreadJob<PreparedKMeans, GapTask, GapReferences> =
  (prepared) =>
  ({ options, from, to }, hooks) =>
    runGapReferences(prepared, options, from, to, hooks);
