import fc from "fast-check";
import { expect, test } from "vitest";
import { buildKMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { fitKMedoids, mergeKMedoidsStarts, runKMedoidsStarts } from "#analysis/kmedoids/fit-kmedoids";
import {
  completeKMedoidsOptions,
  mostDistinctRows,
  prepareKMedoids,
} from "#analysis/kmedoids/prepare-kmedoids";
import { summariseKMedoids } from "#analysis/kmedoids/summarise-kmedoids";
import { buildMcdonaldsDataset, perceptions } from "#analysis/reference-data/mcdonalds-dataset";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import reference from "./kmedoids.reference.json";

const mcdonalds = buildKMeansMatrix(buildMcdonaldsDataset(mcdonaldsCsv), perceptions);
const prepared = prepareKMedoids(mcdonalds);

for (const known of reference.solutions) {
  test(`mcdonalds, k = ${known.k}: the cost of R's pam or a lower one`, () => {
    const solution = fitKMedoids(mcdonalds, { k: known.k }, {}, prepared);
    expect(solution.totalCost).toBeLessThanOrEqual(known.totalCost * (1 + 1e-9));
    expect(solution.sizes.reduce((sum, size) => sum + size, 0)).toBe(1453);
    const greedy = fitKMedoids(mcdonalds, { k: known.k, starts: 1 }, {}, prepared);
    expect(greedy.totalCost).toBeLessThanOrEqual(known.totalCost * (1 + 1e-9));
  });
}

/** Small tables with repeats, and a k they can bear. */
const problem = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
    minLength: 6,
    maxLength: 14,
  })
  .filter((rows) => new Set(rows.map(String)).size >= 4)
  .chain((rows) =>
    fc.record({ rows: fc.constant(rows), k: fc.integer({ min: 1, max: 4 }), seed: fc.nat(100) }),
  );

const cluster = (rows: number[][], k: number, seed: number, weights: number[] | null = null, starts = 6) =>
  fitKMedoids(
    { matrix: createMatrix(rows), weights: weights && Float64Array.from(weights) },
    { k, seed, starts },
  );
const distance = (a: number[], b: number[]) => Math.hypot(...a.map((x, v) => x - b[v]));
const costOf = (rows: number[][], medoids: number[][]) =>
  rows.reduce((sum, row) => sum + Math.min(...medoids.map((medoid) => distance(row, medoid))), 0);

test("no exchange of one medoid for another row is cheaper, by trying all of them", () => {
  fc.assert(
    fc.property(problem, ({ rows, k, seed }) => {
      const solution = cluster(rows, k, seed);
      for (const [at] of solution.medoidRows.entries()) {
        for (const row of rows.keys()) {
          const exchanged = solution.medoidRows.map((medoid, place) => rows[place === at ? row : medoid]);
          expect(costOf(rows, exchanged)).toBeGreaterThan(solution.totalCost - 1e-9);
        }
      }
      const medoids = solution.medoidRows.map((row) => rows[row]);
      expect(costOf(rows, medoids)).toBeCloseTo(solution.totalCost, 9);
      solution.assignment.forEach((own, row) => {
        expect(distance(rows[row], medoids[own])).toBeCloseTo(costOf([rows[row]], medoids), 12);
      });
    }),
    { numRuns: 60 },
  );
});

test("weights: w equals w equal rows, 1 equals none, 0 equals absence, and the scale changes no cluster", () => {
  fc.assert(
    fc.property(
      problem,
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 14, maxLength: 14 }),
      ({ rows, k, seed }, all) => {
        const weights = all.slice(0, rows.length);
        const weighted = cluster(rows, k, seed, weights);
        const repeated = rows.flatMap((row, i) => Array.from({ length: weights[i] }, () => row));
        const plain = cluster(repeated, k, seed);
        expect(weighted.totalCost).toBe(plain.totalCost);
        expect(weighted.weightedSizes).toEqual(plain.sizes);
        const ones = rows.map(() => 1);
        expect(cluster(rows, k, seed, ones)).toEqual(cluster(rows, k, seed));
        const ghost = cluster([...rows, [50, 50]], k, seed, [...weights, 0]);
        expect(ghost.totalCost).toBe(weighted.totalCost);
        expect(ghost.sizes).toEqual(weighted.sizes);
        const halved = cluster(
          rows,
          k,
          seed,
          weights.map((weight) => weight / 2),
        );
        expect(halved.assignment).toEqual(weighted.assignment);
      },
    ),
    { numRuns: 40 },
  );
});

test("the order of rows changes no cost, and more starts are never worse", () => {
  fc.assert(
    fc.property(problem, ({ rows, k, seed }) => {
      const few = cluster(rows, k, seed, null, 2);
      expect(cluster([...rows].reverse(), k, seed, null, 2).totalCost).toBe(few.totalCost);
      expect(cluster(rows, k, seed, null, 9).totalCost).toBeLessThanOrEqual(few.totalCost);
    }),
    { numRuns: 40 },
  );
});

test("starts shared among threads in any way give the same solution", () => {
  const options = completeKMedoidsOptions(prepared, { k: 5, starts: 9, seed: 3 });
  const whole = runKMedoidsStarts(prepared, options, 0, 9);
  const shares = [
    [6, 9],
    [0, 2],
    [2, 6],
  ].map(([from, to]) => structuredClone(runKMedoidsStarts(prepared, options, from, to)));
  expect(summariseKMedoids(mcdonalds, prepared, options, mergeKMedoidsStarts(shares))).toEqual(
    summariseKMedoids(mcdonalds, prepared, options, whole),
  );
});

test("k = distinct rows costs nothing", () => {
  expect(cluster([[1], [1], [4], [9]], 3, 1).totalCost).toBe(0);
});

test("stops when asked and refuses what cannot be clustered", () => {
  expect(() => fitKMedoids(mcdonalds, { k: 2 }, { isCancelled: () => true }, prepared)).toThrow("cancelled");
  expect(() => cluster([[1], [1], [2]], 3, 1)).toThrow("k-exceeds-distinct-rows");
  expect(() => cluster([[1], [2]], 0, 1)).toThrow("invalid-argument");
  expect(() => cluster([], 1, 1)).toThrow("too-few-rows");
  expect(() => cluster([[Number.NaN]], 1, 1)).toThrow("missing-values");
  expect(() => runKMedoidsStarts(prepared, completeKMedoidsOptions(prepared, { k: 2 }), 3, 3)).toThrow(
    "invalid-argument",
  );
  const values = Float64Array.from({ length: mostDistinctRows + 1 }, (_, row) => row);
  const matrix = { rowCount: values.length, columnCount: 1, values };
  expect(() => prepareKMedoids({ matrix, weights: null })).toThrow("too-many-rows");
});
