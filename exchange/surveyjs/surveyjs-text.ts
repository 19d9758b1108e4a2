import type { ImportBuilder } from "#exchange/import-builder";
import { type Language, type LocalisedText, languages } from "#questionnaire/localised-text";

/** Reads the texts of one file: plain ones are in the file's own language. */
export type SurveyJsTexts = (value: unknown, place: string) => LocalisedText;

export function makeSurveyJsTexts(locale: string | undefined, builder: ImportBuilder): SurveyJsTexts {
  const own = languageOf(locale ?? "en") ?? "en";
  return (value, place) => {
    if (typeof value === "string" || typeof value === "number")
      return builder.localise({ [own]: value }, place);
    if (typeof value !== "object" || value === null) return {};
    const byLanguage: Partial<Record<Language, unknown>> = {};
    for (const [key, words] of Object.entries(value)) {
      const language = key === "default" ? own : languageOf(key);
      if (language) byLanguage[language] ??= words;
      else builder.note("lost", "language-left-out", "", { detail: key });
    }
    return builder.localise(byLanguage, place);
  };
}

/** `zh-cn` is Chinese; a language that we do not know is undefined. */
export function languageOf(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  const known: Record<string, Language> = { ku: "ckb", per: "fa", fas: "fa" };
  return languages.find((language) => language === primary) ?? known[primary];
}
