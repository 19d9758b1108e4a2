import { expect, test } from "vitest";
import { climbConcave } from "#analysis/maxdiff/climb-concave";

/** A concave function with its top at 0.5; each evaluation comes out a little lower, as rounding may have it. */
function createNoisyHill(noise: number) {
  const hill = {
    evaluations: 0,
    evaluate: ([x]: Float64Array) => ({
      logLikelihood: -65_000 - 1000 * Math.log(Math.cosh(x - 0.5)) - noise * hill.evaluations++,
      gradient: Float64Array.of(-1000 * Math.tanh(x - 0.5)),
      information: Float64Array.of(1000 / Math.cosh(x - 0.5) ** 2),
    }),
  };
  return hill;
}

const invert = (information: Float64Array) => information.map((value) => 1 / value);

test("climbs to the top, and says that no step is left", () => {
  const { estimates, inverse, step, iterations } = climbConcave(
    Float64Array.of(0),
    createNoisyHill(0).evaluate,
    invert,
  );
  expect(estimates[0]).toBeCloseTo(0.5, 9);
  expect(inverse[0]).toBeCloseTo(1 / 1000, 12);
  expect(Math.abs(step[0])).toBeLessThan(1e-6);
  expect(iterations).toBeLessThan(8);
});

test("rounding in the sum of many choices does not shorten the last steps", () => {
  const hill = createNoisyHill(1e-9);
  const { estimates } = climbConcave(Float64Array.of(0.5 + 1e-6), hill.evaluate, invert);
  expect(estimates[0]).toBeCloseTo(0.5, 10);
  expect(hill.evaluations).toBeLessThan(5);
});

test("ends where it is told to", () => {
  const { iterations } = climbConcave(Float64Array.of(0), createNoisyHill(0).evaluate, invert, () => false);
  expect(iterations).toBe(1);
});
