import {
  type CategoricalColumn,
  createCategoricalColumn,
  createDataset,
  createNumericColumn,
  type Dataset,
} from "#analysis/dataset/dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";

/** The eleven yes/no perceptions, in the order of the file. */
export const perceptions = [
  "yummy",
  "convenient",
  "spicy",
  "fattening",
  "greasy",
  "fast",
  "cheap",
  "tasty",
  "expensive",
  "healthy",
  "disgusting",
];

const visitFrequencies = [
  "Never",
  "Once a year",
  "Every three months",
  "Once a month",
  "Once a week",
  "More than once a week",
];

/** The McDonald's study as a dataset: No = 1, Yes = 2; Female = 1, Male = 2; visits from rare to frequent. */
export function buildMcdonaldsDataset(csv: string, weights: ArrayLike<number> | null = null): Dataset {
  const table = parseReferenceTable(csv);
  const coded = (name: string, labels: string[]): CategoricalColumn =>
    createCategoricalColumn(
      name,
      readCells(table, name).map((cell) => labels.indexOf(cell) + 1),
      labels.map((_, index) => index + 1),
      labels,
    );
  const columns = [
    ...perceptions.map((name) => coded(name, ["No", "Yes"])),
    createNumericColumn("Like", readCells(table, "Like").map(Number)),
    createNumericColumn("Age", readCells(table, "Age").map(Number)),
    coded("VisitFrequency", visitFrequencies),
    coded("Gender", ["Female", "Male"]),
  ];
  return createDataset(columns, weights);
}
