import { and, eq } from "drizzle-orm";
import { AppError } from "#contracts/app-error";
import { connection, type Transaction } from "#db/client";
import { members } from "#db/schema/people";
import { type ClientScope, openClientScope, openWorkspaceScope, type WorkspaceScope } from "#db/scope";
import { type ClientPermission, isAllowed, type Permission } from "#server/auth/permissions";

/** Who asks, and in which workspace. Says nothing of what they may do: that is looked up each time. */
export type Viewer = { readonly userId: string; readonly workspaceId: string };

/** The research team's door to the database: checks the membership, opens a transaction, hands over a scope. */
export async function authorize<T>(
  viewer: Viewer,
  permission: Permission,
  run: (scope: WorkspaceScope) => Promise<T>,
): Promise<T> {
  return connection().db.transaction(async (tx) => {
    const member = await findMembership(tx, viewer);
    if (!isAllowed(member.role, permission)) throw new AppError("forbidden", { permission });
    return run(openWorkspaceScope(viewer.workspaceId, tx));
  });
}

/** A brand's door: only what is published to the client that the viewer belongs to. */
export async function authorizeClient<T>(
  viewer: Viewer,
  permission: ClientPermission,
  run: (scope: ClientScope) => Promise<T>,
): Promise<T> {
  return connection().db.transaction(async (tx) => {
    const member = await findMembership(tx, viewer);
    if (!member.clientId || !isAllowed(member.role, permission))
      throw new AppError("forbidden", { permission });
    return run(openClientScope(viewer.workspaceId, member.clientId, tx));
  });
}

/** For jobs and the command line, which act for the workspace that a payload or an option names. */
export async function actForWorkspace<T>(
  workspaceId: string,
  run: (scope: WorkspaceScope) => Promise<T>,
): Promise<T> {
  return connection().db.transaction((tx) => run(openWorkspaceScope(workspaceId, tx)));
}

async function findMembership(tx: Transaction, viewer: Viewer) {
  const [member] = await tx
    .select({ role: members.role, clientId: members.clientId })
    .from(members)
    .where(and(eq(members.workspaceId, viewer.workspaceId), eq(members.userId, viewer.userId)));
  if (!member) throw new AppError("forbidden");
  return member;
}
