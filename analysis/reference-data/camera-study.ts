import {
  createCategoricalColumn,
  createDataset,
  createNumericColumn,
  type Dataset,
} from "#analysis/dataset/dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";

const brands = ["canon", "nikon", "panasonic", "sony"];

/** The columns of `buildCameraDataset`. */
export const cameraColumns = {
  respondent: "respondent",
  task: "task",
  attributes: ["brand", "pixels", "zoom", "video", "swivel", "wifi", "price"],
  chosen: "chosen",
};

/** The camera study as long data: one row an alternative, the row of "none" without levels. */
export function buildCameraDataset(csv: string, weights: number[] | null = null): Dataset {
  const table = parseReferenceTable(csv);
  const columns = table.names.map((name) => {
    const cells = readCells(table, name);
    if (name !== "brand") {
      return createNumericColumn(
        name,
        cells.map((cell) => (cell === "" ? null : Number(cell))),
      );
    }
    const codes = cells.map((cell) => (cell === "" ? null : brands.indexOf(cell) + 1));
    return createCategoricalColumn(name, codes, [1, 2, 3, 4], brands);
  });
  return createDataset(columns, weights);
}
