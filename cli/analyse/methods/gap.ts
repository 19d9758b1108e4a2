import { buildDistanceInput, standardiseSummary } from "#cli/analyse/build-distance-input";
import { defineMethod } from "#cli/analyse/define-method";
import { choice, flag, wholeNumber, wholeNumbers } from "#cli/analyse/options";
import { computeGapInThreads } from "#server/threads/compute-gap-in-threads";

export const gapMethod = defineMethod({
  name: "gap",
  summary: "gap statistic of k-means: clusters of the data against those of evenly spread data",
  options: {
    k: wholeNumbers("how many clusters: 1-8 or 1,2,3", "1-8"),
    references: wholeNumber("evenly spread data sets", 50, 2),
    starts: wholeNumber("random starts of each k-means fit", 10, 1),
    space: choice(
      ["principal-axes", "original"],
      "the box of the even spread lies along the principal axes of the data or along its items",
      "principal-axes",
    ),
    distances: choice(
      ["plain", "squared"],
      "distances within clusters; plain as R, squared as the paper",
      "plain",
    ),
    rule: choice(["first-se-max", "tibshirani"], "how suggestedK is read off the curve", "first-se-max"),
    standardise: flag(standardiseSummary),
  },
  usesThreads: true,
  fields: {
    items: "the items; two categories count as 0 and 1, the later category 1",
    k: "the numbers of clusters, in the order of the lists below",
    gap: "by k: expectedLogDispersion less logDispersion",
    standardError: "by k: standard deviation over the data sets times the root of 1 + 1 / references",
    suggestedK: "by --rule; 1 or the last k says that there are no natural groups",
    suggestedBy: "by either rule",
    logDispersion: "by k, of the data",
    expectedLogDispersion: "by k, mean over the evenly spread data sets",
    leftOut: "rows with a missing item",
  },
  async run({ dataset, items, options, seed, threads }) {
    const { k: counts, references, starts, space, distances, rule, standardise } = options;
    const input = buildDistanceInput(dataset, items, standardise);
    const power = distances === "plain" ? 1 : 2;
    const gap = await computeGapInThreads(threads, input, {
      ...{ counts, references, starts, space, power, rule, seed },
    });
    return {
      n: input.rowsCounted,
      fields: {
        items,
        k: gap.counts,
        gap: gap.gap,
        standardError: gap.standardError,
        suggestedK: gap.suggestedK,
        suggestedBy: gap.suggestedBy,
        logDispersion: gap.logDispersion,
        expectedLogDispersion: gap.expectedLogDispersion,
        leftOut: input.leftOut,
      },
      warnings: input.warnings,
    };
  },
});
