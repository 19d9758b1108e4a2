import { AppError } from "#contracts/app-error";
import type { CreateStudyInput } from "#contracts/studies";
import { findClient } from "#db/queries/clients";
import { insertDraft } from "#db/queries/questionnaires";
import { insertStudy } from "#db/queries/studies";
import { emptyDefinition } from "#questionnaire/edit-definition";
import { authorize, type Viewer } from "#server/auth/authorize";
import { newId } from "#server/new-id";

/** A study begins with an empty questionnaire draft in its languages. */
export async function createStudy(viewer: Viewer, input: CreateStudyInput): Promise<{ studyId: string }> {
  return authorize(viewer, "study:create", async (scope) => {
    const client = await findClient(scope, input.clientId);
    if (!client) throw new AppError("not-found", { entity: "client" });
    const studyId = newId();
    await insertStudy(scope, { id: studyId, ...input });
    await insertDraft(scope, studyId, emptyDefinition(input.languages, input.title), viewer.userId);
    return { studyId };
  });
}
