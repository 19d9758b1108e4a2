import { join } from "node:path";
import { expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";
import reference from "../../../analysis/hierarchical/hierarchical.reference.json";

const folder = join(import.meta.dirname, "../../../analysis/reference-data");

async function cluster(...words: string[]) {
  const run = await runAnalyse(["hierarchical", ...words]);
  return JSON.parse(run.output || run.error);
}

test("yes and no answers: R's heights and cuts, ties included", async () => {
  const { n, heights, solutions } = await cluster(
    ...["--data", join(folder, "mcdonalds.csv"), "--items", "yummy..disgusting"],
  );
  expect(n).toBe(1453);
  expect(heights).toHaveLength(1452);
  reference.mcdonalds.lastHeights.forEach((height, i) => {
    expect(heights[i] / height).toBeCloseTo(1, 8);
  });
  expect(solutions.map(({ sizes }: { sizes: number[] }) => sizes)).toEqual(
    reference.mcdonalds.solutions.map(({ sizes }) => sizes),
  );
});

test("standardised numbers: every linkage, missing rows left out and told", async () => {
  for (const [linkage, known] of Object.entries(reference.apisrs.heights)) {
    const { n, heights, warnings } = await cluster(
      ...["--data", join(folder, "apisrs.csv"), "--items", "api00,meals,ell,mobility,avg.ed,enroll"],
      ...["--standardise", "--linkage", linkage],
    );
    expect(n).toBe(reference.apisrs.rows);
    expect(warnings).toMatchObject([{ code: "rows-left-out" }]);
    known.forEach((height, i) => {
      expect(heights[i] / height).toBeCloseTo(1, 8);
    });
  }
});

test("refuses texts of many kinds and more clusters than rows", async () => {
  const schools = ["--data", join(folder, "apisrs.csv")];
  expect(await cluster(...schools, "--items", "cname,meals")).toMatchObject({
    error: { code: "unordered-categorical" },
  });
  expect(await cluster(...schools, "--items", "meals", "--k", "500")).toMatchObject({
    error: { code: "k-exceeds-distinct-rows" },
  });
});
