import fc from "fast-check";
import { expect, test } from "vitest";
import { buildKMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { buildConsensus } from "#analysis/ensemble/build-consensus";
import { fitEnsemble } from "#analysis/ensemble/fit-ensemble";
import { matchSegments } from "#analysis/ensemble/match-segments";
import { fitKMeans } from "#analysis/kmeans/fit-kmeans";
import { createRandom, nextInteger, nextNormal } from "#analysis/random";
import { buildMcdonaldsDataset, perceptions } from "#analysis/reference-data/mcdonalds-dataset";
import { computeAdjustedRandIndex } from "#analysis/solution-quality/adjusted-rand-index";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";

const permutations = (items: number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item) =>
        permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
      );

test("no matching of segments shares more, by trying all of them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(10_000), (k, seed) => {
      const source = createRandom(seed);
      const overlaps = Float64Array.from({ length: k * k }, () => nextInteger(source, 20));
      const shared = (matching: ArrayLike<number>) =>
        Array.from(matching).reduce((sum, column, row) => sum + overlaps[row * k + column], 0);
      const found = matchSegments(overlaps, k);
      expect([...found].sort((a, b) => a - b)).toEqual(Array.from({ length: k }, (_, i) => i));
      expect(shared(found)).toBe(Math.max(...permutations([...found]).map(shared)));
    }),
    { numRuns: 200 },
  );
});

// By hand: two of three put row 2 with rows 0 and 1, whatever they call the segment.
test("the majority decides, whatever the labels", () => {
  const members = [
    [0, 0, 0, 1, 1],
    [1, 1, 1, 0, 0],
    [0, 0, 1, 1, 1],
  ].map((labels) => ({ segments: Int32Array.from(labels), vote: 1 }));
  const { segments, certainty, support } = buildConsensus(members, 2, new Float64Array(5).fill(1));
  expect(computeAdjustedRandIndex(segments, [0, 0, 0, 1, 1])).toBe(1);
  expect(certainty[2]).toBeCloseTo(2 / 3, 12);
  expect(support).toBeCloseTo(14 / 15, 12);
});

test("a vote counts as its size says", () => {
  const members = [
    { segments: Int32Array.of(0, 0, 0, 1), vote: 1 },
    { segments: Int32Array.of(0, 0, 1, 1), vote: 3 },
  ];
  const { segments } = buildConsensus(members, 2, new Float64Array(4).fill(1));
  expect(segments[2]).toBe(segments[3]);
});

function drawClusters(rows: number, gap: number): number[][] {
  const source = createRandom(4);
  return Array.from({ length: rows }, (_, row) => [
    nextNormal(source) + gap * (row % 3),
    nextNormal(source) + gap * (row % 3 === 2 ? 1 : 0),
  ]);
}
const inputOf = (rows: number[][], weights: number[] | null = null) => ({
  matrix: createMatrix(rows),
  weights: weights && Float64Array.from(weights),
});

test("all methods agree on groups that are far apart", () => {
  const solution = fitEnsemble(inputOf(drawClusters(90, 15)), { k: 3, starts: 3 });
  expect(solution).toMatchObject({
    agreement: 1,
    agreementBetween: 1,
    stability: 1,
    support: 1,
    sizes: [30, 30, 30],
  });
  expect(solution.members.map(({ method }) => method)).toEqual([
    ...Array(3).fill("k-means"),
    ...Array(3).fill("k-medoids"),
    "ward",
  ]);
  expect(
    computeAdjustedRandIndex(
      solution.assignment,
      Array.from({ length: 90 }, (_, row) => row % 3),
    ),
  ).toBe(1);
});

test("mcdonalds, k = 4: near the optimum of k-means, with less agreement than groups that are there", () => {
  const input = buildKMeansMatrix(buildMcdonaldsDataset(mcdonaldsCsv), perceptions);
  const solution = fitEnsemble(input, { k: 4, starts: 4 });
  const { assignment } = fitKMeans(input, { k: 4, starts: 10 });
  expect(computeAdjustedRandIndex(solution.assignment, assignment)).toBeGreaterThan(0.7);
  expect(solution.agreement).toBeGreaterThan(solution.agreementBetween);
  expect(solution.agreement).toBeLessThan(1);
  expect(solution.certaintyBySegment.every((certainty) => certainty > 0.5 && certainty <= 1)).toBe(true);
  const withOther = fitEnsemble(input, { k: 4, starts: 4 }, {}, [{ method: "latent-class", assignment }]);
  expect(withOther.members.at(-1)).toMatchObject({ method: "latent-class", vote: 1 });
});

test("weights: integers equal repeated rows, ones equal none, zeros equal absence", () => {
  const rows = drawClusters(30, 2).map((row) => row.map((value) => Math.round(4 * value) / 4));
  const weights = rows.map((_, row) => 1 + (row % 3));
  const repeated = rows.flatMap((row, i) => Array.from({ length: weights[i] }, () => row));
  const weighted = fitEnsemble(inputOf(rows, weights), { k: 3, starts: 3 });
  const plain = fitEnsemble(inputOf(repeated), { k: 3, starts: 3 });
  expect(weighted.weightedSizes).toEqual(plain.sizes);
  expect(weighted.agreement).toBe(plain.agreement);
  const ones = rows.map(() => 1);
  const without = fitEnsemble(inputOf(rows), { k: 3, starts: 3 });
  expect(fitEnsemble(inputOf(rows, ones), { k: 3, starts: 3 })).toEqual(without);
  const ghost = fitEnsemble(inputOf([[50, 50], ...rows], [0, ...ones]), { k: 3, starts: 3 });
  expect(ghost.assignment[0]).toBe(-1);
  expect([...ghost.assignment.slice(1)]).toEqual([...without.assignment]);
});

test("the order of the respondents changes only the order of the assignment", () => {
  const rows = drawClusters(40, 2);
  const forward = fitEnsemble(inputOf(rows), { k: 3, starts: 3 });
  const backward = fitEnsemble(inputOf([...rows].reverse()), { k: 3, starts: 3 });
  expect([...backward.assignment].reverse()).toEqual([...forward.assignment]);
  expect(backward.stability).toBe(forward.stability);
});

test("one segment, one kind of respondent, and refusals", () => {
  expect(fitEnsemble(inputOf([[1], [2], [4]]), { k: 1, starts: 2 })).toMatchObject({
    agreement: 1,
    sizes: [3],
  });
  expect(fitEnsemble(inputOf([[1], [1]]), { k: 1, starts: 2 })).toMatchObject({
    sizes: [2],
    leftOut: ["ward"],
  });
  expect(() => fitEnsemble(inputOf([[1], [2]]), { k: 3 })).toThrow("k-exceeds-distinct-rows");
  expect(() => fitEnsemble(inputOf([[1], [2]]), { k: 2, splits: 0 })).toThrow("invalid-argument");
  const input = inputOf([[1], [2], [5]]);
  const other = (assignment: number[]) => [{ method: "mine", assignment: Int32Array.from(assignment) }];
  expect(() => fitEnsemble(input, { k: 2 }, {}, other([0, 1]))).toThrow("length-mismatch");
  expect(() => fitEnsemble(input, { k: 2 }, {}, other([0, 1, 2]))).toThrow("invalid-argument");
  expect(() => fitEnsemble(input, { k: 2 }, { isCancelled: () => true })).toThrow("cancelled");
});
