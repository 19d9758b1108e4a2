import { type BuildContext, questionBeside } from "#reports/build/build-context";
import { allRows } from "#reports/build/figure-rows";
import { say, sayNote } from "#reports/build/phrases/phrases-of";
import type { SourceVariable } from "#reports/build/report-source";
import type { ComparisonTableBlock, ReportPage } from "#reports/model";

export function buildComparison(context: BuildContext): ReportPage {
  return {
    id: "comparison",
    kind: "comparison",
    title: say(({ pages }) => pages.comparison),
    blocks: [
      ...buildTable(context, "descriptor", context.descriptors),
      ...buildTable(context, "basis", context.basis),
    ],
  };
}

function buildTable(
  { base, columns }: BuildContext,
  purpose: "basis" | "descriptor",
  variables: readonly SourceVariable[],
): ComparisonTableBlock[] {
  if (variables.length === 0) return [];
  return [
    {
      id: `table-${purpose}`,
      kind: "comparisonTable",
      title: say(({ figures }) => (purpose === "basis" ? figures.basisTable : figures.descriptorTable)),
      note: sayNote((notes) => [
        notes.base(base),
        notes.shareOfAnswers,
        purpose === "basis" ? notes.circular : notes.letters,
      ]),
      summary: say(({ figures }) => figures.tableSummary(variables.length, columns.length)),
      base,
      weight: "unweighted",
      columns,
      groups: variables.map((variable) => ({
        label: variable.label,
        question: questionBeside(variable),
        purpose,
        base: variable.base,
        baseBySegment: [...variable.baseBySegment],
        effect: purpose === "descriptor" ? variable.effect : null,
        rows: allRows(variable).map(({ shortLabel, statistic, row }) => ({
          label: shortLabel,
          statistic,
          total: row.total,
          cells: row.cells.map(({ value, index, letters }) => ({
            value,
            index,
            letters: purpose === "basis" ? "" : letters,
          })),
        })),
      })),
    },
  ];
}
