import { expect, test } from "vitest";
import {
  countAffordableVariables,
  estimateSizeMargin,
  judgeSample,
  requireSample,
} from "#analysis/planning/required-sample";

test("70 and 100 respondents a basis variable, 200 a reported segment", () => {
  expect(requireSample(12, 4)).toEqual({ least: 840, good: 1200, forReporting: 800 });
  expect(requireSample(0, 1)).toMatchObject({ least: 0, good: 0 });
});

test.each([
  [1200, "good"],
  [1199, "tight"],
  [840, "tight"],
  [839, "short"],
] as const)("%d respondents for 12 variables are %s", (respondents, verdict) => {
  expect(judgeSample(respondents, 12)).toBe(verdict);
});

test("what a sample affords passes its own rule, and one variable more does not", () => {
  const { most, comfortable } = countAffordableVariables(850);
  expect([judgeSample(850, most), judgeSample(850, most + 1)]).toEqual(["tight", "short"]);
  expect([judgeSample(850, comfortable), judgeSample(850, comfortable + 1)]).toEqual(["good", "tight"]);
});

// Reference: R 4.2.2, prop.test(100, 400, correct = FALSE)$conf.int.
test("the margin of a quarter of 400 respondents is R's Wilson interval", () => {
  const { low, high, marginPoints } = estimateSizeMargin(0.25, 400);
  expect(low).toBeCloseTo(0.210079014236, 10);
  expect(high).toBeCloseTo(0.294677132931, 10);
  expect(marginPoints).toBeCloseTo(50 * (high - low), 12);
});

test("four times the sample halves the margin", () => {
  const few = estimateSizeMargin(0.3, 500).marginPoints;
  expect(estimateSizeMargin(0.3, 2000).marginPoints / few).toBeCloseTo(0.5, 2);
});

test("refuses what is no share and no sample", () => {
  expect(() => estimateSizeMargin(1.1, 100)).toThrow("invalid-argument");
  expect(() => estimateSizeMargin(0.5, 0)).toThrow("invalid-argument");
  expect(() => requireSample(1.5, 2)).toThrow("invalid-argument");
});
