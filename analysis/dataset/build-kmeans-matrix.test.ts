import { expect, test } from "vitest";
import { buildKMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import { createCategoricalColumn, createDataset, createNumericColumn } from "#analysis/dataset/dataset";

const dataset = createDataset(
  [
    createNumericColumn("spend", [10, 20, null, 60]),
    createCategoricalColumn("buys", [2, 1, 2, 2]),
    createCategoricalColumn("region", [1, 2, 3, 1]),
    createCategoricalColumn("same", [1, 1, 2, 1]),
  ],
  [1, 2, 5, 1],
);

test("codes the later of two categories as 1 and leaves out incomplete rows", () => {
  const { matrix, rows, weights, variables } = buildKMeansMatrix(dataset, ["spend", "buys"]);
  expect([...matrix.values]).toEqual([10, 1, 20, 0, 60, 1]);
  expect([...rows]).toEqual([0, 1, 3]);
  expect([...(weights ?? [])]).toEqual([1, 2, 1]);
  expect(variables.map(({ coding }) => coding)).toEqual(["numeric", "two-category"]);
});

test("takes option codes as numbers only where it is told to", () => {
  expect(() => buildKMeansMatrix(dataset, ["region"])).toThrow("unordered-categorical");
  expect([...buildKMeansMatrix(dataset, ["region"], { asScale: ["region"] }).matrix.values]).toEqual([
    1, 2, 3, 1,
  ]);
});

// By hand: weights 1, 2, 1; mean 110 / 4 = 27.5; sum of squares 306.25 + 112.5 + 1056.25 = 1475; divisor 3.
test("standardises with weights as repeated rows", () => {
  const { matrix } = buildKMeansMatrix(dataset, ["spend"], { standardise: true });
  const deviation = Math.sqrt(1475 / 3);
  [-17.5, -7.5, 32.5].forEach((gap, row) => {
    expect(matrix.values[row]).toBeCloseTo(gap / deviation, 12);
  });
});

test("refuses a variable that does not vary among complete rows, and an empty table", () => {
  expect(() => buildKMeansMatrix(dataset, ["spend", "same"])).toThrow("constant-variable");
  expect(() => buildKMeansMatrix(dataset, [])).toThrow("too-few-rows");
});
