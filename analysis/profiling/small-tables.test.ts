import { expect, test } from "vitest";
import { createCategoricalColumn, createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import { analyseVariance } from "#analysis/profiling/analyse-variance";
import { testIndependence } from "#analysis/profiling/chi-square-independence";
import { compareMeans } from "#analysis/profiling/compare-means";
import { compareProportions } from "#analysis/profiling/compare-proportions";
import { segmentLetter } from "#analysis/profiling/comparison";
import { computeEffectiveBase } from "#analysis/profiling/effective-base";
import { profileSegments } from "#analysis/profiling/profile-segments";
import type { CategoricalProfile, NumericProfile } from "#analysis/profiling/profile-types";
import { computeWilsonInterval } from "#analysis/profiling/wilson-interval";
import reference from "./profiling.reference.json";

test("Wilson's interval agrees with statsmodels, and stays within 0 and 1", () => {
  for (const { x, n, wilson } of reference.wilson.cases) {
    const { low, high } = computeWilsonInterval(x, n);
    expect(low).toBeCloseTo(wilson[0], 12);
    expect(high).toBeCloseTo(wilson[1], 12);
  }
  expect(computeWilsonInterval(7, 7).high).toBe(1);
  expect(() => computeWilsonInterval(3, 2)).toThrow("invalid-count");
  expect(() => computeWilsonInterval(0, 0)).toThrow("invalid-count");
});

test("association runs from none to complete", () => {
  expect(
    testIndependence([
      [7, 0],
      [0, 7],
    ]).cramersV,
  ).toBe(1);
  expect(
    testIndependence([
      [3, 9],
      [5, 15],
    ]).cramersV,
  ).toBeCloseTo(0, 12);
});

test("the independence test refuses tables it cannot judge", () => {
  expect(() => testIndependence([[1, 2]])).toThrow("table-too-small");
  expect(() => testIndependence([[1, 2], [3]])).toThrow("ragged-table");
  expect(() =>
    testIndependence([
      [1, -2],
      [3, 4],
    ]),
  ).toThrow("invalid-count");
  expect(() =>
    testIndependence([
      [4, 0],
      [6, 0],
    ]),
  ).toThrow("empty-margin");
});

test("the square of z is the chi-square of the two-by-two table", () => {
  const [comparison] = compareProportions([30 / 80, 12 / 50], [80, 50]);
  const { chiSquare } = testIndependence([
    [30, 12],
    [50, 38],
  ]);
  expect(comparison.statistic ** 2).toBeCloseTo(chiSquare, 10);
});

test("agreement of everyone is no difference, and an empty segment is not compared", () => {
  expect(compareProportions([1, 1], [20, 30])).toEqual([
    { a: 0, b: 1, statistic: 0, pValue: 1, adjustedPValue: 1 },
  ]);
  expect(compareProportions([0.5, 0, 0.2], [20, 0, 30]).map(({ a, b }) => [a, b])).toEqual([[0, 2]]);
});

test("means: a lone answer is not tested, equal constants do not differ, different ones do", () => {
  const constant = { base: 5, mean: 2, variance: 0 };
  expect(compareMeans([constant, { base: 1, mean: 9, variance: 0 }])).toEqual([]);
  expect(compareMeans([constant, constant])[0]).toMatchObject({ statistic: 0, pValue: 1 });
  expect(compareMeans([constant, { ...constant, mean: 3 }])[0]).toMatchObject({
    statistic: -Infinity,
    pValue: 0,
  });
  expect(analyseVariance([constant, constant])).toBeNull();
  expect(analyseVariance([constant, { ...constant, mean: 3 }])).toMatchObject({
    etaSquared: 1,
    pValue: 0,
    welch: null,
  });
});

test("the effective base ignores the scale of weights and equals the count for equal weights", () => {
  expect(computeEffectiveBase(null, 12)).toBe(12);
  expect(computeEffectiveBase([2, 2, 2])).toBeCloseTo(3, 12);
  expect(computeEffectiveBase([1, 3])).toBeCloseTo(1.6, 12);
  expect(computeEffectiveBase([0, 0])).toBe(0);
});

test("letters go on after Z", () => {
  expect([0, 25, 26, 51, 52].map(segmentLetter)).toEqual(["A", "Z", "AA", "AZ", "BA"]);
});

test("a segment where nobody answered has no mean, no letter and no part in the tests", () => {
  const dataset = createDataset([
    createCategoricalColumn("q", [1, 2, 1, 2, null, null]),
    createNumericColumn("x", [1, 2, 5, 6, null, null]),
  ]);
  const { variables } = profileSegments(dataset, ["q", "x"], Int32Array.of(0, 0, 1, 1, 2, 2), 3);
  const [q, x] = variables as [CategoricalProfile, NumericProfile];
  expect(q.bases[2].unweighted).toBe(0);
  expect(q.categories[0]).toMatchObject({ counts: [1, 1, 0], shares: [0.5, 0.5, 0], letters: ["", "", ""] });
  expect(q.test?.degreesOfFreedom).toBe(1);
  expect(x.means).toEqual([1.5, 5.5, null]);
  expect(x.test?.degreesOfFreedom).toEqual([1, 2]);
});

test("an option nobody chose stays in the profile and out of the test", () => {
  const dataset = createDataset([createCategoricalColumn("q", [1, 3, 1, 3], [1, 2, 3])]);
  const [q] = profileSegments(dataset, ["q"], Int32Array.of(0, 0, 1, 1), 2).variables as [CategoricalProfile];
  expect(q.categories[1]).toMatchObject({ category: 2, totalCount: 0, indexes: [null, null] });
  expect(q.test?.degreesOfFreedom).toBe(1);
});
