import type { ItemTable } from "#analysis/latent-class/latent-class-types";

/**
 * Which variances and covariances the classes of a model have, with the name that R's mclust gives it.
 * Diagonal ones keep the items independent within a class; full ones let them correlate.
 */
export type CovarianceModel =
  | "equal-spherical" // EII: one variance
  | "varying-spherical" // VII: one variance a class
  | "equal-diagonal" // EEI: one variance an item
  | "varying-diagonal" // VVI: one variance an item and class
  | "equal-full" // EEE: one covariance matrix
  | "varying-full"; // VVV: one covariance matrix a class

/** Categorical and numeric answers and covariates, row after row. Plain data. */
export type MixedTable = ItemTable & {
  /** Items that are normally distributed within a class. */
  gaussians: readonly string[];
  /** Row by Gaussian item; NaN for missing. */
  values: Float64Array;
  /** What membership depends on: "(intercept)", then the covariates. */
  terms: readonly string[];
  /** Row by term, the first 1; nothing missing. */
  design: Float64Array;
};

export type MixedInput = {
  table: MixedTable;
  /** One a row, at least 0, or null. They enter the likelihood as given: a weight of 2 is two respondents. */
  weights: Float64Array | null;
};

export type MixedOptions = {
  /** Number of classes, at least 1. */
  k: number;
  /** Default "varying-diagonal". */
  covariance?: CovarianceModel;
  /** Short random starts. Default 50. */
  starts?: number;
  /** How many of the best starts are taken to convergence. Default 10. */
  polish?: number;
  /** Whole number from 0. Start s draws from the stream (seed, k, s). Default 1. */
  seed?: number;
  /** EM steps of a short start, and of each move. Default 20. */
  shortIterations?: number;
  /** Tries, a start, to set a class elsewhere. Default 2. */
  moves?: number;
  /** Limit of EM steps when polishing. Default 20,000. */
  maxIterations?: number;
  /** An EM step that gains less than this share of the log-likelihood, with every estimate at rest, ends a fit.
   * Default 1e-12. */
  tolerance?: number;
  /** Least variance within a class, as a share of the item's variance over everyone. Default 1e-4. */
  varianceFloor?: number;
};

/** Distinct rows that a likelihood is summed over. Plain data. */
export type MixedCases = {
  caseCount: number;
  weights: Float64Array;
  /** Categories of each categorical item. */
  categoryCounts: Int32Array;
  patternCount: number;
  /** The pattern of categorical answers that each case has; many cases share one. */
  patternOfCase: Int32Array;
  /** Pattern by categorical item: the row of the answer among the probabilities of all items, -1 for missing. */
  answerRows: Int32Array;
  gaussianCount: number;
  /** Case by Gaussian item; NaN for missing. */
  values: Float64Array;
  termCount: number;
  /** Case by term; not looked at when there is only the intercept. */
  design: Float64Array;
};

/** Cases whose numeric columns have mean 0 and variance 1, so that no unit of measurement steers a fit. */
export type PreparedMixed = {
  cases: MixedCases;
  /** The same without covariates, for the search: fewer distinct rows and no regression. */
  searchCases: MixedCases;
  weightTotal: number;
  /** Mean and standard deviation (divisor N) of each Gaussian item. */
  centres: Float64Array;
  scales: Float64Array;
  /** The same of each term; 0 and 1 for the intercept. */
  termCentres: Float64Array;
  termScales: Float64Array;
};

/**
 * A point of the parameter space on its way to a maximum; `estimates` as `layOutEstimates` says, of the search cases
 * after a short start and of all cases after polishing.
 */
export type MixedStart = {
  start: number;
  logLikelihood: number;
  estimates: Float64Array;
  /** EM steps so far. */
  iterations: number;
  converged: boolean;
};

/** Some of a fit's short starts: what each reached, and the best of them whole, best first. */
export type MixedStarts = { logLikelihoods: Float64Array; best: readonly MixedStart[] };
