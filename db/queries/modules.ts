import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { modulePermissions, teamModules } from "#db/schema/modules";
import { users } from "#db/schema/people";
import type { WorkspaceScope } from "#db/scope";
import type { TeamModuleContent } from "#questionnaire/instruments/team-module";

export async function insertTeamModule(
  scope: WorkspaceScope,
  module: { id: string; content: TeamModuleContent; createdBy: string },
): Promise<void> {
  await scope.tx.insert(teamModules).values({ workspaceId: scope.workspaceId, ...module });
}

/** All of them, the oldest first; a workspace has some dozens. */
export async function listTeamModules(scope: WorkspaceScope) {
  return scope.tx
    .select({
      id: teamModules.id,
      content: teamModules.content,
      createdBy: users.name,
      createdAt: teamModules.createdAt,
      archivedAt: teamModules.archivedAt,
    })
    .from(teamModules)
    .leftJoin(users, eq(users.id, teamModules.createdBy))
    .where(eq(teamModules.workspaceId, scope.workspaceId))
    .orderBy(asc(teamModules.createdAt), asc(teamModules.id));
}

export async function findTeamModule(scope: WorkspaceScope, teamModuleId: string) {
  const [found] = await scope.tx
    .select({ id: teamModules.id, content: teamModules.content })
    .from(teamModules)
    .where(thisOne(scope, teamModuleId));
  return found;
}

/** Returns false when the module is not in this workspace. */
export async function updateTeamModule(
  scope: WorkspaceScope,
  teamModuleId: string,
  change: { content: TeamModuleContent } | { isArchived: boolean },
): Promise<boolean> {
  const set =
    "content" in change
      ? { content: change.content }
      : { archivedAt: change.isArchived ? sql`coalesce(${teamModules.archivedAt}, now())` : null };
  const updated = await scope.tx
    .update(teamModules)
    .set(set)
    .where(thisOne(scope, teamModuleId))
    .returning({ id: teamModules.id });
  return updated.length === 1;
}

function thisOne(scope: WorkspaceScope, teamModuleId: string) {
  return and(eq(teamModules.workspaceId, scope.workspaceId), eq(teamModules.id, teamModuleId));
}

/** A second record of the same scale takes the place of the first. */
export async function putModulePermission(
  scope: WorkspaceScope,
  permission: { moduleId: string; note: string; documentReference: string; grantedBy: string },
): Promise<void> {
  const { moduleId: _, ...set } = permission;
  await scope.tx
    .insert(modulePermissions)
    .values({ workspaceId: scope.workspaceId, ...permission })
    .onConflictDoUpdate({
      target: [modulePermissions.workspaceId, modulePermissions.moduleId],
      set: { ...set, createdAt: sql`now()` },
    });
}

export async function listModulePermissions(scope: WorkspaceScope) {
  return scope.tx
    .select({
      moduleId: modulePermissions.moduleId,
      note: modulePermissions.note,
      documentReference: modulePermissions.documentReference,
      grantedBy: users.name,
      createdAt: modulePermissions.createdAt,
    })
    .from(modulePermissions)
    .leftJoin(users, eq(users.id, modulePermissions.grantedBy))
    .where(eq(modulePermissions.workspaceId, scope.workspaceId))
    .orderBy(asc(modulePermissions.createdAt), asc(modulePermissions.moduleId));
}

/** Those of the scales for which a permission is recorded. */
export async function listPermittedIds(
  scope: WorkspaceScope,
  moduleIds: readonly string[],
): Promise<string[]> {
  const found = await scope.tx
    .select({ moduleId: modulePermissions.moduleId })
    .from(modulePermissions)
    .where(
      and(
        eq(modulePermissions.workspaceId, scope.workspaceId),
        inArray(modulePermissions.moduleId, [...moduleIds]),
      ),
    );
  return found.map(({ moduleId }) => moduleId);
}
