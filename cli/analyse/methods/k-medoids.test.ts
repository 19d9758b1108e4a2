import { join } from "node:path";
import { expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";
import reference from "../../../analysis/kmedoids/kmedoids.reference.json";

const data = join(import.meta.dirname, "../../../analysis/reference-data/mcdonalds.csv");

async function cluster(...words: string[]) {
  const run = await runAnalyse(["k-medoids", "--data", data, "--items", "yummy..disgusting", ...words]);
  return JSON.parse(run.output || run.error);
}

test("R's cost or a lower one for every k", async () => {
  const { n, solutions } = await cluster("--k", "2-8");
  expect(n).toBe(1453);
  reference.solutions.forEach(({ k, totalCost }, i) => {
    expect(solutions[i].k).toBe(k);
    expect(solutions[i].totalCost).toBeLessThanOrEqual(totalCost * (1 + 1e-9));
    expect(solutions[i].sizes).toEqual([...solutions[i].sizes].sort((a, b) => b - a));
  });
});

test("a weight column counts, and too many clusters are refused", async () => {
  const { solutions } = await cluster("--k", "2", "--weight", "Age");
  expect(solutions[0].weightedSizes[0]).toBeGreaterThan(solutions[0].sizes[0] * 18);
  expect(await cluster("--k", "1000")).toMatchObject({ error: { code: "k-exceeds-distinct-rows" } });
});
