import { AppError } from "#contracts/app-error";
import { lockDraft } from "#db/queries/questionnaires";
import type { WorkspaceScope } from "#db/scope";

/** The draft, held, when it still is the revision that was looked at. */
export async function lockLookedAt(scope: WorkspaceScope, studyId: string, expectedRevision: number) {
  const draft = await lockDraft(scope, studyId);
  if (!draft) throw new AppError("not-found", { entity: "questionnaire" });
  if (draft.revision !== expectedRevision) throw new AppError("conflict", { revision: draft.revision });
  return draft;
}
