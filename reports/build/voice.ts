import { formatNumber, formatPercent } from "#i18n/format";
import { intlTag } from "#i18n/intl-settings";
import { type Locale, locales } from "#i18n/locale";
import type { LocalisedText } from "#questionnaire/localised-text";
import { readText } from "#questionnaire/localised-text";

/** Writes numbers, lists and names the way one language does. */
export type Voice = {
  readonly locale: Locale;
  number: (value: number, decimals?: number) => string;
  /** Takes a share of one. */
  percent: (share: number, decimals?: number) => string;
  list: (items: readonly string[]) => string;
  read: (text: LocalisedText) => string;
  quote: (text: LocalisedText) => string;
};

export const voices: Record<Locale, Voice> = { fa: makeVoice("fa"), en: makeVoice("en") };

/** One text in both languages. */
export function inBoth(write: (locale: Locale) => string): LocalisedText {
  return Object.fromEntries(locales.map((locale) => [locale, write(locale)]));
}

function makeVoice(locale: Locale): Voice {
  const read = (text: LocalisedText) => readText(text, locale);
  return {
    locale,
    number: (value, decimals) => formatNumber(locale, value, { decimals }),
    percent: (share, decimals) => formatPercent(locale, share, { decimals }),
    list: (items) => joinList(locale, items),
    read,
    quote: (text) => (locale === "fa" ? `«${read(text)}»` : `“${read(text)}”`),
  };
}

/** Plain commas: what Intl writes for Persian puts direction marks and a comma before the last "و". */
function joinList(locale: Locale, items: readonly string[]): string {
  if (locale === "en") return new Intl.ListFormat(intlTag.en, { type: "conjunction" }).format(items);
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join("، ")} و ${last}`;
}
