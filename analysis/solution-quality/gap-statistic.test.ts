import { expect, test } from "vitest";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import { createRandom, nextNormal, nextUniform } from "#analysis/random";
import {
  completeGapOptions,
  computeGapStatistic,
  runGapReferences,
  summariseGap,
} from "#analysis/solution-quality/gap-statistic";
import { measureDispersions } from "#analysis/solution-quality/pooled-dispersion";
import { boxData, drawInBox } from "#analysis/solution-quality/reference-box";
import { suggestClusterCount } from "#analysis/solution-quality/suggest-cluster-count";

const counts = [1, 2, 3, 4, 5];

function drawClusters(rows: number, clusters: number): number[][] {
  const source = createRandom(8);
  return Array.from({ length: rows }, (_, row) => [
    nextNormal(source) + 9 * (row % clusters),
    nextNormal(source) + (row % 2 === 0 && clusters > 1 ? 9 : 0),
  ]);
}
const inputOf = (rows: number[][], weights: number[] | null = null) => ({
  matrix: createMatrix(rows),
  weights: weights && Float64Array.from(weights),
});

test("finds four groups that are far apart, and one group in a single cloud", () => {
  for (const space of ["original", "principal-axes"] as const) {
    for (const power of [1, 2] as const) {
      const options = { counts, references: 10, starts: 4, space, power };
      expect(computeGapStatistic(inputOf(drawClusters(120, 4)), options).suggestedK).toBe(4);
      expect(computeGapStatistic(inputOf(drawClusters(120, 1)), options).suggestedK).toBe(1);
    }
  }
});

// By hand, clusters {0, 0, 3} and {7}: the pairs 0, 3, 3 sum to 6, over 3 members is 2; squared 18 / 3 = 6.
test("the pooled dispersion of small clusters", () => {
  const prepared = prepareKMeans(inputOf([[0], [0], [3], [7]]));
  const partition = Int32Array.from(prepared.values, (value) => (value === 7 ? 1 : 0));
  expect(measureDispersions(prepared, [partition], 1)[0]).toBeCloseTo(2, 12);
  expect(measureDispersions(prepared, [partition], 2)[0]).toBeCloseTo(6, 12);
});

test("with squared distances the dispersion is the sum of squares of k-means", () => {
  const input = inputOf(drawClusters(40, 3));
  const own = computeGapStatistic(input, { counts: [1], references: 2, power: 2 });
  const prepared = prepareKMeans(input);
  const all = new Int32Array(prepared.distinctCount);
  expect(own.logDispersion[0]).toBeCloseTo(Math.log(measureDispersions(prepared, [all], 2)[0]), 10);
});

test("the reference points lie in the box along the principal axes", () => {
  const source = createRandom(3);
  const line = Array.from({ length: 50 }, () => {
    const along = nextUniform(source);
    return [along, 2 * along + 0.001 * nextNormal(source)];
  });
  const box = boxData(prepareKMeans(inputOf(line)), "principal-axes");
  const { values } = drawInBox(box, 200, source);
  for (let point = 0; point < 200; point++) {
    expect(Math.abs(values[2 * point + 1] - 2 * values[2 * point])).toBeLessThan(0.02);
  }
});

test("the rules of R's maxSE", () => {
  const errors = [0.1, 0.1, 0.1, 0.1];
  const suggest = (gap: number[]) =>
    (["first-se-max", "tibshirani"] as const).map((rule) =>
      suggestClusterCount([1, 2, 3, 4], gap, errors, rule),
    );
  // R: maxSE(gap, c(.1,.1,.1,.1), "firstSEmax") and "Tibs2001SEmax".
  expect(suggest([0.1, 0.5, 0.9, 0.6])).toEqual([3, 3]);
  expect(suggest([0.1, 0.85, 0.9, 0.6])).toEqual([2, 2]);
  expect(suggest([0.1, 0.3, 0.5, 0.7])).toEqual([4, 4]);
  expect(suggest([0.5, 0.4, 0.9, 0.6])).toEqual([1, 1]);
  expect(suggest([0.1, 0.15, 0.2, 0.19])).toEqual([1, 1]);
  expect(suggest([0.1, 0.15, 0.3, 0.29])).toEqual([3, 1]);
});

test("data sets shared among threads in any way give the same gap", () => {
  const prepared = prepareKMeans(inputOf(drawClusters(50, 2)));
  const options = completeGapOptions(prepared, { counts: [1, 2, 3], references: 5, starts: 2 });
  const run = (from: number, to: number) => structuredClone(runGapReferences(prepared, options, from, to));
  expect(summariseGap(prepared, options, [run(3, 5), run(0, 3)])).toEqual(
    summariseGap(prepared, options, [run(0, 5)]),
  );
});

// By hand: logs 1 and 3 have mean 2 and standard deviation sqrt(2), times sqrt(1 + 1/2).
test("the gap and its standard error from the logs of the reference data sets", () => {
  const prepared = prepareKMeans(inputOf(drawClusters(20, 2)));
  const options = completeGapOptions(prepared, { counts: [1], references: 2 });
  const found = summariseGap(prepared, options, [{ from: 0, logDispersions: [[1], [3]] }]);
  expect(found.expectedLogDispersion).toEqual([2]);
  expect(found.standardError[0]).toBeCloseTo(Math.sqrt(3), 12);
  expect(found.gap[0]).toBeCloseTo(2 - found.logDispersion[0], 12);
});

test("the scale of weights, ones and zeros change no gap", () => {
  const rows = drawClusters(40, 2);
  const options = { counts: [1, 2, 3], references: 3, starts: 2 };
  const weights = rows.map((_, row) => 1 + (row % 3));
  const { gap } = computeGapStatistic(inputOf(rows, weights), options);
  const scaled = computeGapStatistic(
    inputOf(
      rows,
      weights.map((weight) => 5 * weight),
    ),
    options,
  );
  scaled.gap.forEach((value, i) => {
    expect(value).toBeCloseTo(gap[i], 10);
  });
  const plain = computeGapStatistic(inputOf(rows), options);
  expect(
    computeGapStatistic(
      inputOf(
        rows,
        rows.map(() => 1),
      ),
      options,
    ),
  ).toEqual(plain);
  const ghost = computeGapStatistic(inputOf([[99, 99], ...rows], [0, ...rows.map(() => 1)]), options);
  expect(ghost.gap).toEqual(plain.gap);
});

test("refuses what has no gap, and stops when asked", () => {
  const input = inputOf(drawClusters(10, 2));
  expect(() => computeGapStatistic(input, { counts: [10] })).toThrow("k-exceeds-distinct-rows");
  expect(() => computeGapStatistic(input, { counts: [0, 1] })).toThrow("invalid-argument");
  expect(() => computeGapStatistic(input, { counts: [] })).toThrow("invalid-argument");
  expect(() => computeGapStatistic(input, { counts: [1], references: 1 })).toThrow("invalid-argument");
  expect(() => computeGapStatistic(input, { counts: [1] }, { isCancelled: () => true })).toThrow("cancelled");
});
