import type { SaveQuestionnairePlanInput } from "#contracts/planning";
import { putStudyPlan, setStudyBases } from "#db/queries/planning";
import type { WorkspaceScope } from "#db/scope";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireStudy } from "#server/studies/require-study";

/** Keeps the plan with the study, which is from now on about the bases that the plan names. */
export async function saveQuestionnairePlan(
  viewer: Viewer,
  { studyId, plan }: SaveQuestionnairePlanInput,
): Promise<void> {
  await authorize(viewer, "study:edit", async (scope) => {
    await requireStudy(scope, studyId);
    await keepPlan(scope, studyId, plan, viewer.userId);
  });
}

/** A study without a base is none, so a plan that names none leaves the study's own. */
export async function keepPlan(
  scope: WorkspaceScope,
  studyId: string,
  plan: SaveQuestionnairePlanInput["plan"],
  updatedBy: string,
): Promise<void> {
  await putStudyPlan(scope, studyId, { plan, updatedBy });
  if (plan.bases.length > 0) await setStudyBases(scope, studyId, plan.bases);
}
