import { intlTag } from "#i18n/intl-settings";
import type { Locale } from "#i18n/locale";

const mostMonths = 24;

/** Days by the months of the reader's calendar; by years when there are more than two years of months. */
export function groupDays(
  locale: Locale,
  days: readonly { day: string; count: number }[],
): { by: "month" | "year"; groups: { label: string; count: number }[] } {
  const months = countBy(locale, days, { month: "short", year: "numeric" });
  if (months.length <= mostMonths) return { by: "month", groups: months };
  return { by: "year", groups: countBy(locale, days, { year: "numeric" }) };
}

/** `days` are in order, so the groups are. */
function countBy(
  locale: Locale,
  days: readonly { day: string; count: number }[],
  parts: Intl.DateTimeFormatOptions,
) {
  const format = new Intl.DateTimeFormat(intlTag[locale], { ...parts, timeZone: "UTC" });
  const counts = new Map<string, number>();
  for (const { day, count } of days) {
    const label = format.format(new Date(`${day}T00:00:00Z`));
    counts.set(label, (counts.get(label) ?? 0) + count);
  }
  return [...counts].map(([label, count]) => ({ label, count }));
}
