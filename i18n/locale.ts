export const locales = ["fa", "en"] as const;

export type Locale = (typeof locales)[number];

export type Direction = "rtl" | "ltr";

export function isLocale(value: unknown): value is Locale {
  return value === "fa" || value === "en";
}

const rightToLeft: ReadonlySet<string> = new Set(["fa", "ar", "ckb", "ur"]);

/** Of any language that a questionnaire can be written in, by its tag. */
export function directionOf(language: string): Direction {
  return rightToLeft.has(language) ? "rtl" : "ltr";
}

export function otherLocale(locale: Locale): Locale {
  return locale === "fa" ? "en" : "fa";
}
