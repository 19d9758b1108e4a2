import { connection } from "#db/client";
import { findOpenInvitation } from "#db/queries/members";
import { findUserByEmail } from "#db/queries/users";
import { hashInvitationToken } from "#server/people/invitation-token";

/** What an invitation's page shows, or undefined when it does not open any more. */
export async function readInvitation(token: string) {
  const { db } = connection();
  const invitation = await findOpenInvitation(db, hashInvitationToken(token));
  if (!invitation) return undefined;
  const { email, role, workspaceName } = invitation;
  return { email, role, workspaceName, hasAccount: Boolean(await findUserByEmail(db, email)) };
}
