import { AppError } from "#contracts/app-error";
import type { RenameClientInput } from "#contracts/studies";
import { updateClientName } from "#db/queries/clients";
import { authorize, type Viewer } from "#server/auth/authorize";

export async function renameClient(viewer: Viewer, { clientId, name }: RenameClientInput): Promise<void> {
  await authorize(viewer, "client:create", async (scope) => {
    const found = await updateClientName(scope, clientId, name);
    if (!found) throw new AppError("not-found", { entity: "client" });
  });
}
