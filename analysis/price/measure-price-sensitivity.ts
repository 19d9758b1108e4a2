import { AnalysisError } from "#analysis/analysis-error";
import { checkWeights } from "#analysis/dataset/dataset";
import { buildPriceCurves, type PriceCurves, type PriceRow } from "#analysis/price/build-price-curves";
import { type CrossingRule, findCrossing } from "#analysis/price/find-crossing";

/** Four prices a respondent, one number a row, NaN for missing. */
export type PriceAnswers = {
  /** Null when "too cheap" was not asked; two of the four points are then unknown. */
  tooCheap: Float64Array | null;
  cheap: Float64Array;
  expensive: Float64Array;
  tooExpensive: Float64Array;
};

export type PriceOptions = CrossingRule & {
  /**
   * The acceptable range. `original` (default, van Westendorp): "not cheap" by "too cheap" up to "not expensive" by
   * "too expensive". `narrower` (some agencies): "expensive" by "too cheap" up to "cheap" by "too expensive".
   */
  range?: "original" | "narrower";
};

export type PriceSensitivity = {
  /** Below it, more doubt the quality than find it good value; null without "too cheap". */
  pointOfMarginalCheapness: number | null;
  /** Above it, more refuse than hesitate. */
  pointOfMarginalExpensiveness: number;
  /** As many find it cheap as find it expensive: mostly the price of the market leader. */
  indifferencePrice: number;
  /** As many refuse it as too cheap as refuse it as too expensive; null without "too cheap". */
  optimalPrice: number | null;
  /** Respondents who count, and those left out for a missing price or for prices out of order. */
  n: number;
  missing: number;
  misordered: number;
  curves: PriceCurves;
};

/**
 * Van Westendorp's price sensitivity meter.
 *
 * Answers "between which prices is the product neither suspect nor out of reach?". It measures what people find
 * normal to pay, not what they will buy.
 *
 * Missing data: a respondent needs all prices asked, in strictly rising order (too cheap < cheap < expensive < too
 * expensive); others are left out and counted. Weights: as frequencies; their scale changes nothing, 0 is absence.
 *
 * @throws AnalysisError `length-mismatch`, `invalid-number` for an infinite price, `invalid-weight`, `too-few-rows`
 *   when nobody's prices are in order. Time O(n log n).
 * Source: van Westendorp (1976), ESOMAR congress; curves and crossings as R's pricesensitivitymeter 1.3.
 */
export function measurePriceSensitivity(
  answers: PriceAnswers,
  weights: Float64Array | null = null,
  options: PriceOptions = {},
): PriceSensitivity {
  const { rows, missing, misordered } = selectOrdered(answers, weights);
  if (rows.length === 0) {
    throw new AnalysisError("too-few-rows", "nobody gave the prices in rising order", {
      missing,
      misordered,
    });
  }
  const curves = buildPriceCurves(rows);
  const { price, tooCheap, cheap, expensive, tooExpensive, notCheap, notExpensive } = curves;
  const cross = (rising: Float64Array, falling: Float64Array) =>
    findCrossing(price, rising, falling, options);
  const isNarrow = options.range === "narrower";
  return {
    pointOfMarginalCheapness: tooCheap && cross(isNarrow ? expensive : notCheap, tooCheap),
    pointOfMarginalExpensiveness: cross(tooExpensive, isNarrow ? cheap : notExpensive),
    indifferencePrice: cross(expensive, cheap),
    optimalPrice: tooCheap && cross(tooExpensive, tooCheap),
    n: rows.length,
    missing,
    misordered,
    curves,
  };
}

function selectOrdered(
  { tooCheap, cheap, expensive, tooExpensive }: PriceAnswers,
  weights: Float64Array | null,
) {
  const rowCount = cheap.length;
  for (const prices of [tooCheap ?? cheap, expensive, tooExpensive]) {
    if (prices.length !== rowCount) throw new AnalysisError("length-mismatch", "prices differ in length");
  }
  if (weights) checkWeights(weights, rowCount);
  const rows: PriceRow[] = [];
  let missing = 0;
  let misordered = 0;
  for (let row = 0; row < rowCount; row++) {
    const weight = weights ? weights[row] : 1;
    if (weight === 0) continue;
    const rest = [cheap[row], expensive[row], tooExpensive[row]];
    const prices = tooCheap ? [tooCheap[row], ...rest] : rest;
    if (prices.some((price) => Math.abs(price) === Infinity)) {
      throw new AnalysisError("invalid-number", "a price must be finite", { row });
    }
    if (prices.some(Number.isNaN)) missing++;
    else if (prices.some((price, i) => i > 0 && price <= prices[i - 1])) misordered++;
    else
      rows.push({
        tooCheap: tooCheap?.[row] ?? null,
        cheap: rest[0],
        expensive: rest[1],
        tooExpensive: rest[2],
        weight,
      });
  }
  return { rows, missing, misordered };
}
