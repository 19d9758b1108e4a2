import { HeatMap } from "#components/charts/heat-map";
import { segmentColour } from "#components/charts/segment-colour";
import { figureName, leadRows, type NamedSegment } from "#components/segmentation/profile-words";
import { Card } from "#components/ui/card";
import type { ProfiledVariable, SolutionResult } from "#contracts/segmentation";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{ locale: Locale; result: SolutionResult; segments: readonly NamedSegment[] }>;

/** Segments by basis items: shares in one map, means of scales in another, since their units differ. */
export function BasisHeatMaps({ locale, result, segments }: Props) {
  const t = translator(locale, "segmentation");
  const basis = result.profile.filter((variable) => variable.purpose === "basis");
  return (["share", "mean"] as const).map((statistic) => {
    const rows = heatRows(basis, statistic, locale);
    if (rows.length === 0) return null;
    return (
      <Card key={statistic} as="div">
        <HeatMap
          locale={locale}
          title={t(statistic === "share" ? "profile.heatShares" : "profile.heatMeans")}
          note={t("profile.heatNote", { base: result.baseSize })}
          summary={t("profile.heatSummary")}
          itemLabel={t("profile.item")}
          total={{ label: t("profile.total"), base: result.baseSize }}
          baseLabel={t("profile.baseRow")}
          belowLabel={t("profile.below")}
          aboveLabel={t("profile.above")}
          format={statistic === "share" ? "percent" : "number"}
          decimals={statistic === "share" ? 0 : 1}
          columns={segments.map(({ number, letter, name, count }) => ({
            id: letter,
            label: name,
            letter,
            base: count,
            colour: segmentColour(number - 1),
          }))}
          rows={rows}
        />
      </Card>
    );
  });
}

function heatRows(basis: readonly ProfiledVariable[], statistic: "share" | "mean", locale: Locale) {
  return basis.flatMap((variable) =>
    leadRows(variable)
      .filter((row) => row.statistic === statistic && row.total !== null)
      .map((row) => ({
        id: `${variable.code} ${row.optionCode}`,
        label: figureName(variable, row, locale),
        total: row.total ?? 0,
        cells: row.cells.map(({ value, letters }) => (value === null ? null : { value, letters })),
      })),
  );
}
