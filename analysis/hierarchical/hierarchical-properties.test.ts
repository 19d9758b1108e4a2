import fc from "fast-check";
import { expect, test } from "vitest";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { agglomerate } from "#analysis/hierarchical/agglomerate";
import { computeCopheneticCorrelation } from "#analysis/hierarchical/cophenetic-correlation";
import { cutDendrogram } from "#analysis/hierarchical/cut-dendrogram";
import { fitHierarchical, mostLeaves } from "#analysis/hierarchical/fit-hierarchical";
import { joinReciprocalPairs } from "#analysis/hierarchical/join-reciprocal-pairs";
import { measurePackedDistances } from "#analysis/hierarchical/packed-distances";
import { createRandom, nextInteger, nextNormal } from "#analysis/random";
import { computeAdjustedRandIndex } from "#analysis/solution-quality/adjusted-rand-index";

const linkages = ["ward", "average", "complete", "single"] as const;

/** Points without tied distances, so that the tree is unique. */
const problem = fc.record({
  seed: fc.nat(10_000),
  rows: fc.integer({ min: 5, max: 90 }),
  linkage: fc.constantFrom(...linkages),
});

const drawRows = (seed: number, rows: number) => {
  const source = createRandom(seed);
  return Array.from({ length: rows }, () => [nextNormal(source), nextNormal(source), nextNormal(source)]);
};
const growTree = (rows: number[][], linkage: (typeof linkages)[number], weights: number[] | null = null) =>
  fitHierarchical({ matrix: createMatrix(rows), weights: weights && Float64Array.from(weights) }, linkage);
const expectClose = (found: ArrayLike<number>, known: ArrayLike<number>) => {
  expect(found.length).toBe(known.length);
  Array.from(found).forEach((value, i) => {
    expect(value).toBeCloseTo(known[i], 9);
  });
};
const ascending = (heights: Float64Array) => heights.slice().sort();

test("a weight of w gives the heights of w equal rows, without their joins at 0", () => {
  fc.assert(
    fc.property(problem, ({ seed, rows, linkage }) => {
      const points = drawRows(seed, rows);
      const source = createRandom(seed, [1]);
      const weights = points.map(() => 1 + nextInteger(source, 3));
      const repeated = points.flatMap((point, i) => Array.from({ length: weights[i] }, () => point));
      const weighted = growTree(points, linkage, weights);
      const plain = growTree(repeated, linkage);
      expectClose(
        ascending(weighted.heights),
        ascending(plain.heights).filter((height) => height > 0),
      );
      expect(cutDendrogram(weighted, 3).weightedSizes).toEqual(cutDendrogram(plain, 3).sizes);
      const input = { matrix: createMatrix(points), weights: Float64Array.from(weights) };
      expect(computeCopheneticCorrelation(input, weighted)).toBeCloseTo(
        computeCopheneticCorrelation({ matrix: createMatrix(repeated), weights: null }, plain) ?? 2,
        9,
      );
    }),
    { numRuns: 60 },
  );
});

test("weights of one equal none, and their scale changes no cluster", () => {
  fc.assert(
    fc.property(problem, ({ seed, rows, linkage }) => {
      const points = drawRows(seed, rows);
      const ones = points.map(() => 1);
      expect(growTree(points, linkage, ones)).toEqual(growTree(points, linkage));
      const halves = growTree(
        points,
        linkage,
        ones.map(() => 0.5),
      );
      expect(cutDendrogram(halves, 4).assignment).toEqual(
        cutDendrogram(growTree(points, linkage), 4).assignment,
      );
    }),
    { numRuns: 40 },
  );
});

test("a weight of zero equals absence", () => {
  fc.assert(
    fc.property(problem, ({ seed, rows, linkage }) => {
      const points = drawRows(seed, rows);
      const withGhost = growTree([[9, 9, 9], ...points], linkage, [0, ...points.map(() => 1)]);
      const without = growTree(points, linkage);
      expect(withGhost.heights).toEqual(without.heights);
      const cut = cutDendrogram(withGhost, 3);
      expect(cut.assignment[0]).toBe(-1);
      expect([...cut.assignment.slice(1)]).toEqual([...cutDendrogram(without, 3).assignment]);
    }),
    { numRuns: 40 },
  );
});

test("without ties the order of rows and of columns changes no height and no cluster", () => {
  fc.assert(
    fc.property(problem, ({ seed, rows, linkage }) => {
      const points = drawRows(seed, rows);
      const forward = growTree(points, linkage);
      const backward = growTree(
        [...points].reverse().map((point) => [...point].reverse()),
        linkage,
      );
      expectClose(ascending(backward.heights), ascending(forward.heights));
      const clusters = cutDendrogram(backward, 4).assignment.reverse();
      expect(computeAdjustedRandIndex(clusters, cutDendrogram(forward, 4).assignment)).toBe(1);
    }),
    { numRuns: 60 },
  );
});

test("each cut splits one cluster of the one before", () => {
  fc.assert(
    fc.property(problem, ({ seed, rows, linkage }) => {
      const tree = growTree(drawRows(seed, rows), linkage);
      for (let k = 1; k < rows; k++) {
        const coarse = cutDendrogram(tree, k).assignment;
        const fine = cutDendrogram(tree, k + 1).assignment;
        const pairs = new Set(Array.from(fine, (cluster, row) => `${cluster} ${coarse[row]}`));
        expect(pairs.size).toBe(k + 1);
      }
    }),
    { numRuns: 20 },
  );
});

