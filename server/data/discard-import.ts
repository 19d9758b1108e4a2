import type { ImportIdInput } from "#contracts/imports";
import { deleteImport } from "#db/queries/imports";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireOpenImport } from "#server/data/require-import";

/** Throws away an uploaded file that has become nothing. */
export async function discardImport(viewer: Viewer, { importId }: ImportIdInput): Promise<void> {
  await authorize(viewer, "data:import", async (scope) => {
    await requireOpenImport(scope, importId);
    await deleteImport(scope, importId);
  });
}
