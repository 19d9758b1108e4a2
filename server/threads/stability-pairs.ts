import type { PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import { runStabilityPairs } from "#analysis/stability/bootstrap-stability";
import {
  createKMeansFitter,
  describeKMeansPopulation,
  type KMeansFitterOptions,
} from "#analysis/stability/kmeans-fitter";
import type { StabilityOptions, StabilityPairs } from "#analysis/stability/stability-types";
import type { ThreadJob } from "#server/threads/thread-job";

export type SharedStability = {
  prepared: PreparedKMeans;
  fitter: KMeansFitterOptions;
  /** By number of segments: the segment of each distinct row in the solution in question. */
  solutions: ReadonlyMap<number, Int32Array>;
};

export type StabilityTask = { options: Required<StabilityOptions>; from: number; to: number };

/** Some bootstrap pairs of k-means solutions. */
export const stabilityPairs: ThreadJob<SharedStability, StabilityTask, StabilityPairs> = ({
  prepared,
  fitter,
  solutions,
}) => {
  const population = describeKMeansPopulation(prepared);
  const fitSegments = createKMeansFitter(prepared, fitter);
  return ({ options, from, to }, hooks) =>
    runStabilityPairs(
      population,
      fitSegments,
      solutions.get(options.k) ?? new Int32Array(0),
      options,
      from,
      to,
      hooks,
    );
};
