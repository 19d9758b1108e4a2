import type { JobQueue } from "#cli/demo-data/job-queue";
import { descriptorCodes, perceptionCodes } from "#cli/demo-data/perception-study/questionnaire";
import { segments } from "#cli/demo-data/perception-study/segments";
import type { Report } from "#cli/show-step";
import type { Viewer } from "#server/auth/authorize";
import { chooseSolution } from "#server/segmentation/choose-solution";
import { createSegmentation } from "#server/segmentation/create-segmentation";
import { listSegmentations } from "#server/segmentation/list-segmentations";
import { nameSegments } from "#server/segmentation/name-segments";
import { readSegmentation } from "#server/segmentation/read-segmentation";
import { readSolution } from "#server/segmentation/read-solution";

const seed = 1234;
/** Enough for this seed to find the best known solution of every K by k-means, not of the chosen one alone. */
const starts = 150;
const chosen = { method: "k-means", k: 4 } as const;

/** Fits the segmentation, chooses and names its solution. */
export async function segmentPerceptions(
  viewer: Viewer,
  { studyId, waveId }: { studyId: string; waveId: string },
  queue: JobQueue,
  report: Report,
): Promise<void> {
  const segmentationId = await fitSegmentation(viewer, { studyId, waveId }, queue, report);
  const { chosenSolutionId, solutions } = await readSegmentation(viewer, segmentationId);
  const best = solutions.find(({ method, k }) => method === chosen.method && k === chosen.k);
  if (!best) throw new Error("the demo's segmentation has the solution that is chosen");
  if (!chosenSolutionId) await chooseSolution(viewer, { solutionId: best.id });
  const { segments: named } = await readSolution(viewer, best.id);
  const areUntouched = named.every(({ description }) => Object.keys(description).length === 0);
  if (areUntouched && named.length > 0) await nameSegments(viewer, { solutionId: best.id, segments });
}

async function fitSegmentation(
  viewer: Viewer,
  { studyId, waveId }: { studyId: string; waveId: string },
  queue: JobQueue,
  report: Report,
): Promise<string> {
  for (const { id } of (await listSegmentations(viewer, studyId)).reverse()) {
    if (await isFitted(viewer, id, queue, report)) return id;
  }
  const { segmentationId, jobRunId } = await createSegmentation(viewer, {
    studyId,
    title: "برداشت‌ها · Perceptions",
    specification: {
      waveIds: [waveId],
      basis: perceptionCodes,
      descriptors: descriptorCodes,
      methods: ["k-means", "latent-class"],
      kMin: 2,
      kMax: 8,
      starts,
      seed,
      standardise: false,
      includeSimulated: false,
    },
  });
  const job = await queue.finish(jobRunId, sayPercent(report));
  if (job.status !== "succeeded") throw new Error(`The demo's segmentation ${job.status}: ${job.errorCode}`);
  return segmentationId;
}

async function isFitted(
  viewer: Viewer,
  segmentationId: string,
  queue: JobQueue,
  report: Report,
): Promise<boolean> {
  const { job } = await readSegmentation(viewer, segmentationId);
  if (!job) return false;
  return (await queue.finish(job.id, sayPercent(report))).status === "succeeded";
}

function sayPercent(report: Report) {
  return (percent: number) => report(`Segmenting … ${percent} %`);
}
