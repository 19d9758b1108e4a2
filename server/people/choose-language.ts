import { connection } from "#db/client";
import { setUserLanguage } from "#db/queries/users";

/** A person's own preference: no permission but being that person. */
export async function chooseLanguage(userId: string, language: "fa" | "en"): Promise<void> {
  await setUserLanguage(connection().db, userId, language);
}
