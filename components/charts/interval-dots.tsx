import { ChartFrame, type ChartWords } from "#components/charts/chart-frame";
import { ChartKey } from "#components/charts/chart-key";
import { type FigureFormat, formatFigure } from "#components/charts/figure-format";
import { FigureTable } from "#components/charts/figure-table";
import { niceTicks } from "#components/charts/nice-ticks";
import type { Locale } from "#i18n/locale";

export type DotSeries = Readonly<{ id: string; label: string; colour: string }>;

export type DotRow = Readonly<{
  id: string;
  label: string;
  /** One for each series, in their order; null where a series has no figure. */
  points: readonly (Readonly<{ value: number; low?: number; high?: number }> | null)[];
}>;

type Props = ChartWords &
  Readonly<{
    locale: Locale;
    series: readonly DotSeries[];
    rows: readonly DotRow[];
    itemLabel: string;
    format?: FigureFormat;
    decimals?: number;
    /** Both ends of the axis; zero to a round number above the data without it. */
    range?: readonly [number, number];
  }>;

/** One dot a series in every row, with its interval: for comparing segments on the same question. */
export function IntervalDots({
  locale,
  series,
  rows,
  itemLabel,
  format = "percent",
  decimals = 0,
  range,
  ...words
}: Props) {
  const highest = Math.max(
    ...rows.flatMap((row) => row.points.map((point) => point?.high ?? point?.value ?? 0)),
  );
  const ticks = range ? niceTicks(range[0], range[1]) : niceTicks(0, highest);
  const [first, last] = [ticks[0], ticks[ticks.length - 1]];
  const percent = (value: number) => `${((value - first) / (last - first)) * 100}%`;
  return (
    <ChartFrame
      {...words}
      table={
        <FigureTable
          locale={locale}
          caption={words.title}
          itemLabel={itemLabel}
          columns={series.map(({ id, label }) => ({ id, label, format, decimals }))}
          rows={rows.map((row) => ({
            id: row.id,
            label: row.label,
            values: row.points.map((point) => point?.value ?? null),
          }))}
        />
      }
    >
      <ChartKey items={series} />
      <div className="flex flex-col text-sm">
        {rows.map((row) => (
          <div
            key={row.id}
            className="grid gap-x-3 border-t border-line py-1.5 @sm:grid-cols-[minmax(6rem,min(14rem,36%))_1fr] @sm:items-center"
          >
            <span className="leading-heading">
              <bdi>{row.label}</bdi>
            </span>
            <div className="mx-4 flex flex-col">
              {row.points.map((point, index) => (
                <div key={series[index].id} className="relative h-4">
                  {ticks.map((tick) => (
                    <div
                      key={tick}
                      className="absolute inset-y-0 w-px bg-line"
                      style={{ insetInlineStart: percent(tick) }}
                    />
                  ))}
                  {point && <Dot point={point} colour={series[index].colour} percent={percent} />}
                </div>
              ))}
            </div>
          </div>
        ))}
        <div className="grid gap-x-3 border-t border-edge @sm:grid-cols-[minmax(6rem,min(14rem,36%))_1fr]">
          <div className="relative mx-4 mt-1 h-5 text-xs text-muted @sm:col-start-2">
            {ticks.map((tick) => (
              <span
                key={tick}
                className="absolute -translate-x-1/2 rtl:translate-x-1/2"
                style={{ insetInlineStart: percent(tick) }}
              >
                <span dir="ltr">{formatFigure(locale, tick, format, decimals)}</span>
              </span>
            ))}
          </div>
        </div>
      </div>
    </ChartFrame>
  );
}

type DotProps = Readonly<{
  point: Readonly<{ value: number; low?: number; high?: number }>;
  colour: string;
  percent: (value: number) => string;
}>;

function Dot({ point, colour, percent }: DotProps) {
  const { value, low, high } = point;
  return (
    <>
      {low !== undefined && high !== undefined && (
        <div
          data-mark=""
          className="absolute top-1/2 h-0.5 -translate-y-1/2 opacity-60"
          style={{
            insetInlineStart: percent(low),
            insetInlineEnd: `calc(100% - ${percent(high)})`,
            backgroundColor: colour,
          }}
        />
      )}
      <div
        data-mark=""
        className="absolute top-1/2 -ms-1.5 size-3 -translate-y-1/2 rounded-full border-2 border-surface"
        style={{ insetInlineStart: percent(value), backgroundColor: colour }}
      />
    </>
  );
}
