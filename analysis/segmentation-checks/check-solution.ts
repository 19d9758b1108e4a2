import type { SolutionCheck } from "#analysis/segmentation-checks/check-types";
import { computeHitRate } from "#analysis/solution-quality/hit-rate";
import { leastReproducible } from "#analysis/stability/judge-structure";

/** Jaccard under which a segment counts as not found again. */
const leastOverlap = 0.6;

/** What the checks read of a k-means or latent class solution; both fit as they are. */
export type CheckedSolution = {
  k: number;
  /** Respondents by segment, unweighted. */
  sizes: readonly number[];
  /** Sums of weights by segment. */
  weightedSizes: readonly number[];
  starts: number;
  startsAtBest: number;
  /** Latent class: starts taken to convergence. */
  polished?: number;
  converged: boolean;
  boundaryEstimates?: number;
  degreesOfFreedom?: number;
  /** Over pairs of bootstrap samples; left out when it was not measured. */
  stability?: { pairs: number; medianAdjustedRand: number; segments: readonly number[] };
};

/**
 * What a researcher should know about a solution before believing it; empty when nothing is wrong.
 *
 * @param itemMeans for each basis item its mean (or share, or mean option code) by segment, all items keyed so that
 *   more means more agreement; left out, the response-style check is skipped.
 * Time O(items x k). The limits 8 segments, 5 %, 35 % and 200 respondents are those of the product's guide, after
 * Dolnicar, Grün & Leisch (2018). Our own choice, without a published source: 10 starts, a hit rate of 10 %, red under
 * 100 respondents, and 80 % of items for response style. The limits of
 * stability: an adjusted Rand of 0.6 from the same guide, a Jaccard of 0.6 from Hennig (2007), Computational Statistics
 * & Data Analysis 52, 258-271.
 */
export function checkSolution(
  solution: CheckedSolution,
  itemMeans: readonly (readonly number[])[] = [],
): SolutionCheck[] {
  return [
    ...checkConvergence(solution),
    ...checkIdentification(solution),
    ...checkStarts(solution),
    ...checkHitRate(solution),
    ...checkStability(solution),
    ...checkSegmentCount(solution),
    ...checkSegmentShares(solution),
    ...checkSegmentSamples(solution),
    ...checkBoundary(solution),
    ...checkResponseStyle(itemMeans),
  ];
}

/** `not-converged`: the best start hit its limit of iterations. */
export function checkConvergence({ converged }: CheckedSolution): SolutionCheck[] {
  return converged ? [] : [{ code: "not-converged", level: "red" }];
}

/** `unidentified`: more parameters than the answers can tell apart, so that only the fit may be read. */
export function checkIdentification({ degreesOfFreedom }: CheckedSolution): SolutionCheck[] {
  if (degreesOfFreedom === undefined || degreesOfFreedom >= 0) return [];
  return [{ code: "unidentified", level: "red", degreesOfFreedom }];
}

/** `few-starts`: under 10 starts for more than one segment. */
export function checkStarts({ k, starts }: CheckedSolution): SolutionCheck[] {
  return k > 1 && starts < 10 ? [{ code: "few-starts", level: "amber", starts, wanted: 10 }] : [];
}

/** `low-hit-rate`: under a tenth of the starts reached the best, red when it was a single one of several. */
export function checkHitRate(solution: CheckedSolution): SolutionCheck[] {
  const { k, starts, startsAtBest } = solution;
  const startsCompared = solution.polished ?? starts;
  const hitRate = computeHitRate(solution);
  const isSingle = startsAtBest === 1 && startsCompared > 1;
  if (k === 1 || !(hitRate < 0.1 || isSingle)) return [];
  return [{ code: "low-hit-rate", level: isSingle ? "red" : "amber", startsAtBest, startsCompared, hitRate }];
}

/**
 * `unstable-solution`: pairs of samples agree on less than an adjusted Rand of 0.6 at the median, so that the segments
 * are constructed rather than found. `unstable-segment`: one that samples reproduce with a Jaccard under 0.6.
 */
export function checkStability({ k, stability }: CheckedSolution): SolutionCheck[] {
  if (k === 1 || !stability) return [];
  const { pairs, medianAdjustedRand, segments } = stability;
  const whole: SolutionCheck[] =
    medianAdjustedRand < leastReproducible
      ? [{ code: "unstable-solution", level: "amber", medianAdjustedRand, pairs }]
      : [];
  const parts = segments.flatMap((overlap, segment): SolutionCheck[] =>
    overlap < leastOverlap ? [{ code: "unstable-segment", level: "amber", segment, overlap }] : [],
  );
  return [...whole, ...parts];
}

/** `too-many-segments`: over eight are more than a team can hold apart. */
export function checkSegmentCount({ k }: CheckedSolution): SolutionCheck[] {
  return k > 8 ? [{ code: "too-many-segments", level: "amber", segments: k, most: 8 }] : [];
}

/** `tiny-segment` under 5 % and `giant-segment` over 35 % of the weighted respondents; giants from three segments. */
export function checkSegmentShares({ k, weightedSizes }: CheckedSolution): SolutionCheck[] {
  const total = weightedSizes.reduce((sum, size) => sum + size, 0);
  return weightedSizes.flatMap((size, segment): SolutionCheck[] => {
    const share = size / total;
    if (k > 1 && share < 0.05) return [{ code: "tiny-segment", level: "amber", segment, share }];
    if (k > 2 && share > 0.35) return [{ code: "giant-segment", level: "amber", segment, share }];
    return [];
  });
}

/** `segment-sample-small`: under 200 respondents to report on; red under 100. */
export function checkSegmentSamples({ sizes }: CheckedSolution): SolutionCheck[] {
  return sizes.flatMap((respondents, segment): SolutionCheck[] => {
    if (respondents >= 200) return [];
    const level = respondents < 100 ? "red" : "amber";
    return [{ code: "segment-sample-small", level, segment, respondents, wanted: 200 }];
  });
}

/** `boundary-estimates`: probabilities of 0 or 1, for which no standard error exists. */
export function checkBoundary({ boundaryEstimates = 0 }: CheckedSolution): SolutionCheck[] {
  return boundaryEstimates > 0
    ? [{ code: "boundary-estimates", level: "amber", count: boundaryEstimates }]
    : [];
}

/**
 * `response-style`: one segment highest on nearly all items and another lowest on nearly all (80 % of each, and
 * three items or more), which is a way of answering rather than a kind of customer.
 */
export function checkResponseStyle(itemMeans: readonly (readonly number[])[]): SolutionCheck[] {
  const items = itemMeans.length;
  const k = itemMeans[0]?.length ?? 0;
  if (items < 3 || k < 2) return [];
  const timesHighest = new Array<number>(k).fill(0);
  const timesLowest = new Array<number>(k).fill(0);
  for (const means of itemMeans) {
    const highest = Math.max(...means);
    const lowest = Math.min(...means);
    if (highest === lowest) continue;
    timesHighest[means.indexOf(highest)]++;
    timesLowest[means.indexOf(lowest)]++;
  }
  const highItems = Math.max(...timesHighest);
  const lowItems = Math.max(...timesLowest);
  if (highItems < 0.8 * items || lowItems < 0.8 * items) return [];
  const highSegment = timesHighest.indexOf(highItems);
  const lowSegment = timesLowest.indexOf(lowItems);
  return [{ code: "response-style", level: "amber", highSegment, lowSegment, highItems, lowItems, items }];
}
