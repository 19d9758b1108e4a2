import { expect, test } from "vitest";
import { computeStabilityAcross } from "#analysis/stability/across-solutions";

// By hand: segment 0 comes from one segment only; segment 1 from two in halves, of three: 1 - log 2 / log 3; segment 2
// from all three alike; segment 3 has nobody.
test("one source is 1, all sources alike are 0", () => {
  const before = Int32Array.of(0, 0, 1, 2, 0, 1, 2);
  const after = Int32Array.of(0, 0, 1, 1, 2, 2, 2);
  const [whole, mixed, spread, empty] = computeStabilityAcross(before, after, 3, 4);
  expect(whole).toBe(1);
  expect(mixed).toBeCloseTo(1 - Math.log(2) / Math.log(3), 12);
  expect(spread).toBeCloseTo(0, 12);
  expect(empty).toBeNull();
});

test("with one segment before there is nothing to mix", () => {
  expect(computeStabilityAcross(new Int32Array(4), Int32Array.of(0, 1, 0, 1), 1, 2)).toEqual([1, 1]);
});

test("weights act as repeated rows", () => {
  const weighted = computeStabilityAcross(
    Int32Array.of(0, 1, 0),
    Int32Array.of(0, 0, 1),
    2,
    2,
    Float64Array.of(1, 3, 2),
  );
  const repeated = computeStabilityAcross(
    Int32Array.of(0, 1, 1, 1, 0, 0),
    Int32Array.of(0, 0, 0, 0, 1, 1),
    2,
    2,
  );
  expect(weighted).toEqual(repeated);
});

test("refuses solutions of different rows", () => {
  expect(() => computeStabilityAcross(new Int32Array(2), new Int32Array(3), 1, 1)).toThrow("length-mismatch");
});
