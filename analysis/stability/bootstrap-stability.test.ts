import fc from "fast-check";
import { expect, test } from "vitest";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { fitKMeans } from "#analysis/kmeans/fit-kmeans";
import { prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import { createRandom, nextInteger, nextNormal, nextUniform } from "#analysis/random";
import {
  completeStabilityOptions,
  computeStability,
  runStabilityPairs,
} from "#analysis/stability/bootstrap-stability";
import { drawSample } from "#analysis/stability/draw-sample";
import { measureJaccardBySegment } from "#analysis/stability/jaccard-by-segment";
import {
  createKMeansFitter,
  describeKMeansPopulation,
  segmentsOfDistinctRows,
} from "#analysis/stability/kmeans-fitter";
import type { SegmentFitter } from "#analysis/stability/stability-types";
import { describeSpread, summariseStability } from "#analysis/stability/summarise-stability";

/** Three groups far apart, or one cloud without any. */
function drawPoints(rows: number, gap: number): number[][] {
  const source = createRandom(5);
  return Array.from({ length: rows }, (_, row) => [
    nextNormal(source) + gap * (row % 3),
    nextNormal(source) - gap * (row % 3 === 1 ? 1 : 0),
  ]);
}

function measure(rows: number[][], k: number, weights: number[] | null = null, draws?: number, pairs = 12) {
  const input = { matrix: createMatrix(rows), weights: weights && Float64Array.from(weights) };
  const prepared = prepareKMeans(input);
  const { assignment } = fitKMeans(input, { k, starts: 5 });
  const population = describeKMeansPopulation(prepared);
  return computeStability(
    draws === undefined ? population : { ...population, draws },
    createKMeansFitter(prepared, { starts: 3, swaps: 0 }),
    segmentsOfDistinctRows(prepared, assignment),
    { k, pairs },
  );
}

test("groups far apart come out the same every time, and halves of one cloud do not", () => {
  const apart = measure(drawPoints(150, 12), 3);
  expect(apart.medianAdjustedRand).toBe(1);
  expect(apart.segmentStability).toEqual([1, 1, 1]);
  const cloud = measure(drawPoints(150, 0), 3);
  expect(cloud.medianAdjustedRand).toBeLessThan(0.8);
  expect(cloud.adjustedRand).toHaveLength(12);
});

test("a fitter that guesses agrees with itself by chance only", () => {
  const guess: SegmentFitter = (sample, k, { seed, path }) => {
    const source = createRandom(seed, path);
    return Int32Array.from(sample, () => nextInteger(source, k));
  };
  const population = { weights: new Float64Array(2000).fill(1), draws: 2000 };
  const solution = Int32Array.from({ length: 2000 }, (_, row) => row % 4);
  const { adjustedRandSpread, segmentStability } = computeStability(population, guess, solution, { k: 4 });
  expect(Math.abs(adjustedRandSpread.mean)).toBeLessThan(0.001);
  // Of 500 members a guess has 125, so 125 / 875 = 0.143; the largest of four is a little above.
  for (const stability of segmentStability) expect(Math.abs(stability - 0.155)).toBeLessThan(0.01);
});

test("pairs shared among threads in any way give the same result", () => {
  const prepared = prepareKMeans({ matrix: createMatrix(drawPoints(80, 2)), weights: null });
  const population = describeKMeansPopulation(prepared);
  const solution = new Int32Array(prepared.distinctCount);
  const options = completeStabilityOptions({ k: 3, pairs: 7, seed: 9 });
  const run = (from: number, to: number) =>
    structuredClone(runStabilityPairs(population, createKMeansFitter(prepared), solution, options, from, to));
  expect(summariseStability(3, [run(4, 7), run(0, 1), run(1, 4)])).toEqual(
    summariseStability(3, [run(0, 7)]),
  );
});

test("weights: integers equal repeated rows at equal draws, ones equal none, their scale and zeros change nothing", () => {
  fc.assert(
    fc.property(fc.nat(1000), (seed) => {
      const source = createRandom(seed);
      const rows = Array.from({ length: 30 }, () => [nextInteger(source, 5), nextInteger(source, 5)]);
      const weights = rows.map(() => 1 + nextInteger(source, 3));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const repeated = rows.flatMap((row, i) => Array.from({ length: weights[i] }, () => row));
      const weighted = measure(rows, 3, weights, total, 4);
      expect(weighted).toEqual(measure(repeated, 3, null, total, 4));
      expect(
        measure(
          rows,
          3,
          rows.map(() => 1),
          undefined,
          4,
        ),
      ).toEqual(measure(rows, 3, null, undefined, 4));
      const scaled = measure(
        rows,
        3,
        weights.map((weight) => weight * 4),
        total,
        4,
      );
      expect(scaled.adjustedRand).toEqual(weighted.adjustedRand);
      expect(measure([[40, 40], ...rows], 3, [0, ...weights], total, 4)).toEqual(weighted);
    }),
    { numRuns: 15 },
  );
});

test("the order of the respondents changes nothing", () => {
  const rows = drawPoints(60, 1.5);
  expect(measure([...rows].reverse(), 3)).toEqual(measure(rows, 3));
});

test("a sample holds as many respondents as it should, each as often as its weight says", () => {
  const source = createRandom(2);
  const weights = Float64Array.of(1, 0.5, 3.5);
  const counts = new Float64Array(3);
  for (let i = 0; i < 200; i++) {
    const sample = drawSample({ weights, draws: 50 }, source);
    expect(sample.reduce((sum, times) => sum + times, 0)).toBe(50);
    sample.forEach((times, row) => {
      counts[row] += times / 10_000;
    });
  }
  [0.2, 0.1, 0.7].forEach((share, row) => {
    expect(Math.abs(counts[row] - share)).toBeLessThan(0.015);
  });
});

test("a sample with fewer kinds of answers than segments still counts", () => {
  const result = measure([[0], [1], [2], [2], [2], [2], [2], [2]], 3, null, undefined, 30);
  expect(result.adjustedRand.every(Number.isFinite)).toBe(true);
});

// By hand: {0,1,2} against {0,1} is 2/3 and against {2,3} 1/4; {3} against {2,3} is 1/2. Row 4 is left out.
test("the Jaccard coefficient of each segment's best counterpart", () => {
  const solution = Int32Array.of(0, 0, 0, 1, -1);
  const other = Int32Array.of(1, 1, 0, 0, 2);
  const ones = new Float64Array(5).fill(1);
  expect([...measureJaccardBySegment(solution, other, 2, ones)]).toEqual([2 / 3, 1 / 2]);
  expect([...measureJaccardBySegment(solution, other, 3, ones)][2]).toBe(0);
});

// R: quantile(c(3, 1, 2, 10), c(.05, .25, .5, .75, .95)) is 1.15 1.75 2.5 4.75 8.95.
test("quantiles are those of R", () => {
  const spread = describeSpread([3, 1, 2, 10]);
  expect(spread.mean).toBe(4);
  [spread.q05, spread.q25, spread.median, spread.q75, spread.q95].forEach((quantile, i) => {
    expect(quantile).toBeCloseTo([1.15, 1.75, 2.5, 4.75, 8.95][i], 12);
  });
});

test("tells its progress, stops when asked, and refuses what makes no sense", () => {
  const prepared = prepareKMeans({
    matrix: createMatrix(Array.from({ length: 9 }, (_, row) => [row, nextUniform(createRandom(row))])),
    weights: null,
  });
  const population = describeKMeansPopulation(prepared);
  const solution = new Int32Array(9);
  const fitter = createKMeansFitter(prepared);
  const seen: number[] = [];
  computeStability(
    population,
    fitter,
    solution,
    { k: 2, pairs: 3 },
    { onProgress: (done) => seen.push(done) },
  );
  expect(seen).toEqual([1, 2, 3]);
  const run = (options: { k: number; pairs?: number }, isCancelled = false) =>
    computeStability(population, fitter, solution, options, { isCancelled: () => isCancelled });
  expect(() => run({ k: 2 }, true)).toThrow("cancelled");
  expect(() => run({ k: 0 })).toThrow("invalid-argument");
  expect(() => run({ k: 2, pairs: 0 })).toThrow("invalid-argument");
  expect(() => computeStability(population, fitter, new Int32Array(3), { k: 2 })).toThrow("length-mismatch");
});
