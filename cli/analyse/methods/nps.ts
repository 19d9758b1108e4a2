import { computeNps } from "#analysis/nps/compute-nps";
import { numericValues } from "#cli/analyse/column-values";
import { defineMethod } from "#cli/analyse/define-method";
import { InputError } from "#cli/analyse/input-error";
import { optionalColumn } from "#cli/analyse/options";

export const npsMethod = defineMethod({
  name: "nps",
  summary: "net promoter score of one 0 to 10 question, with its interval",
  options: { item: optionalColumn("the question; --items with one column will do") },
  fields: {
    nps: "per cent of promoters (9, 10) less per cent of detractors (0 to 6)",
    standardError: "in points of the score; weights count through the effective base",
    interval: "95 per cent, normal approximation",
    adjustedInterval: "95 per cent, after adding three imagined respondents; better for few respondents",
    promoters: "share, as are passives and detractors",
    passives: "share of 7 and 8",
    detractors: "share of 0 to 6",
    effectiveBase: "Kish; equals n without weights",
  },
  run({ dataset, items, options: { item } }) {
    if (item === undefined && items.length !== 1) {
      throw new InputError("invalid-option", "nps takes one column in --item");
    }
    const score = computeNps(numericValues(dataset, item ?? items[0]), dataset.weights);
    const { n, interval, adjustedWaldInterval, ...fields } = score;
    return {
      n,
      fields: {
        ...fields,
        interval: [interval.low, interval.high],
        adjustedInterval: [adjustedWaldInterval.low, adjustedWaldInterval.high],
      },
    };
  },
});
