import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database, Transaction } from "#db/client";
import { memberInvitations, members, users } from "#db/schema/people";
import { clients } from "#db/schema/studies";
import { workspaces } from "#db/schema/workspaces";
import type { WorkspaceScope } from "#db/scope";

type Role = (typeof members.$inferSelect)["role"];

const sameClientAs = (table: typeof members | typeof memberInvitations) =>
  and(eq(clients.workspaceId, table.workspaceId), eq(clients.id, table.clientId));

export async function listMembers(scope: WorkspaceScope) {
  return scope.tx
    .select({
      userId: members.userId,
      name: users.name,
      email: users.email,
      role: members.role,
      clientName: clients.name,
      createdAt: members.createdAt,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(clients, sameClientAs(members))
    .where(eq(members.workspaceId, scope.workspaceId))
    .orderBy(asc(members.createdAt), asc(members.userId));
}

/** What a member of the workspace is called; undefined for anybody else. */
export async function findMemberName(scope: WorkspaceScope, userId: string): Promise<string | undefined> {
  const [member] = await scope.tx
    .select({ name: users.name })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, scope.workspaceId), eq(members.userId, userId)));
  return member?.name;
}

export async function hasMemberWithEmail(scope: WorkspaceScope, email: string): Promise<boolean> {
  const found = await scope.tx
    .select({ userId: members.userId })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, scope.workspaceId), eq(users.email, email)));
  return found.length > 0;
}

/** Locks the owners, so that two of them cannot remove each other at once. */
export async function countOtherOwners(scope: WorkspaceScope, userId: string): Promise<number> {
  const owners = await scope.tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.workspaceId, scope.workspaceId), eq(members.role, "owner")))
    .for("update");
  return owners.filter((owner) => owner.userId !== userId).length;
}

/** False when that person is not a member of this workspace. */
export async function deleteMember(scope: WorkspaceScope, userId: string): Promise<boolean> {
  const deleted = await scope.tx
    .delete(members)
    .where(and(eq(members.workspaceId, scope.workspaceId), eq(members.userId, userId)))
    .returning({ userId: members.userId });
  return deleted.length === 1;
}

export async function insertInvitation(
  scope: WorkspaceScope,
  invitation: {
    id: string;
    email: string;
    role: Role;
    clientId: string | null;
    tokenHash: string;
    invitedBy: string;
    expiresAt: Date;
  },
): Promise<void> {
  await scope.tx.insert(memberInvitations).values({ workspaceId: scope.workspaceId, ...invitation });
}

const isOpen = and(
  isNull(memberInvitations.acceptedAt),
  isNull(memberInvitations.revokedAt),
  sql`${memberInvitations.expiresAt} > now()`,
);

export async function listOpenInvitations(scope: WorkspaceScope) {
  return scope.tx
    .select({
      id: memberInvitations.id,
      email: memberInvitations.email,
      role: memberInvitations.role,
      clientName: clients.name,
      expiresAt: memberInvitations.expiresAt,
    })
    .from(memberInvitations)
    .leftJoin(clients, sameClientAs(memberInvitations))
    .where(and(eq(memberInvitations.workspaceId, scope.workspaceId), isOpen))
    .orderBy(desc(memberInvitations.createdAt));
}

/** False when it is not there, or not open any more. */
export async function revokeInvitation(scope: WorkspaceScope, invitationId: string): Promise<boolean> {
  const revoked = await scope.tx
    .update(memberInvitations)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(memberInvitations.workspaceId, scope.workspaceId),
        eq(memberInvitations.id, invitationId),
        isOpen,
      ),
    )
    .returning({ id: memberInvitations.id });
  return revoked.length === 1;
}

/** The token is the permission here: whoever holds it was invited. */
export async function findOpenInvitation(db: Database | Transaction, tokenHash: string) {
  const [invitation] = await db
    .select({
      workspaceId: memberInvitations.workspaceId,
      id: memberInvitations.id,
      email: memberInvitations.email,
      role: memberInvitations.role,
      clientId: memberInvitations.clientId,
      workspaceName: workspaces.name,
    })
    .from(memberInvitations)
    .innerJoin(workspaces, eq(workspaces.id, memberInvitations.workspaceId))
    .where(and(eq(memberInvitations.tokenHash, tokenHash), isOpen));
  return invitation;
}

/** Marks the invitation used; false when somebody was faster. */
export async function takeInvitation(tx: Transaction, tokenHash: string): Promise<boolean> {
  const taken = await tx
    .update(memberInvitations)
    .set({ acceptedAt: sql`now()` })
    .where(and(eq(memberInvitations.tokenHash, tokenHash), isOpen))
    .returning({ id: memberInvitations.id });
  return taken.length === 1;
}

export async function insertUser(
  tx: Transaction,
  user: { id: string; email: string; name: string; passwordHash: string; language: "fa" | "en" },
): Promise<void> {
  await tx.insert(users).values(user);
}

export async function insertMember(
  tx: Transaction,
  member: { workspaceId: string; userId: string; role: Role; clientId: string | null },
): Promise<void> {
  await tx.insert(members).values(member);
}
