import { createCategoricalColumn, createDataset } from "#analysis/dataset/dataset";
import { buildItemTable } from "#analysis/latent-class/build-item-table";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import bfiCsv from "./bfi-neuroticism.csv?raw";
import carcinomaCsv from "./carcinoma.csv?raw";
import mcdonaldsCsv from "./mcdonalds.csv?raw";
import valuesCsv from "./values.csv?raw";

const tables: Record<string, ReturnType<typeof parseReferenceTable>> = {
  bfi: parseReferenceTable(bfiCsv),
  carcinoma: parseReferenceTable(carcinomaCsv),
  mcdonalds: parseReferenceTable(mcdonaldsCsv),
  values: parseReferenceTable(valuesCsv),
};
const codes: Record<string, number | null> = { "": null, No: 1, Yes: 2 };
const femaleWeights: Record<string, [number, number]> = {
  "1+(Gender=='Female')": [2, 1],
  "0.7+0.8*(Gender=='Female')": [1.5, 0.7],
};

export type LatentClassCase = { data: string; items: string[]; missing: string; weight: string | null };

/** The input of a latent class case of the reference. */
export function buildLatentClassCase({ data, items, missing, weight }: LatentClassCase) {
  const table = tables[data];
  const columns = items.map((item) =>
    createCategoricalColumn(
      item,
      readCells(table, item).map((cell) => (cell in codes ? codes[cell] : Number(cell))),
    ),
  );
  const genders = readCells(table, "Gender");
  const weights = weight ? genders.map((gender) => femaleWeights[weight][gender === "Female" ? 0 : 1]) : null;
  const dataset = createDataset(columns, weights);
  return buildItemTable(dataset, items, { missing: missing === "fiml" ? "fiml" : "listwise" });
}
