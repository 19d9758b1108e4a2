import { ChartFrame, type ChartWords } from "#components/charts/chart-frame";
import { formatFigure } from "#components/charts/figure-format";
import { FigureTable } from "#components/charts/figure-table";
import { joinClasses } from "#components/ui/join-classes";
import type { Locale } from "#i18n/locale";

export type DivergingRow = Readonly<{
  id: string;
  label: string;
  /** Difference from the total, in points. */
  value: number;
  /** Without it the bar is drawn pale: the difference may be chance. */
  isSignificant?: boolean;
}>;

type Props = ChartWords &
  Readonly<{
    locale: Locale;
    rows: readonly DivergingRow[];
    itemLabel: string;
    valueLabel: string;
    decimals?: number;
    /** The reach of the axis to either side, so that charts of several segments can be compared. */
    reach?: number;
    keepsOrder?: boolean;
  }>;

/** What a segment has more of and less of than everyone, in points to either side of zero. */
export function DivergingBars({
  locale,
  rows,
  itemLabel,
  valueLabel,
  decimals = 0,
  reach,
  keepsOrder,
  ...words
}: Props) {
  const shown = keepsOrder ? rows : [...rows].sort((a, b) => b.value - a.value);
  const end = reach ?? Math.max(...rows.map((row) => Math.abs(row.value)), Number.EPSILON);
  return (
    <ChartFrame
      {...words}
      table={
        <FigureTable
          locale={locale}
          caption={words.title}
          itemLabel={itemLabel}
          columns={[{ id: "value", label: valueLabel, format: "points", decimals }]}
          rows={shown.map((row) => ({ id: row.id, label: row.label, values: [row.value] }))}
        />
      }
    >
      <div className="flex flex-col gap-2 text-sm @sm:gap-1">
        {shown.map((row) => {
          const isAbove = row.value >= 0;
          const share = `${(Math.min(Math.abs(row.value), end) / end) * 100}%`;
          const text = (
            <span dir="ltr" className="shrink-0 px-1.5 font-medium">
              {formatFigure(locale, row.value, "points", decimals)}
            </span>
          );
          const bar = (
            <div className={joinClasses("h-5 grow", isAbove ? "me-12" : "ms-12")}>
              <div className={joinClasses("flex h-full items-center", !isAbove && "flex-row-reverse")}>
                <div
                  data-mark=""
                  className={joinClasses(
                    "h-full shrink-0",
                    isAbove ? "rounded-e-sm bg-segment-1" : "rounded-s-sm bg-segment-2",
                    !row.isSignificant && "opacity-40",
                  )}
                  style={{ width: share }}
                />
                {text}
              </div>
            </div>
          );
          return (
            <div
              key={row.id}
              className="grid gap-x-3 @sm:grid-cols-[minmax(6rem,min(14rem,36%))_1fr] @sm:items-center"
            >
              <span className="leading-heading">
                <bdi>{row.label}</bdi>
              </span>
              <div className="grid grid-cols-2">
                <div className="flex border-e border-edge py-0.5">{!isAbove && bar}</div>
                <div className="flex py-0.5">{isAbove && bar}</div>
              </div>
            </div>
          );
        })}
      </div>
    </ChartFrame>
  );
}
