import { AppError } from "#contracts/app-error";
import { listPermittedIds } from "#db/queries/modules";
import type { WorkspaceScope } from "#db/scope";
import { restrictedModulesIn } from "#questionnaire/instruments/restricted-modules";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/**
 * A questionnaire asks the questions of a restricted scale only where the workspace has recorded the permission.
 * @throws AppError `module-needs-permission` with the ids of the scales that lack one.
 */
export async function requireModulePermissions(
  scope: WorkspaceScope,
  { pages }: QuestionnaireDefinition,
): Promise<void> {
  const restricted = restrictedModulesIn(pages.flatMap((page) => page.questions));
  if (restricted.length === 0) return;
  const permitted = new Set(await listPermittedIds(scope, restricted));
  const lacking = restricted.filter((id) => !permitted.has(id));
  if (lacking.length > 0) throw new AppError("module-needs-permission", { moduleIds: lacking });
}
