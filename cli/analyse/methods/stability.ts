import type { KMeansSolution } from "#analysis/kmeans/kmeans-types";
import { computeStabilityAcross } from "#analysis/stability/across-solutions";
import { judgeStructure, type StructureVerdict } from "#analysis/stability/judge-structure";
import type { Stability } from "#analysis/stability/stability-types";
import { buildDistanceInput, standardiseSummary } from "#cli/analyse/build-distance-input";
import { defineMethod } from "#cli/analyse/define-method";
import { choice, flag, wholeNumber, wholeNumbers } from "#cli/analyse/options";
import { computeGapInThreads } from "#server/threads/compute-gap-in-threads";
import { fitKMeansInThreads } from "#server/threads/fit-kmeans-in-threads";
import { measureStabilityInThreads } from "#server/threads/measure-stability-in-threads";

/** Starts of the solution that the segments of the samples are compared with. */
const SOLUTION_STARTS = 50;

export const stabilityMethod = defineMethod({
  name: "stability",
  summary: "agreement of k-means segmentations of pairs of bootstrap samples, over all and by segment",
  options: {
    k: wholeNumbers("how many segments: 4, 2-8 or 2,4,6", "2-8"),
    pairs: wholeNumber("pairs of bootstrap samples", 100, 1),
    starts: wholeNumber(
      "random starts for each sample; the default searches about as hard as 50 starts of R's kmeans",
      8,
      1,
    ),
    swaps: wholeNumber(
      "random swaps for each start: a harder search, so that the data alone are measured",
      0,
    ),
    initialisation: choice(["random-rows", "k-means++"], "the first centres of a start", "random-rows"),
    structure: flag("also compute the gap statistic and judge the kind of segments; takes as long as gap"),
    standardise: flag(standardiseSummary),
  },
  usesThreads: true,
  fields: {
    items: "the items; two categories count as 0 and 1, the later category 1",
    solutions:
      "by k: medianAdjustedRand, adjustedRand by pair, adjustedRandSpread (mean and quantiles), sizes of the best " +
      "solution (descending), segmentStability (by segment the median Jaccard coefficient with its best counterpart), " +
      "segmentSpreads, stabilityAcross (by segment 1 when its members were together in the solution with one segment " +
      "less, 0 when they were spread evenly; null without that solution); with --structure the segments' structure " +
      "(natural, reproducible or constructed) and the doubts (gap-suggests-one, gap-suggests-last, low-stability), and gapSuggestedK",
    leftOut: "rows with a missing item",
  },
  async run({ dataset, items, options, seed, threads }) {
    const { k: counts, pairs, starts, swaps, initialisation, standardise } = options;
    const input = buildDistanceInput(dataset, items, standardise);
    const solutions = await fitKMeansInThreads(threads, input, counts, { starts: SOLUTION_STARTS, seed });
    const fitter = { starts, swaps, initialisation };
    const stabilities = await measureStabilityInThreads(threads, input, solutions, fitter, { pairs, seed });
    const gapCounts = Array.from({ length: Math.max(...counts) }, (_, i) => i + 1);
    const gap = options.structure
      ? await computeGapInThreads(threads, input, { counts: gapCounts, seed })
      : null;
    return {
      n: input.rowsCounted,
      fields: {
        items,
        solutions: stabilities.map((stability, i) => ({
          ...describeStability(stability),
          sizes: solutions[i].sizes,
          stabilityAcross: describeAcross(solutions[i], solutions, input.weights),
          ...(gap && describeStructure(judgeStructure(stability.k, gap, stability))),
        })),
        leftOut: input.leftOut,
      },
      warnings: input.warnings,
    };
  },
});

function describeStability(stability: Stability) {
  const { k, pairs, medianAdjustedRand, adjustedRandSpread, adjustedRand } = stability;
  const { segmentStability, segmentSpreads } = stability;
  return { k, pairs, medianAdjustedRand, adjustedRandSpread, adjustedRand, segmentStability, segmentSpreads };
}

function describeStructure({ kind, doubts, suggestedK }: StructureVerdict) {
  return { structure: kind, doubts, gapSuggestedK: suggestedK };
}

function describeAcross(
  { k, assignment }: KMeansSolution,
  solutions: readonly KMeansSolution[],
  weights: Float64Array | null,
) {
  const before = solutions.find((solution) => solution.k === k - 1);
  return before ? computeStabilityAcross(before.assignment, assignment, before.k, k, weights) : null;
}
