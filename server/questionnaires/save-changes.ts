import { AppError } from "#contracts/app-error";
import {
  maxDefinitionBytes,
  type SaveChangesInput,
  type SavedChanges,
  type Standing,
} from "#contracts/questionnaires";
import { findMemberName } from "#db/queries/members";
import { lockDraft, updateDraft } from "#db/queries/questionnaires";
import type { WorkspaceScope } from "#db/scope";
import { applyChanges } from "#questionnaire/merging/apply-changes";
import { QuestionnaireDefinition } from "#questionnaire/model";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireOwnMedia } from "#server/media/require-own-media";
import { requireModulePermissions } from "#server/modules/require-module-permissions";
import { normaliseTexts } from "#server/questionnaires/normalise-definition";

/**
 * Makes the changes to what stands now, and keeps what somebody else has saved since. Where both changed the same
 * part nothing is saved.
 */
export async function saveChanges(viewer: Viewer, input: SaveChangesInput): Promise<SavedChanges> {
  return authorize(viewer, "questionnaire:edit", async (scope): Promise<SavedChanges> => {
    const { studyId } = input;
    const draft = await lockDraft(scope, studyId);
    if (!draft) throw new AppError("not-found", { entity: "questionnaire" });
    const hasMovedOn = draft.revision !== input.expectedRevision;
    const changes = normaliseTexts(input.changes);
    const { definition: changed, conflicts } = applyChanges(draft.definition, changes);
    const parsed = QuestionnaireDefinition.safeParse(changed);
    if (conflicts.length > 0 || (hasMovedOn && !parsed.success)) {
      return { status: "conflict", ...(await describeStanding(scope, draft)) };
    }
    if (!parsed.success) {
      throw new AppError("invalid-input", { paths: parsed.error.issues.map(({ path }) => path.join(".")) });
    }
    const definition = parsed.data;
    refuseTooLarge(definition);
    await requireOwnMedia(scope, definition);
    await requireModulePermissions(scope, definition);
    const saved = { studyId, definition, expectedRevision: draft.revision, updatedBy: viewer.userId };
    const revision = await updateDraft(scope, saved);
    if (revision === undefined) throw new Error("a locked draft has moved on");
    if (!hasMovedOn) return { status: "saved", revision };
    return { status: "merged", ...(await describeStanding(scope, draft)), revision, definition };
  });
}

function refuseTooLarge(definition: QuestionnaireDefinition): void {
  if (Buffer.byteLength(JSON.stringify(definition)) <= maxDefinitionBytes) return;
  throw new AppError("questionnaire-too-large", { megabytes: maxDefinitionBytes / 1_000_000 });
}

async function describeStanding(
  scope: WorkspaceScope,
  draft: { revision: number; definition: QuestionnaireDefinition; updatedBy: string | null },
): Promise<Standing> {
  const { revision, definition, updatedBy } = draft;
  const savedBy = updatedBy ? await findMemberName(scope, updatedBy) : undefined;
  return { revision, definition, savedBy: savedBy ?? null };
}
