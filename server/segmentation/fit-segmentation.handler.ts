import { AppError } from "#contracts/app-error";
import type { SegmentationSpecification } from "#contracts/segmentation";
import { insertMemberships } from "#db/queries/memberships";
import { lockSegmentation, setSegmentationBase } from "#db/queries/segmentations";
import { deleteSolutions, insertSolution, listFittedSolutions } from "#db/queries/solutions";
import { type LoadedDataset, loadDataset } from "#server/datasets/load-dataset";
import type { RunningJob } from "#server/jobs/run-job";
import { newId } from "#server/new-id";
import { checkInputs } from "#server/segmentation/check-inputs";
import { codeVersion } from "#server/segmentation/code-version";
import { fitInThreads } from "#server/segmentation/fit-in-threads";
import { type FitTask, type FittedSolution, listTasks, stepsOf } from "#server/segmentation/fit-task";
import { requireSegmentation } from "#server/segmentation/require-segmentation";

/**
 * Fits every method and K of a segmentation. A solution is stored with its memberships as soon as it is fitted, so
 * that whoever takes the job up after a crash goes on with the next one.
 */
export async function handleFitSegmentation(
  payload: { segmentationId: string },
  job: RunningJob,
): Promise<void> {
  const { segmentationId } = payload;
  const { specification, loaded } = await job.act(async (scope) => {
    const { specification, createdAt } = await requireSegmentation(scope, segmentationId);
    const selection = { ...specification, endedBy: createdAt };
    const codes = [...specification.basis, ...specification.descriptors];
    return { specification, loaded: await loadDataset(scope, selection, codes) };
  });
  const stops = checkInputs(loaded, specification).findings.filter(({ severity }) => severity === "stops");
  if (stops.length > 0) throw new AppError("inputs-stop-run", { findings: stops });

  const remaining = await beginWith(job, segmentationId, specification, loaded);
  const stepsOfTask = (task: FitTask) => stepsOf(task, specification.starts, loaded.dataset.rowCount);
  const report = progressOf(job, listTasks(specification), remaining, stepsOfTask);
  const input = {
    dataset: loaded.dataset,
    variables: loaded.variables,
    isSimulated: loaded.isSimulated,
    specification,
    datasetHash: loaded.hash,
    codeVersion: codeVersion(),
  };
  await fitInThreads(input, remaining, {
    signal: job.signal,
    onProgress: report,
    onFitted: async (task, solution) => {
      await storeSolution(job, segmentationId, loaded, solution);
      report(task, stepsOfTask(task));
    },
  });
}

/** What is left to fit. Earlier work on other data (a response withdrawn since) is dropped, not mixed in. */
async function beginWith(
  job: RunningJob,
  segmentationId: string,
  specification: SegmentationSpecification,
  { dataset, hash }: LoadedDataset,
): Promise<FitTask[]> {
  return job.act(async (scope) => {
    const segmentation = await lockSegmentation(scope, segmentationId);
    const fitted = await listFittedSolutions(scope, segmentationId);
    const outdated = fitted.filter(
      ({ datasetHash, id }) => datasetHash !== hash && id !== segmentation?.chosenSolutionId,
    );
    await deleteSolutions(
      scope,
      outdated.map(({ id }) => id),
    );
    await setSegmentationBase(scope, segmentationId, { datasetHash: hash, baseSize: dataset.rowCount });
    const kept = new Set(
      fitted.filter((solution) => !outdated.includes(solution)).map(({ method, k }) => `${method} ${k}`),
    );
    return listTasks(specification).filter(({ method, k }) => !kept.has(`${method} ${k}`));
  });
}

/** Progress over all steps of all solutions, those of an earlier attempt included. */
function progressOf(
  job: RunningJob,
  all: readonly FitTask[],
  remaining: readonly FitTask[],
  stepsOfTask: (task: FitTask) => number,
) {
  const steps = (tasks: readonly FitTask[]) => tasks.reduce((sum, task) => sum + stepsOfTask(task), 0);
  const total = steps(all);
  const before = total - steps(remaining);
  const doneByTask = new Map<FitTask, number>();
  job.reportProgress(before, total);
  return (task: FitTask, done: number) => {
    doneByTask.set(task, done);
    job.reportProgress(
      [...doneByTask.values()].reduce((sum, steps) => sum + steps, before),
      total,
    );
  };
}

/** Solution and memberships in one transaction: whoever sees the one has the others. */
async function storeSolution(
  job: RunningJob,
  segmentationId: string,
  { responseIds }: LoadedDataset,
  { result, rows, assignment, probabilities }: FittedSolution,
): Promise<void> {
  const { method, k, codeVersion } = result;
  await job.act(async (scope) => {
    const id = newId();
    const isFirst = await insertSolution(scope, { id, segmentationId, method, k, result, codeVersion });
    if (!isFirst) return;
    await insertMemberships(scope, id, {
      responseIds: Array.from(rows, (row) => responseIds[row]),
      assignment,
      probabilities,
      k,
    });
  });
}