// By hand: 0 and 1 join at 1; their mean, 0.5, is 3.5 from 4, and Ward weighs that by 2 · 2 · 1 / 3.
test("small trees by hand", () => {
  const line = [[0], [1], [4]];
  expectClose(growTree(line, "ward").heights, [1, Math.sqrt((4 / 3) * 3.5 ** 2)]);
  expectClose(growTree(line, "average").heights, [1, 3.5]);
  expectClose(growTree(line, "complete").heights, [1, 4]);
  expectClose(growTree(line, "single").heights, [1, 3]);
});

test("equal distances go to the earlier rows", () => {
  const tree = growTree([[0], [1], [2], [3]], "single");
  expect([...tree.merges]).toEqual([0, 1, 4, 2, 5, 3]);
  const square = growTree([[0], [1], [2], [3]], "complete");
  expect([...square.merges]).toEqual([0, 1, 2, 3, 4, 5]);
});

test("many pairs at once give the tree of one join at a time", () => {
  for (const linkage of ["ward", "average", "complete"] as const) {
    const points = drawRows(7, 450);
    const weights = points.map((_, row) => 1 + (row % 2));
    const tree = growTree(points, linkage, weights);
    const distances = measurePackedDistances(Float64Array.from(points.flat()), 450, 3);
    let at = 0;
    for (let i = 0; linkage === "ward" && i < 450; i++) {
      for (let j = i + 1; j < 450; j++, at++) {
        distances[at] *= (distances[at] * 2 * weights[i] * weights[j]) / (weights[i] + weights[j]);
      }
    }
    const slow = agglomerate(distances, Float64Array.from(weights), linkage, () => {});
    expect([...tree.merges]).toEqual([...slow.merges]);
    expectClose(tree.heights, linkage === "ward" ? slow.heights.map(Math.sqrt) : slow.heights);
  }
});

test("a tie among many rows leaves the order of joins to the rows", () => {
  const points = drawRows(3, 420).map(([x, y]) => [x, y, 0]);
  // Three points far away from all others, the second as far from the first as from the third.
  points.push([100, 0, 0], [101, 0, 0], [102, 0, 0]);
  const tree = growTree(points, "ward");
  const [first, second, third] = [420, 421, 422];
  const joined = Array.from({ length: 422 }, (_, step) => [tree.merges[2 * step], tree.merges[2 * step + 1]]);
  expect(joined).toContainEqual([first, second]);
  expect(joined).not.toContainEqual([second, third]);
});

test("pairs are not joined at once where the second is as near to the first as to a third", () => {
  const join = (points: number[]) => {
    const distances = measurePackedDistances(Float64Array.from(points), points.length, 1);
    return joinReciprocalPairs(distances, new Float64Array(points.length).fill(1), "average", () => {});
  };
  expect(join([0, 1, 2, 40])).toBeNull();
  expect(join([0, 0, 7, 40])).toBeNull();
  expect(join([0, 1, 2.5, 40])?.heights).toEqual(Float64Array.of(1, 2, 38.833333333333336));
});

test("many equal respondents are one leaf above the limit", () => {
  const rows = mostLeaves + 8;
  const values = Float64Array.from({ length: rows }, (_, row) => row % 8);
  const tree = fitHierarchical({ matrix: { rowCount: rows, columnCount: 1, values }, weights: null }, "ward");
  expect(tree.leafCount).toBe(8);
  expect(cutDendrogram(tree, 8).sizes).toEqual(Array(8).fill(rows / 8));
});

test("says how far it is, and stops when asked", () => {
  const rows = drawRows(1, 600);
  const seen: number[] = [];
  fitHierarchical({ matrix: createMatrix(rows), weights: null }, "ward", {
    onProgress: (done, total) => {
      expect(total).toBe(599);
      seen.push(done);
    },
  });
  expect(seen[0]).toBe(0);
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.at(-1)).toBe(599);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  let asked = 0;
  const isCancelled = () => ++asked > 2;
  expect(() =>
    fitHierarchical({ matrix: createMatrix(rows), weights: null }, "ward", { isCancelled }),
  ).toThrow("cancelled");
});

test("refuses what has no tree", () => {
  expect(() => growTree([[1, 2]], "ward")).toThrow("too-few-rows");
  expect(() => growTree([], "ward")).toThrow("too-few-rows");
  expect(() => growTree([[1], [2]], "ward", [1, 0])).toThrow("too-few-rows");
  expect(() => growTree([[1], [Number.NaN]], "ward")).toThrow("missing-values");
  expect(() => growTree([[1], [2]], "ward", [1])).toThrow("length-mismatch");
  const tree = growTree([[1], [2]], "ward");
  expect(() => cutDendrogram(tree, 3)).toThrow("k-exceeds-distinct-rows");
  expect(() => cutDendrogram(tree, 0)).toThrow("invalid-argument");
  const many = Float64Array.from({ length: mostLeaves + 1 }, (_, row) => row);
  expect(() =>
    fitHierarchical(
      { matrix: { rowCount: many.length, columnCount: 1, values: many }, weights: null },
      "ward",
    ),
  ).toThrow("too-many-rows");
});
