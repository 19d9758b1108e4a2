import type { DesignQuestionsInput } from "#contracts/modules";
import { emptyDefinition } from "#questionnaire/edit-definition";
import type { Question } from "#questionnaire/model";
import { authorize, type Viewer } from "#server/auth/authorize";
import { completeDesignsInThread } from "#server/questionnaires/complete-designs";
import { requireStudy } from "#server/studies/require-study";

/** The questions with the tasks that the study will ask them in; the same that publishing would make. */
export async function designQuestions(
  viewer: Viewer,
  { studyId, questions }: DesignQuestionsInput,
): Promise<{ questions: Question[] }> {
  await authorize(viewer, "questionnaire:edit", (scope) => requireStudy(scope, studyId));
  const definition = { ...emptyDefinition(["en"], {}), pages: [{ code: "P1", questions }] };
  const { pages } = await completeDesignsInThread(definition, { studyId });
  return { questions: pages.flatMap((page) => page.questions) };
}
