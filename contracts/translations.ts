import { z } from "zod";
import { Language } from "#questionnaire/localised-text";

export const maxTranslationMegabytes = 10;

const Translation = z.object({
  key: z.string().min(1).max(300),
  language: Language,
  words: z.string().max(20_000),
});

export const SaveTranslationsInput = z.object({
  studyId: z.uuid(),
  /** The language that the others are held against. */
  original: Language,
  translations: z.array(Translation).min(1).max(60_000),
});
export type SaveTranslationsInput = z.infer<typeof SaveTranslationsInput>;

export const TranslationFileInput = z.object({
  studyId: z.uuid(),
  original: Language,
  fileName: z.string().min(1).max(255),
});
export type TranslationFileInput = z.infer<typeof TranslationFileInput>;
