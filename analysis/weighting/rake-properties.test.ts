import fc from "fast-check";
import { expect, test } from "vitest";
import { createCategoricalColumn, createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import { createRandom, nextInteger } from "#analysis/random";
import { buildRakingMargins } from "#analysis/weighting/build-raking-margins";
import { describeWeights } from "#analysis/weighting/describe-weights";
import { rakeWeights } from "#analysis/weighting/rake-weights";
import type { RakingMargin } from "#analysis/weighting/raking-types";
import { trimWeights } from "#analysis/weighting/trim-weights";

const sizes = [2, 3, 2];

/** Everybody's three answers; all twelve combinations occur, so that raking has a solution. */
const survey = fc
  .record({
    extra: fc.array(fc.tuple(...sizes.map((size) => fc.integer({ min: 0, max: size - 1 }))), {
      maxLength: 30,
    }),
    targets: fc.tuple(
      ...sizes.map((size) => fc.array(fc.integer({ min: 1, max: 9 }), { minLength: size, maxLength: size })),
    ),
    base: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 42, maxLength: 42 }),
  })
  .map(({ extra, targets, base }) => {
    const rows = [
      ...Array.from({ length: 12 }, (_, i) => [i % 2, Math.floor(i / 4), Math.floor(i / 2) % 2]),
      ...extra,
    ];
    return { rows, targets, base: Float64Array.from(base.slice(0, rows.length)) };
  });

function toMargins(rows: readonly (readonly number[])[], targets: readonly number[][]): RakingMargin[] {
  return targets.map((target, m) => ({
    code: `margin${m}`,
    indexes: Int32Array.from(rows, (row) => row[m]),
    targets: target,
  }));
}

function expectSame(found: ArrayLike<number>, expected: ArrayLike<number>, digits = 8) {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < found.length; i++) expect(found[i]).toBeCloseTo(expected[i], digits);
}

test("meets every margin and keeps the mean at 1", () => {
  fc.assert(
    fc.property(survey, ({ rows, targets, base }) => {
      const raking = rakeWeights(toMargins(rows, targets), base);
      expect(raking.status).toBe("converged");
      expect(describeWeights(raking.weights).sum).toBeCloseTo(rows.length, 8);
      targets.forEach((target, m) => {
        const total = target.reduce((sum, count) => sum + count, 0);
        target.forEach((count, category) => {
          const sum = rows.reduce((all, row, i) => all + (row[m] === category ? raking.weights[i] : 0), 0);
          expect(sum / rows.length).toBeCloseTo(count / total, 10);
        });
      });
    }),
  );
});

test("whole base weights equal repeated rows", () => {
  fc.assert(
    fc.property(survey, ({ rows, targets, base }) => {
      const copies = rows.flatMap((row, i) => new Array<number[]>(base[i]).fill(row));
      const weighted = rakeWeights(toMargins(rows, targets), base).weights;
      const repeated = rakeWeights(toMargins(copies, targets)).weights;
      const spread = rows.flatMap((_, i) =>
        new Array<number>(base[i]).fill((weighted[i] / base[i]) * (copies.length / rows.length)),
      );
      expectSame(spread, repeated);
    }),
  );
});

test("scaled base weights, and equal ones against none, change nothing", () => {
  fc.assert(
    fc.property(survey, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), ({ rows, targets, base }, scale) => {
      const margins = toMargins(rows, targets);
      expectSame(
        rakeWeights(
          margins,
          base.map((weight) => weight * scale),
        ).weights,
        rakeWeights(margins, base).weights,
      );
      expectSame(
        rakeWeights(
          margins,
          base.map(() => scale),
        ).weights,
        rakeWeights(margins).weights,
      );
      const bounds = { lower: 0.05, upper: 20 };
      const bounded = rakeWeights(
        margins,
        base.map((weight) => weight * scale),
        { bounds },
      );
      expectSame(bounded.weights, rakeWeights(margins, base, { bounds }).weights);
    }),
  );
});

test("the order of rows, margins and categories changes nothing but order", () => {
  fc.assert(
    fc.property(survey, ({ rows, targets, base }) => {
      const plain = rakeWeights(toMargins(rows, targets), base).weights;
      const turned = rows.map((row) => row.map((category, m) => sizes[m] - 1 - category).reverse()).reverse();
      const turnedTargets = targets.map((target) => target.slice().reverse()).reverse();
      const again = rakeWeights(toMargins(turned, turnedTargets), base.slice().reverse()).weights;
      expectSame(again.reverse(), plain);
    }),
  );
});

test("a base weight of 0 equals absence, whatever the answers", () => {
  fc.assert(
    fc.property(survey, ({ rows, targets, base }) => {
      const margins = toMargins([...rows, [-1, 9, -1]], targets);
      const withAbsent = rakeWeights(margins, Float64Array.of(...base, 0)).weights;
      expect(withAbsent[rows.length]).toBe(0);
      expectSame(withAbsent.slice(0, rows.length), rakeWeights(toMargins(rows, targets), base).weights);
    }),
  );
});

test("bounds hold whether or not they can be met", () => {
  fc.assert(
    fc.property(survey, fc.double({ min: 1, max: 4, noNaN: true }), ({ rows, targets, base }, upper) => {
      const bounds = { lower: 1 / upper, upper };
      const raking = rakeWeights(toMargins(rows, targets), base, { bounds, maxIterations: 300 });
      const { minWeight, maxWeight, sum } = describeWeights(raking.weights);
      expect(minWeight).toBeGreaterThanOrEqual(bounds.lower - 1e-9);
      expect(maxWeight).toBeLessThanOrEqual(bounds.upper + 1e-9);
      expect(sum).toBeCloseTo(rows.length, 8);
      if (raking.status === "converged") expect(raking.largestMarginError).toBeLessThanOrEqual(1e-12);
      else expect(raking.status).toBe("bounds-unreachable");
    }),
  );
});

