import { expect, test } from "vitest";
import { createCategoricalColumn, createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { analyseFactors } from "#analysis/factor/analyse-factors";
import { correlateItems, type ItemTable } from "#analysis/factor/correlate-items";
import { runParallelAnalysis, runParallelReplicates } from "#analysis/factor/parallel-analysis";
import { readItemTable } from "#analysis/factor/read-item-table";
import { measureSamplingAdequacy } from "#analysis/factor/sampling-adequacy";
import { scoreFactors } from "#analysis/factor/score-factors";
import { testSphericity } from "#analysis/factor/test-sphericity";

function tableOf(rows: number[][], weights: number[] | null = null): ItemTable {
  return {
    items: rows[0].map((_, item) => `q${item + 1}`),
    matrix: createMatrix(rows),
    weights: weights && Float64Array.from(weights),
  };
}

const sound = tableOf([
  [1, 2, 3, 2],
  [2, 1, 4, 4],
  [3, 4, 1, 1],
  [5, 4, 4, 2],
  [4, 5, 2, 5],
  [1, 1, 3, 3],
  [2, 3, 5, 1],
]);
/** The last item is the sum of the others. */
const dependent = tableOf(
  Array.from({ length: 7 }, (_, row) => {
    const answers = [...sound.matrix.values.subarray(row * 4, row * 4 + 4)];
    return [...answers, answers.reduce((sum, answer) => sum + answer, 0)];
  }),
);

test("refuses an item that everyone answers alike, and names it", () => {
  const constant = tableOf([
    [1, 3],
    [2, 3],
    [4, 3],
  ]);
  expect(() => analyseFactors(constant, { factors: 1 })).toThrow("constant-variable");
  try {
    correlateItems(constant);
  } catch (error) {
    expect(error).toMatchObject({ details: { variable: "q2" } });
  }
  const onlyGhostDiffers = tableOf(
    [
      [1, 3],
      [2, 3],
      [4, 5],
    ],
    [1, 1, 0],
  );
  expect(() => correlateItems(onlyGhostDiffers)).toThrow("constant-variable");
});

test("refuses tables with too few rows or items", () => {
  expect(() => correlateItems(tableOf([[1, 2]]))).toThrow("too-few-rows");
  expect(() =>
    correlateItems(
      tableOf([
        [1, Number.NaN],
        [Number.NaN, 2],
        [3, Number.NaN],
      ]),
    ),
  ).toThrow("too-few-rows");
  expect(() =>
    correlateItems(
      tableOf([
        [1, Number.NaN],
        [2, 2],
        [3, Number.NaN],
      ]),
      "pairwise",
    ),
  ).toThrow("too-few-rows");
  const apart = tableOf([
    [1, Number.NaN],
    [2, Number.NaN],
    [Number.NaN, 1],
    [Number.NaN, 4],
  ]);
  expect(() => correlateItems(apart, "pairwise")).toThrow("too-few-rows");
  expect(() => analyseFactors(tableOf([[1], [2], [3]]), { factors: 1 })).toThrow("table-too-small");
  expect(() => readItemTable(createDataset([]), [])).toThrow("too-few-rows");
});

test("refuses more factors than the items identify", () => {
  expect(() => analyseFactors(sound, { factors: 5 })).toThrow("too-many-factors");
  expect(() => analyseFactors(sound, { factors: 2, extraction: "ml" })).toThrow("too-many-factors");
  expect(() => analyseFactors(sound, { factors: 0 })).toThrow("invalid-argument");
  expect(() => analyseFactors(sound, { factors: 1.5 })).toThrow("invalid-argument");
  expect(() => analyseFactors(sound, { factors: 1, basis: "covariances" })).toThrow("invalid-argument");
});

test("on items that depend on each other refuses ml, and elsewhere leaves out what is not defined", () => {
  expect(() => analyseFactors(dependent, { factors: 1, extraction: "ml" })).toThrow("collinear-variables");
  const { correlations } = correlateItems(dependent);
  expect(measureSamplingAdequacy(correlations)).toBeNull();
  expect(testSphericity(correlations, 7)).toBeNull();
  const found = analyseFactors(dependent, { factors: 2 });
  expect(found.warnings).toContain("singular-correlations");
  expect(found.fit).toMatchObject({ chiSquare: null, rmsea: null, tli: null, bic: null });
  expect(found.loadings.flat().every(Number.isFinite)).toBe(true);
  expect(() => scoreFactors(dependent, found)).toThrow("collinear-variables");
});

test("warns of a Heywood case and of negative degrees of freedom", () => {
  const twins = tableOf(
    Array.from({ length: 40 }, (_, row) => {
      const base = Math.sin(row * 1.7);
      return [base, base + 0.001 * Math.cos(row * 5.1), Math.sin(row * 2.9), Math.cos(row * 0.7)];
    }),
  );
  const found = analyseFactors(twins, { factors: 1 });
  expect(found.warnings).toContain("heywood-case");
  expect(found.heywoodItems.length).toBeGreaterThan(0);
  expect(Math.max(...found.communalities)).toBeLessThanOrEqual(1 + 1e-6);
  expect(analyseFactors(sound, { factors: 3 }).warnings).toContain("under-identified");
});

test("reads two categories as 0 and 1, codes of a scale as numbers, and refuses names without order", () => {
  const dataset = createDataset([
    createNumericColumn("age", [20, null, 40]),
    createCategoricalColumn("owns", [2, 1, null], [1, 2]),
    createCategoricalColumn("likes", [5, 3, 1], [1, 3, 5]),
  ]);
  const { matrix } = readItemTable(dataset, ["owns", "age", "likes"], ["likes"]);
  expect([...matrix.values]).toEqual([1, 20, 5, 0, Number.NaN, 3, Number.NaN, 40, 1]);
  expect(() => readItemTable(dataset, ["likes"])).toThrow("unordered-categorical");
  expect(() => readItemTable(dataset, ["nobody"])).toThrow("unknown-column");
});

test("parallel analysis refuses an empty range, and stops when asked", () => {
  expect(() => runParallelReplicates(4, 100, {}, 3, 3)).toThrow("invalid-argument");
  const { correlations } = correlateItems(sound);
  expect(() => runParallelAnalysis(correlations, 7, { replicates: 0 })).toThrow("invalid-argument");
  expect(() => runParallelAnalysis(correlations, 7, {}, { isCancelled: () => true })).toThrow("cancelled");
});
