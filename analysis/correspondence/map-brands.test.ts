import { expect, test } from "vitest";
import type { CorrespondenceTable } from "#analysis/correspondence/correspondence-types";
import { mapBrands } from "#analysis/correspondence/map-brands";
import { tabulateAttributes } from "#analysis/correspondence/tabulate-attributes";
import { createCategoricalColumn, createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import { buildMcdonaldsDataset, perceptions } from "#analysis/reference-data/mcdonalds-dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import perceptionsCsv from "../reference-data/mcdonalds-k4-perceptions.csv?raw";
import assignmentsCsv from "../reference-data/mcdonalds-kmeans-assignments.csv?raw";
import reference from "./correspondence.reference.json";

const mcdonalds = buildMcdonaldsDataset(mcdonaldsCsv);
const segment = createNumericColumn(
  "segment",
  readCells(parseReferenceTable(assignmentsCsv), "K4").map(Number),
);
const study = createDataset([...mcdonalds.columns, segment]);
const table = tabulateAttributes(study, "segment", perceptions);
const known = reference.cases.ca_mcd_segments_x_attributes;

test("respondents by segment and answer make the published table", () => {
  const { rows } = parseReferenceTable(perceptionsCsv);
  expect(rowsOf(table)).toEqual(rows.map((row) => row.slice(1).map(Number)));
  expect(table.rowNames).toEqual(["1", "2", "3", "4"]);
  expect(table.columnNames).toEqual(perceptions);
});

test("a symmetric map is drawn in the principal coordinates of R's ca", () => {
  const map = mapBrands(table);
  known.row_principal.forEach(([x, y], r) => {
    expect(map.rows[r].coordinates[0]).toBeCloseTo(x, 9);
    expect(map.rows[r].coordinates[1]).toBeCloseTo(y, 9);
  });
  expect(map.quality).toBeCloseTo(known.pct[0] + known.pct[1], 8);
  const { mass, chiDistance, principal } = map.analysis.columns[3];
  const shown = (principal[0] ** 2 + principal[1] ** 2) / chiDistance ** 2;
  expect(map.columns[3].quality).toBeCloseTo(shown, 10);
  expect(mass).toBeCloseTo(known.col_mass[3], 10);
});

test("on a row-principal map a segment lies at the mean of its attributes", () => {
  const map = mapBrands(table, { scaling: "row-principal", dimensions: 3 });
  rowsOf(table).forEach((counts, r) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    map.rows[r].coordinates.forEach((place, k) => {
      const mean = counts.reduce((sum, count, c) => sum + (count / total) * map.columns[c].coordinates[k], 0);
      expect(place).toBeCloseTo(mean, 10);
    });
  });
  expect(map.columns[0].coordinates[0]).toBeCloseTo(known.col_standard[0][0], 8);
});

test("on a column-principal map the sides are exchanged", () => {
  const map = mapBrands(table, { scaling: "column-principal" });
  expect(map.rows[2].coordinates[1]).toBeCloseTo(known.row_standard[2][1], 8);
  expect(map.columns[2].coordinates[1]).toBeCloseTo(known.col_principal[2][1], 8);
});

test("on a contribution map an attribute's squared coordinate is its contribution to the axis", () => {
  const map = mapBrands(table, { scaling: "contribution" });
  map.columns.forEach(({ coordinates }, c) => {
    expect(coordinates[0] ** 2).toBeCloseTo(map.analysis.columns[c].contributions[0], 12);
  });
  expect(map.columns.reduce((sum, { coordinates }) => sum + coordinates[1] ** 2, 0)).toBeCloseTo(1, 10);
  expect(map.rows[0].coordinates[0]).toBeCloseTo(known.row_principal[0][0], 9);
});

test("a supplementary attribute is placed and marked", () => {
  const map = mapBrands(table, { supplementaryColumns: [8] });
  expect(map.columns.map(({ name }) => name).at(-1)).toBe("expensive");
  expect(map.columns.filter(({ isSupplementary }) => isSupplementary)).toHaveLength(1);
});

test("weights and missing answers enter the table as they should", () => {
  const group = createCategoricalColumn("brand", [2, 1, 2, null, 1], [1, 2, 3], ["A", "B", "C"]);
  const ticked = createNumericColumn("fresh", [1, null, 1, 1, 1]);
  const saidYes = createCategoricalColumn("cheap", [1, 2, 2, 2, null], [1, 2], ["no", "yes"]);
  const weighted = createDataset([group, ticked, saidYes], [2, 3, 0.5, 1, 4]);
  const { rowNames, ...found } = tabulateAttributes(weighted, "brand", ["fresh", "cheap"]);
  expect(rowNames).toEqual(["A", "B", "C"]);
  expect([...found.counts.values]).toEqual([4, 3, 2.5, 0.5, 0, 0]);
});

test("refuses what cannot be drawn or counted", () => {
  expect(() => mapBrands(table, { dimensions: 0 })).toThrow("invalid-argument");
  expect(() => tabulateAttributes(study, "segment", ["VisitFrequency"])).toThrow("wrong-column-kind");
  expect(() => tabulateAttributes(study, "segment", ["Like"])).toThrow("invalid-count");
  const onlyYes = createDataset([segment, createCategoricalColumn("always", Array(1453).fill(1))]);
  expect(() => tabulateAttributes(onlyYes, "segment", ["always"])).toThrow("constant-variable");
  expect(() => tabulateAttributes(study, "nobody", ["yummy"])).toThrow("unknown-column");
});

function rowsOf({ counts: { values, columnCount } }: CorrespondenceTable): number[][] {
  return Array.from({ length: values.length / columnCount }, (_, r) => [
    ...values.slice(r * columnCount, (r + 1) * columnCount),
  ]);
}
