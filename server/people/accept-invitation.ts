import { AppError } from "#contracts/app-error";
import type { AcceptInvitationInput } from "#contracts/people";
import { connection } from "#db/client";
import { findOpenInvitation, insertMember, insertUser, takeInvitation } from "#db/queries/members";
import { findUserByEmail, listMemberships } from "#db/queries/users";
import { hashPassword, verifyPassword } from "#server/auth/password";
import { countAttempt } from "#server/auth/rate-limits";
import { newId } from "#server/new-id";
import { hashInvitationToken } from "#server/people/invitation-token";

/**
 * Turns an invitation into a membership. A newcomer gets an account; somebody who has one proves it with
 * their password. Returns the e-mail address to sign in with.
 */
export async function acceptInvitation(input: AcceptInvitationInput): Promise<{ email: string }> {
  const tokenHash = hashInvitationToken(input.token);
  await countAttempt("sign-in-account", `invitation:${tokenHash}`);
  return connection().db.transaction(async (tx) => {
    const invitation = await findOpenInvitation(tx, tokenHash);
    if (!invitation) throw new AppError("invitation-invalid");
    const { email, workspaceId, role, clientId } = invitation;
    const existing = await findUserByEmail(tx, email);
    if (existing && !(await verifyPassword(existing.passwordHash, input.password))) {
      throw new AppError("forbidden", { reason: "wrong-password" });
    }
    const userId = existing?.id ?? newId();
    if (!existing) {
      const passwordHash = await hashPassword(input.password);
      await insertUser(tx, { id: userId, email, name: input.name, passwordHash, language: input.language });
    }
    const memberships = await listMemberships(tx, userId);
    if (memberships.some((membership) => membership.workspaceId === workspaceId))
      throw new AppError("email-taken");
    if (!(await takeInvitation(tx, tokenHash))) throw new AppError("invitation-invalid");
    await insertMember(tx, { workspaceId, userId, role, clientId });
    return { email };
  });
}
