/**
 * The respondents that bootstrap samples are drawn from, with identical ones collected into one: a sample is then a
 * number for each distinct row. `PreparedKMeans` and prepared latent class patterns have what this needs.
 */
export type Population = {
  /** Sum of weights by distinct row, positive. */
  weights: Float64Array;
  /** Respondents to draw for a sample; the number of respondents of positive weight as a rule. */
  draws: number;
};

/** Which random numbers a fit may use: `createRandom(seed, [...path, …])`. */
export type RandomPath = { seed: number; path: readonly number[] };

/**
 * A way of making K segments: fitted to a sample, it says which segment every distinct row of the population would be
 * in, whether it was drawn or not.
 *
 * @param sample how often each distinct row was drawn; 0 for those that were not.
 * @returns segment of each distinct row, from 0 to k - 1.
 */
export type SegmentFitter = (sample: Float64Array, k: number, random: RandomPath) => Int32Array;

export type StabilityOptions = {
  k: number;
  /** Pairs of bootstrap samples. Default 100. */
  pairs?: number;
  /** Whole number from 0. Sample s of pair b is drawn from the stream (seed, b, s), the same for every K. Default 1. */
  seed?: number;
};

/** Some of the pairs, from `from` on. Plain data. */
export type StabilityPairs = {
  from: number;
  /** Agreement of the two segmentations of each pair. */
  adjustedRand: Float64Array;
  /**
   * For each pair and each of its two samples, by segment of the solution in question, the largest Jaccard coefficient
   * with a segment of the sample.
   */
  jaccard: Float64Array;
};

export type Spread = { mean: number; q05: number; q25: number; median: number; q75: number; q95: number };

export type Stability = {
  k: number;
  pairs: number;
  /** By pair, from chance (0) to the same (1). */
  adjustedRand: Float64Array;
  adjustedRandSpread: Spread;
  medianAdjustedRand: number;
  /** By segment of the solution: the median Jaccard coefficient over both samples of all pairs, 0 to 1. */
  segmentStability: number[];
  segmentSpreads: Spread[];
};
