import {
  createCategoricalColumn,
  createDataset,
  createNumericColumn,
  type Dataset,
} from "#analysis/dataset/dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";

/** The columns of `buildRiceDataset`. */
export const riceColumns = { respondent: "id", task: "question", item: "item", best: "best", worst: "worst" };

/** The rice study as long data: one row an item shown, labelled items, choices as 0 and 1. */
export function buildRiceDataset(
  longCsv: string,
  itemsCsv: string,
  weights: number[] | null = null,
): Dataset {
  const table = parseReferenceTable(longCsv);
  const labels = readCells(parseReferenceTable(itemsCsv), "label");
  const numbers = (name: string) => readCells(table, name).map(Number);
  const choice = numbers("choice");
  return createDataset(
    [
      createNumericColumn("id", numbers("id")),
      createNumericColumn("question", numbers("question")),
      createCategoricalColumn(
        "item",
        numbers("item"),
        labels.map((_, at) => at + 1),
        labels,
      ),
      createNumericColumn(
        "best",
        choice.map((mark) => (mark === 1 ? 1 : 0)),
      ),
      createNumericColumn(
        "worst",
        choice.map((mark) => (mark === -1 ? 1 : 0)),
      ),
      createNumericColumn("choice", choice),
    ],
    weights,
  );
}