test("trimming keeps the total and the bounds, even when nobody is within them", () => {
  const third = (5.03 - 2.515) / 3;
  expectSame(
    trimWeights([0.01, 0.01, 0.01, 5, 0], { lower: 0.5, upper: 2 }),
    [third, third, third, 2.515, 0],
    12,
  );
});

test("bounds that never bind equal none, whichever margins share a table", () => {
  const counts = [20, 20, 3, 2];
  const source = createRandom(1);
  const rows = Array.from({ length: 3000 }, () => counts.map((count) => nextInteger(source, count)));
  const targets = counts.map((count, m) =>
    Array.from({ length: count }, (_, c) => 2 + Math.sin(c * (m + 1))),
  );
  const free = rakeWeights(toMargins(rows, targets));
  const bounded = rakeWeights(toMargins(rows, targets), null, { bounds: { lower: 0, upper: 1e9 } });
  expect([free.status, bounded.status]).toEqual(["converged", "converged"]);
  expectSame(free.weights, bounded.weights);
});

test("combinations that nobody has are reported as not converged", () => {
  const raking = rakeWeights(
    toMargins(
      [
        [0, 0],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 3],
      ],
    ),
    null,
    { maxIterations: 50 },
  );
  expect(raking.status).toBe("not-converged");
  expect(raking.largestMarginError).toBeGreaterThan(0.1);
  expect(raking.weights.every(Number.isFinite)).toBe(true);
});

const pair = [[0], [1]];

test.each([
  ["no margin", () => rakeWeights([]), "invalid-argument"],
  ["nobody", () => rakeWeights(toMargins([], [[1, 1]])), "too-few-rows"],
  ["a missing answer", () => rakeWeights(toMargins([[0], [-1]], [[1, 1]])), "missing-values"],
  ["an answer without target", () => rakeWeights(toMargins([[0], [2]], [[1, 1]])), "invalid-category"],
  ["a target without respondents", () => rakeWeights(toMargins([[0], [0]], [[1, 1]])), "empty-margin"],
  ["a target of 0 with respondents", () => rakeWeights(toMargins(pair, [[1, 0]])), "invalid-argument"],
  ["a negative target", () => rakeWeights(toMargins(pair, [[2, -1]])), "invalid-argument"],
  ["targets of 0", () => rakeWeights(toMargins(pair, [[0, 0]])), "invalid-argument"],
  [
    "a bad base weight",
    () => rakeWeights(toMargins(pair, [[1, 1]]), Float64Array.of(1, -1)),
    "invalid-weight",
  ],
  [
    "bounds that miss the mean",
    () => rakeWeights(toMargins(pair, [[1, 1]]), null, { bounds: { lower: 2, upper: 4 } }),
    "invalid-argument",
  ],
  [
    "margins of two lengths",
    () => rakeWeights([...toMargins(pair, [[1, 1]]), ...toMargins([[0]], [[1]])]),
    "length-mismatch",
  ],
  [
    "a tolerance of 0",
    () => rakeWeights(toMargins(pair, [[1, 1]]), null, { tolerance: 0 }),
    "invalid-argument",
  ],
])("refuses %s", (_, rake, code) => {
  expect(rake).toThrow(code);
});

const city = createCategoricalColumn("city", [1, 2, 2, null], [1, 2], ["Shiraz", "Tehran"]);
const people = createDataset([city, createNumericColumn("sex", [1, 2, 2, 1])]);

test("finds categories by label and by number, and judges totals", () => {
  const plan = buildRakingMargins(people, { sex: { "1.0": 49, "2": 51 } });
  const [{ indexes, targets }] = plan.margins;
  expect(Array.from(indexes, (index) => targets[index])).toEqual([49, 51, 51, 49]);
  expect(plan).toMatchObject({ populationTotal: null, unevenTotals: [], leftOut: 0, baseWeights: null });
  const counts = { sex: { "1": 400, "2": 600 }, city: { Shiraz: 300, Tehran: 700 } };
  expect(buildRakingMargins(people, counts, "listwise")).toMatchObject({ populationTotal: 1000, leftOut: 1 });
  expect(buildRakingMargins(people, { sex: { "1": 0.33, "2": 0.33 } }).unevenTotals).toEqual(["sex"]);
});

test("missing answers are refused, left out, or kept as their own category", () => {
  const targets = { city: { Shiraz: 0.3, Tehran: 0.7 } };
  const rake = (missing: "listwise" | "own-category") => {
    const plan = buildRakingMargins(people, targets, missing);
    return rakeWeights(plan.margins, plan.baseWeights).weights;
  };
  const refused = buildRakingMargins(people, targets);
  expect(() => rakeWeights(refused.margins, refused.baseWeights)).toThrow("missing-values");
  expectSame(rake("listwise"), [0.9, 1.05, 1.05, 0]);
  expectSame(rake("own-category"), [0.9, 1.05, 1.05, 1]);
});

test("refuses categories and columns that do not match the data", () => {
  expect(() => buildRakingMargins(people, {})).toThrow("invalid-argument");
  expect(() => buildRakingMargins(people, { age: { "1": 1 } })).toThrow("unknown-column");
  expect(() => buildRakingMargins(people, { sex: { "1": 1 } })).toThrow("invalid-category");
  expect(() => buildRakingMargins(people, { sex: { "1": 1, "2": Number.NaN } })).toThrow("invalid-argument");
});
