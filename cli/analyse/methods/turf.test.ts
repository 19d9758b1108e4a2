import { join } from "node:path";
import { expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";
import reference from "../../../analysis/turf/turf.reference.json";

const data = join(import.meta.dirname, "../../../analysis/reference-data/mcdonalds.csv");
const [known] = reference.cases;

async function search(...words: string[]) {
  const run = await runAnalyse(["turf", "--data", data, ...words]);
  return JSON.parse(run.output || run.error);
}

test("finds the reference's sets, yes counting as reached", async () => {
  const items = "yummy,convenient,fast,cheap,tasty,healthy,spicy";
  const { n, solutions } = await search("--items", items, "--size", "1-5");
  expect(n).toBe(known.n);
  known.exhaustive.forEach((best, i) => {
    expect(solutions[i]).toMatchObject({
      size: best.k,
      tiesOnReach: best.ties_on_reach,
      search: "exhaustive",
    });
    expect(solutions[i].items.toSorted()).toEqual(best.items.toSorted());
    expect(solutions[i].reachPercent).toBeCloseTo(best.reach_pct, 8);
    expect(solutions[i].reach).toBe(best.reach);
    expect(solutions[i].frequency).toBe(best.frequency);
    expect(solutions[i].alternatives[0].reach).toBe(best.second.reach);
  });
  const greedy = await search("--items", items, "--size", "5", "--search", "greedy");
  expect(greedy.solutions[0].items).toEqual(known.greedy.map(({ added }) => added));
});

test("leaves out sizes beyond the number of items", async () => {
  const { solutions, warnings } = await search("--items", "yummy,fast");
  expect(solutions.map(({ size }: { size: number }) => size)).toEqual([1, 2]);
  expect(warnings).toMatchObject([{ code: "fewer-items" }]);
});

test("refuses more items than there are, and texts of many kinds", async () => {
  expect((await search("--items", "yummy,fast", "--size", "3")).error.code).toBe("invalid-argument");
  expect((await search("--items", "VisitFrequency", "--size", "1")).error.code).toBe("not-numeric");
});
