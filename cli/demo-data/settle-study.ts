import type { StudyPlan } from "#contracts/studies";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import type { Viewer } from "#server/auth/authorize";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";
import { saveDraft } from "#server/questionnaires/save-draft";
import { createStudy } from "#server/studies/create-study";
import { listWorkspace } from "#server/studies/list-workspace";

/** The oldest study of this client, made when there is none. Told by its place, so that a new title makes no second one. */
export async function settleStudy(viewer: Viewer, clientId: string, plan: StudyPlan): Promise<string> {
  const client = (await listWorkspace(viewer)).find(({ id }) => id === clientId);
  const oldest = client?.studies.at(-1);
  return oldest ? oldest.id : (await createStudy(viewer, { ...plan, clientId })).studyId;
}

/** Writes the questionnaire of a study whose draft nobody has touched. Returns the draft's revision. */
export async function settleDraft(
  viewer: Viewer,
  studyId: string,
  definition: QuestionnaireDefinition,
): Promise<number> {
  const { revision } = await readQuestionnaire(viewer, studyId);
  if (revision > 1) return revision;
  return (await saveDraft(viewer, { studyId, definition, expectedRevision: revision })).revision;
}
