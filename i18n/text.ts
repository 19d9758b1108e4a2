import { type Locale, otherLocale } from "#i18n/locale";

/** A text in the languages it has been written in so far. */
export type LocalisedText = Partial<Record<Locale, string>>;

/** The text in the asked language, in the other when that one is blank, and "" when both are. */
export function readText(text: LocalisedText, locale: Locale): string {
  return hasText(text, locale) ? text[locale]! : (text[otherLocale(locale)] ?? "");
}

export function hasText(text: LocalisedText, locale: Locale): boolean {
  return Boolean(text[locale]?.trim());
}
