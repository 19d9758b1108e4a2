import type { StudioLanguage } from "#questionnaire/localised-text";

/** How a sentence about answers calls things; what is typed in a code's own direction is up to `name`. */
export type SentenceWords = {
  /** What a variable is called. */
  name: (variable: string) => string;
  /** The words of an option, without quotation marks; undefined when it has none. */
  label: (variable: string, code: number) => string | undefined;
  writeNumber: (value: number) => string;
};

export function quoteWords(words: string, language: StudioLanguage): string {
  return language === "fa" ? `«${words}»` : `“${words}”`;
}

export function joinWords(
  parts: readonly string[],
  language: StudioLanguage,
  last: "and" | "or" = "and",
): string {
  if (parts.length < 2) return parts.join("");
  const joint = { fa: { and: " و ", or: " یا " }, en: { and: " and ", or: " or " } }[language][last];
  return parts.slice(0, -1).join(language === "fa" ? "، " : ", ") + joint + parts.at(-1);
}
