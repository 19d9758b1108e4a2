import type { AnsweredBy } from "#analysis/maxdiff/read-maxdiff-answers";
import { nullWithoutRows } from "#analysis/null-without-rows";
import {
  measurePriceSensitivity,
  type PriceAnswers,
  type PriceOptions,
  type PriceSensitivity,
} from "#analysis/price/measure-price-sensitivity";
import {
  type PriceKey,
  priceKeys,
  priceVariable,
  type VanWestendorpQuestion,
} from "#questionnaire/question-types/van-westendorp";

/**
 * The price sensitivity of a Van Westendorp question.
 *
 * Answers "between which prices is the offer neither suspect nor out of reach?". Missing data and weights are as
 * `measurePriceSensitivity` takes them.
 *
 * @returns null when nobody gave all four prices in rising order.
 * @throws AnalysisError `invalid-weight`, `invalid-number`. Time O(n log n).
 */
export function summarisePrices(
  { code }: Pick<VanWestendorpQuestion, "code">,
  respondents: readonly AnsweredBy[],
  options: PriceOptions = {},
): PriceSensitivity | null {
  const read = (key: PriceKey) =>
    Float64Array.from(respondents, ({ answers }) => {
      const price = answers[priceVariable(code, key)];
      return typeof price === "number" ? price : Number.NaN;
    });
  const prices = Object.fromEntries(priceKeys.map((key) => [key, read(key)])) as Record<
    PriceKey,
    Float64Array
  >;
  const answers: PriceAnswers = prices;
  const weights = Float64Array.from(respondents, ({ weight = 1 }) => weight);
  return nullWithoutRows(() => measurePriceSensitivity(answers, weights, options));
}
