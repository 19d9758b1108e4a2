import { fitSolution } from "#server/segmentation/fit-solution";
import type { FitInput, FitTask, FittedSolution } from "#server/segmentation/fit-task";
import type { ThreadJob } from "#server/threads/thread-job";

/** Some of the solutions of a segmentation. */
export const segmentationSolutions: ThreadJob<FitInput, FitTask, FittedSolution> = (input) => (task, hooks) =>
  fitSolution(input, task, hooks);
