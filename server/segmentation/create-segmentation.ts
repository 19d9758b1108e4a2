import { AppError } from "#contracts/app-error";
import type { CreateSegmentationInput } from "#contracts/segmentation";
import { listAnsweredVersions, listDatasetWaves } from "#db/queries/dataset";
import { insertSegmentation, setSegmentationJob } from "#db/queries/segmentations";
import type { WorkspaceScope } from "#db/scope";
import { authorize, type Viewer } from "#server/auth/authorize";
import { pickVariables } from "#server/datasets/load-dataset";
import { mergeCodebooks } from "#server/datasets/merge-codebooks";
import { enqueueJob } from "#server/jobs/enqueue-job";
import { newId } from "#server/new-id";
import { fitSegmentation } from "#server/segmentation/fit-segmentation";
import { requireStudy } from "#server/studies/require-study";

/** Saves the specification and queues the job that fits it. */
export async function createSegmentation(
  viewer: Viewer,
  input: CreateSegmentationInput,
): Promise<{ segmentationId: string; jobRunId: string }> {
  return authorize(viewer, "segmentation:run", async (scope) => {
    await requireStudy(scope, input.studyId);
    const { specification, studyId, title } = input;
    const waves = await requireWaves(scope, studyId, specification.waveIds);
    requireOneKind(waves, specification);
    const versions = await listAnsweredVersions(scope, specification.waveIds);
    const codebook = mergeCodebooks(versions.map((version) => version.definition));
    pickVariables(codebook, [...specification.basis, ...specification.descriptors]);
    const segmentationId = newId();
    await insertSegmentation(scope, {
      id: segmentationId,
      studyId,
      title,
      specification,
      createdBy: viewer.userId,
    });
    const jobRunId = await enqueueJob(scope, fitSegmentation, { segmentationId }, viewer.userId);
    await setSegmentationJob(scope, segmentationId, jobRunId);
    return { segmentationId, jobRunId };
  });
}

/** @throws AppError `real-and-simulated-mixed`: nobody should learn of it from a job that fails. */
function requireOneKind(
  waves: Awaited<ReturnType<typeof listDatasetWaves>>,
  { waveIds, includeSimulated }: CreateSegmentationInput["specification"],
): void {
  const chosen = waves.filter(({ id }) => waveIds.includes(id));
  const simulated = chosen.reduce((sum, wave) => sum + wave.simulated, 0);
  const complete = chosen.reduce((sum, wave) => sum + wave.complete, 0);
  if (includeSimulated && simulated > 0 && simulated < complete) {
    throw new AppError("real-and-simulated-mixed");
  }
}

/** The study's waves; `not-found` when one asked for is not among them. */
export async function requireWaves(scope: WorkspaceScope, studyId: string, waveIds: readonly string[]) {
  const waves = await listDatasetWaves(scope, studyId);
  const known = new Set(waves.map((wave) => wave.id));
  if (!waveIds.every((id) => known.has(id))) throw new AppError("not-found", { entity: "wave" });
  return waves;
}
