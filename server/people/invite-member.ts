import { AppError } from "#contracts/app-error";
import type { InviteMemberInput } from "#contracts/people";
import { findClient } from "#db/queries/clients";
import { hasMemberWithEmail, insertInvitation } from "#db/queries/members";
import { authorize, type Viewer } from "#server/auth/authorize";
import { newId } from "#server/new-id";
import { hashInvitationToken, newInvitationToken } from "#server/people/invitation-token";

const validMs = 14 * 24 * 60 * 60 * 1000;

/** Makes an invitation and returns its token, which is shown once and kept nowhere. */
export async function inviteMember(viewer: Viewer, input: InviteMemberInput): Promise<{ token: string }> {
  return authorize(viewer, "member:invite", async (scope) => {
    const email = input.email.trim().toLowerCase();
    if (await hasMemberWithEmail(scope, email)) throw new AppError("email-taken");
    const clientId = input.clientId ?? null;
    if (clientId && !(await findClient(scope, clientId)))
      throw new AppError("not-found", { entity: "client" });
    const token = newInvitationToken();
    await insertInvitation(scope, {
      id: newId(),
      email,
      role: input.role,
      clientId,
      tokenHash: hashInvitationToken(token),
      invitedBy: viewer.userId,
      expiresAt: new Date(Date.now() + validMs),
    });
    return { token };
  });
}
