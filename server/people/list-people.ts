import { listClients } from "#db/queries/clients";
import { listMembers, listOpenInvitations } from "#db/queries/members";
import { authorize, type Viewer } from "#server/auth/authorize";

/** Members, open invitations, and the brands that a reader can be invited to. */
export async function listPeople(viewer: Viewer) {
  return authorize(viewer, "member:read", async (scope) => ({
    members: await listMembers(scope),
    invitations: await listOpenInvitations(scope),
    clients: await listClients(scope),
  }));
}
