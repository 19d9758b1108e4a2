import { AppError } from "#contracts/app-error";
import { maxDefinitionBytes, type SaveDraftInput } from "#contracts/questionnaires";
import { updateDraft } from "#db/queries/questionnaires";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireOwnMedia } from "#server/media/require-own-media";
import { requireModulePermissions } from "#server/modules/require-module-permissions";
import { normaliseDefinition } from "#server/questionnaires/normalise-definition";
import { requireDraft } from "#server/questionnaires/require-draft";

/** Answers with the new revision; `conflict` tells the revision that stands in the way. */
export async function saveDraft(viewer: Viewer, input: SaveDraftInput): Promise<{ revision: number }> {
  const definition = normaliseDefinition(input.definition);
  if (Buffer.byteLength(JSON.stringify(definition)) > maxDefinitionBytes) {
    throw new AppError("questionnaire-too-large", { megabytes: maxDefinitionBytes / 1_000_000 });
  }
  return authorize(viewer, "questionnaire:edit", async (scope) => {
    const { studyId, expectedRevision } = input;
    await requireOwnMedia(scope, definition);
    await requireModulePermissions(scope, definition);
    const revision = await updateDraft(scope, {
      studyId,
      definition,
      expectedRevision,
      updatedBy: viewer.userId,
    });
    if (revision !== undefined) return { revision };
    const standing = await requireDraft(scope, studyId);
    throw new AppError("conflict", { revision: standing.revision });
  });
}
