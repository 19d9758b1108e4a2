import { z } from "zod";

export const languages = ["fa", "en"] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** One text in the languages that somebody has written it in. */
export const LocalisedText = z.strictObject({
  fa: z.string().max(5000).optional(),
  en: z.string().max(5000).optional(),
});
export type LocalisedText = z.infer<typeof LocalisedText>;

/** The text in the wanted language, else in the other one, else "". */
export function readText(text: LocalisedText | undefined, language: Language): string {
  return text?.[language] || text?.[language === "fa" ? "en" : "fa"] || "";
}

export function isWritten(text: LocalisedText | undefined, language: Language): boolean {
  return Boolean(text?.[language]?.trim());
}
