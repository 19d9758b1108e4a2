import fc from "fast-check";
import { expect, test } from "vitest";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import type { ItemTable } from "#analysis/factor/correlate-items";
import { createRandom, nextInteger, nextNormal } from "#analysis/random";
import { assessReliability, type Reliability } from "#analysis/scales/assess-reliability";
import { reverseItems } from "#analysis/scales/reverse-items";
import { scoreScale } from "#analysis/scales/score-scale";

function simulateRows(seed: number, items = 4): number[][] {
  const source = createRandom(seed);
  return Array.from({ length: 50 }, () => {
    const trait = nextNormal(source);
    return Array.from({ length: items }, () =>
      Math.min(5, Math.max(1, Math.round(3 + trait + nextNormal(source)))),
    );
  });
}

function tableOf(rows: number[][], weights: number[] | null = null): ItemTable {
  return {
    items: rows[0].map((_, item) => `q${item + 1}`),
    matrix: createMatrix(rows),
    weights: weights && Float64Array.from(weights),
  };
}

const seeds = fc.nat(100_000);

function expectSame(actual: Reliability, expected: Reliability): void {
  expect(actual.alpha).toBeCloseTo(expected.alpha, 9);
  expect(actual.standardisedAlpha).toBeCloseTo(expected.standardisedAlpha, 9);
  expect(actual.guttmanLambda6).toBeCloseTo(expected.guttmanLambda6, 9);
  expect(actual.omega).toBeCloseTo(expected.omega!, 6);
  expect(actual.omegaStandardised).toBeCloseTo(expected.omegaStandardised!, 4);
  actual.items.forEach((item, i) => {
    expect(item.itemRest).toBeCloseTo(expected.items[i].itemRest, 9);
    expect(item.alphaIfDropped).toBeCloseTo(expected.items[i].alphaIfDropped!, 9);
  });
}

test("a weight of w equals w equal rows, weights of one none, and a weight of zero absence", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const rows = simulateRows(seed);
      const source = createRandom(seed, [1]);
      const weights = rows.map(() => 1 + nextInteger(source, 3));
      const repeated = rows.flatMap((row, i) => Array.from({ length: weights[i] }, () => row));
      expectSame(assessReliability(tableOf(rows, weights)), assessReliability(tableOf(repeated)));
      const plain = assessReliability(tableOf(rows));
      const ones = rows.map(() => 1);
      expect(assessReliability(tableOf(rows, ones))).toEqual(plain);
      const ghost = [9, -4, 9, -4];
      expect(assessReliability(tableOf([...rows, ghost], [...ones, 0]), { reversed: ["q2"] })).toEqual(
        assessReliability(tableOf(rows), { reversed: ["q2"] }),
      );
    }),
    { numRuns: 20 },
  );
});

test("an item turned round in the data and named as reversed changes nothing", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const rows = simulateRows(seed);
      const turned = rows.map(([first, ...others]) => [6 - first, ...others]);
      const found = assessReliability(tableOf(turned), { reversed: ["q1"], range: [1, 5] });
      const plain = assessReliability(tableOf(rows));
      expectSame(found, plain);
      expect(found.mean).toBeCloseTo(plain.mean, 12);
      expect(found.standardDeviation).toBeCloseTo(plain.standardDeviation, 12);
    }),
    { numRuns: 20 },
  );
});

test("the order of rows and items changes nothing but order", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const rows = simulateRows(seed);
      const plain = assessReliability(tableOf(rows));
      expectSame(assessReliability(tableOf([...rows].reverse())), plain);
      const turned = assessReliability(tableOf(rows.map((row) => [...row].reverse())));
      expectSame({ ...turned, items: [...turned.items].reverse() }, plain);
    }),
    { numRuns: 20 },
  );
});

test("alpha if dropped is the alpha of the scale without the item, and its mean score that of the items", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const rows = simulateRows(seed);
      const { items, mean } = assessReliability(tableOf(rows));
      const without = assessReliability(tableOf(rows.map(([, ...others]) => others)));
      expect(items[0].alphaIfDropped).toBeCloseTo(without.alpha, 12);
      const scores = scoreScale(tableOf(rows));
      expect(mean).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / rows.length, 12);
    }),
    { numRuns: 20 },
  );
});

test("equal items have alpha and omega of nearly 1, unrelated ones of nearly 0", () => {
  const equal = simulateRows(3, 1).map(([answer], i) => [
    answer,
    answer + 1e-3 * (i % 2),
    answer + 1e-3 * (i % 3),
  ]);
  const found = assessReliability(tableOf(equal));
  expect(found.alpha).toBeGreaterThan(0.999);
  expect(found.omega).toBeGreaterThan(0.99);
  const source = createRandom(8);
  const unrelated = Array.from({ length: 2000 }, () => [0, 1, 2, 3].map(() => nextNormal(source)));
  expect(Math.abs(assessReliability(tableOf(unrelated)).alpha)).toBeLessThan(0.12);
});

test("warns when an item runs against the others", () => {
  const rows = simulateRows(5).map(([first, ...others]) => [6 - first, ...others]);
  expect(assessReliability(tableOf(rows)).warnings).toContain("item-against-scale");
  expect(assessReliability(tableOf(rows), { reversed: ["q1"] }).warnings).toEqual([]);
});

test("two items have an alpha but no omega, and nothing to drop", () => {
  const found = assessReliability(tableOf(simulateRows(6, 2)));
  expect(found.omega).toBeNull();
  expect(found.omegaStandardised).toBeNull();
  expect(found.items[0].alphaIfDropped).toBeNull();
  expect(found.items[0].itemRest).toBeCloseTo(found.averageCorrelation, 12);
  expect(found.warnings).toContain("omega-not-identified");
});

test("scores average what was answered, scale sums up to the whole, and ask for enough answers", () => {
  const none = Number.NaN;
  const table = tableOf([
    [1, 5, 2, 4],
    [1, none, none, 4],
    [none, none, none, 4],
    [none, none, none, none],
  ]);
  const reversed = ["q2", "q4"];
  expect([...scoreScale(table, { reversed })]).toEqual([1.5, 1.5, none, none]);
  expect([...scoreScale(table, { reversed, score: "sum" })]).toEqual([6, 6, none, none]);
  expect([...scoreScale(table, { reversed, minimumShareAnswered: 1 })]).toEqual([1.5, none, none, none]);
  expect([...scoreScale(table, { reversed, minimumShareAnswered: 0.25, range: [0, 7] })]).toEqual([
    2,
    2,
    3,
    none,
  ]);
});

test("reversal uses the lowest and highest answer on any item, of rows that count", () => {
  const rows = [
    [2, 3],
    [4, 3],
    [9, 9],
  ];
  expect(reverseItems(tableOf(rows, [1, 1, 0]), ["q2"]).range).toEqual([2, 4]);
  expect(reverseItems(tableOf(rows), ["q2"]).range).toEqual([2, 9]);
});

test("refuses one item, a reversed item outside the scale, a range that answers leave, and an impossible share", () => {
  const table = tableOf(simulateRows(7));
  expect(() => assessReliability(tableOf([[1], [2]]))).toThrow("too-few-rows");
  expect(() => assessReliability(table, { reversed: ["age"] })).toThrow("unknown-column");
  expect(() => assessReliability(table, { reversed: ["q1"], range: [1, 3] })).toThrow("invalid-argument");
  expect(() => scoreScale(table, { minimumShareAnswered: 0 })).toThrow("invalid-argument");
  expect(() =>
    assessReliability(
      tableOf([
        [1, 3],
        [2, 3],
        [5, 3],
      ]),
    ),
  ).toThrow("constant-variable");
});
