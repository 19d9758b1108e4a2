import { AppError } from "#contracts/app-error";
import { connection } from "#db/client";
import { insertMember, insertUser } from "#db/queries/members";
import { findUserByEmail } from "#db/queries/users";
import { insertWorkspace } from "#db/queries/workspaces";
import type { Viewer } from "#server/auth/authorize";
import { hashPassword } from "#server/auth/password";
import { newId } from "#server/new-id";

export type Founder = { email: string; name: string; password: string; language: "fa" | "en" };

/**
 * Makes a workspace and its first owner, who invites everybody else. For whoever runs the server: nobody is a
 * member of anything yet, so there is no permission to ask for.
 * @throws AppError `email-taken` when that person has an account.
 */
export async function foundWorkspace(name: string, founder: Founder): Promise<Viewer> {
  const email = founder.email.trim().toLowerCase();
  const passwordHash = await hashPassword(founder.password);
  return connection().db.transaction(async (tx) => {
    if (await findUserByEmail(tx, email)) throw new AppError("email-taken");
    const [workspaceId, userId] = [newId(), newId()];
    await insertWorkspace(tx, { id: workspaceId, name });
    await insertUser(tx, { id: userId, email, name: founder.name, passwordHash, language: founder.language });
    await insertMember(tx, { workspaceId, userId, role: "owner", clientId: null });
    return { userId, workspaceId };
  });
}
