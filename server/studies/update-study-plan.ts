import { AppError } from "#contracts/app-error";
import type { UpdateStudyPlanInput } from "#contracts/studies";
import { updateStudyPlan as updatePlan } from "#db/queries/studies";
import { authorize, type Viewer } from "#server/auth/authorize";

export async function updateStudyPlan(
  viewer: Viewer,
  { studyId, ...plan }: UpdateStudyPlanInput,
): Promise<void> {
  await authorize(viewer, "study:edit", async (scope) => {
    const found = await updatePlan(scope, studyId, plan);
    if (!found) throw new AppError("not-found", { entity: "study" });
  });
}
