import { ChartFrame, type ChartWords } from "#components/charts/chart-frame";
import { ChartKey } from "#components/charts/chart-key";
import { type FigureFormat, formatFigure } from "#components/charts/figure-format";
import { FigureTable } from "#components/charts/figure-table";
import { niceTicks } from "#components/charts/nice-ticks";
import type { Locale } from "#i18n/locale";

export type LineSeriesData = Readonly<{
  id: string;
  label: string;
  colour: string;
  /** One for each place on the axis; null where there is none, which breaks the line. */
  values: readonly (number | null)[];
}>;

type Props = ChartWords &
  Readonly<{
    locale: Locale;
    /** The places along the axis, such as numbers of segments. */
    places: readonly { id: string; label: string }[];
    /** Where the places are measures, such as prices: where each lies, and the marks of the axis. */
    axis?: { at: readonly number[]; marks: readonly { at: number; label: string }[] };
    /** Names the axis: "Number of segments". */
    placeLabel: string;
    series: readonly LineSeriesData[];
    format?: FigureFormat;
    decimals?: number;
    /** A place to point out, such as the chosen solution. */
    markedId?: string;
  }>;

/** With more places the dots would hide the line. */
const mostDots = 14;

/** A figure along an ordered axis, for fit by number of segments. The scale starts where the data does. */
export function LineSeries({
  locale,
  places,
  axis,
  placeLabel,
  series,
  format = "number",
  decimals = 0,
  markedId,
  ...words
}: Props) {
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const ticks = known.length > 0 ? niceTicks(Math.min(...known), Math.max(...known)) : [0, 1];
  const [foot, top] = [ticks[0], ticks[ticks.length - 1]];
  const at = axis?.at ?? places.map((_, index) => index);
  const [start, end] = [Math.min(...at), Math.max(...at)];
  const along = (measure: number) => (end > start ? ((measure - start) / (end - start)) * 100 : 50);
  const across = (index: number) => along(at[index]);
  const marks = axis
    ? axis.marks.map((mark) => ({ ...mark, id: String(mark.at) }))
    : places.map(({ id, label }, index) => ({ id, label, at: index }));
  const up = (value: number) => ((value - foot) / (top - foot)) * 100;
  return (
    <ChartFrame
      {...words}
      table={
        <FigureTable
          locale={locale}
          caption={words.title}
          itemLabel={placeLabel}
          columns={series.map(({ id, label }) => ({ id, label, format, decimals }))}
          rows={places.map(({ id, label }, index) => ({
            id,
            label,
            values: series.map(({ values }) => values[index]),
          }))}
        />
      }
    >
      {series.length > 1 && <ChartKey items={series} />}
      <div className="relative ms-14 me-4 h-52 border-b border-edge">
        {ticks.map((tick) => (
          <div
            key={tick}
            className="absolute inset-x-0 border-t border-line"
            style={{ bottom: `${up(tick)}%` }}
          >
            <span className="absolute end-full me-4 -translate-y-1/2 text-xs text-muted">
              <span dir="ltr">{formatFigure(locale, tick, format, decimals)}</span>
            </span>
          </div>
        ))}
        {places.map(
          ({ id }, index) =>
            id === markedId && (
              <div
                key={id}
                data-mark=""
                className="absolute inset-y-0 -ms-4 w-8 rounded-sm bg-accent-soft"
                style={{ insetInlineStart: `${across(index)}%` }}
              />
            ),
        )}
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden="true"
          className="absolute inset-0 size-full overflow-visible rtl:-scale-x-100"
        >
          {series.map(({ id, colour, values }) => (
            <path
              key={id}
              d={drawLine(values, across, (value) => 100 - up(value))}
              fill="none"
              style={{ stroke: colour }}
              strokeWidth={2}
              vectorEffect="non-scaling-stroke"
              strokeLinejoin="round"
            />
          ))}
        </svg>
        {series.flatMap(({ id, colour, values }) =>
          values.map(
            (value, index) =>
              value !== null &&
              places.length <= mostDots && (
                <div
                  key={`${id} ${places[index].id}`}
                  data-mark=""
                  className="absolute -ms-1 -mb-1 size-2 rounded-full ring-2 ring-surface"
                  style={{
                    insetInlineStart: `${across(index)}%`,
                    bottom: `${up(value)}%`,
                    backgroundColor: colour,
                  }}
                />
              ),
          ),
        )}
      </div>
      <div className="relative ms-14 me-4 mt-1 h-5 text-xs text-muted">
        {marks.map(({ id, label, at: measure }) => (
          <span
            key={id}
            className={`absolute -translate-x-1/2 whitespace-nowrap rtl:translate-x-1/2 ${id === markedId ? "font-bold text-ink" : ""}`}
            style={{ insetInlineStart: `${along(measure)}%` }}
          >
            <bdi>{label}</bdi>
          </span>
        ))}
      </div>
      <p className="text-center text-xs text-muted">{placeLabel}</p>
    </ChartFrame>
  );
}

function drawLine(
  values: readonly (number | null)[],
  across: (index: number) => number,
  down: (value: number) => number,
): string {
  return values
    .map((value, index) => {
      if (value === null) return "";
      const isStart = index === 0 || values[index - 1] === null;
      return `${isStart ? "M" : "L"}${across(index)} ${down(value)}`;
    })
    .join("");
}
