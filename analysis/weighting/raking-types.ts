import type { WeightBounds } from "#analysis/weighting/trim-weights";

/** One question whose distribution in the population is known. */
export type RakingMargin = {
  code: string;
  /** Position in `targets` a row; -1 is missing and allowed only where the base weight is 0. */
  indexes: Int16Array | Int32Array;
  /** Shares or counts, one a category, at least 0; only their proportions count. */
  targets: readonly number[];
};

export type RakingOptions = {
  /** Left out, weights may take any size. */
  bounds?: WeightBounds;
  /** Largest difference left between a share and its target, 0 to 1. Default 1e-12. */
  tolerance?: number;
  /** Rounds over all margins. Default 1,000. */
  maxIterations?: number;
};

/**
 * `not-converged`: the margins still move; some combination of categories that they need has nobody in it.
 * `bounds-unreachable`: no weights within the bounds meet the margins, so the raked weights were trimmed instead.
 */
export type RakingStatus = "converged" | "not-converged" | "bounds-unreachable";

export type Raking = {
  status: RakingStatus;
  /** One a row, with mean 1 over the rows that count; 0 where the base weight is 0. */
  weights: Float64Array;
  /** Rounds over all margins. */
  iterations: number;
  /** Over all categories of all margins, the largest |share - target|, 0 to 1. */
  largestMarginError: number;
  /** Per margin and category: the target, the share before and the share after, 0 to 1. */
  margins: { code: string; targets: number[]; before: number[]; after: number[] }[];
};

/** Rows that share their category on every margin (and, with bounds, their base weight), as one. */
export type RakingCells = {
  cellCount: number;
  /** The cell of each row; -1 for a row of base weight 0. */
  cellOfRow: Int32Array;
  /** Sum of base weights, scaled so that all cells sum to 1. */
  mass: Float64Array;
  /** Per margin, the category of each cell. */
  categories: Int32Array[];
  /** Least and greatest sum of weights, on the scale of `mass`; null without bounds. */
  limits: { lower: Float64Array; upper: Float64Array } | null;
};
