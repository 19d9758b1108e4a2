import fc from "fast-check";
import { expect, test } from "vitest";
import { measurePriceSensitivity, type PriceAnswers } from "#analysis/price/measure-price-sensitivity";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import vanWestendorpCsv from "../reference-data/van-westendorp.csv?raw";
import reference from "./price.reference.json";

const table = parseReferenceTable(vanWestendorpCsv);
const read = (name: string) => Float64Array.from(readCells(table, name), Number);
const answers: PriceAnswers = {
  tooCheap: read("toocheap"),
  cheap: read("cheap"),
  expensive: read("expensive"),
  tooExpensive: read("tooexpensive"),
};

test.each(reference.cases)(
  "agrees with pricesensitivitymeter, $intersection, interpolate $interpolate",
  (known) => {
    const intersection = known.intersection as "min" | "max" | "mean" | "median";
    const found = measurePriceSensitivity(answers, null, { intersection });
    expect(found.n + found.missing + found.misordered).toBe(known.n);
    expect(found.missing + found.misordered).toBe(known.invalid);
    expect(found.pointOfMarginalCheapness).toBeCloseTo(known.mgp_lower, 8);
    expect(found.pointOfMarginalExpensiveness).toBeCloseTo(known.mgp_upper, 8);
    expect(found.indifferencePrice).toBeCloseTo(known.idp, 8);
    expect(found.optimalPrice).toBeCloseTo(known.opp, 8);
  },
);

test("the curves agree at the ten lowest prices", () => {
  const { curves } = measurePriceSensitivity(answers);
  reference.ecdf_first10.forEach((known, i) => {
    expect(curves.price[i]).toBe(known.price);
    expect(curves.tooCheap?.[i]).toBeCloseTo(known.ecdf_toocheap, 9);
    expect(curves.cheap[i]).toBeCloseTo(known.ecdf_cheap, 9);
    expect(curves.expensive[i]).toBeCloseTo(known.ecdf_expensive, 9);
    expect(curves.tooExpensive[i]).toBeCloseTo(known.ecdf_tooexpensive, 9);
    expect(curves.notCheap[i]).toBeCloseTo(known.ecdf_not_cheap, 9);
    expect(curves.notExpensive[i]).toBeCloseTo(known.ecdf_not_expensive, 9);
  });
});

function toAnswers(rows: readonly (readonly number[])[]): PriceAnswers {
  const [tooCheap, cheap, expensive, tooExpensive] = [0, 1, 2, 3].map((c) =>
    Float64Array.from(rows, (row) => row[c]),
  );
  return { tooCheap, cheap, expensive, tooExpensive };
}

/** Four respondents by hand: the curves meet along 4 to 5 and, for the optimal price, along 2 to 7. */
const four = toAnswers([
  [1, 3, 5, 8],
  [1, 4, 6, 8],
  [2, 3, 5, 9],
  [2, 4, 6, 7],
]);

test("where curves meet along a stretch, each rule takes its point", () => {
  const price = (intersection: "min" | "max" | "mean" | "median") =>
    measurePriceSensitivity(four, null, { intersection });
  expect(price("min")).toMatchObject({ indifferencePrice: 4, optimalPrice: 2 });
  expect(price("max")).toMatchObject({ indifferencePrice: 5, optimalPrice: 7 });
  expect(price("mean")).toMatchObject({ indifferencePrice: 4.5, optimalPrice: 4.5 });
  expect(price("median")).toMatchObject({ indifferencePrice: 4.5, optimalPrice: 4.5 });
});

test("steps take a price that was named, and the narrower range lies within the original one", () => {
  const original = measurePriceSensitivity(answers);
  const step = measurePriceSensitivity(answers, null, { crossing: "step" });
  expect(step).toMatchObject({ pointOfMarginalCheapness: 16.5, indifferencePrice: 22.5, optimalPrice: 22 });
  expect(step.pointOfMarginalExpensiveness).toBe(29.5);
  const narrower = measurePriceSensitivity(answers, null, { range: "narrower" });
  expect(narrower.pointOfMarginalCheapness).toBeCloseTo(20, 10);
  expect(narrower.pointOfMarginalExpensiveness).toBeCloseTo(25.8, 10);
  expect(narrower.optimalPrice).toBe(original.optimalPrice);
});

test("leaves out and counts prices that are missing or out of order, ties included", () => {
  const odd = toAnswers([
    [1, 3, 5, 8],
    [Number.NaN, 3, 5, 8],
    [3, 3, 5, 8],
    [1, 5, 3, 8],
  ]);
  expect(measurePriceSensitivity(odd)).toMatchObject({ n: 1, missing: 1, misordered: 2 });
});

test("without the question on too cheap, two points remain", () => {
  const found = measurePriceSensitivity({ ...answers, tooCheap: null });
  expect(found.pointOfMarginalCheapness).toBeNull();
  expect(found.optimalPrice).toBeNull();
  expect(found.indifferencePrice).toBeGreaterThan(20);
});

const sample = fc.array(
  fc.record({
    prices: fc
      .uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 4 })
      .map((prices) => prices.sort((a, b) => a - b)),
    weight: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 15 },
);

test("whole weights equal repeated rows, whatever their scale", () => {
  fc.assert(
    fc.property(
      sample.filter((rows) => rows.some(({ weight }) => weight > 0)),
      fc.constantFrom(0.01, 0.3, 7),
      (rows, scale) => {
        const weights = Float64Array.from(rows, ({ weight }) => weight * scale);
        const weighted = measurePriceSensitivity(toAnswers(rows.map(({ prices }) => prices)), weights);
        const copies = rows.flatMap(({ prices, weight }) => new Array<number[]>(weight).fill(prices));
        const repeated = measurePriceSensitivity(toAnswers(copies));
        expect(weighted.indifferencePrice).toBeCloseTo(repeated.indifferencePrice, 8);
        expect(weighted.optimalPrice).toBeCloseTo(repeated.optimalPrice!, 8);
        expect(weighted.pointOfMarginalCheapness).toBeCloseTo(repeated.pointOfMarginalCheapness!, 8);
        expect(weighted.pointOfMarginalExpensiveness).toBeCloseTo(repeated.pointOfMarginalExpensiveness, 8);
      },
    ),
  );
});

test("curves run from 0 to 1, and points lie within the prices named", () => {
  fc.assert(
    fc.property(sample, (rows) => {
      const found = measurePriceSensitivity(toAnswers(rows.map(({ prices }) => prices)));
      const { price, cheap, expensive } = found.curves;
      expect([cheap[0], expensive[0], cheap.at(-1), expensive.at(-1)]).toEqual([1, 0, 0, 1]);
      for (const point of [
        found.indifferencePrice,
        found.optimalPrice!,
        found.pointOfMarginalExpensiveness,
      ]) {
        expect(point).toBeGreaterThanOrEqual(price[0]);
        expect(point).toBeLessThanOrEqual(price[price.length - 1]);
      }
    }),
  );
});

test("refuses what it cannot read", () => {
  expect(() => measurePriceSensitivity(toAnswers([[4, 3, 2, 1]]))).toThrow("too-few-rows");
  expect(() => measurePriceSensitivity(toAnswers([[1, 2, 3, Infinity]]))).toThrow("invalid-number");
  expect(() => measurePriceSensitivity(four, Float64Array.of(1))).toThrow("length-mismatch");
  expect(() => measurePriceSensitivity({ ...four, expensive: Float64Array.of(1) })).toThrow(
    "length-mismatch",
  );
});
