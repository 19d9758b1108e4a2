import { connection } from "#db/client";
import { insertClient } from "#db/queries/clients";
import { members, users } from "#db/schema/people";
import { workspaces } from "#db/schema/workspaces";
import { actForWorkspace, type Viewer } from "#server/auth/authorize";
import type { Role } from "#server/auth/permissions";
import { newId } from "#server/new-id";

export type TestWorkspace = {
  workspaceId: string;
  clientA: string;
  clientB: string;
  owner: Viewer;
  researcher: Viewer;
  /** Readers of the two brands. */
  viewerA: Viewer;
  viewerB: Viewer;
};

/** A workspace of its own for each suite, with two brands and one person of each kind. */
export async function makeWorkspace(): Promise<TestWorkspace> {
  const workspaceId = newId();
  await connection().db.insert(workspaces).values({ id: workspaceId, name: "Test" });
  const [clientA, clientB] = [newId(), newId()];
  await actForWorkspace(workspaceId, async (scope) => {
    await insertClient(scope, { id: clientA, name: { fa: "برند الف", en: "Brand A" } });
    await insertClient(scope, { id: clientB, name: { fa: "برند ب", en: "Brand B" } });
  });
  return {
    workspaceId,
    clientA,
    clientB,
    owner: await addMember(workspaceId, "owner"),
    researcher: await addMember(workspaceId, "researcher"),
    viewerA: await addMember(workspaceId, "client-viewer", clientA),
    viewerB: await addMember(workspaceId, "client-viewer", clientB),
  };
}

async function addMember(workspaceId: string, role: Role, clientId?: string): Promise<Viewer> {
  const userId = newId();
  const { db } = connection();
  await db.insert(users).values({
    id: userId,
    email: `${userId}@example.test`,
    name: role,
    passwordHash: "none",
    language: "fa",
  });
  await db.insert(members).values({ workspaceId, userId, role, clientId: clientId ?? null });
  return { userId, workspaceId };
}
