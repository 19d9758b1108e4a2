import type { Dataset } from "#analysis/dataset/dataset";
import type { SegmentationMethod, SegmentationSpecification, SolutionResult } from "#contracts/segmentation";
import type { Variable } from "#questionnaire/variable";
import { countStabilityPairs } from "#server/segmentation/measure-stability";

/** Everything that fitting needs, as plain data and typed arrays, so that it can be posted to a thread. */
export type FitInput = {
  dataset: Dataset;
  variables: Variable[];
  /** Whether the test robot made the row: 1 or 0. */
  isSimulated: Uint8Array;
  specification: SegmentationSpecification;
  datasetHash: string;
  codeVersion: string;
};

/** One solution to fit. */
export type FitTask = { method: SegmentationMethod; k: number };

export type FittedSolution = {
  result: SolutionResult;
  /** The rows of the dataset that were assigned, ascending. */
  rows: Int32Array;
  /** The most likely segment's number of each of these rows, from 1. */
  assignment: Int32Array;
  /** Row by segment; null for k-means. */
  probabilities: Float64Array | null;
};

/** The steps of a solution's progress: its starts, those that are taken to convergence, and the bootstrap pairs. */
export function stepsOf(task: FitTask, starts: number, respondents: number): number {
  return startSteps(task.method, starts) + countStabilityPairs(task.method, respondents);
}

export function startSteps(method: SegmentationMethod, starts: number): number {
  return method === "k-means" ? starts : starts + polishedStarts(starts);
}

/** Of the short latent class starts, the best ones are taken to convergence. */
export function polishedStarts(starts: number): number {
  return Math.min(10, starts);
}

export function listTasks({ methods, kMin, kMax }: SegmentationSpecification): FitTask[] {
  return methods.flatMap((method) =>
    Array.from({ length: kMax - kMin + 1 }, (_, i) => ({ method, k: kMin + i })),
  );
}
