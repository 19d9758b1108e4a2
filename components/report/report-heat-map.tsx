import { HeatMap } from "#components/charts/heat-map";
import { segmentColour } from "#components/charts/segment-colour";
import { useFigureWords } from "#components/report/figure-words";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { readText } from "#questionnaire/localised-text";
import type { HeatMapBlock } from "#reports/model";

export function ReportHeatMap({ block }: Readonly<{ block: HeatMapBlock }>) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  const { title, note, summary } = useFigureWords(block);
  const isShare = block.statistic === "share";
  return (
    <HeatMap
      title={title}
      note={note}
      summary={summary}
      locale={locale}
      itemLabel={t("figure.item")}
      total={{ label: t("figure.total"), base: block.base }}
      baseLabel={t("figure.baseUnweighted")}
      belowLabel={t("figure.below")}
      aboveLabel={t("figure.above")}
      shadeBy={isShare ? "difference" : "index"}
      format={isShare ? "percent" : "number"}
      decimals={isShare ? 0 : 1}
      columns={block.columns.map(({ number, name, base }) => ({
        id: String(number),
        label: readText(name, locale),
        base,
        colour: segmentColour(number - 1),
      }))}
      rows={block.rows.map(({ label, total, cells }, index) => ({
        id: String(index),
        label: readText(label, locale),
        total: total ?? 0,
        cells: cells.map(({ value }) => (value === null ? null : { value })),
      }))}
    />
  );
}
