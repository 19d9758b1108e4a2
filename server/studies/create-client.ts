import type { CreateClientInput } from "#contracts/studies";
import { insertClient } from "#db/queries/clients";
import { authorize, type Viewer } from "#server/auth/authorize";
import { newId } from "#server/new-id";

export async function createClient(
  viewer: Viewer,
  { name }: CreateClientInput,
): Promise<{ clientId: string }> {
  return authorize(viewer, "client:create", async (scope) => {
    const clientId = newId();
    await insertClient(scope, { id: clientId, name });
    return { clientId };
  });
}
