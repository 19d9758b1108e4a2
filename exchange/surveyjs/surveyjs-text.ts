import type { ImportBuilder } from "#exchange/import-builder";
import { type Language, type LocalisedText, languages } from "#questionnaire/localised-text";

/** Reads the texts of one file: plain ones are in the file's own language. */
export type SurveyJsTexts = (value: unknown, place: string) => LocalisedText;

/**
 * The language of words that name none. A file's `locale` says in which language it opens; where its texts have
 * words for that language beside `default`, the default ones are English.
 */
export function ownSurveyJsLanguage(
  file: { locale?: string },
  builder: ImportBuilder,
): { own: Language; isForeign: boolean } {
  const locale = file.locale ?? "en";
  const language = languageOf(locale);
  if (!language) {
    builder.note("changed", "language-taken-as", "", { detail: locale });
    return { own: "en", isForeign: true };
  }
  return { own: namesDefaultBeside(file, locale) ? "en" : language, isForeign: false };
}

function namesDefaultBeside(value: unknown, locale: string): boolean {
  if (Array.isArray(value)) return value.some((one) => namesDefaultBeside(one, locale));
  if (typeof value !== "object" || value === null) return false;
  if ("default" in value && locale in value) return true;
  return Object.values(value).some((inner) => namesDefaultBeside(inner, locale));
}

export function makeSurveyJsTexts(own: Language, builder: ImportBuilder): SurveyJsTexts {
  return (value, place) => {
    if (typeof value === "string" || typeof value === "number")
      return builder.localise({ [own]: value }, place);
    if (typeof value !== "object" || value === null) return {};
    const byLanguage: Partial<Record<Language, unknown>> = {};
    for (const [key, words] of Object.entries(value)) {
      if (key === "default") continue;
      const language = languageOf(key);
      if (language) byLanguage[language] ??= words;
      else builder.note("lost", "language-left-out", "", { detail: key });
    }
    if ("default" in value) byLanguage[own] ??= value.default;
    return builder.localise(byLanguage, place);
  };
}

/** `zh-cn` is Chinese; a language that we do not know is undefined. */
export function languageOf(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  const known: Record<string, Language> = { ku: "ckb", per: "fa", fas: "fa", prs: "fa" };
  return languages.find((language) => language === primary) ?? known[primary];
}
