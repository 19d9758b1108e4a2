import { AppError } from "#contracts/app-error";
import { listOwnImageIds } from "#db/queries/media";
import type { WorkspaceScope } from "#db/scope";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { mediaIdsOf } from "#server/media/media-ids-of";

/**
 * A definition shows pictures of its own workspace and no others.
 * @throws AppError `image-not-here` with the ids that are not in this workspace.
 */
export async function requireOwnMedia(
  scope: WorkspaceScope,
  definition: QuestionnaireDefinition,
): Promise<void> {
  const ids = mediaIdsOf(definition);
  if (ids.length === 0) return;
  const own = new Set(await listOwnImageIds(scope, ids));
  const strange = ids.filter((id) => !own.has(id));
  if (strange.length > 0) throw new AppError("image-not-here", { mediaIds: strange });
}
