import fc from "fast-check";
import { expect, test } from "vitest";
import { computeNps } from "#analysis/nps/compute-nps";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import customersatCsv from "../reference-data/customersat.csv?raw";
import reference from "./nps.reference.json";

const satisfaction = Float64Array.from(readCells(parseReferenceTable(customersatCsv), "q1"), Number);

test("agrees with the reference on customer satisfaction", () => {
  const found = computeNps(satisfaction);
  expect(found.n).toBe(reference.n);
  for (const field of [
    "effectiveBase",
    "promoters",
    "passives",
    "detractors",
    "nps",
    "standardError",
  ] as const) {
    expect(found[field] / reference[field] - 1).toBeCloseTo(0, 9);
  }
  for (const interval of ["interval", "adjustedWaldInterval"] as const) {
    expect(found[interval].low / reference[interval].low - 1).toBeCloseTo(0, 9);
    expect(found[interval].high / reference[interval].high - 1).toBeCloseTo(0, 9);
  }
});

test("3 promoters, 1 passive and 1 detractor score 40, by hand", () => {
  const found = computeNps(Float64Array.of(9, 10, 10, 7, 6, Number.NaN));
  expect(found).toMatchObject({ n: 5, promoters: 0.6, passives: 0.2, detractors: 0.2 });
  expect(found.nps).toBeCloseTo(40, 12);
  expect(found.standardError).toBeCloseTo(100 * Math.sqrt((0.8 - 0.16) / 5), 12);
});

test("unanimous answers have no Wald width and an adjusted one", () => {
  const found = computeNps(new Float64Array(20).fill(10));
  expect(found.interval).toEqual({ low: 100, high: 100 });
  expect(found.adjustedWaldInterval.high - found.adjustedWaldInterval.low).toBeGreaterThan(5);
});

const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 4 })), {
  minLength: 1,
  maxLength: 40,
});

test("whole weights give the shares of repeated rows, and a weight of 0 is absence", () => {
  fc.assert(
    fc.property(answers, (rows) => {
      fc.pre(rows.some(([, weight]) => weight > 0));
      const weighted = computeNps(
        Float64Array.from(rows, ([score]) => score),
        Float64Array.from(rows, ([, weight]) => weight),
      );
      const repeated = computeNps(
        Float64Array.from(rows.flatMap(([score, weight]) => new Array<number>(weight).fill(score))),
      );
      expect(weighted.nps).toBeCloseTo(repeated.nps, 9);
      expect(weighted.promoters).toBeCloseTo(repeated.promoters, 12);
      expect(weighted.n).toBe(rows.filter(([, weight]) => weight > 0).length);
    }),
  );
});

test("equal weights of any size equal none", () => {
  fc.assert(
    fc.property(answers, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (rows, scale) => {
      const scores = Float64Array.from(rows, ([score]) => score);
      const plain = computeNps(scores);
      const scaled = computeNps(scores, new Float64Array(scores.length).fill(scale));
      expect(scaled.nps).toBeCloseTo(plain.nps, 9);
      expect(scaled.standardError).toBeCloseTo(plain.standardError, 9);
      expect(scaled.effectiveBase).toBeCloseTo(plain.effectiveBase, 9);
    }),
  );
});

test("refuses scores off the scale, and nobody", () => {
  expect(() => computeNps(Float64Array.of(11))).toThrow("invalid-number");
  expect(() => computeNps(Float64Array.of(-1))).toThrow("invalid-number");
  expect(() => computeNps(Float64Array.of(8.5))).toThrow("invalid-number");
  expect(() => computeNps(Float64Array.of(Number.NaN))).toThrow("too-few-rows");
  expect(() => computeNps(Float64Array.of(5, 6), Float64Array.of(0, 0))).toThrow("invalid-weight");
  expect(() => computeNps(Float64Array.of(5), Float64Array.of(1, 1))).toThrow("length-mismatch");
  expect(() => computeNps(Float64Array.of(5), null, 1)).toThrow("invalid-argument");
});
