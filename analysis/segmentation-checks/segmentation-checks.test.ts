import { expect, test } from "vitest";
import { createCategoricalColumn, createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import { checkInputs, checkSample } from "#analysis/segmentation-checks/check-inputs";
import { type CheckedSolution, checkSolution } from "#analysis/segmentation-checks/check-solution";

const sound: CheckedSolution = {
  k: 4,
  sizes: [300, 280, 260, 240],
  weightedSizes: [300, 280, 260, 240],
  starts: 100,
  startsAtBest: 60,
  converged: true,
};
const codesOf = (solution: Partial<CheckedSolution>, itemMeans?: number[][]) =>
  checkSolution({ ...sound, ...solution }, itemMeans).map(({ code }) => code);

test("a sound solution raises nothing", () => {
  expect(checkSolution(sound)).toEqual([]);
});

test("the sample is red under 70 a variable, amber under 100, green from there", () => {
  expect(checkSample(1100, 11)).toMatchObject({ level: "green", wanted: 1100, leastAcceptable: 770 });
  expect(checkSample(1099, 11).level).toBe("amber");
  expect(checkSample(770, 11).level).toBe("amber");
  expect(checkSample(769, 11).level).toBe("red");
});

test("names redundant pairs, near-constant items and missing answers with their numbers", () => {
  const numbers = Array.from({ length: 400 }, (_, row) => row % 20);
  const dataset = createDataset([
    createNumericColumn("a", numbers),
    createNumericColumn(
      "b",
      numbers.map((x) => -2 * x + 1),
    ),
    createNumericColumn(
      "c",
      numbers.map((x) => (x * 7) % 20),
    ),
    createCategoricalColumn(
      "d",
      numbers.map((_, row) => (row < 8 ? 1 : 2)),
    ),
    createCategoricalColumn(
      "e",
      numbers.map((_, row) => (row < 80 ? null : 1 + (row % 2))),
    ),
  ]);
  const checks = checkInputs(dataset, ["a", "b", "c", "d", "e"]);
  expect(checks[0]).toMatchObject({
    code: "sample-small",
    level: "amber",
    respondents: 400,
    perVariable: 80,
  });
  const redundant = checks.filter(({ code }) => code === "redundant-inputs");
  expect(redundant).toHaveLength(1);
  expect(redundant[0]).toMatchObject({ first: "a", second: "b" });
  expect((redundant[0] as { correlation: number }).correlation).toBeCloseTo(-1, 12);
  expect(checks).toContainEqual({
    code: "near-constant-item",
    level: "amber",
    variable: "d",
    largestShare: 0.98,
  });
  expect(checks).toContainEqual({ code: "high-missing", level: "amber", variable: "e", missingShare: 0.2 });
  expect(checks).toHaveLength(4);
});

test("exactly at a limit nothing is raised", () => {
  const column = createCategoricalColumn(
    "q",
    Array.from({ length: 100 }, (_, row) => (row < 15 ? null : 1 + (row % 2))),
  );
  expect(checkInputs(createDataset([column]), ["q"]).map(({ code }) => code)).toEqual(["sample-small"]);
  expect(codesOf({ weightedSizes: [35, 30, 30, 5] })).toEqual([]);
});

test("an item without any answer is missing and constant, both red", () => {
  const column = createCategoricalColumn("q", [null, null], [1, 2]);
  const checks = checkInputs(createDataset([column]), ["q"]);
  expect(checks.slice(1).map(({ code, level }) => [code, level])).toEqual([
    ["high-missing", "red"],
    ["near-constant-item", "red"],
  ]);
});

test("each weakness of a solution has its own code", () => {
  expect(codesOf({ converged: false })).toEqual(["not-converged"]);
  expect(codesOf({ degreesOfFreedom: -1 })).toEqual(["unidentified"]);
  expect(codesOf({ boundaryEstimates: 3 })).toEqual(["boundary-estimates"]);
  expect(codesOf({ starts: 9, startsAtBest: 9 })).toEqual(["few-starts"]);
  expect(codesOf({ startsAtBest: 9 })).toEqual(["low-hit-rate"]);
  expect(codesOf({ startsAtBest: 4, starts: 200, polished: 10 })).toEqual([]);
  expect(codesOf({ weightedSizes: [400, 300, 250, 50] })).toEqual(["giant-segment"]);
  expect(codesOf({ weightedSizes: [340, 330, 290, 40] })).toEqual(["tiny-segment"]);
  expect(codesOf({ k: 9, sizes: Array(9).fill(300), weightedSizes: Array(9).fill(300) })).toEqual([
    "too-many-segments",
  ]);
});

test("segments that samples do not find again are named, and a shaky whole is said to be constructed", () => {
  const stability = { pairs: 100, medianAdjustedRand: 0.59, segments: [0.9, 0.6, 0.45, 0.61] };
  expect(checkSolution({ ...sound, stability })).toEqual([
    { code: "unstable-solution", level: "amber", medianAdjustedRand: 0.59, pairs: 100 },
    { code: "unstable-segment", level: "amber", segment: 2, overlap: 0.45 },
  ]);
  expect(codesOf({ stability: { ...stability, medianAdjustedRand: 0.6, segments: [1, 1, 1, 1] } })).toEqual(
    [],
  );
});

test("one start at the best of several is red, and a reported segment wants 200 respondents", () => {
  expect(checkSolution({ ...sound, startsAtBest: 1 })).toEqual([
    { code: "low-hit-rate", level: "red", startsAtBest: 1, startsCompared: 100, hitRate: 0.01 },
  ]);
  expect(checkSolution({ ...sound, starts: 200, polished: 10, startsAtBest: 1 })).toEqual([
    { code: "low-hit-rate", level: "red", startsAtBest: 1, startsCompared: 10, hitRate: 0.1 },
  ]);
  expect(checkSolution({ ...sound, sizes: [300, 280, 199, 99] })).toEqual([
    { code: "segment-sample-small", level: "amber", segment: 2, respondents: 199, wanted: 200 },
    { code: "segment-sample-small", level: "red", segment: 3, respondents: 99, wanted: 200 },
  ]);
});

test("one segment high and one low on nearly everything looks like a way of answering", () => {
  const style = [
    [5, 3, 1],
    [4.8, 3, 1.2],
    [4.9, 2, 1.1],
    [4.5, 3, 1],
    [3, 3.5, 1],
  ];
  expect(checkSolution(sound, style)).toEqual([
    {
      code: "response-style",
      level: "amber",
      highSegment: 0,
      lowSegment: 2,
      highItems: 4,
      lowItems: 5,
      items: 5,
    },
  ]);
  expect(
    codesOf({}, [
      [5, 3, 1],
      [1, 3, 5],
      [2, 5, 1],
      [4, 1, 3],
    ]),
  ).toEqual([]);
  expect(
    codesOf({}, [
      [5, 3, 1],
      [5, 3, 1],
    ]),
  ).toEqual([]);
});
