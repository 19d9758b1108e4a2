import { join } from "node:path";
import { expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";

const data = join(import.meta.dirname, "../../../analysis/reference-data/mcdonalds.csv");

async function measure(method: string, ...words: string[]) {
  const run = await runAnalyse([method, "--data", data, "--items", "yummy..disgusting", ...words]);
  const { timingMs, ...answer } = JSON.parse(run.output || run.error);
  return answer;
}

test("stability by k and by segment, the same on one thread as on two", async () => {
  const words = ["--k", "2-3", "--pairs", "9", "--starts", "3"];
  const answer = await measure("stability", ...words, "--threads", "1");
  expect(answer.n).toBe(1453);
  for (const [i, k] of [2, 3].entries()) {
    const { adjustedRand, medianAdjustedRand, segmentStability, sizes } = answer.solutions[i];
    expect(adjustedRand).toHaveLength(9);
    expect(medianAdjustedRand).toBe(adjustedRand.toSorted((a: number, b: number) => a - b)[4]);
    expect(segmentStability).toHaveLength(k);
    expect(sizes.reduce((sum: number, size: number) => sum + size, 0)).toBe(1453);
  }
  expect(answer.solutions[0].stabilityAcross).toBeNull();
  expect(answer.solutions[1].stabilityAcross).toHaveLength(3);
  expect(await measure("stability", ...words, "--threads", "2")).toEqual(answer);
});

// Reference: cluster::clusGap on these answers rises from each k to the next, up to the last.
test("segments are constructed, however stable, when the gap never turns", async () => {
  const { solutions } = await measure("stability", "--k", "2-3", "--pairs", "9", "--structure");
  for (const solution of solutions) {
    expect(solution).toMatchObject({
      structure: "constructed",
      doubts: ["gap-suggests-last"],
      gapSuggestedK: 3,
    });
    expect(solution.medianAdjustedRand).toBeGreaterThan(0.8);
  }
});

test("the gap in order of k, the same on one thread as on two", async () => {
  const words = ["--k", "1-3", "--references", "3", "--starts", "2"];
  const answer = await measure("gap", ...words, "--threads", "1");
  expect(answer.k).toEqual([1, 2, 3]);
  expect(answer.gap).toHaveLength(3);
  expect(answer.standardError).toHaveLength(3);
  expect(answer.k).toContain(answer.suggestedK);
  expect(await measure("gap", ...words, "--threads", "2")).toEqual(answer);
});

test("an ensemble with its agreement and stability", async () => {
  const { solutions } = await measure("ensemble", "--k", "2", "--starts", "2");
  expect(solutions[0]).toMatchObject({ k: 2, members: [{}, {}, {}, {}, { method: "ward" }] });
  expect(solutions[0].agreement).toBeGreaterThan(0.3);
  expect(solutions[0].stability).toBeLessThanOrEqual(1);
});

test("refusals carry their code", async () => {
  expect(await measure("stability", "--k", "900")).toMatchObject({
    error: { code: "k-exceeds-distinct-rows" },
  });
  expect(await measure("gap", "--k", "264")).toMatchObject({ error: { code: "k-exceeds-distinct-rows" } });
});
