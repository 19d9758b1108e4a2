import { and, asc, eq } from "drizzle-orm";
import type { Database, Transaction } from "#db/client";
import { members, users } from "#db/schema/people";
import { workspaces } from "#db/schema/workspaces";

/** The password hash is read here alone, for checking a sign-in. */
export async function findUserByEmail(db: Database | Transaction, email: string) {
  const [user] = await db
    .select({ id: users.id, name: users.name, language: users.language, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.email, email));
  return user;
}

/** The workspaces that a user may enter, the first joined first. */
export async function listMemberships(db: Database | Transaction, userId: string) {
  return db
    .select({
      workspaceId: members.workspaceId,
      workspaceName: workspaces.name,
      role: members.role,
      clientId: members.clientId,
      userName: users.name,
      email: users.email,
    })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.userId, userId))
    .orderBy(asc(members.createdAt));
}

export async function setUserLanguage(db: Database, userId: string, language: "fa" | "en"): Promise<void> {
  await db
    .update(users)
    .set({ language })
    .where(and(eq(users.id, userId)));
}

/** For the command line: the named member of the workspace, or the owner who joined first. */
export async function findCommandLineViewer(
  db: Database,
  workspaceId: string,
  email: string | undefined,
): Promise<{ userId: string; workspaceId: string } | undefined> {
  const [member] = await db
    .select({ userId: members.userId, workspaceId: members.workspaceId })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(members.workspaceId, workspaceId),
        email === undefined ? eq(members.role, "owner") : eq(users.email, email.toLowerCase()),
      ),
    )
    .orderBy(asc(members.createdAt))
    .limit(1);
  return member;
}
