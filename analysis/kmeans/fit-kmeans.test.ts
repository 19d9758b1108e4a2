import { expect, test } from "vitest";
import { buildKMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { standardiseColumns } from "#analysis/dataset/standardise";
import { fitKMeans, mergeKMeansStarts, runKMeansStarts } from "#analysis/kmeans/fit-kmeans";
import { completeKMeansOptions, prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import { summariseKMeans } from "#analysis/kmeans/summarise-kmeans";
import { buildMcdonaldsDataset, perceptions } from "#analysis/reference-data/mcdonalds-dataset";
import { parseReferenceTable } from "#analysis/reference-data/parse-reference-table";
import scalesCsv from "../reference-data/bfi-scales.csv?raw";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import reference from "./kmeans.reference.json";

const mcdonalds = buildKMeansMatrix(buildMcdonaldsDataset(mcdonaldsCsv), perceptions);
const scaleRows = parseReferenceTable(scalesCsv).rows.map((row) => row.map(Number));
const scales = { matrix: standardiseColumns(createMatrix(scaleRows)), weights: null };

// Reference numbers have ten significant digits.
const isAsGood = (found: number, known: number) => found <= known * (1 + 1e-9);

for (const known of reference.cases.mcdonalds.solutions) {
  test(`mcdonalds, k = ${known.k}: as good as the best of thousands of R starts, or better`, () => {
    const solution = fitKMeans(mcdonalds, { k: known.k, starts: known.k < 7 ? 20 : 60, seed: 1 });
    expect(isAsGood(solution.withinSumOfSquares, known.withinSumOfSquares)).toBe(true);
    expect(solution.sizes).toEqual(known.sizes);
  });
}

test("mcdonalds, k = 4: the numbers of the demo report", () => {
  const solution = fitKMeans(mcdonalds, { k: 4 });
  expect(solution.withinSumOfSquares).toBeCloseTo(1602.899456, 6);
  expect(solution.sizes).toEqual([580, 318, 315, 240]);
  expect(solution.startsAtBest).toBeGreaterThan(10);
});

test("standardised scale scores, k = 4: as good as the best of thousands of R starts, or better", () => {
  const known = reference.cases.bfiScales.solutions[2];
  const solution = fitKMeans(scales, { k: known.k, starts: 6, seed: 3 });
  expect(isAsGood(solution.withinSumOfSquares, known.withinSumOfSquares)).toBe(true);
  expect(solution.sizes).toEqual(known.sizes);
});

test("random rows as first centres reach the same optimum", () => {
  const solution = fitKMeans(mcdonalds, { k: 4, starts: 30, initialisation: "random-rows" });
  expect(solution.withinSumOfSquares).toBeCloseTo(1602.899456, 6);
});

test("k = 1 is the mean of everyone, and k = rows leaves nothing unexplained", () => {
  const input = {
    matrix: createMatrix([
      [1, 5],
      [3, 7],
      [8, 0],
    ]),
    weights: null,
  };
  const one = fitKMeans(input, { k: 1, starts: 3 });
  expect(one.centres).toEqual([[4, 4]]);
  expect(one.withinSumOfSquares).toBeCloseTo(one.totalSumOfSquares, 12);
  expect(fitKMeans(input, { k: 3 }).withinSumOfSquares).toBe(0);
});

test("starts shared among threads in any way give the same solution", () => {
  const prepared = prepareKMeans(mcdonalds);
  const options = completeKMeansOptions(prepared, { k: 5, starts: 12, seed: 3 });
  const whole = runKMeansStarts(prepared, options, 0, 12);
  const shares = [
    [7, 12],
    [0, 3],
    [3, 7],
  ].map(([from, to]) => structuredClone(runKMeansStarts(structuredClone(prepared), options, from, to)));
  const merged = mergeKMeansStarts(shares);
  expect(summariseKMeans(mcdonalds, prepared, options, merged)).toEqual(
    summariseKMeans(mcdonalds, prepared, options, whole),
  );
});

test("reports progress start by start and stops when asked", () => {
  const seen: [number, number][] = [];
  fitKMeans(mcdonalds, { k: 2, starts: 3 }, { onProgress: (done, total) => seen.push([done, total]) });
  expect(seen).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  let asked = 0;
  const isCancelled = () => ++asked > 2;
  expect(() => fitKMeans(mcdonalds, { k: 2, starts: 50 }, { isCancelled })).toThrow("cancelled");
  expect(asked).toBe(3);
});

test("refuses what cannot be clustered", () => {
  const twoKinds = { matrix: createMatrix([[1], [1], [2], [2]]), weights: null };
  expect(() => fitKMeans(twoKinds, { k: 3 })).toThrow("k-exceeds-distinct-rows");
  expect(() => fitKMeans(twoKinds, { k: 0 })).toThrow("invalid-argument");
  expect(() => fitKMeans(twoKinds, { k: 2, starts: 1.5 })).toThrow("invalid-argument");
  expect(() => fitKMeans({ ...twoKinds, weights: Float64Array.of(1, 1, 0, 0) }, { k: 2 })).toThrow(
    "k-exceeds-distinct-rows",
  );
  expect(() => fitKMeans({ matrix: createMatrix([[Number.NaN]]), weights: null }, { k: 1 })).toThrow(
    "missing-values",
  );
  expect(() => fitKMeans({ matrix: createMatrix([]), weights: null }, { k: 1 })).toThrow("too-few-rows");
  const fitRows = (rows: number[][]) => fitKMeans({ matrix: createMatrix(rows), weights: null }, { k: 3 });
  expect(() => fitRows([[1e200], [2], [3]])).toThrow("invalid-number");
  expect(() => fitRows([[1e-200], [2e-200], [3e-200], [4e-200]])).toThrow("k-exceeds-distinct-rows");
  expect(() => createMatrix([[1], [1, 2]])).toThrow("ragged-table");
});
