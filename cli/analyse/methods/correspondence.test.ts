import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";
import reference from "../../../analysis/correspondence/correspondence.reference.json";

const { cases } = reference;
const source = join(import.meta.dirname, "../../../analysis/reference-data");
const folder = mkdtempSync(join(tmpdir(), "bakhsh-correspondence-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function analyse(method: string, data: string, ...words: string[]) {
  const run = await runAnalyse([method, "--data", data, ...words]);
  return JSON.parse(run.output || run.error);
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

type Point = { name: string; coordinates: number[]; quality: number };

test.each([
  { file: "smoke-table.csv", known: cases.ca_smoke },
  { file: "mcdonalds-k4-perceptions.csv", known: cases.ca_mcd_segments_x_attributes },
])("$file: names, inertia, per cents and principal coordinates of the reference", async ({ file, known }) => {
  const found = await analyse("correspondence", join(source, file));
  expect([found.n, found.warnings]).toEqual([known.rows.length, []]);
  expect(found.rows.map(({ name }: Point) => name)).toEqual(known.rows);
  expect(found.columns.map(({ name }: Point) => name)).toEqual(known.cols);
  expect(found.inertia).toBeCloseTo(known.total_inertia, 10);
  known.pct.forEach((percent, k) => {
    expect(found.percents[k]).toBeCloseTo(percent, 8);
  });
  known.row_principal.forEach((place, r) => {
    place.forEach((coordinate, k) => {
      expect(found.rows[r].coordinates[k]).toBeCloseTo(coordinate, 9);
    });
  });
  known.col_principal.forEach((place, c) => {
    place.forEach((coordinate, k) => {
      expect(found.columns[c].coordinates[k]).toBeCloseTo(coordinate, 9);
    });
  });
});

test("chosen columns, supplementary points and another scaling", async () => {
  const data = join(source, "smoke-table.csv");
  const words = ["--items", "none..medium", "--supplementary-columns", "heavy", "--supplementary-rows", "SC"];
  const found = await analyse("correspondence", data, ...words, "--scaling", "row-principal");
  expect(found.columns.map(({ name }: Point) => name)).toEqual(["none", "light", "medium"]);
  expect(found.supplementaryColumns.map(({ name }: Point) => name)).toEqual(["heavy"]);
  expect(found.supplementaryRows.map(({ name }: Point) => name)).toEqual(["SC"]);
  expect(found.rows).toHaveLength(4);
  const standard = found.columns[0].standard;
  expect(found.columns[0].coordinates).toEqual(standard);
});

test("weights multiply rows, empty rows are named and left out", async () => {
  const table = write("table.csv", "brand,good,cheap,w\nA,5,2,1\nB,1,7,2\nC,0,0,1\n");
  const found = await analyse("correspondence", table, "--weight", "w");
  expect(found.total).toBe(7 + 2 * 8);
  expect(found.warnings).toMatchObject([{ code: "empty-row", message: expect.stringContaining("C") }]);
});

test("respondents by group make the table of the counts", async () => {
  const people =
    "segment,cheap,tasty,fresh\n1,Yes,No,Yes\n1,Yes,Yes,No\n2,No,Yes,Yes\n2,No,Yes,\n,Yes,Yes,Yes\n";
  const found = await analyse("correspondence", write("people.csv", people), "--by", "segment");
  const counts = "segment,cheap,tasty,fresh\n1,2,1,1\n2,0,2,1\n";
  const table = await analyse("correspondence", write("counts.csv", counts));
  expect(found.n).toBe(4);
  expect(found.rows).toEqual(table.rows);
  expect(found.inertia).toBeCloseTo(table.inertia, 12);
});

test("refuses texts, gaps, negative counts, one row and unknown names", async () => {
  const code = async (text: string, ...words: string[]) =>
    (await analyse("correspondence", write("bad.csv", text), ...words)).error.code;
  expect(await code("a,b,c\nx,1,two\ny,2,3\n")).toBe("not-numeric");
  expect(await code("a,b,c\nx,1,\ny,2,3\n")).toBe("missing-values");
  expect(await code("a,b,c\nx,1,-2\ny,2,3\n")).toBe("invalid-count");
  expect(await code("a,b,c\nx,1,2\n")).toBe("table-too-small");
  expect(await code("a,b,c\nx,1,2\ny,2,3\n", "--supplementary-rows", "z")).toBe("unknown-row");
});

test("multiple correspondence: the reference's eigenvalues, an adjustment and the respondents' file", async () => {
  const path = join(folder, "scores.csv");
  const words = ["--items", "breakfast..price", "--scores-out", path];
  const found = await analyse("multiple-correspondence", join(source, "tea.csv"), ...words);
  expect(found.n).toBe(300);
  cases.mca_tea18.eigenvalues.forEach((value, k) => {
    expect(found.eigenvalues[k]).toBeCloseTo(value, 10);
    expect(found.percents[k]).toBeCloseTo(cases.mca_tea18.pct[k], 8);
  });
  expect(found.categories).toHaveLength(45);
  const lines = readFileSync(path, "utf8").trim().split("\n");
  expect([lines.length, lines[0]]).toEqual([
    301,
    "row,dimension1,dimension2,dimension3,dimension4,dimension5",
  ]);
  const adjusted = await analyse(
    "multiple-correspondence",
    join(source, "tea.csv"),
    "--items",
    "breakfast..price",
    "--adjustment",
    "greenacre",
  );
  expect(adjusted.percents[0]).toBeCloseTo(100 * cases.mjca_tea18_adjusted.shares[0], 8);
  const one = await analyse("multiple-correspondence", join(source, "tea.csv"), "--items", "breakfast");
  expect(one.error.code).toBe("invalid-argument");
});
