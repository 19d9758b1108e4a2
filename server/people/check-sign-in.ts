import { connection } from "#db/client";
import { findUserByEmail } from "#db/queries/users";
import { verifyPassword } from "#server/auth/password";
import { countAttempt, forgetAttempts } from "#server/auth/rate-limits";

export type SignedInUser = { id: string; name: string; language: "fa" | "en" };

/** The user that an e-mail address and a password belong to, or null. Limited by account and by address. */
export async function checkSignIn(input: {
  email: string;
  password: string;
  address: string;
}): Promise<SignedInUser | null> {
  const email = input.email.trim().toLowerCase();
  await countAttempt("sign-in-address", input.address);
  await countAttempt("sign-in-account", email);
  const user = await findUserByEmail(connection().db, email);
  if (!(await verifyPassword(user?.passwordHash, input.password)) || !user) return null;
  await forgetAttempts("sign-in-account", email);
  return { id: user.id, name: user.name, language: user.language };
}
