import { NumberCell } from "#components/ui/number-cell";
import { RowHead } from "#components/ui/row-head";
import type { Locale } from "#i18n/locale";

type Props = Readonly<{
  locale: Locale;
  /** Says which base: unweighted, weighted or effective. */
  label: string;
  bases: readonly number[];
  decimals?: number;
  isSticky?: boolean;
  hasLetters?: boolean;
}>;

/** How many respondents each column rests on; stands directly under the header. */
export function BaseRow({ locale, label, bases, decimals = 0, isSticky, hasLetters }: Props) {
  return (
    <tr className="text-muted">
      <RowHead isSticky={isSticky} className="font-normal">
        {label}
      </RowHead>
      {bases.map((base, index) => (
        <NumberCell
          // biome-ignore lint/suspicious/noArrayIndexKey: a base has no identity but its column
          key={index}
          locale={locale}
          value={base}
          decimals={decimals}
          letters={hasLetters ? "" : undefined}
        />
      ))}
    </tr>
  );
}
