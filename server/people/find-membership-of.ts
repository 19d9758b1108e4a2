import { connection } from "#db/client";
import { listMemberships } from "#db/queries/users";
import type { Role } from "#server/auth/permissions";

export type Membership = {
  userId: string;
  userName: string;
  email: string;
  workspaceId: string;
  workspaceName: string;
  role: Role;
  clientId: string | null;
};

/** The membership under which a user acts: of the preferred workspace, else of the first one joined. */
export async function findMembershipOf(
  userId: string,
  preferredWorkspaceId?: string,
): Promise<Membership | null> {
  const memberships = await listMemberships(connection().db, userId);
  const chosen =
    memberships.find(({ workspaceId }) => workspaceId === preferredWorkspaceId) ?? memberships[0];
  return chosen ? { userId, ...chosen } : null;
}
