import fc from "fast-check";
import { expect, test } from "vitest";
import { buildKMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { buildMcdonaldsDataset, perceptions } from "#analysis/reference-data/mcdonalds-dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import { computeAdjustedRandIndex } from "#analysis/solution-quality/adjusted-rand-index";
import { computeCalinskiHarabasz, computeDaviesBouldin } from "#analysis/solution-quality/cluster-indices";
import { computeHitRate } from "#analysis/solution-quality/hit-rate";
import { computeSilhouette } from "#analysis/solution-quality/silhouette";
import reference from "../kmeans/kmeans.reference.json";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import assignmentsCsv from "../reference-data/mcdonalds-kmeans-assignments.csv?raw";

const assignments = parseReferenceTable(assignmentsCsv);
const input = buildKMeansMatrix(buildMcdonaldsDataset(mcdonaldsCsv), perceptions);

for (const known of reference.cases.mcdonalds.solutions) {
  test(`mcdonalds, k = ${known.k}: silhouette, Calinski-Harabasz and Davies-Bouldin agree with R`, () => {
    const { k } = known;
    const assignment = Int32Array.from(readCells(assignments, `K${k}`), (cell) => Number(cell) - 1);
    const silhouette = computeSilhouette(input.matrix, assignment, k);
    expect(silhouette.mean).toBeCloseTo(known.silhouette, 9);
    known.silhouetteByCluster.forEach((width, c) => {
      expect(silhouette.byCluster[c]).toBeCloseTo(width, 9);
    });
    expect(silhouette).toMatchObject({ rows: 1453, isSampled: false });
    expect(computeCalinskiHarabasz(input.matrix, assignment, k)).toBeCloseTo(known.calinskiHarabasz, 7);
    expect(computeDaviesBouldin(input.matrix, assignment, k)).toBeCloseTo(known.daviesBouldin, 9);
  });
}

test("weights act as repeated rows in every index", () => {
  const rows = [
    [0, 0],
    [1, 0],
    [5, 5],
    [6, 5],
    [6, 7],
  ];
  const weights = [2, 1, 3, 1, 2];
  const repeated = rows.flatMap((row, i) => Array.from({ length: weights[i] }, () => row));
  const labels = [0, 0, 1, 1, 1];
  const repeatedLabels = Int32Array.from(
    labels.flatMap((label, i) => Array.from({ length: weights[i] }, () => label)),
  );
  const small = createMatrix(rows);
  const large = createMatrix(repeated);
  const mass = Float64Array.from(weights);
  const assignment = Int32Array.from(labels);
  expect(computeSilhouette(small, assignment, 2, { weights: mass }).mean).toBeCloseTo(
    computeSilhouette(large, repeatedLabels, 2).mean ?? Number.NaN,
    12,
  );
  expect(computeCalinskiHarabasz(small, assignment, 2, mass)).toBeCloseTo(
    computeCalinskiHarabasz(large, repeatedLabels, 2) ?? Number.NaN,
    10,
  );
  expect(computeDaviesBouldin(small, assignment, 2, mass)).toBeCloseTo(
    computeDaviesBouldin(large, repeatedLabels, 2) ?? Number.NaN,
    12,
  );
});

test("a sampled silhouette says so and comes near the whole one", () => {
  const k = 4;
  const assignment = Int32Array.from(readCells(assignments, "K4"), (cell) => Number(cell) - 1);
  const sampled = computeSilhouette(input.matrix, assignment, k, { mostRows: 700, seed: 5 });
  expect(sampled).toMatchObject({ rows: 700, isSampled: true });
  expect(Math.abs((sampled.mean ?? 0) - 0.2585)).toBeLessThan(0.03);
  expect(computeSilhouette(input.matrix, assignment, k, { mostRows: 700, seed: 5 })).toEqual(sampled);
});

test("one cluster has no indices, and a row alone in its cluster has width 0", () => {
  const matrix = createMatrix([[0], [1], [9]]);
  const together = Int32Array.of(0, 0, 0);
  expect(computeSilhouette(matrix, together, 1).mean).toBeNull();
  expect(computeCalinskiHarabasz(matrix, together, 1)).toBeNull();
  expect(computeDaviesBouldin(matrix, together, 1)).toBeNull();
  expect(computeSilhouette(matrix, Int32Array.of(0, 0, 1), 2).byCluster[1]).toBe(0);
  expect(() => computeSilhouette(matrix, Int32Array.of(0), 1)).toThrow("length-mismatch");
});

// By hand from the definition. First: 1 pair shared, 1/3 expected, 3/2 at most. Third: 0, 2/3 and 2.
test("the adjusted Rand index agrees with known values", () => {
  expect(computeAdjustedRandIndex([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(0.5714285714285714, 12);
  expect(computeAdjustedRandIndex([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
  expect(computeAdjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
  expect(computeAdjustedRandIndex([1, 1, 1], [4, 4, 4])).toBe(1);
  expect(() => computeAdjustedRandIndex([1, 2], [1])).toThrow("length-mismatch");
});

test("relabelling never changes the adjusted Rand index, and agreement is 1", () => {
  const labels = fc.array(fc.nat(4), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(labels, (first) => {
      const renamed = first.map((label) => 10 - 2 * label);
      expect(computeAdjustedRandIndex(first, renamed)).toBeCloseTo(1, 12);
      const second = [...first.slice(1), first[0]];
      expect(computeAdjustedRandIndex(first, second)).toBeCloseTo(
        computeAdjustedRandIndex(second, renamed),
        12,
      );
    }),
  );
});

test("the hit rate of latent classes is counted over polished starts", () => {
  expect(computeHitRate({ startsAtBest: 6, starts: 100 })).toBe(0.06);
  expect(computeHitRate({ startsAtBest: 5, starts: 200, polished: 10 })).toBe(0.5);
});
