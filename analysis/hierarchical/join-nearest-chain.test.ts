import fc from "fast-check";
import { expect, test } from "vitest";
import { agglomerate } from "#analysis/hierarchical/agglomerate";
import { joinNearestChain } from "#analysis/hierarchical/join-nearest-chain";
import type { UnorderedMerges } from "#analysis/hierarchical/join-reciprocal-pairs";
import { orderMerges } from "#analysis/hierarchical/order-merges";
import { measurePackedDistances } from "#analysis/hierarchical/packed-distances";
import { createRandom, nextNormal, nextUniform } from "#analysis/random";

const ignore = () => {};
const chain = (values: number[], columnCount: number, mayUseSimd = true) =>
  joinNearestChain(
    Float64Array.from(values),
    columnCount,
    new Float64Array(values.length / columnCount).fill(1),
    ignore,
    mayUseSimd,
  );

const problem = fc.record({
  seed: fc.nat(10_000),
  rows: fc.integer({ min: 2, max: 70 }),
  columns: fc.integer({ min: 1, max: 20 }),
  offset: fc.constantFrom(0, -3, 1e9),
});

const draw = ({
  seed,
  rows,
  columns,
  offset,
}: {
  seed: number;
  rows: number;
  columns: number;
  offset: number;
}) => {
  const source = createRandom(seed);
  return {
    values: Float64Array.from({ length: rows * columns }, () => offset + nextNormal(source)),
    weights: Float64Array.from({ length: rows }, () => 0.5 + nextUniform(source)),
  };
};

function joinOneByOne(values: Float64Array, columnCount: number, weights: Float64Array): UnorderedMerges {
  const distances = measurePackedDistances(values, weights.length, columnCount);
  for (let i = 0, at = 0; i < weights.length; i++) {
    for (let j = i + 1; j < weights.length; j++, at++) {
      distances[at] *= (distances[at] * 2 * weights[i] * weights[j]) / (weights[i] + weights[j]);
    }
  }
  return agglomerate(distances, weights, "ward", ignore);
}

test("the tree of one join at a time on distances, whatever the weights, columns and offset", () => {
  let compared = 0;
  fc.assert(
    fc.property(problem, (each) => {
      const { values, weights } = draw(each);
      const found = joinNearestChain(values, each.columns, weights, ignore);
      if (typeof found === "string") return;
      compared++;
      const known = joinOneByOne(values, each.columns, weights);
      const ordered = orderMerges(found, weights.length);
      expect(ordered?.merges).toEqual(known.merges);
      known.heights.forEach((height, step) => {
        expect(Math.abs((ordered?.heights[step] ?? 0) / height - 1)).toBeLessThan(1e-11);
      });
    }),
    { numRuns: 200 },
  );
  expect(compared).toBeGreaterThan(150);
});

test("with SIMD and without, the same numbers to the last bit", () => {
  fc.assert(
    fc.property(problem, (each) => {
      const { values, weights } = draw(each);
      expect(joinNearestChain(values, each.columns, weights, ignore)).toEqual(
        joinNearestChain(values, each.columns, weights, ignore, false),
      );
    }),
    { numRuns: 100 },
  );
});

test("gives up where two are equally near, and where rounding could be seen", () => {
  expect(chain([0, 1, 2, 40], 1)).toBe("tied");
  expect(chain([0, 40, 41, 42], 1)).toBe("tied");
  expect(chain([3, 3, 40, 70], 1)).toBe("tied");
  expect(chain([0, 1e-5, 7, 40], 1)).toBe("blurred");
  expect(chain([1e200, -1e200, 0, 3e200], 1)).toBe("tied");
});

test("a tie but for rounding is noticed in any block of eight, whichever of the two comes first", () => {
  for (let place = 1; place < 20; place++) {
    const other = place === 19 ? 18 : 19;
    const line = Array.from({ length: 20 }, (_, row) => 100 * row ** 2 + 1000);
    line[0] = 0;
    for (const nearly of [3 - 1e-11, 3, 3 + 1e-11]) {
      line[place] = nearly;
      line[other] = -3;
      expect(chain(line, 1)).toBe("tied");
      expect(chain(line, 1, false)).toBe("tied");
    }
  }
});

test("small trees by hand", () => {
  expect(chain([0, 1, 4], 1)).toEqual({
    merges: Int32Array.of(0, 1, 3, 2),
    heights: Float64Array.of(1, (4 / 3) * 3.5 ** 2),
  });
  expect(chain([0, 0, 3, 4], 2)).toEqual({ merges: Int32Array.of(0, 1), heights: Float64Array.of(25) });
});
