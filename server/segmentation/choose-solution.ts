import { AppError } from "#contracts/app-error";
import type { ChooseSolutionInput } from "#contracts/segmentation";
import { findJobRun } from "#db/queries/job-runs";
import { setChosenSolution } from "#db/queries/segmentations";
import { insertSegments } from "#db/queries/segments";
import { translator } from "#i18n/translator";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireSolution } from "#server/segmentation/require-segmentation";

/** Makes this the segmentation's solution. Its segments get working names; one that was named before keeps them. */
export async function chooseSolution(viewer: Viewer, { solutionId }: ChooseSolutionInput): Promise<void> {
  await authorize(viewer, "segment:edit", async (scope) => {
    const { solution, segmentation } = await requireSolution(scope, solutionId);
    const run = segmentation.jobRunId ? await findJobRun(scope, segmentation.jobRunId) : undefined;
    if (run?.status === "queued" || run?.status === "running") throw new AppError("still-running");
    const workingNames = solution.result.sizes.map(({ number }) => ({
      number,
      name: {
        fa: translator("fa", "segmentation")("workingName", { number }),
        en: translator("en", "segmentation")("workingName", { number }),
      },
    }));
    await insertSegments(scope, solutionId, workingNames);
    await setChosenSolution(scope, segmentation.id, solutionId);
  });
}
