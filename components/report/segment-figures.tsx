import { segmentColour } from "#components/charts/segment-colour";
import { SegmentShares } from "#components/charts/segment-shares";
import { useFigureWords } from "#components/report/figure-words";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { NumberText } from "#components/ui/number-text";
import { readText } from "#questionnaire/localised-text";
import type { SegmentOverviewBlock, SegmentSizesBlock } from "#reports/model";

export function SegmentSizes({ block }: Readonly<{ block: SegmentSizesBlock }>) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  return (
    <SegmentShares
      {...useFigureWords(block)}
      locale={locale}
      itemLabel={t("figure.segment")}
      shareLabel={t("figure.share")}
      baseLabel={t("figure.base")}
      lowLabel={t("figure.low")}
      highLabel={t("figure.high")}
      segments={block.segments.map(({ number, name, share, low, high, count }) => ({
        id: String(number),
        label: readText(name, locale),
        share,
        low,
        high,
        base: count,
        colourIndex: number - 1,
      }))}
    />
  );
}

/** A card a segment: what it is called, how large it is and how sure that is, and what it is in a line. */
export function SegmentOverview({ block }: Readonly<{ block: SegmentOverviewBlock }>) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  return (
    <ol className="grid gap-4 sm:grid-cols-2 print:grid-cols-2">
      {block.segments.map(({ number, name, share, low, high, count, line }) => (
        <li
          key={number}
          data-print="keep"
          data-mark=""
          className="relative overflow-hidden rounded-md border border-line bg-surface p-5 pt-6"
        >
          <span
            aria-hidden="true"
            data-mark=""
            className="absolute inset-x-0 top-0 h-1.5"
            style={{ backgroundColor: segmentColour(number - 1) }}
          />
          <p className="text-xs text-muted">{t("reader.segmentNumber", { number })}</p>
          <h3 dir="auto" className="text-lg font-bold">
            {readText(name, locale)}
          </h3>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
            <span className="text-xl font-bold">
              <NumberText locale={locale} value={share} as="percent" />
            </span>
            <span className="text-sm text-muted">
              {t("figure.interval", { low, high })} · {t("reader.respondents", { count })}
            </span>
          </p>
          <p dir="auto" className="mt-2 text-sm">
            {readText(line, locale)}
          </p>
        </li>
      ))}
    </ol>
  );
}
