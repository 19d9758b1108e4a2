import type { Spread } from "#analysis/stability/stability-types";
import { ChartFrame, type ChartWords } from "#components/charts/chart-frame";
import { formatFigure } from "#components/charts/figure-format";
import { FigureTable } from "#components/charts/figure-table";
import { niceTicks } from "#components/charts/nice-ticks";
import { formatNumber } from "#i18n/format";
import type { Locale } from "#i18n/locale";

export type RangePlace = Readonly<{ respondents: number; spread: Spread }>;

type Props = ChartWords &
  Readonly<{
    locale: Locale;
    places: readonly RangePlace[];
    placeLabel: string;
    decimals: number;
    /** The planned sample. */
    markedAt: number;
    /** Names of the table's columns: 5 %, 25 %, the median, 75 %, 95 %. */
    columnLabels: readonly [string, string, string, string, string];
    /** Names of the two bands. */
    bandLabels: readonly [middleHalf: string, nineOfTen: string];
    /** Heights worth knowing, drawn across. */
    levels?: readonly { value: number; label: string }[];
    /** The scale reaches at least so high. */
    top?: number;
  }>;

/** How a figure spreads over repeated studies, by sample size: the middle value, its middle half and nine of ten. */
export function RangeSeries({
  locale,
  places,
  placeLabel,
  decimals,
  markedAt,
  columnLabels,
  bandLabels,
  levels = [],
  top = 0,
  ...words
}: Props) {
  const spreads = places.map(({ spread }) => spread);
  const lowest = Math.min(0, ...spreads.map(({ q05 }) => q05));
  const ticks = niceTicks(lowest, Math.max(top, ...spreads.map(({ q95 }) => q95)));
  const [foot, head] = [ticks[0], ticks[ticks.length - 1]];
  const [first, last] = [places[0].respondents, places[places.length - 1].respondents];
  const across = (respondents: number) =>
    last > first ? ((respondents - first) / (last - first)) * 100 : 50;
  const up = (value: number) => ((value - foot) / (head - foot)) * 100;
  const band = (low: (spread: Spread) => number, high: (spread: Spread) => number) =>
    [
      ...places.map(({ respondents, spread }) => `${across(respondents)},${100 - up(high(spread))}`),
      ...places.map(({ respondents, spread }) => `${across(respondents)},${100 - up(low(spread))}`).reverse(),
    ].join(" ");
  const middle = places.map(({ respondents, spread }) => `${across(respondents)},${100 - up(spread.median)}`);
  return (
    <ChartFrame
      {...words}
      table={
        <FigureTable
          locale={locale}
          caption={words.title}
          itemLabel={placeLabel}
          columns={columnLabels.map((label) => ({ id: label, label, format: "number", decimals }))}
          rows={places.map(({ respondents, spread }) => ({
            id: String(respondents),
            label: formatNumber(locale, respondents),
            values: [spread.q05, spread.q25, spread.median, spread.q75, spread.q95],
          }))}
        />
      }
    >
      <BandKey labels={[columnLabels[2], ...bandLabels]} />
      <div className="relative ms-12 me-4 h-56 border-b border-edge">
        {ticks.map((tick) => (
          <div
            key={tick}
            className="absolute inset-x-0 border-t border-line"
            style={{ bottom: `${up(tick)}%` }}
          >
            <span className="absolute end-full me-3 -translate-y-1/2 text-xs text-muted">
              <span dir="ltr">{formatFigure(locale, tick, "number", decimals)}</span>
            </span>
          </div>
        ))}
        <div
          data-mark=""
          className="absolute inset-y-0 w-px border-s border-dashed border-accent"
          style={{ insetInlineStart: `${across(markedAt)}%` }}
        />
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden="true"
          className="absolute inset-0 size-full overflow-visible rtl:-scale-x-100"
        >
          <polygon
            points={band(
              ({ q05 }) => q05,
              ({ q95 }) => q95,
            )}
            className="fill-bar opacity-15"
          />
          <polygon
            points={band(
              ({ q25 }) => q25,
              ({ q75 }) => q75,
            )}
            className="fill-bar opacity-30"
          />
          <polyline
            points={middle.join(" ")}
            className="fill-none stroke-accent"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {levels.map(({ value, label }) => (
          <div
            key={label}
            className="absolute inset-x-0 border-t border-dashed border-muted"
            style={{ bottom: `${up(value)}%` }}
          >
            <span className="absolute end-1 bottom-0 rounded-sm bg-surface px-1 text-xs text-muted">
              {label}
            </span>
          </div>
        ))}
        {places.map(({ respondents, spread }) => (
          <div
            key={respondents}
            data-mark=""
            className="absolute -ms-1 -mb-1 size-2 rounded-full bg-accent ring-2 ring-surface"
            style={{ insetInlineStart: `${across(respondents)}%`, bottom: `${up(spread.median)}%` }}
          />
        ))}
      </div>
      <div className="relative ms-12 me-4 mt-1 h-5 text-xs text-muted">
        {places.map(({ respondents }) => (
          <span
            key={respondents}
            className={`absolute -translate-x-1/2 rtl:translate-x-1/2 ${respondents === markedAt ? "font-bold text-ink" : ""}`}
            style={{ insetInlineStart: `${across(respondents)}%` }}
          >
            <span dir="ltr">{formatNumber(locale, respondents)}</span>
          </span>
        ))}
      </div>
      <p className="text-center text-xs text-muted">{placeLabel}</p>
    </ChartFrame>
  );
}

function BandKey({ labels }: Readonly<{ labels: readonly string[] }>) {
  const looks = ["h-0.5 bg-accent", "h-2.5 bg-bar opacity-45", "h-2.5 bg-bar opacity-15"];
  return (
    <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {labels.map((label, i) => (
        <li key={label} className="flex items-center gap-1.5">
          <span data-mark="" className={`w-4 rounded-sm ${looks[i]}`} />
          {label}
        </li>
      ))}
    </ul>
  );
}
