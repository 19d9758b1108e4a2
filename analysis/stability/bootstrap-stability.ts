import { AnalysisError } from "#analysis/analysis-error";
import { assertWholeNumber } from "#analysis/assert-whole-number";
import { createRandom } from "#analysis/random";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";
import { computeAdjustedRandIndex } from "#analysis/solution-quality/adjusted-rand-index";
import { drawSample } from "#analysis/stability/draw-sample";
import { measureJaccardBySegment } from "#analysis/stability/jaccard-by-segment";
import type {
  Population,
  SegmentFitter,
  Stability,
  StabilityOptions,
  StabilityPairs,
} from "#analysis/stability/stability-types";
import { summariseStability } from "#analysis/stability/summarise-stability";

/**
 * How far a segmentation would come out the same on other respondents from the same market.
 *
 * Two bootstrap samples are drawn and segmented, both segmentations are applied to everyone, and their agreement is
 * the adjusted Rand index; so for every pair. Segment by segment, each sample's best counterpart of a segment of the
 * solution in question is compared by the Jaccard coefficient (segment-level stability within a solution).
 *
 * Rows are respondents drawn with equal chance, or in proportion to weights; comparisons use the weights too, scaled
 * to the number of draws, so that their scale changes nothing. With `draws` the sum of integer weights the result is
 * that of repeated rows.
 *
 * @param solution segment of each distinct row in the solution in question, 0 to k - 1.
 * @throws AnalysisError from `completeStabilityOptions`; `length-mismatch`; `cancelled`; whatever the fitter throws.
 *
 * Time: two fits a pair, and O(pairs x (draws x log(rows) + rows + k²)).
 * Source: Dolnicar & Leisch (2010), Marketing Letters 21, 83-101 (pairs, as flexclust::bootFlexclust); Dolnicar &
 * Leisch (2017), Marketing Letters 28, 423-436 (segment level).
 */
export function computeStability(
  population: Population,
  fitSegments: SegmentFitter,
  solution: Int32Array,
  options: StabilityOptions,
  hooks: RunHooks = {},
): Stability {
  const completed = completeStabilityOptions(options);
  const pairs = runStabilityPairs(population, fitSegments, solution, completed, 0, completed.pairs, hooks);
  return summariseStability(completed.k, [pairs]);
}

/**
 * Pairs `from` up to, not including, `to`: one thread's share. Merged by `summariseStability` in any order.
 *
 * @throws AnalysisError `invalid-argument` for an empty range, `length-mismatch`; `cancelled`.
 */
export function runStabilityPairs(
  population: Population,
  fitSegments: SegmentFitter,
  solution: Int32Array,
  options: Required<StabilityOptions>,
  from: number,
  to: number,
  hooks: RunHooks = {},
): StabilityPairs {
  const { k, seed } = options;
  if (!(from >= 0 && from < to && to <= options.pairs)) {
    throw new AnalysisError("invalid-argument", "the range of pairs is empty or outside", { from, to });
  }
  if (solution.length !== population.weights.length) {
    throw new AnalysisError("length-mismatch", "one segment a distinct row", {
      rows: population.weights.length,
      segments: solution.length,
    });
  }
  const weights = scaleWeights(population);
  const adjustedRand = new Float64Array(to - from);
  const jaccard = new Float64Array((to - from) * 2 * k);
  for (let pair = from; pair < to; pair++) {
    throwIfCancelled(hooks);
    const [first, second] = [0, 1].map((side) => {
      const sample = drawSample(population, createRandom(seed, [pair, side]));
      const segments = fitSegments(sample, k, { seed, path: [k, pair, side] });
      jaccard.set(measureJaccardBySegment(solution, segments, k, weights), (2 * (pair - from) + side) * k);
      return segments;
    });
    adjustedRand[pair - from] = computeAdjustedRandIndex(first, second, weights);
    hooks.onProgress?.(pair - from + 1, to - from);
  }
  return { from, adjustedRand, jaccard };
}

/**
 * The options with every default filled in.
 * @throws AnalysisError `invalid-argument` for a number out of range. Time O(1).
 */
export function completeStabilityOptions(options: StabilityOptions): Required<StabilityOptions> {
  const completed = { k: options.k, pairs: options.pairs ?? 100, seed: options.seed ?? 1 };
  assertWholeNumber("k", completed.k, 1);
  assertWholeNumber("pairs", completed.pairs, 1);
  assertWholeNumber("seed", completed.seed, 0);
  return completed;
}

function scaleWeights({ weights, draws }: Population): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (weight * draws) / total);
}
