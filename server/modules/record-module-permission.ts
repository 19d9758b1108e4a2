import { AppError } from "#contracts/app-error";
import type { RecordModulePermissionInput } from "#contracts/modules";
import { putModulePermission } from "#db/queries/modules";
import { normaliseTyped } from "#i18n/normalise-text";
import { findRestrictedModule } from "#questionnaire/instruments/restricted-modules";
import { authorize, type Viewer } from "#server/auth/authorize";

/** Keeps who recorded which permission, when, and where its document is. */
export async function recordModulePermission(
  viewer: Viewer,
  { moduleId, note, documentReference }: RecordModulePermissionInput,
): Promise<void> {
  await authorize(viewer, "questionnaire:publish", async (scope) => {
    if (!findRestrictedModule(moduleId)) throw new AppError("not-found", { entity: "module" });
    await putModulePermission(scope, {
      moduleId,
      note: normaliseTyped(note),
      documentReference: normaliseTyped(documentReference),
      grantedBy: viewer.userId,
    });
  });
}
