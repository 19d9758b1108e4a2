import { expect, test } from "vitest";
import { buildKMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { standardiseColumns } from "#analysis/dataset/standardise";
import { computeCopheneticCorrelation } from "#analysis/hierarchical/cophenetic-correlation";
import { cutDendrogram } from "#analysis/hierarchical/cut-dendrogram";
import { fitHierarchical } from "#analysis/hierarchical/fit-hierarchical";
import { buildMcdonaldsDataset, perceptions } from "#analysis/reference-data/mcdonalds-dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import apisrsCsv from "../reference-data/apisrs.csv?raw";
import scalesCsv from "../reference-data/bfi-scales.csv?raw";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import reference from "./hierarchical.reference.json";

const mcdonalds = buildKMeansMatrix(buildMcdonaldsDataset(mcdonaldsCsv), perceptions);
const scaleRows = parseReferenceTable(scalesCsv).rows.map((row) => row.map(Number));
const scales = { matrix: standardiseColumns(createMatrix(scaleRows)), weights: null };
const schools = buildSchools();

/** Heights from the last join down; the reference has ten significant digits. */
function expectHeights(found: Float64Array, known: readonly number[]): void {
  const descending = Float64Array.from(found).sort().reverse();
  known.forEach((height, i) => {
    expect(Math.abs(descending[i] / height - 1)).toBeLessThan(1e-9);
  });
}

test("schools, every linkage: the heights of R's hclust", () => {
  expect(schools.matrix.rowCount).toBe(reference.apisrs.rows);
  for (const linkage of ["ward", "average", "complete", "single"] as const) {
    expectHeights(fitHierarchical(schools, linkage).heights, reference.apisrs.heights[linkage]);
  }
});

test("schools, Ward: the cuts, the sum of heights and the cophenetic correlation of R", () => {
  const tree = fitHierarchical(schools, "ward");
  for (const [k, sizes] of Object.entries(reference.apisrs.wardSizes)) {
    expect(cutDendrogram(tree, Number(k)).sizes).toEqual(sizes);
  }
  const sum = tree.heights.reduce((total, height) => total + height, 0);
  expect(sum / reference.apisrs.wardHeightSum).toBeCloseTo(1, 10);
  expect(computeCopheneticCorrelation(schools, tree)).toBeCloseTo(reference.apisrs.copheneticCorrelation, 10);
});

for (const [name, input, known] of [
  ["mcdonalds, with its many ties", mcdonalds, reference.mcdonalds],
  ["standardised scale scores", scales, reference.bfiScales],
] as const) {
  test(`${name}, Ward: the heights and cuts of R's hclust`, () => {
    const tree = fitHierarchical(input, "ward");
    expectHeights(tree.heights, known.lastHeights);
    const sum = tree.heights.reduce((total, height) => total + height, 0);
    expect(sum / known.heightSum).toBeCloseTo(1, 10);
    for (const { k, sizes } of known.solutions) expect(cutDendrogram(tree, k).sizes).toEqual(sizes);
  });
}

function buildSchools() {
  const table = parseReferenceTable(apisrsCsv);
  const columns = ["api00", "meals", "ell", "mobility", "avg.ed", "enroll"].map((name) =>
    readCells(table, name).map((cell) => (cell === "" || cell === "NA" ? Number.NaN : Number(cell))),
  );
  const rows = columns[0].map((_, row) => columns.map((column) => column[row]));
  const complete = rows.filter((row) => !row.some(Number.isNaN));
  return { matrix: standardiseColumns(createMatrix(complete)), weights: null };
}
