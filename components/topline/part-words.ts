import type { MissingCounts, ToplinePart } from "#analysis/topline/topline-types";
import { formatNumber, formatPercent } from "#i18n/format";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";
import { type LocalisedText, readText } from "#questionnaire/localised-text";

export type PartProps<Kind extends ToplinePart["kind"]> = Readonly<{
  locale: Locale;
  part: Extract<ToplinePart, { kind: Kind }>;
  /** What the chart is called: the part's own title, or the question. */
  title: string;
}>;

const reasons = ["notAsked", "notAnswered", "refused", "dontKnow"] as const;

/** The base, why the others are missing, and what else is to be known. */
export function baseNote(
  locale: Locale,
  { base, missing }: { base: number; missing: MissingCounts },
  more: readonly string[] = [],
): string {
  const t = translator(locale, "topline");
  return [
    t("base", { count: base }),
    ...reasons
      .filter((reason) => missing[reason] > 0)
      .map((reason) => t(`missing.${reason}`, { count: missing[reason] })),
    ...more,
  ].join(" · ");
}

export function rowsSummary(locale: Locale, count: number): string {
  return translator(locale, "topline")("summary.rows", { count });
}

/** The words of an option; its code where it has none. */
export function labelOf(locale: Locale, label: LocalisedText, code: number | string): string {
  return readText(label, locale) || (typeof code === "number" ? formatNumber(locale, code) : code);
}

export function figure(locale: Locale, value: number | null, decimals = 2): string {
  return value === null ? "–" : formatNumber(locale, value, { decimals });
}

/** Enough to tell the numbers of one question apart, by the size of the largest. */
export function decimalsFor(largest: number): number {
  const size = Math.abs(largest);
  if (size >= 1000) return 0;
  if (size > 20) return 1;
  return size >= 1 || size === 0 ? 2 : Math.min(6, 1 - Math.floor(Math.log10(size)));
}

/** "in hours", to stand beside the base; nothing without a unit. */
export function unitNote(locale: Locale, unit: LocalisedText | null): string[] {
  const words = unit && readText(unit, locale);
  return words ? [translator(locale, "topline")("unit", { unit: words })] : [];
}

export function percent(locale: Locale, share: number | null): string {
  return share === null ? "–" : formatPercent(locale, share, { decimals: 0 });
}
