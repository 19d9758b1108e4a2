import { expect, test } from "vitest";
import { betaCdf, betaQuantile } from "#analysis/distributions/beta-distribution";
import { chiSquareUpperTail } from "#analysis/distributions/chi-square";
import { studentTTwoSidedP } from "#analysis/distributions/student-t";
import {
  studentisedRangeUpperQuantile,
  studentisedRangeUpperTail,
} from "#analysis/distributions/studentised-range";
import reference from "./studentised-range.reference.json";

function expectClose(actual: number, expected: number, relative: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

test("the studentised range agrees with scipy", () => {
  for (const { q, groups, df, p } of reference.upperTail) {
    expectClose(studentisedRangeUpperTail(q, groups, df), p, 1e-9);
  }
  for (const { p, groups, df, q } of reference.upperQuantile) {
    expectClose(studentisedRangeUpperQuantile(p, groups, df), q, 1e-9);
  }
});

test("it agrees with integrals of 25 digits", () => {
  for (const { q, groups, df, p } of reference.precise) {
    expectClose(studentisedRangeUpperTail(q, groups, df), p, 1e-12);
  }
});

test("of two groups it is Student's t, far tails included", () => {
  for (const [q, df] of [
    [1, 1],
    [3, 7],
    [12, 40],
    [30, 1449],
  ]) {
    expectClose(studentisedRangeUpperTail(q, 2, df), studentTTwoSidedP(q / Math.SQRT2, df), 1e-10);
  }
});

test("with a known deviation the range of two is normal", () => {
  expectClose(studentisedRangeUpperTail(3, 2, Infinity), chiSquareUpperTail(4.5, 1), 1e-12);
  expectClose(studentisedRangeUpperTail(3, 5, 1e9), studentisedRangeUpperTail(3, 5, Infinity), 1e-7);
});

test("its ends are exact and its quantile undoes it", () => {
  expect(studentisedRangeUpperTail(0, 4, 10)).toBe(1);
  expect(studentisedRangeUpperTail(Infinity, 4, 10)).toBe(0);
  expect(studentisedRangeUpperQuantile(0, 4, 10)).toBe(Infinity);
  expect(studentisedRangeUpperQuantile(1, 4, 10)).toBe(0);
  for (const p of [0.9, 0.05, 1e-8]) {
    expectClose(studentisedRangeUpperTail(studentisedRangeUpperQuantile(p, 6, 25), 6, 25), p, 1e-9);
  }
});

test("the beta distribution agrees with scipy", () => {
  for (const { p, a, b, x, cdf } of reference.betaQuantile) {
    expectClose(betaQuantile(p, a, b), x, 1e-11);
    expectClose(betaCdf(0.3, a, b), cdf, 1e-11);
  }
  expect(betaQuantile(0, 2, 3)).toBe(0);
  expect(betaQuantile(1, 2, 3)).toBe(1);
});
