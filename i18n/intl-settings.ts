import type { Locale } from "#i18n/locale";

/** The tag that gives Persian digits and the Jalali calendar, or British English. */
export const intlTag: Record<Locale, string> = { fa: "fa-IR", en: "en-GB" };
export const timeZone = "Asia/Tehran";
