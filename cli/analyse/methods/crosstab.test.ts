import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";

const folder = mkdtempSync(join(tmpdir(), "bakhsh-crosstab-"));
afterAll(() => rmSync(folder, { recursive: true }));

// 100 people: of A 30 like it and 20 do not, of B 10 and 40; B's weigh double; three have no answer.
const people = [
  ...Array.from({ length: 30 }, () => "yes,A,1,1,0"),
  ...Array.from({ length: 20 }, () => "no,A,1,1,1"),
  ...Array.from({ length: 10 }, () => "yes,B,2,0,1"),
  ...Array.from({ length: 40 }, () => "no,B,2,1,1"),
  ...Array.from({ length: 3 }, () => ",B,2,,"),
];
const path = join(folder, "people.csv");
writeFileSync(path, ["like,segment,w,tea,milk", ...people, ""].join("\n"));

async function run(...words: string[]) {
  const { exitCode, output, error } = await runAnalyse(["crosstab", "--data", path, ...words]);
  return exitCode === 0 ? JSON.parse(output) : JSON.parse(error).error;
}

test("a table with names, per cents, tests and letters", async () => {
  const found = await run("--stub", "like", "--banner", "segment");
  expect(found).toMatchObject({
    n: 100,
    rows: ["no", "yes"],
    columns: ["A", "B"],
    columnLetters: ["A", "B"],
    counts: [
      [20, 40],
      [30, 10],
    ],
    columnPercents: [
      [40, 80],
      [60, 20],
    ],
    degreesOfFreedom: 1,
    effectiveBases: [50, 50],
    raoScott: null,
    letters: [
      ["", "A"],
      ["B", ""],
    ],
    warnings: [],
  });
  // Origin: Pearson's X² of a two by two table, n (ad - bc)² over the product of its margins.
  expect(found.chiSquare).toBeCloseTo((100 * (20 * 10 - 40 * 30) ** 2) / (60 * 40 * 50 * 50), 10);
  expect(found.cramersV).toBeCloseTo(Math.sqrt(found.chiSquare / 100), 12);
  const [no, yes] = found.pairwise;
  expect(no).toMatchObject({ row: "no", a: "A", b: "B" });
  expect(no.z ** 2).toBeCloseTo(found.chiSquare, 10);
  expect(yes.z).toBeCloseTo(-no.z, 12);
  expect(found.adjustedResiduals[1][0]).toBeCloseTo(yes.z, 10);
});

test("weights count in the figures and are said to", async () => {
  const found = await run("--stub", "like", "--banner", "segment", "--weight", "w");
  expect(found.counts).toEqual([
    [20, 80],
    [30, 20],
  ]);
  expect(found.unweightedCounts[0]).toEqual([20, 40]);
  expect(found.effectiveBases).toEqual([50, 50]);
  expect(found.raoScott.pValue).toBeLessThan(0.01);
  expect(found.warnings.map(({ code }: { code: string }) => code)).toEqual([
    "weighted-chi-square",
    "effective-bases",
  ]);
});

test("adjustment raises p-values and keeps the plain ones beside", async () => {
  const options = ["--stub", "like", "--banner", "segment,tea+milk"];
  const plain = await run(...options);
  const adjusted = await run(...options, "--adjust", "bonferroni");
  expect(plain.columns).toEqual(["A", "B", "tea", "milk"]);
  expect(adjusted.pairwise.map((pair: { unadjustedPValue: number }) => pair.unadjustedPValue)).toEqual(
    plain.pairwise.map(({ pValue }: { pValue: number }) => pValue),
  );
  expect(plain.chiSquare).toBeNull();
});

test("several stubs, nested columns and several answers", async () => {
  const found = await run("--stub", "like,tea+milk", "--banner", "segment:like");
  expect(found.tables.map(({ stub }: { stub: string }) => stub)).toEqual(["like", "tea+milk"]);
  expect(found.columns).toEqual(["A:no", "A:yes", "B:no", "B:yes"]);
  expect(found.tables[1].counts).toEqual([
    [20, 30, 40, 0],
    [20, 0, 40, 10],
  ]);
});

test("a number of few values is a stub with means", async () => {
  const found = await run("--stub", "tea", "--banner", "segment");
  expect(found.rows).toEqual(["0", "1"]);
  expect(found.means.columns[1].mean).toBeCloseTo(0.8, 12);
});

test("small bases and small expected counts are said", async () => {
  const found = await run("--stub", "like", "--banner", "segment", "--where", "like=yes");
  expect(found.chiSquare).toBeNull();
  expect(found.warnings.map(({ code }: { code: string }) => code)).toEqual(["no-table-test", "small-base"]);
});

test("refuses unknown columns and tables nobody could read", async () => {
  expect((await run("--stub", "love", "--banner", "segment")).code).toBe("unknown-column");
  expect((await run("--stub", "like")).code).toBe("missing-option");
  const wide = join(folder, "wide.csv");
  writeFileSync(
    wide,
    ["id,q", ...Array.from({ length: 3000 }, (_, row) => `x${row},${row % 3}`), ""].join("\n"),
  );
  const { error } = await runAnalyse(["crosstab", "--data", wide, "--stub", "q", "--banner", "id"]);
  expect(JSON.parse(error).error.code).toBe("too-many-categories");
});
