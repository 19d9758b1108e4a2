import { measurePriceSensitivity, type PriceAnswers } from "#analysis/price/measure-price-sensitivity";
import { numericValues } from "#cli/analyse/column-values";
import { defineMethod } from "#cli/analyse/define-method";
import { choice, column } from "#cli/analyse/options";

export const priceMethod = defineMethod({
  name: "price",
  summary: "van Westendorp's price sensitivity meter; prices out of order are left out",
  options: {
    tooCheap: column("price below which quality is doubted"),
    cheap: column("price that is a bargain"),
    expensive: column("price that is getting expensive"),
    tooExpensive: column("price that is out of the question"),
    range: choice(
      ["original", "narrower"],
      "which curves bound the acceptable range: not cheap by too cheap, or expensive by too cheap",
      "original",
    ),
    crossing: choice(["linear", "step"], "between prices that were named, or at one of them", "linear"),
    intersection: choice(["min", "max", "mean", "median"], "where curves meet more than once", "min"),
  },
  fields: {
    pointOfMarginalCheapness: "lower end of the acceptable range; null when nobody answered too cheap",
    pointOfMarginalExpensiveness: "upper end",
    indifferencePrice: "as many find it cheap as expensive",
    optimalPrice: "as many find it too cheap as too expensive; null as above",
    missing: "respondents left out for a missing price",
    misordered: "respondents left out because their prices do not rise",
    curves: "at each price named, shares from 0 to 1",
  },
  run({ dataset, options: { tooCheap, cheap, expensive, tooExpensive, ...rules } }) {
    const read = (code: string) => numericValues(dataset, code);
    const lowest = read(tooCheap);
    const answers: PriceAnswers = {
      tooCheap: lowest.every(Number.isNaN) ? null : lowest,
      cheap: read(cheap),
      expensive: read(expensive),
      tooExpensive: read(tooExpensive),
    };
    const { n, ...fields } = measurePriceSensitivity(answers, dataset.weights, rules);
    const left = fields.missing + fields.misordered;
    const message = `${left} respondents miss a price or do not raise it from too cheap to too expensive`;
    return { n, fields, warnings: left > 0 ? [{ code: "rows-left-out", message }] : [] };
  },
});
