import { sql } from "drizzle-orm";
import { languages } from "#questionnaire/localised-text";

/** Written out for checks, which take no parameters. */
export const languageList = sql.raw(languages.map((language) => `'${language}'`).join(", "));
