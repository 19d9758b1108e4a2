import { expect, test } from "vitest";
import { measurePackedDistances, packedRow } from "#analysis/hierarchical/packed-distances";
import { createRandom, nextNormal } from "#analysis/random";

test("with SIMD and without, the same numbers to the last bit", () => {
  const source = createRandom(1);
  for (const [n, columns] of [
    [1, 1],
    [2, 3],
    [7, 2],
    [8, 1],
    [9, 5],
    [61, 20],
  ]) {
    const values = Float64Array.from({ length: n * columns }, () => nextNormal(source));
    expect(measurePackedDistances(values, n, columns)).toEqual(
      measurePackedDistances(values, n, columns, false),
    );
  }
});

// By hand: (0,0), (3,4), (0,1).
test("the triangle holds each pair where it should", () => {
  const distances = measurePackedDistances(Float64Array.of(0, 0, 3, 4, 0, 1), 3, 2);
  expect(distances).toHaveLength(3);
  expect(distances[packedRow(0, 3) + 1]).toBe(5);
  expect(distances[packedRow(0, 3) + 2]).toBe(1);
  expect(distances[packedRow(1, 3) + 2]).toBe(Math.sqrt(18));
});
