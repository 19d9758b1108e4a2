import { findJobRun } from "#db/queries/job-runs";
import { listSolutionSummaries } from "#db/queries/solutions";
import { authorize, type Viewer } from "#server/auth/authorize";
import { toJobView } from "#server/jobs/read-job";
import { requireSegmentation } from "#server/segmentation/require-segmentation";

/** A segmentation with its job and every solution fitted so far, without their profiles. */
export async function readSegmentation(viewer: Viewer, segmentationId: string) {
  return authorize(viewer, "segmentation:read", async (scope) => {
    const segmentation = await requireSegmentation(scope, segmentationId);
    const run = segmentation.jobRunId ? await findJobRun(scope, segmentation.jobRunId) : undefined;
    const solutions = await listSolutionSummaries(scope, segmentationId);
    return { ...segmentation, job: run ? toJobView(run) : null, solutions };
  });
}

export type SegmentationView = Awaited<ReturnType<typeof readSegmentation>>;
