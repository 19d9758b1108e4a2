import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";

const folder = mkdtempSync(join(tmpdir(), "bakhsh-k-means-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const perceptions = write("perceptions.csv", readFileSync("analysis/reference-data/mcdonalds.csv", "utf8"));
const small = write("small.csv", "a,b,c,w\n0,No,x,1\n1,No,y,1\n9,Yes,z,2\n10,Yes,x,1\n,Yes,x,1\n5,No,,0\n");

async function answer(...words: string[]) {
  const run = await runAnalyse(["k-means", "--data", ...words]);
  expect(run.error).toBe("");
  return JSON.parse(run.output);
}

// Reference: R 4.2.2, stats::kmeans (Hartigan-Wong, best of 2,000 starts), cluster::silhouette, fpc::calinhara.
test("gives the published solution of the perceptions with every index", async () => {
  const { n, solutions, warnings } = await answer(perceptions, "--items", "yummy..disgusting", "--k", "2,4");
  expect(n).toBe(1453);
  expect(warnings).toEqual([]);
  const [two, four] = solutions;
  expect(two).toMatchObject({ k: 2, sizes: [896, 557], starts: 200, converged: true });
  expect(two.withinSumOfSquares).toBeCloseTo(2145.5037269172, 8);
  expect(two.centres[0][0]).toBeCloseTo(0.87053571429, 9);
  expect(two.silhouette).toBeCloseTo(0.24441701827, 9);
  expect(two.calinskiHarabasz).toBeCloseTo(428.4597595889, 7);
  expect(two.daviesBouldin).toBeCloseTo(1.7582095384, 8);
  expect(four.sizes).toEqual([580, 318, 315, 240]);
  expect(four.startsAtBest).toBeGreaterThan(10);
});

test("one thread or three, the figures are the same", async () => {
  const words = [perceptions, "--items", "yummy..disgusting", "--k", "3-5", "--starts", "17", "--seed", "4"];
  const [alone, shared] = [
    await answer(...words, "--threads", "1"),
    await answer(...words, "--threads", "3"),
  ];
  expect(shared.solutions).toEqual(alone.solutions);
});

test("leaves out rows with a missing item, counts two texts as 0 and 1, and writes who is where", async () => {
  const path = join(folder, "assignments.csv");
  const found = await answer(small, "--items", "a,b", "--k", "2", "--assignments-out", path);
  expect(found).toMatchObject({ n: 5, leftOut: 1, items: ["a", "b"] });
  expect(found.warnings).toMatchObject([{ code: "rows-left-out" }]);
  expect(found.solutions[0]).toMatchObject({
    sizes: [3, 2],
    centres: [
      [2, 0],
      [9.5, 1],
    ],
  });
  expect(readFileSync(path, "utf8")).toBe("row,k2\n1,1\n2,1\n3,2\n4,2\n5,\n6,1\n");
});

test("weights count as repeated rows, and a weight of 0 as absence", async () => {
  const { solutions } = await answer(small, "--items", "a", "--k", "2", "--weight", "w");
  expect(solutions[0]).toMatchObject({ sizes: [2, 2], weightedSizes: [3, 2], centres: [[28 / 3], [0.5]] });
  expect(solutions[0].withinSumOfSquares).toBeCloseTo(2 / 3 + 0.5, 12);
});

test.each([
  [["--items", "c"], "unordered-categorical"],
  [["--items", "a", "--k", "6"], "k-exceeds-distinct-rows"],
  [["--items", "a", "--starts", "0"], "invalid-option"],
])("refuses %s", async (words, code) => {
  const run = await runAnalyse(["k-means", "--data", small, ...words]);
  expect(run.exitCode).toBe(2);
  expect(JSON.parse(run.error).error.code).toBe(code);
});
