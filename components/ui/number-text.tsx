import { formatNumber, formatPercent } from "#i18n/format";
import type { Locale } from "#i18n/locale";

type Props = Readonly<{
  locale: Locale;
  value: number;
  /** Exact count of decimals. */
  decimals?: number;
  /** `percent` takes a share of one. */
  as?: "number" | "percent";
  /** Shows a plus before gains, for differences. */
  isSigned?: boolean;
}>;

/** A number in the reader's digits, kept in one piece and in its own direction. */
export function NumberText({ locale, value, decimals, as = "number", isSigned }: Props) {
  const text =
    as === "percent" ? formatPercent(locale, value, { decimals }) : formatNumber(locale, value, { decimals });
  return (
    <span dir="ltr" className="whitespace-nowrap">
      {isSigned && value > 0 ? `+${text}` : text}
    </span>
  );
}
