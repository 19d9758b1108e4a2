import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";

export type KMedoidsInput = {
  /** Respondents by variables, complete and finite. */
  matrix: NumericMatrix;
  /** One a row, at least 0, or null. A row of weight 0 is assigned but forms nothing. */
  weights: Float64Array | null;
};

export type KMedoidsOptions = {
  /** Number of clusters, at least 1. */
  k: number;
  /** Start 0 is the greedy one of PAM, the others are random. Default 10. */
  starts?: number;
  /** Whole number from 0. Start s draws from the stream (seed, K, s). Default 1. */
  seed?: number;
};

/** The distinct rows of an input and all distances between them. Plain data: post it to as many workers as you like. */
export type PreparedKMedoids = {
  distinctCount: number;
  /** Euclidean, distinctCount by distinctCount, symmetric. */
  distances: Float64Array;
  /** Sum of weights by distinct row, positive. */
  weights: Float64Array;
  /** The first input row with this content. */
  firstRows: Int32Array;
  /** Where each input row went; -1 for weight 0. */
  groupOfRow: Int32Array;
};

/** One start's local optimum. */
export type KMedoidsStart = {
  start: number;
  /** Sum of weight times distance to the nearest medoid. */
  totalCost: number;
  /** Distinct rows, ascending. */
  medoids: Int32Array;
  swaps: number;
};

/** Some of a fit's starts: what each reached, and the best one whole. */
export type KMedoidsStarts = {
  /** By start index; NaN where a start was not run here. */
  totalCosts: Float64Array;
  best: KMedoidsStart;
};

export type KMedoidsSolution = {
  method: "k-medoids";
  k: number;
  /** Sum over rows of weight times Euclidean distance to the own medoid. */
  totalCost: number;
  /** The medoids as input rows, in the order of the clusters. */
  medoidRows: number[];
  /** Respondents of positive weight, unweighted. Clusters are in descending order of `weightedSizes`. */
  sizes: number[];
  weightedSizes: number[];
  /** Cluster of each input row, from 0. */
  assignment: Int32Array;
  starts: number;
  /** Starts whose cost is within a relative 1e-8 of the best. */
  startsAtBest: number;
  bestStart: number;
  distinctRows: number;
  options: Required<KMedoidsOptions>;
};
