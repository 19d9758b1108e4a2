import type { SegmentPlan } from "#analysis/planning/segment-plan";
import type { Spread } from "#analysis/stability/stability-types";

export type RecoveryQuestion = {
  plan: SegmentPlan;
  /** Sample sizes to try, ascending; each at least 20. */
  sizes: readonly number[];
  /** How often the study is played through at each size. Default 50. */
  replicates?: number;
  /** Whole number from 0. Default 1. */
  seed?: number;
};

/** K-means on standardised variables, or latent classes where every item is yes or no. */
export type RecoveryMethod = "k-means" | "latent-class";

/** Some of the replicates, from `from` on. Plain data. */
export type RecoveryReplicates = {
  from: number;
  /** Replicate by size: agreement of found and planted segments. */
  adjustedRand: Float64Array;
  /** Replicate by size: the largest error of a segment's share, in percentage points. */
  sizeError: Float64Array;
  /** Replicate by size: the number of segments that the fit itself would suggest. */
  chosenK: Int32Array;
  /** By replicate: agreement if everybody were assigned by the true segments. */
  ceiling: Float64Array;
};

/**
 * After Steinley (2004, Psychological Methods 9, 386-396): agreement of 0.8 and more is good, of 0.65 and more
 * moderate, and below it poor.
 */
export type RecoveryVerdict = "recovered" | "roughly" | "not-recovered";

/** What to do about the verdict at the planned size. */
export type RecoveryAdvice =
  /** Nothing. */
  | "enough"
  /** One of the larger sizes recovers the segments. */
  | "more-respondents"
  /** The ceiling allows it, but none of the sizes tried reaches it. */
  | "many-more-respondents"
  /** Even the true segments could not be told from these answers: more, better or other items. */
  | "better-items";

export type RecoveryAtSize = {
  respondents: number;
  adjustedRand: Spread;
  /** Percentage points. */
  sizeError: Spread;
  verdict: RecoveryVerdict;
  /** Share of replicates with an agreement of 0.8 or more. */
  recoveredShare: number;
  /** Share of replicates in which the fit itself would suggest the planted number of segments. */
  rightKShare: number;
  /** Replicates by suggested number of segments. */
  chosenK: { k: number; replicates: number }[];
};

export type RecoveryResult = {
  method: RecoveryMethod;
  k: number;
  variables: number;
  replicates: number;
  seed: number;
  sizes: RecoveryAtSize[];
  /** The best agreement these answers allow: everybody assigned by the true segments. */
  ceiling: Spread;
  /** The smallest size tried from which on every size recovers the segments; null when none does. */
  smallestRecovered: number | null;
};
