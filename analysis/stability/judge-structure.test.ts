import { expect, test } from "vitest";
import { judgeStructure } from "#analysis/stability/judge-structure";

const counts = [1, 2, 3, 4, 5, 6];
const judge = (k: number, suggestedK: number, medianAdjustedRand: number) => {
  const { kind, doubts } = judgeStructure(k, { counts, suggestedK }, { medianAdjustedRand });
  return [kind, ...doubts];
};

test("the three kinds and their borders", () => {
  expect(judge(4, 4, 0.9)).toEqual(["natural"]);
  expect(judge(4, 4, 0.8)).toEqual(["natural"]);
  expect(judge(4, 4, 0.79)).toEqual(["reproducible"]);
  expect(judge(4, 3, 0.95)).toEqual(["reproducible"]);
  expect(judge(4, 3, 0.6)).toEqual(["reproducible"]);
  expect(judge(4, 4, 0.59)).toEqual(["constructed", "low-stability"]);
  expect(judge(4, 4, Number.NaN)).toEqual(["constructed", "low-stability"]);
});

test("a gap that speaks for one group, or never turns, speaks for none", () => {
  expect(judge(2, 1, 0.99)).toEqual(["constructed", "gap-suggests-one"]);
  expect(judge(6, 6, 0.5)).toEqual(["constructed", "gap-suggests-last", "low-stability"]);
});
