import { ChartFrame, type ChartWords } from "#components/charts/chart-frame";
import { type FigureFormat, formatFigure } from "#components/charts/figure-format";
import { FigureTable } from "#components/charts/figure-table";
import { joinClasses } from "#components/ui/join-classes";
import type { Locale } from "#i18n/locale";

export type BarRow = Readonly<{
  id: string;
  label: string;
  value: number;
  /** The ends of the confidence interval, where the row comes from a sample. */
  low?: number;
  high?: number;
  /** A CSS colour; the plain bar colour without one. */
  colour?: string;
}>;

type Props = ChartWords &
  Readonly<{
    locale: Locale;
    rows: readonly BarRow[];
    /** Heads of the table's columns. */
    itemLabel: string;
    valueLabel: string;
    /** Give these when rows have intervals. */
    lowLabel?: string;
    highLabel?: string;
    format?: FigureFormat;
    decimals?: number;
    /** Keeps the given order, where the order itself means something, as on a scale. */
    keepsOrder?: boolean;
    /** The value at the end of the axis, so that two charts can be compared. */
    maximum?: number;
  }>;

/** Bars from zero, longest first, each with its name and figure beside it. */
export function BarList({
  locale,
  rows,
  itemLabel,
  valueLabel,
  lowLabel,
  highLabel,
  format = "percent",
  decimals = 0,
  keepsOrder,
  maximum,
  ...words
}: Props) {
  const shown = keepsOrder ? rows : [...rows].sort((a, b) => b.value - a.value);
  const end = maximum ?? Math.max(...rows.map((row) => Math.max(row.value, row.high ?? 0)), Number.EPSILON);
  const hasIntervals = Boolean(lowLabel && highLabel);
  return (
    <ChartFrame
      {...words}
      table={
        <FigureTable
          locale={locale}
          caption={words.title}
          itemLabel={itemLabel}
          columns={[
            { id: "value", label: valueLabel, format, decimals },
            ...(hasIntervals
              ? [
                  { id: "low", label: lowLabel!, format, decimals },
                  { id: "high", label: highLabel!, format, decimals },
                ]
              : []),
          ]}
          rows={shown.map((row) => ({
            id: row.id,
            label: row.label,
            values: [row.value, row.low ?? null, row.high ?? null],
          }))}
        />
      }
    >
      <div className="flex flex-col gap-2 @sm:gap-1.5">
        {shown.map((row) => (
          <div
            key={row.id}
            className="grid gap-x-3 gap-y-0.5 text-sm @sm:grid-cols-[minmax(6rem,min(14rem,36%))_1fr] @sm:items-center"
          >
            <span className="leading-heading">
              <bdi>{row.label}</bdi>
            </span>
            <Bar
              row={row}
              end={end}
              text={formatFigure(locale, row.value, format, decimals)}
              isLong={format === "number"}
            />
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}

type BarProps = Readonly<{ row: BarRow; end: number; text: string; isLong: boolean }>;

function Bar({ row, end, text, isLong }: BarProps) {
  const percent = (value: number) => `${Math.min(100, Math.max(0, (value / end) * 100))}%`;
  const hasInterval = row.low !== undefined && row.high !== undefined;
  return (
    <div className={joinClasses("relative h-6 border-s border-edge", isLong ? "me-20" : "me-12")}>
      <div
        data-mark=""
        className="absolute inset-y-0.5 start-0 rounded-e-sm"
        style={{ width: percent(row.value), backgroundColor: row.colour ?? "var(--color-bar)" }}
      />
      {hasInterval && (
        <div
          data-mark=""
          className="absolute top-1/2 h-2 -translate-y-1/2 border-x-[1.5px] border-ink"
          style={{ insetInlineStart: percent(row.low!), width: percent(row.high! - row.low!) }}
        >
          <div data-mark="" className="absolute inset-x-0 top-1/2 h-[1.5px] -translate-y-1/2 bg-ink" />
        </div>
      )}
      <span
        className="absolute inset-y-0 ms-1.5 flex items-center text-sm font-medium"
        style={{ insetInlineStart: percent(Math.max(row.value, row.high ?? 0)) }}
      >
        <span dir="ltr">{text}</span>
      </span>
    </div>
  );
}
