import { AppError } from "#contracts/app-error";
import { findDraft } from "#db/queries/questionnaires";
import type { WorkspaceScope } from "#db/scope";

/** The draft of a study, or `not-found` when the study is not in this workspace. */
export async function requireDraft(scope: WorkspaceScope, studyId: string) {
  const draft = await findDraft(scope, studyId);
  if (!draft) throw new AppError("not-found", { entity: "questionnaire" });
  return draft;
}
