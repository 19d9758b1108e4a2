import type { BuildContext } from "#reports/build/build-context";
import { byStrength, type FigureRow, figuresOf } from "#reports/build/figure-rows";
import { say, sayNote } from "#reports/build/phrases/phrases-of";
import type { HeatMapBlock, ReportPage } from "#reports/model";

export function buildDifferences(context: BuildContext): ReportPage {
  const ofStatistic = (statistic: FigureRow["statistic"]) =>
    context.basisRows.filter((row) => row.statistic === statistic);
  return {
    id: "differences",
    kind: "overview",
    title: say(({ pages }) => pages.differences),
    blocks: (["share", "mean"] as const)
      .filter((statistic) => ofStatistic(statistic).length > 0)
      .map((statistic) => buildHeatMap(context, statistic, ofStatistic(statistic))),
  };
}

function buildHeatMap(
  { columns, base, segments }: BuildContext,
  statistic: "share" | "mean",
  rows: readonly FigureRow[],
): HeatMapBlock {
  const extremes = segments
    .flatMap(({ number, name }) => figuresOf(rows, number).map((figure) => ({ ...figure, name })))
    .sort(byStrength)
    .slice(0, 3);
  return {
    id: `heat-${statistic}`,
    kind: "heatMap",
    title: say(({ figures }) => (statistic === "share" ? figures.heatShare : figures.heatMean)),
    note: sayNote((notes) => [notes.base(base), notes.circular]),
    summary: say(({ figures }, { read, quote }) =>
      figures.heatSummary(extremes.map(({ name, label }) => ({ segment: read(name), item: quote(label) }))),
    ),
    base,
    weight: "unweighted",
    statistic,
    columns,
    // No letters: the segments were made to differ on these.
    rows: [...rows]
      .sort((a, b) => (statistic === "share" ? (b.row.total ?? 0) - (a.row.total ?? 0) : 0))
      .map(({ label, row }) => ({
        label,
        statistic,
        total: row.total,
        cells: row.cells.map(({ value, index }) => ({ value, index, letters: "" })),
      })),
  };
}
