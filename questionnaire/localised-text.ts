import { z } from "zod";

/** The languages that a questionnaire can be written in; the studio itself speaks the first two. */
export const languages = ["fa", "en", "ar", "ckb", "az", "tr", "ur", "ru", "zh", "de", "fr", "es"] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** The languages of the studio's own screens, and of names that the product itself gives. */
export const studioLanguages = ["fa", "en"] as const satisfies readonly Language[];
export type StudioLanguage = (typeof studioLanguages)[number];

/** In which of them a study names its segments: its own ones, or both where it is asked in others only. */
export function namingLanguages(asked: readonly Language[]): readonly StudioLanguage[] {
  const own = studioLanguages.filter((language) => asked.includes(language));
  return own.length > 0 ? own : studioLanguages;
}

/** One text in the languages that somebody has written it in. */
export const LocalisedText = z.partialRecord(Language, z.string().max(5000));
export type LocalisedText = z.infer<typeof LocalisedText>;

/** The text in the wanted language, else in English, Persian or whichever there is, else "". */
export function readText(text: LocalisedText | undefined, language: Language): string {
  const found = writtenLanguage(text, language);
  return found ? (text?.[found] ?? "") : "";
}

/** The language in which `readText` finds the text. */
export function writtenLanguage(text: LocalisedText | undefined, language: Language): Language | undefined {
  if (!text) return undefined;
  return [language, "en" as const, ...languages].find((one) => text[one]);
}

export function isWritten(text: LocalisedText | undefined, language: Language): boolean {
  return Boolean(text?.[language]?.trim());
}

/** Whether the text is there in any language at all. */
export function isWrittenSomewhere(text: LocalisedText | undefined): boolean {
  return languages.some((language) => isWritten(text, language));
}
