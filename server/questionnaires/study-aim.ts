import { findStudyPlan } from "#db/queries/planning";
import type { WorkspaceScope } from "#db/scope";
import type { StudyAim } from "#questionnaire/definition-checks/check-study";
import { requireStudy } from "#server/studies/require-study";

/** What the questionnaire is checked against: the study's bases, and the sample and minutes that its plan has. */
export async function studyAimOf(scope: WorkspaceScope, studyId: string): Promise<StudyAim> {
  const { bases } = await requireStudy(scope, studyId);
  const plan = await findStudyPlan(scope, studyId);
  return { bases, plannedSample: plan?.respondents, budgetMinutes: plan?.minutes };
}
