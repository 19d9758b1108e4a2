import { expect, test } from "vitest";
import { createCategoricalColumn, createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import {
  buildTopline,
  type CategoricalTopline,
  type NumericTopline,
} from "#analysis/descriptive/build-topline";
import { computeProportionInterval } from "#analysis/descriptive/proportion-interval";
import { buildMcdonaldsDataset } from "#analysis/reference-data/mcdonalds-dataset";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";

const columns = [
  createCategoricalColumn("q", [1, 2, 2, null, 2], [1, 2, 3], ["no", "yes", "unsure"]),
  createNumericColumn("x", [4, 1, null, 3, 9]),
];

test("shares with intervals on those who answered", () => {
  const [q] = buildTopline(createDataset(columns), ["q"]) as [CategoricalTopline];
  expect(q).toMatchObject({ base: { unweighted: 4, weighted: 4, effective: 4 }, missing: 1 });
  expect(q.categories.map(({ label, count, percent }) => [label, count, percent])).toEqual([
    ["no", 1, 25],
    ["yes", 3, 75],
    ["unsure", 0, 0],
  ]);
  const { low, high } = computeProportionInterval(3, 4);
  expect(q.categories[1].interval?.low).toBeCloseTo(100 * low, 12);
  expect(q.categories[1].interval?.high).toBeCloseTo(100 * high, 12);
});

test("weights make shares and means weighted and intervals wider; weight 0 is absence", () => {
  const weighted = createDataset(columns, [2, 1, 1, 5, 0]);
  const [q, x] = buildTopline(weighted, ["q", "x"]) as [CategoricalTopline, NumericTopline];
  expect(q.base).toMatchObject({ unweighted: 3, weighted: 4, effective: 16 / 6 });
  expect(q.categories.map(({ percent }) => percent)).toEqual([50, 50, 0]);
  expect(q.missing).toBe(1);
  expect(x.estimate.mean).toBeCloseTo((2 * 4 + 1 + 5 * 3) / 8, 12);
  expect(x.quantiles).toEqual([1, 3, 3, 3.5, 4]);
});

test("quantiles agree with R's type 2", () => {
  // Origin: R 4.2.2, quantile(Age, c(.25, .5, .75), type = 2).
  const [age] = buildTopline(buildMcdonaldsDataset(mcdonaldsCsv), ["Age"]) as [NumericTopline];
  expect(age.quantiles?.slice(1, 4)).toEqual([33, 45, 57]);
});

test("a question nobody answered has no figures", () => {
  const nobody = createDataset([
    createNumericColumn("x", [null, null]),
    createCategoricalColumn("q", [null, null], [1]),
  ]);
  const [x, q] = buildTopline(nobody, ["x", "q"]);
  expect(x).toMatchObject({ missing: 2, quantiles: null, estimate: { mean: null } });
  expect(q).toMatchObject({ categories: [{ count: 0, percent: null, interval: null }] });
});

test("refuses unknown columns and a confidence of 0", () => {
  expect(() => buildTopline(createDataset(columns), ["z"])).toThrow("unknown-column");
  expect(() => buildTopline(createDataset(columns), ["x"], { confidence: 0 })).toThrow("invalid-argument");
});
