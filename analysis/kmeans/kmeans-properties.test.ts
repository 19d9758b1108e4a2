import fc from "fast-check";
import { expect, test } from "vitest";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { fitKMeans } from "#analysis/kmeans/fit-kmeans";

/** Small tables with repeats, and a k they can bear. */
const problem = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 })),
    {
      minLength: 8,
      maxLength: 40,
    },
  )
  .filter((rows) => new Set(rows.map(String)).size >= 4)
  .chain((rows) =>
    fc.record({ rows: fc.constant(rows), k: fc.integer({ min: 2, max: 4 }), seed: fc.nat(1000) }),
  );

const cluster = (rows: number[][], k: number, seed: number, weights: number[] | null = null, starts = 8) =>
  fitKMeans(
    { matrix: createMatrix(rows), weights: weights && Float64Array.from(weights) },
    { k, seed, starts },
  );

test("a weight of w equals w equal rows", () => {
  fc.assert(
    fc.property(
      problem,
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 40, maxLength: 40 }),
      (given, all) => {
        const weights = all.slice(0, given.rows.length);
        const repeated = given.rows.flatMap((row, i) => Array.from({ length: weights[i] }, () => row));
        const weighted = cluster(given.rows, given.k, given.seed, weights);
        const plain = cluster(repeated, given.k, given.seed);
        expect(weighted.withinSumOfSquares).toBe(plain.withinSumOfSquares);
        expect(weighted.centres).toEqual(plain.centres);
        expect(weighted.weightedSizes).toEqual(plain.sizes);
      },
    ),
    { numRuns: 40 },
  );
});

test("weights of one equal no weights, and the same seed gives the same result", () => {
  fc.assert(
    fc.property(problem, ({ rows, k, seed }) => {
      const ones = rows.map(() => 1);
      expect(cluster(rows, k, seed, ones)).toEqual(cluster(rows, k, seed));
    }),
    { numRuns: 40 },
  );
});

test("a weight of zero equals absence, and such a row is still assigned to its nearest centre", () => {
  fc.assert(
    fc.property(problem, ({ rows, k, seed }) => {
      const absent = [100, 100, 100];
      const withGhost = cluster([...rows, absent], k, seed, [...rows.map(() => 1), 0]);
      const without = cluster(rows, k, seed);
      expect(withGhost.withinSumOfSquares).toBe(without.withinSumOfSquares);
      expect(withGhost.sizes).toEqual(without.sizes);
      expect([...withGhost.assignment.slice(0, rows.length)]).toEqual([...without.assignment]);
      const distances = without.centres.map((centre) =>
        centre.reduce((sum, x, v) => sum + (x - absent[v]) ** 2, 0),
      );
      expect(distances[withGhost.assignment[rows.length]]).toBeCloseTo(Math.min(...distances), 8);
    }),
    { numRuns: 40 },
  );
});

test("the order of the rows changes nothing but the order of the assignment", () => {
  fc.assert(
    fc.property(problem, ({ rows, k, seed }) => {
      const forward = cluster(rows, k, seed);
      const backward = cluster([...rows].reverse(), k, seed);
      expect(backward.withinSumOfSquares).toBe(forward.withinSumOfSquares);
      expect(backward.centres).toEqual(forward.centres);
      expect([...backward.assignment].reverse()).toEqual([...forward.assignment]);
    }),
    { numRuns: 40 },
  );
});

test("the order of the columns does not change the best solution", () => {
  fc.assert(
    fc.property(problem, ({ rows, k, seed }) => {
      const forward = cluster(rows, k, seed, null, 40);
      const turned = cluster(
        rows.map((row) => [...row].reverse()),
        k,
        seed,
        null,
        40,
      );
      expect(turned.withinSumOfSquares).toBeCloseTo(forward.withinSumOfSquares, 8);
    }),
    { numRuns: 20 },
  );
});

test("more starts and more swaps are never worse", () => {
  fc.assert(
    fc.property(problem, ({ rows, k, seed }) => {
      const few = cluster(rows, k, seed, null, 2);
      const many = cluster(rows, k, seed, null, 12);
      expect(many.withinSumOfSquares).toBeLessThanOrEqual(few.withinSumOfSquares);
      const input = { matrix: createMatrix(rows), weights: null };
      const still = fitKMeans(input, { k, seed, starts: 3, swaps: 0 });
      const swapped = fitKMeans(input, { k, seed, starts: 3, swaps: 10 });
      expect(swapped.withinSumOfSquares).toBeLessThanOrEqual(still.withinSumOfSquares);
    }),
    { numRuns: 40 },
  );
});

test("every respondent sits in a cluster that no single move would improve", () => {
  fc.assert(
    fc.property(problem, ({ rows, k, seed }) => {
      const { assignment, centres, withinSumOfSquares } = cluster(rows, k, seed, null, 3);
      const within = (labels: ArrayLike<number>) => {
        let sum = 0;
        for (let c = 0; c < k; c++) {
          const members = rows.filter((_, row) => labels[row] === c);
          for (let v = 0; v < 3; v++) {
            const mean = members.reduce((total, row) => total + row[v], 0) / members.length;
            for (const row of members) sum += (row[v] - mean) ** 2;
          }
        }
        return sum;
      };
      expect(within(assignment)).toBeCloseTo(withinSumOfSquares, 8);
      expect(centres).toHaveLength(k);
      const distinct = [...new Set(rows.map(String))];
      for (const kind of distinct) {
        for (let to = 0; to < k; to++) {
          const moved = Array.from(assignment, (label, row) => (String(rows[row]) === kind ? to : label));
          if (new Set(moved).size === k)
            expect(within(moved)).toBeGreaterThanOrEqual(withinSumOfSquares - 1e-8);
        }
      }
    }),
    { numRuns: 25 },
  );
});
