export const locales = ["fa", "en"] as const;

export type Locale = (typeof locales)[number];

export type Direction = "rtl" | "ltr";

export function isLocale(value: unknown): value is Locale {
  return value === "fa" || value === "en";
}

export function directionOf(locale: Locale): Direction {
  return locale === "fa" ? "rtl" : "ltr";
}

export function otherLocale(locale: Locale): Locale {
  return locale === "fa" ? "en" : "fa";
}
