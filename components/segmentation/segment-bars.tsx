import { DivergingBars } from "#components/charts/diverging-bars";
import { segmentColour } from "#components/charts/segment-colour";
import { basisMarkers, figureName, type NamedSegment } from "#components/segmentation/profile-words";
import { Card } from "#components/ui/card";
import type { SolutionResult } from "#contracts/segmentation";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{ locale: Locale; result: SolutionResult; segments: readonly NamedSegment[] }>;

/** For each segment, what it has more of and less of than everyone; all on one reach, so that they compare. */
export function SegmentBars({ locale, result, segments }: Props) {
  const t = translator(locale, "segmentation");
  const isByShare = result.markers.some((_, index) => basisMarkers(result, index + 1, "share").length > 0);
  const statistic = isByShare ? "share" : "mean";
  const scale = isByShare ? 100 : 1;
  const rowsOf = (number: number) =>
    basisMarkers(result, number, statistic).map(({ marker, variable }) => ({
      id: `${marker.code} ${marker.optionCode}`,
      label: figureName(variable, marker, locale),
      value: (marker.value - marker.total) * scale,
      isSignificant: Math.abs(marker.effect) >= 0.2,
    }));
  const charts = segments.map((segment) => ({ segment, rows: rowsOf(segment.number) }));
  const reach = Math.max(...charts.flatMap(({ rows }) => rows.map((row) => Math.abs(row.value))), 1e-9);
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {charts.map(({ segment, rows }) =>
        rows.length === 0 ? null : (
          <Card key={segment.number} as="div" className="relative">
            <span
              aria-hidden="true"
              data-mark=""
              className="absolute inset-x-0 top-0 h-1"
              style={{ backgroundColor: segmentColour(segment.number - 1) }}
            />
            <DivergingBars
              locale={locale}
              title={t("profile.apartChart", { segment: `${segment.letter} · ${segment.name}` })}
              note={t(isByShare ? "profile.apartNote" : "profile.apartMeansNote", {
                base: segment.count,
                total: result.baseSize,
              })}
              summary={rows.map((row) => row.label).join("; ")}
              tableLabel={t("chart.table")}
              itemLabel={t("profile.item")}
              valueLabel={t("profile.difference")}
              rows={rows}
              reach={reach}
              decimals={isByShare ? 0 : 1}
            />
          </Card>
        ),
      )}
    </div>
  );
}
