import fc from "fast-check";
import { expect, test } from "vitest";
import type { Column } from "#analysis/dataset/dataset";
import { placeSegments } from "#analysis/planning/place-segments";
import { plantSegments } from "#analysis/planning/plant-segments";
import type { PlannedItem, SegmentPlan } from "#analysis/planning/segment-plan";
import { createRandom } from "#analysis/random";

const items: PlannedItem[] = [
  { code: "rating", form: "scale", points: 5 },
  { code: "many", form: "scale", points: 7, mean: 3, spread: 1.2 },
  { code: "owns", form: "yes-no", yesShare: 0.2 },
  { code: "spend", form: "allocation", parts: 4 },
];
const plan: SegmentPlan = { shares: [0.5, 0.3, 0.2], items, difference: 1.5, discriminatingShare: 1 };
const many = plantSegments(plan, { respondents: 20_000, seed: 3 });

function valuesOf(columns: readonly Column[], code: string): number[] {
  const column = columns.find((candidate) => candidate.code === code);
  if (!column) throw new Error(code);
  return column.kind === "numeric"
    ? Array.from(column.values)
    : Array.from(column.indexes, (index) => column.categories[index]);
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

test("every answer is one that the question allows", () => {
  const { columns } = many.dataset;
  expect(many.basis).toEqual(["rating", "many", "owns", "spend_1", "spend_2", "spend_3", "spend_4"]);
  expect(new Set(valuesOf(columns, "rating"))).toEqual(new Set([1, 2, 3, 4, 5]));
  expect(new Set(valuesOf(columns, "owns"))).toEqual(new Set([0, 1]));
  const parts = [1, 2, 3, 4].map((part) => valuesOf(columns, `spend_${part}`));
  for (let row = 0; row < 1000; row++) {
    const given = parts.map((values) => values[row]);
    expect(given.reduce((sum, value) => sum + value, 0)).toBe(100);
    expect(given.every((value) => value >= 0 && value % 5 === 0)).toBe(true);
  }
});

// 20,000 respondents: a standard error of 0.01 for a mean, and 0.003 for a share.
test("segments, means, spreads and shares are those of the plan", () => {
  const { columns } = many.dataset;
  for (const [segment, share] of plan.shares.entries()) {
    const size = many.segments.filter((own) => own === segment).length / 20_000;
    expect(Math.abs(size - share)).toBeLessThan(0.015);
  }
  expect(mean(valuesOf(columns, "many"))).toBeCloseTo(3, 1);
  expect(Math.abs(deviation(valuesOf(columns, "many")) - 1.2)).toBeLessThan(0.06);
  expect(Math.abs(mean(valuesOf(columns, "owns")) - 0.2)).toBeLessThan(0.012);
});

test("two segments differ by the wanted number of standard deviations, less what error of measurement hides", () => {
  const fine: PlannedItem[] = [{ code: "rating", form: "scale", points: 101, mean: 51, spread: 12 }];
  for (const reliability of [1, 0.5]) {
    const { dataset, segments } = plantSegments(
      { shares: [0.5, 0.5], items: fine, difference: 2, discriminatingShare: 1, reliability },
      { respondents: 20_000, seed: 1 },
    );
    const [first, second] = [0, 1].map((segment) =>
      valuesOf(dataset.columns, "rating").filter((_, row) => segments[row] === segment),
    );
    const distance = Math.abs(mean(first) - mean(second)) / deviation(first);
    expect(Math.abs(distance - 2 * Math.sqrt(reliability))).toBeLessThan(0.05);
  }
});

test("style makes ratings go together, and an allocation does not know it", () => {
  const style = { ...plan, shares: [0.5, 0.5], difference: 0, styleSpread: 1 };
  const { columns } = plantSegments(style, { respondents: 10_000, seed: 5 }).dataset;
  const correlate = (first: number[], second: number[]) => {
    const [a, b] = [mean(first), mean(second)];
    return (
      mean(first.map((value, row) => (value - a) * (second[row] - b))) /
      (deviation(first) * deviation(second))
    );
  };
  const [rating, other, spend] = ["rating", "many", "spend_1"].map((code) => valuesOf(columns, code));
  expect(correlate(rating, other)).toBeGreaterThan(0.4);
  expect(Math.abs(correlate(rating, spend))).toBeLessThan(0.04);
});

test("a smaller sample is the beginning of a larger one, and another replicate is another market", () => {
  const few = plantSegments(plan, { respondents: 50, seed: 3 });
  expect([...few.segments]).toEqual([...many.segments.slice(0, 50)]);
  for (const code of few.basis) {
    expect(valuesOf(few.dataset.columns, code)).toEqual(valuesOf(many.dataset.columns, code).slice(0, 50));
  }
  const other = plantSegments(plan, { respondents: 50, seed: 3, replicate: 1 });
  expect([...other.segments]).not.toEqual([...few.segments]);
});

test("any two segments are told apart by nearly as many variables as any other two", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 8 }),
      fc.integer({ min: 1, max: 30 }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      fc.nat(1000),
      (k, variables, share, seed) => {
        const places = placeSegments(createRandom(seed), k, variables, share);
        const at = (variable: number) => [...places.slice(variable * k, (variable + 1) * k)];
        const rows = Array.from({ length: variables }, (_, variable) => at(variable));
        const telling = rows.filter((row) => row.some((place) => place !== 0));
        expect(telling).toHaveLength(Math.max(1, Math.round(share * variables)));
        for (const row of telling) expect(new Set(row)).toEqual(new Set([0.5, -0.5]));
        const apart = Array.from({ length: k }, (_, a) =>
          Array.from({ length: a }, (_, b) => telling.filter((row) => row[a] !== row[b]).length),
        ).flat();
        expect(Math.max(...apart) - Math.min(...apart)).toBeLessThanOrEqual(3);
        if (telling.length >= Math.ceil(Math.log2(k))) expect(Math.min(...apart)).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});

const wrong: [string, Partial<SegmentPlan>][] = [
  ["too-few-clusters", { shares: [1] }],
  ["invalid-number", { shares: [0.5, 0.4] }],
  ["invalid-argument", { shares: [1, 0] }],
  ["invalid-argument", { items: [] }],
  ["invalid-argument", { items: [{ code: "a", form: "scale", points: 1 }] }],
  ["invalid-argument", { items: [{ code: "a", form: "yes-no", yesShare: 1 }] }],
  ["invalid-argument", { items: [{ code: "a", form: "allocation", parts: 1 }] }],
  ["duplicate-column", { items: [items[0], items[0]] }],
  ["invalid-argument", { difference: -1 }],
  ["invalid-argument", { discriminatingShare: 0 }],
  ["invalid-argument", { reliability: 0 }],
  ["invalid-argument", { styleSpread: Number.NaN }],
];
test.each(wrong)("refuses with %s what no market can be: %j", (code, change) => {
  expect(() => plantSegments({ ...plan, ...change }, { respondents: 10, seed: 1 })).toThrow(code);
});
