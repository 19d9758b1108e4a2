import type { PlannerView } from "#contracts/planning";
import { findStudyPlan } from "#db/queries/planning";
import { asksSomething } from "#questionnaire/question-types/registry";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireDraft } from "#server/questionnaires/require-draft";
import { requireStudy } from "#server/studies/require-study";

/** The study's plan, if there is one, and what its draft already holds. */
export async function readPlanner(viewer: Viewer, studyId: string): Promise<PlannerView> {
  return authorize(viewer, "study:read", async (scope) => {
    const { languages, bases } = await requireStudy(scope, studyId);
    const { definition, revision } = await requireDraft(scope, studyId);
    const questionCount = definition.pages.flatMap((page) => page.questions).filter(asksSomething).length;
    const plan = (await findStudyPlan(scope, studyId)) ?? null;
    return { plan, languages, bases, draft: { revision, questionCount } };
  });
}
