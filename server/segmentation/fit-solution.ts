import { buildKMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import type { Dataset } from "#analysis/dataset/dataset";
import { findColumn } from "#analysis/dataset/dataset";
import { hasAnswer, selectRows } from "#analysis/dataset/select-rows";
import { fitKMeans } from "#analysis/kmeans/fit-kmeans";
import { buildItemTable } from "#analysis/latent-class/build-item-table";
import { fitLatentClass } from "#analysis/latent-class/fit-latent-class";
import { computeWilsonInterval } from "#analysis/profiling/wilson-interval";
import type { RunHooks } from "#analysis/run-hooks";
import { computeCalinskiHarabasz, computeDaviesBouldin } from "#analysis/solution-quality/cluster-indices";
import { computeSilhouette } from "#analysis/solution-quality/silhouette";
import type { SegmentSize, SolutionResult } from "#contracts/segmentation";
import { buildProfile } from "#server/segmentation/build-profile";
import { checkSolution } from "#server/segmentation/check-solution";
import {
  type FitInput,
  type FitTask,
  type FittedSolution,
  polishedStarts,
  startSteps,
} from "#server/segmentation/fit-task";
import {
  countStabilityPairs,
  measureKMeansStability,
  measureLatentClassStability,
} from "#server/segmentation/measure-stability";
import { scaleCodes } from "#server/segmentation/scale-codes";

/** People ask for a hundred starts and more, so that each may be a short one. */
const movesOfStart = 1;

/** What one method found, before it is profiled. */
type Fitted = Pick<
  SolutionResult,
  | "fit"
  | "starts"
  | "startsAtBest"
  | "converged"
  | "iterations"
  | "distinctRows"
  | "basis"
  | "leftOut"
  | "stability"
> & {
  options: Record<string, string | number | boolean>;
  rows: Int32Array;
  /** Of these rows, from 0. */
  assignment: Int32Array;
  probabilities: Float64Array | null;
};

/**
 * Fits one solution, profiles it and says what to beware of. Depends on its arguments alone: the same seed gives the
 * same numbers in any thread.
 * @throws AnalysisError for what the data do not allow.
 */
export function fitSolution(input: FitInput, task: FitTask, hooks: RunHooks): FittedSolution {
  const fitted =
    task.method === "k-means" ? runKMeans(input, task.k, hooks) : runLatentClass(input, task.k, hooks);
  const { dataset, specification } = input;
  const { rows, assignment, probabilities, ...shared } = fitted;
  const everyone = new Int32Array(dataset.rowCount).fill(-1);
  rows.forEach((row, i) => {
    everyone[row] = assignment[i];
  });
  const { profile, markers } = buildProfile({
    dataset,
    variables: input.variables,
    basis: specification.basis,
    assignment: everyone,
    k: task.k,
  });
  const result: SolutionResult = {
    ...shared,
    formatVersion: 2,
    method: task.method,
    k: task.k,
    seed: specification.seed,
    sizes: countSizes(assignment, task.k),
    baseSize: rows.length,
    completeResponses: dataset.rowCount,
    simulatedInBase: rows.reduce((count, row) => count + input.isSimulated[row], 0),
    weight: "unweighted",
    datasetHash: input.datasetHash,
    codeVersion: input.codeVersion,
    profile,
    markers,
    warnings: [],
  };
  result.warnings = checkSolution(result);
  return { result, rows, assignment: assignment.map((segment) => segment + 1), probabilities };
}

function runKMeans({ dataset, variables, specification }: FitInput, k: number, hooks: RunHooks): Fitted {
  const { basis, seed, starts, standardise } = specification;
  const built = buildKMeansMatrix(dataset, basis, { standardise, asScale: scaleCodes(variables) });
  const solution = fitKMeans({ matrix: built.matrix, weights: null }, { k, seed, starts }, hooks);
  const { withinSumOfSquares, totalSumOfSquares, assignment } = solution;
  return {
    fit: {
      method: "k-means",
      withinSumOfSquares,
      totalSumOfSquares,
      betweenShare: 1 - withinSumOfSquares / totalSumOfSquares,
      withinBySegment: solution.withinByCluster,
      silhouette: computeSilhouette(built.matrix, assignment, k, { seed }).mean,
      calinskiHarabasz: computeCalinskiHarabasz(built.matrix, assignment, k),
      daviesBouldin: computeDaviesBouldin(built.matrix, assignment, k),
      centres: solution.centres,
    },
    starts,
    startsAtBest: solution.startsAtBest,
    converged: solution.converged,
    iterations: solution.iterations,
    distinctRows: solution.distinctRows,
    options: { ...solution.options, standardise },
    basis: [...built.variables],
    leftOut: countLeftOut("missing-basis", dataset.rowCount - built.rows.length),
    stability: measureKMeansStability(
      built.matrix,
      { k, seed, pairs: countStabilityPairs("k-means", dataset.rowCount), assignment },
      countFrom(startSteps("k-means", starts), hooks),
    ),
    rows: built.rows,
    assignment,
    probabilities: null,
  };
}

function runLatentClass({ dataset, specification }: FitInput, k: number, hooks: RunHooks): Fitted {
  const { basis, seed, starts } = specification;
  const rows = rowsWithAnAnswer(dataset, basis);
  const { table, weights } = buildItemTable(selectRows(dataset, rows), basis);
  const solution = fitLatentClass(
    { table, weights },
    { k, seed, starts, moves: movesOfStart, polish: polishedStarts(starts) },
    hooks,
  );
  const { logLikelihood, parameters, degreesOfFreedom, isIdentified } = solution;
  const { aic, aic3, bic, abic, caic, iclBic, entropyR2, boundaryEstimates, polished } = solution;
  return {
    fit: {
      method: "latent-class",
      ...{ logLikelihood, parameters, degreesOfFreedom, isIdentified },
      ...{ aic, aic3, bic, abic, caic, iclBic, entropyR2, boundaryEstimates, polished },
      classShares: solution.classShares,
      itemProbabilities: solution.itemProbabilities,
    },
    starts,
    startsAtBest: solution.startsAtBest,
    converged: solution.converged,
    iterations: solution.iterations,
    distinctRows: solution.distinctPatterns,
    options: { ...solution.options },
    basis: basis.map((code) => ({ code, coding: "categorical" as const })),
    leftOut: countLeftOut("no-basis-answer", dataset.rowCount - rows.length),
    stability: measureLatentClassStability(
      table,
      {
        k,
        seed,
        pairs: countStabilityPairs("latent-class", dataset.rowCount),
        assignment: solution.assignment,
      },
      countFrom(startSteps("latent-class", starts), hooks),
    ),
    rows,
    assignment: solution.assignment,
    probabilities: solution.memberships,
  };
}

/** Progress of a second stage, after the steps of the first. */
function countFrom(stepsBefore: number, { onProgress, ...others }: RunHooks): RunHooks {
  return { ...others, onProgress: (done, total) => onProgress?.(stepsBefore + done, stepsBefore + total) };
}

/** Who answered none of the basis variables cannot be told apart: such a row says nothing and is left out. */
function rowsWithAnAnswer(dataset: Dataset, basis: readonly string[]): Int32Array {
  const columns = basis.map((code) => findColumn(dataset, code));
  return Int32Array.from({ length: dataset.rowCount }, (_, row) => row).filter((row) =>
    columns.some((column) => hasAnswer(column, row)),
  );
}

function countLeftOut(reason: "missing-basis" | "no-basis-answer", count: number) {
  return count > 0 ? [{ reason, count }] : [];
}

function countSizes(assignment: Int32Array, k: number): SegmentSize[] {
  const counts = new Array<number>(k).fill(0);
  for (const segment of assignment) counts[segment]++;
  return counts.map((count, segment) => ({
    number: segment + 1,
    count,
    share: count / assignment.length,
    ...computeWilsonInterval(count, assignment.length),
  }));
}
