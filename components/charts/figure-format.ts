import { formatNumber, formatPercent } from "#i18n/format";
import type { Locale } from "#i18n/locale";

/** How the figures of one chart are written. `percent` takes shares of one; `points` are differences in percentage points. */
export type FigureFormat = "percent" | "number" | "points";

export function formatFigure(locale: Locale, value: number, format: FigureFormat, decimals = 0): string {
  if (format === "percent") return formatPercent(locale, value, { decimals });
  const text = formatNumber(locale, value, { decimals });
  const roundsToNothing = Number(value.toFixed(decimals)) === 0;
  return format === "points" && value > 0 && !roundsToNothing ? `+${text}` : text;
}
