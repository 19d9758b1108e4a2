import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildMcdonaldsDataset, perceptions } from "#analysis/reference-data/mcdonalds-dataset";
import type { SegmentationSpecification } from "#contracts/segmentation";
import { buildCodebook } from "#questionnaire/codebook";
import { fitSolution } from "#server/segmentation/fit-solution";
import type { FitInput } from "#server/segmentation/fit-task";
import { yesNo } from "#server/segmentation/make-test-study";

const csv = readFileSync(new URL("../../analysis/reference-data/mcdonalds.csv", import.meta.url), "utf8");
const dataset = buildMcdonaldsDataset(csv);
const pages = [{ code: "P1", questions: perceptions.map(yesNo) }];

function makeInput(part: Partial<SegmentationSpecification> = {}): FitInput {
  return {
    dataset: { ...dataset, columns: dataset.columns.slice(0, perceptions.length) },
    variables: buildCodebook({ languages: ["en"], title: {}, consent: {}, thanks: {}, pages }),
    isSimulated: new Uint8Array(dataset.rowCount).fill(1, 0, 53),
    specification: {
      ...{ waveIds: ["wave"], basis: perceptions, descriptors: [], methods: ["k-means"], kMin: 4, kMax: 4 },
      ...{ starts: 20, seed: 1234, standardise: false, includeSimulated: true, ...part },
    },
    datasetHash: "hash",
    codeVersion: "code",
  };
}

// Reference: the value and sizes that analysis/kmeans/fit-kmeans.test.ts documents for these answers, coded 0 and 1.
test("finds the published four segments of the McDonald's study", () => {
  const { result, rows } = fitSolution(makeInput(), { method: "k-means", k: 4 }, {});
  expect(result.fit.method === "k-means" && result.fit.withinSumOfSquares).toBeCloseTo(1602.899456, 5);
  expect(result.sizes.map((size) => size.count)).toEqual([580, 318, 315, 240]);
  expect(result.simulatedInBase).toBe(53);
  expect(rows).toHaveLength(1453);
  expect(result.warnings.map((warning) => warning.code)).toEqual(["giant-segment"]);
  // Reference: R's stats::kmeans(nstart = 50) on 300 pairs of samples, median 0.867; 0.06 is the luck of 100 pairs.
  expect(Math.abs((result.stability?.adjustedRand.median ?? 0) - 0.867)).toBeLessThan(0.06);
});

test("sizes carry intervals, and shares in the profile agree with the centres", () => {
  const { result } = fitSolution(makeInput(), { method: "k-means", k: 4 }, {});
  for (const { count, share, low, high } of result.sizes) {
    expect(share).toBeCloseTo(count / 1453, 12);
    expect(low).toBeLessThan(share);
    expect(high).toBeGreaterThan(share);
  }
  const fit = result.fit.method === "k-means" ? result.fit : undefined;
  result.profile.forEach((variable, item) => {
    const yes = variable.rows[1];
    yes.cells.forEach((cell, segment) => {
      expect(cell.value).toBeCloseTo(fit?.centres[segment][item] ?? Number.NaN, 10);
    });
  });
});

test("a latent class solution gives everybody probabilities that add up to one", () => {
  const { result, assignment, probabilities } = fitSolution(
    makeInput(),
    { method: "latent-class", k: 3 },
    {},
  );
  expect(probabilities).not.toBeNull();
  for (const row of [0, 700, 1452]) {
    const own = Array.from(probabilities?.subarray(row * 3, row * 3 + 3) ?? []);
    expect(own.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 10);
    expect(own.indexOf(Math.max(...own)) + 1).toBe(assignment[row]);
  }
  expect(result.sizes.reduce((sum, size) => sum + size.count, 0)).toBe(1453);
});
