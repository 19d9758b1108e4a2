import { cellLook, markedFigureLook, marksLook } from "#components/ui/cell-look";
import { joinClasses } from "#components/ui/join-classes";
import { formatNumber, formatPercent } from "#i18n/format";
import type { Locale } from "#i18n/locale";

type Props = Readonly<{
  locale: Locale;
  /** Null is shown as a dash: no figure here. */
  value: number | null;
  decimals?: number;
  as?: "number" | "percent";
  /** Letters of the columns this one is significantly above. */
  letters?: string;
  className?: string;
}>;

/** With one count of decimals in a column, the figures line up on the decimal mark. */
export function NumberCell({ locale, value, decimals, as = "number", letters, className }: Props) {
  const format = as === "percent" ? formatPercent : formatNumber;
  return (
    <td dir="ltr" data-mark="" className={joinClasses(cellLook, "text-end whitespace-nowrap", className)}>
      <span className={letters === undefined ? undefined : markedFigureLook}>
        {value === null ? "–" : format(locale, value, { decimals })}
        {letters !== undefined && <sup className={joinClasses(marksLook, "text-muted")}>{letters}</sup>}
      </span>
    </td>
  );
}
