import { and, asc, eq } from "drizzle-orm";
import { clients } from "#db/schema/studies";
import type { WorkspaceScope } from "#db/scope";
import type { LocalisedText } from "#questionnaire/localised-text";

const shown = { id: clients.id, name: clients.name, createdAt: clients.createdAt };

export async function listClients(scope: WorkspaceScope) {
  return scope.tx
    .select(shown)
    .from(clients)
    .where(eq(clients.workspaceId, scope.workspaceId))
    .orderBy(asc(clients.createdAt), asc(clients.id));
}

export async function findClient(scope: WorkspaceScope, clientId: string) {
  const [client] = await scope.tx
    .select(shown)
    .from(clients)
    .where(and(eq(clients.workspaceId, scope.workspaceId), eq(clients.id, clientId)));
  return client;
}

export async function insertClient(
  scope: WorkspaceScope,
  client: { id: string; name: LocalisedText },
): Promise<void> {
  await scope.tx.insert(clients).values({ workspaceId: scope.workspaceId, ...client });
}

/** False when the client is not in this workspace. */
export async function updateClientName(
  scope: WorkspaceScope,
  clientId: string,
  name: LocalisedText,
): Promise<boolean> {
  const updated = await scope.tx
    .update(clients)
    .set({ name })
    .where(and(eq(clients.workspaceId, scope.workspaceId), eq(clients.id, clientId)))
    .returning({ id: clients.id });
  return updated.length === 1;
}
