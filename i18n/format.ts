import type { Locale } from "#i18n/locale";

/** A Date, milliseconds since 1970, or an ISO date. */
export type Moment = Date | number | string;

const NUMBER_TAG: Record<Locale, string> = { fa: "fa-IR", en: "en-GB" };
const DATE_TAG: Record<Locale, string> = { fa: "fa-IR-u-ca-persian", en: "en-GB" };
const NO_VALUE = "–";

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const listFormats = new Map<Locale, Intl.ListFormat>();

/** @param options.decimals exact count of decimals; without it, at most two. */
export function formatNumber(locale: Locale, value: number, options: { decimals?: number } = {}): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  return numberFormat(locale, { ...fractionDigits(options.decimals, 2) }).format(value);
}

/** @param share a part of one: 0.25 is written as 25%. */
export function formatPercent(locale: Locale, share: number, options: { decimals?: number } = {}): string {
  if (!Number.isFinite(share)) return NO_VALUE;
  return numberFormat(locale, { style: "percent", ...fractionDigits(options.decimals ?? 0, 0) }).format(
    share,
  );
}

export function formatDate(locale: Locale, moment: Moment, timeZone: string): string {
  return formatMoment(locale, moment, { dateStyle: "long", timeZone });
}

export function formatDateTime(locale: Locale, moment: Moment, timeZone: string): string {
  return formatMoment(locale, moment, { dateStyle: "medium", timeStyle: "short", timeZone });
}

/** The two largest units that matter: "1 hour and 5 minutes", "۲ دقیقه و ۳ ثانیه". */
export function formatDuration(locale: Locale, durationMs: number): string {
  if (!Number.isFinite(durationMs)) return NO_VALUE;
  const seconds = Math.max(0, Math.round(durationMs / 1000));
  const units = [
    { unit: "day", count: Math.floor(seconds / 86_400) },
    { unit: "hour", count: Math.floor(seconds / 3600) % 24 },
    { unit: "minute", count: Math.floor(seconds / 60) % 60 },
    { unit: "second", count: seconds % 60 },
  ];
  const largest = units.findIndex(({ count }) => count > 0);
  const shown =
    largest < 0 ? units.slice(-1) : units.slice(largest, largest + 2).filter(({ count }) => count > 0);
  return listFormat(locale).format(
    shown.map(({ unit, count }) =>
      numberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count),
    ),
  );
}

/** "A, B and C", "الف، ب و پ". */
export function formatList(locale: Locale, parts: readonly string[]): string {
  return listFormat(locale).format(parts);
}

function formatMoment(locale: Locale, moment: Moment, options: Intl.DateTimeFormatOptions): string {
  const date = moment instanceof Date ? moment : new Date(moment);
  return Number.isNaN(date.getTime()) ? NO_VALUE : dateFormat(locale, options).format(date);
}

function fractionDigits(decimals: number | undefined, mostWithout: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? mostWithout };
}

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = numberFormats.get(key);
  if (known) return known;
  // "negative" writes no minus on a value that rounds to zero.
  const made = new Intl.NumberFormat(NUMBER_TAG[locale], { signDisplay: "negative", ...options });
  numberFormats.set(key, made);
  return made;
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = dateFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(DATE_TAG[locale], options);
  dateFormats.set(key, made);
  return made;
}

function listFormat(locale: Locale): Intl.ListFormat {
  const known = listFormats.get(locale);
  if (known) return known;
  const made = new Intl.ListFormat(NUMBER_TAG[locale], { type: "conjunction" });
  listFormats.set(locale, made);
  return made;
}
