import type { CSSProperties, ReactNode } from "react";
import { DivergingBars } from "#components/charts/diverging-bars";
import { FigureTable } from "#components/charts/figure-table";
import { segmentColour } from "#components/charts/segment-colour";
import { useFigureWords } from "#components/report/figure-words";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { readText } from "#questionnaire/localised-text";
import type { WhatSetsApartBlock } from "#reports/model";

export function WhatSetsApart({ block }: Readonly<{ block: WhatSetsApartBlock }>) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  const isShare = block.statistic === "share";
  const scale = isShare ? 100 : 1;
  return (
    <SegmentColours number={block.segmentNumber}>
      <DivergingBars
        {...useFigureWords(block)}
        locale={locale}
        itemLabel={t("figure.item")}
        valueLabel={t(isShare ? "figure.points" : "figure.units")}
        decimals={isShare ? 0 : 1}
        reach={block.reach * scale}
        rows={block.markers.map((marker, index) => ({
          id: `${marker.code} ${index}`,
          label: readText(marker.label, locale),
          value: marker.difference * scale,
          // On what formed the segments nothing is tested, so nothing is drawn as doubtful.
          isSignificant: marker.purpose === "basis" || marker.isSignificant,
        }))}
      />
      <MarkerTable block={block} />
    </SegmentColours>
  );
}

/** What stands behind the differences: both figures and the index, for those who want to reckon. */
function MarkerTable({ block }: Readonly<{ block: WhatSetsApartBlock }>) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  const isShare = block.statistic === "share";
  const [format, decimals] = isShare ? (["percent", 0] as const) : (["number", 2] as const);
  const hasIndex = block.markers.some(({ index }) => index !== null);
  return (
    <details className="mt-2 text-xs" data-print="hide">
      <summary className="w-fit rounded-sm py-1 text-muted hover:text-ink">{t("figure.withIndex")}</summary>
      <FigureTable
        locale={locale}
        caption={readText(block.title, locale)}
        itemLabel={t("figure.item")}
        columns={[
          { id: "segment", label: t("figure.thisSegment"), format, decimals },
          { id: "total", label: t("figure.total"), format, decimals },
          { id: "difference", label: t("figure.difference"), format: "points", decimals: isShare ? 0 : 2 },
          ...(hasIndex ? [{ id: "index", label: t("figure.index"), format: "number" as const }] : []),
        ]}
        rows={block.markers.map(({ code, label, segment, total, difference, index }, position) => ({
          id: `${code} ${position}`,
          label: readText(label, locale),
          values: [segment, total, isShare ? difference * 100 : difference, index],
        }))}
      />
    </details>
  );
}

type ColoursProps = Readonly<{ number: number; children: ReactNode }>;

/**
 * The chart draws above and below in the first two segment colours. On a segment's page its own colour stands
 * for more and grey for less, so that no bar seems to belong to another segment.
 */
function SegmentColours({ number, children }: ColoursProps) {
  return (
    <div style={{ "--own": segmentColour(number - 1), "--less": "var(--color-segment-7)" } as CSSProperties}>
      <div style={{ "--color-segment-1": "var(--own)", "--color-segment-2": "var(--less)" } as CSSProperties}>
        {children}
      </div>
    </div>
  );
}
