import { ChartFrame, type ChartWords } from "#components/charts/chart-frame";
import { FigureTable } from "#components/charts/figure-table";
import { segmentColour } from "#components/charts/segment-colour";
import { formatPercent } from "#i18n/format";
import type { Locale } from "#i18n/locale";

export type SegmentShare = Readonly<{
  id: string;
  label: string;
  share: number;
  low?: number;
  high?: number;
  /** Respondents, unweighted. */
  base: number;
  /** The segment's place in its solution, which fixes its colour; its place in the list without one. */
  colourIndex?: number;
}>;

type Props = ChartWords &
  Readonly<{
    locale: Locale;
    /** In the order they should stand, usually largest first. */
    segments: readonly SegmentShare[];
    itemLabel: string;
    shareLabel: string;
    baseLabel: string;
    lowLabel?: string;
    highLabel?: string;
    decimals?: number;
  }>;

/** How the market divides: one bar of all segments, with their names and sizes under it. */
export function SegmentShares({
  locale,
  segments,
  itemLabel,
  shareLabel,
  baseLabel,
  lowLabel,
  highLabel,
  decimals = 0,
  ...words
}: Props) {
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
            { id: "share", label: shareLabel, format: "percent", decimals },
            { id: "base", label: baseLabel, format: "number" },
            ...(hasIntervals
              ? [
                  { id: "low", label: lowLabel!, format: "percent" as const, decimals },
                  { id: "high", label: highLabel!, format: "percent" as const, decimals },
                ]
              : []),
          ]}
          rows={segments.map((segment) => ({
            id: segment.id,
            label: segment.label,
            values: [segment.share, segment.base, segment.low ?? null, segment.high ?? null],
          }))}
        />
      }
    >
      <div className="flex h-10 gap-0.5 overflow-hidden rounded-md">
        {segments.map((segment, index) => (
          <div
            key={segment.id}
            data-mark=""
            style={{
              flex: `${segment.share} 0 0`,
              backgroundColor: segmentColour(segment.colourIndex ?? index),
            }}
          />
        ))}
      </div>
      <ul className="mt-4 grid grid-cols-2 gap-x-6 gap-y-4 sm:flex sm:flex-wrap sm:gap-x-10">
        {segments.map((segment, index) => (
          <li key={segment.id} className="flex min-w-0 gap-2">
            <span
              data-mark=""
              className="mt-1.5 size-3 shrink-0 rounded-sm"
              style={{ backgroundColor: segmentColour(segment.colourIndex ?? index) }}
            />
            <div className="min-w-0">
              <p className="text-sm">
                <bdi>{segment.label}</bdi>
              </p>
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span dir="ltr" className="text-lg font-bold">
                  {formatPercent(locale, segment.share, { decimals })}
                </span>
                {segment.low !== undefined && segment.high !== undefined && (
                  <bdi className="text-xs text-muted">
                    {formatPercent(locale, segment.low, { decimals })}–
                    {formatPercent(locale, segment.high, { decimals })}
                  </bdi>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
