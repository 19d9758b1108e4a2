import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";

export type KMeansInput = {
  /** Respondents by variables, complete and finite. */
  matrix: NumericMatrix;
  /** One a row, at least 0, or null. A row of weight 0 is assigned but forms nothing. */
  weights: Float64Array | null;
};

export type KMeansOptions = {
  /** Number of clusters, at least 1. */
  k: number;
  /** Independent random starts. Default 100. */
  starts?: number;
  /** Whole number from 0. Start s draws from the stream (seed, K, s). Default 1. */
  seed?: number;
  /** First centres: k-means++ (Arthur & Vassilvitskii 2007) or distinct rows at random. Default "k-means++". */
  initialisation?: "k-means++" | "random-rows";
  /**
   * Within a start, how often one centre is moved elsewhere at random and kept if the optimum improves (Fränti's
   * random swap), and then how often all are pushed a little. On more than 10,000 distinct rows, among some of them
   * and without pushes (see `runKMeansStart`). Default K, or twice K there.
   */
  swaps?: number;
  /** Limit of passes over the rows for one local optimum. Default 300. */
  maxIterations?: number;
};

/** The distinct rows of an input, ready to fit. Plain data: post it to as many workers as you like. */
export type PreparedKMeans = {
  rowCount: number;
  columnCount: number;
  distinctCount: number;
  /** Distinct rows of positive weight, row after row. */
  values: Float64Array;
  weights: Float64Array;
  /** Where each input row went; -1 for weight 0. */
  groupOfRow: Int32Array;
};

/** One start's local optimum on the distinct rows. */
export type KMeansStart = {
  start: number;
  withinSumOfSquares: number;
  /** K by variables, in the order the start found them. */
  centres: Float64Array;
  /** Cluster of each distinct row. */
  labels: Int32Array;
  /** Passes over the distinct rows, swaps included. */
  iterations: number;
  /** False when the last local search hit the limit of passes. */
  converged: boolean;
};

/** Some of a fit's starts: what each reached, and the best one whole. */
export type KMeansStarts = {
  /** By start index; NaN where a start was not run here. */
  withinSumsOfSquares: Float64Array;
  best: KMeansStart;
};

export type KMeansSolution = {
  method: "k-means";
  k: number;
  /** Sum over rows of weight times squared distance to the own centre, in squared units of the input. */
  withinSumOfSquares: number;
  /** The same for one cluster that holds everyone. */
  totalSumOfSquares: number;
  /** `withinSumOfSquares` by cluster. */
  withinByCluster: number[];
  /** Respondents of positive weight, unweighted. Clusters are in descending order of `weightedSizes`. */
  sizes: number[];
  /** Sums of weights; equal to `sizes` without weights. */
  weightedSizes: number[];
  /** K centres, each with a mean for every variable. */
  centres: number[][];
  /** Cluster of each input row, from 0. */
  assignment: Int32Array;
  starts: number;
  /** Starts whose sum of squares is within a relative 1e-8 of the best. */
  startsAtBest: number;
  /** Index of the first start that reached the best. */
  bestStart: number;
  iterations: number;
  converged: boolean;
  distinctRows: number;
  weightTotal: number;
  options: Required<KMeansOptions>;
};
