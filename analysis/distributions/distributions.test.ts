import { expect, test } from "vitest";
import { chiSquareCdf, chiSquareQuantile, chiSquareUpperTail } from "#analysis/distributions/chi-square";
import { fCdf, fQuantile, fUpperTail } from "#analysis/distributions/f-distribution";
import { logGamma } from "#analysis/distributions/gamma";
import { normalCdf, normalQuantile, normalTwoSidedP } from "#analysis/distributions/normal";
import { studentTCdf, studentTQuantile, studentTTwoSidedP } from "#analysis/distributions/student-t";
import reference from "./distributions.reference.json";

function expectClose(actual: number, expected: number, relative = 1e-11) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + Number.MIN_VALUE);
}

test("normal probabilities agree with scipy, far tails included", () => {
  for (const { z, cdf, twoSidedP } of reference.normal) {
    expectClose(normalCdf(z), cdf);
    expectClose(normalTwoSidedP(z), twoSidedP);
  }
  for (const { p, x } of reference.normalQuantile) expectClose(normalQuantile(p), x);
});

test("Student's t agrees with scipy", () => {
  for (const { t, df, cdf, twoSidedP } of reference.studentT) {
    expectClose(studentTCdf(t, df), cdf);
    expectClose(studentTTwoSidedP(t, df), twoSidedP);
  }
  for (const { p, df, x } of reference.studentTQuantile) expectClose(studentTQuantile(p, df), x);
});

test("F agrees with scipy, down to a tail of 1e-220", () => {
  for (const { f, numerator, denominator, cdf, upperTail } of reference.f) {
    expectClose(fCdf(f, numerator, denominator), cdf);
    expectClose(fUpperTail(f, numerator, denominator), upperTail, 1e-9);
  }
  for (const { p, numerator, denominator, x } of reference.fQuantile) {
    expectClose(fQuantile(p, numerator, denominator), x);
  }
});

test("chi-square agrees with scipy", () => {
  for (const { x, df, cdf, upperTail } of reference.chiSquare) {
    expectClose(chiSquareCdf(x, df), cdf);
    expectClose(chiSquareUpperTail(x, df), upperTail);
  }
  for (const { p, df, x } of reference.chiSquareQuantile) expectClose(chiSquareQuantile(p, df), x);
});

test("the logarithm of the gamma function agrees with scipy", () => {
  for (const { x, value } of reference.logGamma) expectClose(logGamma(x), value, 1e-13);
});

test("the ends of the scale are exact", () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(1)).toBe(Infinity);
  expect(chiSquareUpperTail(0, 3)).toBe(1);
  expect(fCdf(0, 2, 2)).toBe(0);
  expect(studentTCdf(0, 5)).toBe(0.5);
});
