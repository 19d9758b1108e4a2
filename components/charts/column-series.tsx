import { ChartFrame, type ChartWords } from "#components/charts/chart-frame";
import { ChartKey } from "#components/charts/chart-key";
import { FigureTable } from "#components/charts/figure-table";
import { niceTicks } from "#components/charts/nice-ticks";
import { formatNumber } from "#i18n/format";
import type { Locale } from "#i18n/locale";

type Props = ChartWords &
  Readonly<{
    locale: Locale;
    /** From the foot of the column upwards. */
    series: readonly { id: string; label: string; colour: string }[];
    /** In the order of time or size; `label` stands under the column, `fullLabel` in the table; `counts` follow the series. */
    columns: readonly { id: string; label: string; fullLabel?: string; counts: readonly number[] }[];
    /** Head of the table's first column, such as "Day". */
    columnLabel: string;
  }>;

const MOST_LABELS = 6;

/** Counts over time or over bands of a number, stacked; the axis runs in the direction of reading. */
export function ColumnSeries({ locale, series, columns, columnLabel, ...words }: Props) {
  const totals = columns.map((column) => column.counts.reduce((sum, count) => sum + count, 0));
  const ticks = niceTicks(0, Math.max(1, ...totals)).filter(Number.isInteger);
  const top = ticks[ticks.length - 1];
  const every = Math.max(1, Math.ceil(columns.length / MOST_LABELS));
  return (
    <ChartFrame
      {...words}
      table={
        <FigureTable
          locale={locale}
          caption={words.title}
          itemLabel={columnLabel}
          columns={series.map(({ id, label }) => ({ id, label, format: "number" }))}
          rows={columns.map(({ id, label, fullLabel, counts }) => ({
            ...{ id, label: fullLabel ?? label },
            values: counts,
          }))}
        />
      }
    >
      <ChartKey items={series} />
      <div className="relative ms-10 h-44 border-b border-edge">
        {ticks.map((tick) => (
          <div
            key={tick}
            className={tick === 0 ? "hidden" : "absolute inset-x-0 border-t border-line"}
            style={{ bottom: `${(tick / top) * 100}%` }}
          >
            <span className="absolute end-full me-2 -translate-y-1/2 text-xs text-muted">
              <span dir="ltr">{formatNumber(locale, tick)}</span>
            </span>
          </div>
        ))}
        <div className="absolute inset-0 flex items-end">
          {columns.map((column, index) => (
            <div key={column.id} className="flex h-full min-w-0 grow basis-0 justify-center px-px sm:px-0.5">
              <div
                className="flex w-full max-w-16 flex-col-reverse gap-px self-end overflow-hidden rounded-t-sm"
                style={{ height: `${(totals[index] / top) * 100}%` }}
              >
                {column.counts.map((count, part) => (
                  <div
                    key={series[part].id}
                    data-mark=""
                    className={count === 0 ? "hidden" : undefined}
                    style={{ flex: `${count} 0 0`, backgroundColor: series[part].colour }}
                  />
                ))}
              </div>
            </div>
          ))}
        </div>
      </div>
      <div className="ms-10 flex text-xs text-muted">
        {columns.map((column, index) => (
          <div key={column.id} className="flex min-w-0 grow basis-0 justify-center pt-1">
            {index % every === 0 && <bdi className="whitespace-nowrap">{column.label}</bdi>}
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
