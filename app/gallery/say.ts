import type { Locale } from "#i18n/locale";

/** The gallery's own words; it ships to nobody, so they stay out of the message files. */
export function say(locale: Locale): (fa: string, en: string) => string {
  return (fa, en) => (locale === "fa" ? fa : en);
}
