import fc from "fast-check";
import { expect, test } from "vitest";
import { minimiseBounded } from "#analysis/optimise/minimise-bounded";

function rosenbrock([x, y]: Float64Array, gradient: Float64Array): number {
  gradient[0] = -400 * x * (y - x * x) - 2 * (1 - x);
  gradient[1] = 200 * (y - x * x);
  return 100 * (y - x * x) ** 2 + (1 - x) ** 2;
}

/** The 25-variable example of R's help page for optim: each variable near the square of the one before. */
function chain(point: Float64Array, gradient: Float64Array): number {
  let value = 0;
  gradient.fill(0);
  for (let i = 0; i < point.length; i++) {
    const weight = i === 0 ? 1 : 4;
    const rest = point[i] - (i === 0 ? 1 : point[i - 1] ** 2);
    value += weight * rest ** 2;
    gradient[i] += 2 * weight * rest;
    if (i > 0) gradient[i - 1] -= 4 * weight * rest * point[i - 1];
  }
  return value;
}

const fill = (size: number, value: number) => new Array<number>(size).fill(value);

// Reference: R 4.2.2, optim(..., method = "L-BFGS-B") with the gradient and default controls.
test("takes R's path to the end of Rosenbrock's valley", () => {
  const free = { lower: fill(2, -Infinity), upper: fill(2, Infinity) };
  const found = minimiseBounded({ start: [-1.2, 1], ...free, evaluate: rosenbrock });
  expect(found.converged).toBe(true);
  expect(found.evaluations).toBe(47);
  expect(found.point[0]).toBeCloseTo(0.9999997167506105, 10);
  expect(found.point[1]).toBeCloseTo(0.9999994717802138, 10);
});

test("stops at a bound that keeps it from the valley's end, after as many evaluations as R", () => {
  const found = minimiseBounded({
    start: [-1.2, 1],
    lower: [-1.5, -0.5],
    upper: [0.8, 2],
    evaluate: rosenbrock,
  });
  expect(found.point[0]).toBe(0.8);
  expect(found.point[1]).toBeCloseTo(0.64, 12);
  expect(found.evaluations).toBe(39);
});

test("agrees with R where nearly every variable ends at a bound", () => {
  const found = minimiseBounded({
    start: fill(25, 3),
    lower: fill(25, 2),
    upper: fill(25, 4),
    evaluate: chain,
  });
  expect(found.value).toBeCloseTo(368.10591287433425, 9);
  expect(found.point[23]).toBeCloseTo(2.1090932892077245, 8);
  expect(Array.from(found.point.slice(0, 23))).toEqual(fill(23, 2));
  expect(found.point[24]).toBe(4);
});

test("finds the minimum of any convex quadratic inside any box", () => {
  const size = 4;
  const cell = fc.double({ min: -2, max: 2, noNaN: true });
  const problem = fc.record({
    root: fc.array(cell, { minLength: size * size, maxLength: size * size }),
    centre: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: size, maxLength: size }),
  });
  fc.assert(
    fc.property(problem, ({ root, centre }) => {
      const curve = (i: number, j: number) =>
        (i === j ? 1 : 0) + [0, 1, 2, 3].reduce((sum, k) => sum + root[i * size + k] * root[j * size + k], 0);
      const evaluate = (point: Float64Array, gradient: Float64Array) => {
        let value = 0;
        for (let i = 0; i < size; i++) {
          gradient[i] = 0;
          for (let j = 0; j < size; j++) gradient[i] += curve(i, j) * (point[j] - centre[j]);
          value += (gradient[i] * (point[i] - centre[i])) / 2;
        }
        return value;
      };
      const box = { lower: fill(size, -1), upper: fill(size, 1) };
      const found = minimiseBounded(
        { start: fill(size, 0), ...box, evaluate },
        { relativeDecrease: 0, gradientTolerance: 1e-9 },
      );
      found.gradient.forEach((slope, i) => {
        if (found.point[i] === -1) expect(slope).toBeGreaterThan(-1e-6);
        else if (found.point[i] === 1) expect(slope).toBeLessThan(1e-6);
        else expect(Math.abs(slope)).toBeLessThan(1e-6);
      });
    }),
    { numRuns: 60 },
  );
});

test("says so when the limit of iterations comes first", () => {
  const free = { lower: fill(2, -Infinity), upper: fill(2, Infinity) };
  const found = minimiseBounded({ start: [-1.2, 1], ...free, evaluate: rosenbrock }, { maxIterations: 5 });
  expect(found).toMatchObject({ converged: false, iterations: 5 });
});

test("steps back from where the function is not defined", () => {
  const evaluate = ([x]: Float64Array, gradient: Float64Array) => {
    gradient[0] = 1 - 1 / x;
    return x - Math.log(x);
  };
  const found = minimiseBounded(
    { start: [4], lower: [-Infinity], upper: [Infinity], evaluate },
    { relativeDecrease: 0 },
  );
  expect(found.point[0]).toBeCloseTo(1, 6);
});
