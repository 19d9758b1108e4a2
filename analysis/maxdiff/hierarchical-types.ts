import type { MaxDiffModel, MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";

export type HierarchicalOptions = {
  /** How a pair of choices arises. Default "best-worst". */
  model?: MaxDiffModel;
  /** Iterations thrown away while the sampler finds its place and its step sizes. At least 200. Default 5,000. */
  burnIn?: number;
  /** Iterations kept, of each chain. At least 100. Default 5,000. */
  draws?: number;
  /** Independent chains from scattered starts, at least 1; two or more tell whether they agree. Default 2. */
  chains?: number;
  /** Whole number from 0. Default 1. */
  seed?: number;
  /**
   * Degrees of freedom that the prior on the covariance has beyond the number of free utilities, at least 2.
   * Default 3.
   */
  priorDegreesOfFreedom?: number;
  /** What the prior takes for the variance of a free utility between people, positive. Default 1. */
  priorVariance?: number;
};

/** A study ready to sample. Plain data: post it to as many workers as you like. */
export type PreparedHierarchical = {
  study: MaxDiffStudy;
  options: Required<HierarchicalOptions>;
  /** Items by free utilities: orthonormal columns that each sum to 0. */
  basis: Float64Array;
};

/** What one chain found, as sums over its kept draws. Respondents by items where not said otherwise. */
export type HierarchicalChain = {
  chain: number;
  utilitySums: Float64Array;
  utilitySquares: Float64Array;
  shareSums: Float64Array;
  /** Kept draws by items: the mean of the population. */
  meanDraws: Float64Array;
  /** One a kept draw: log-likelihood of all choices given each respondent's utilities. */
  logLikelihoods: Float64Array;
  /** Free utilities by free utilities: sum of the drawn covariances between people. */
  covarianceSums: Float64Array;
  /** Accepted proposals by respondent, of the kept iterations. */
  accepted: Float64Array;
};

export type HierarchicalSolution = {
  method: "hierarchical-bayes";
  itemNames: readonly string[];
  respondentNames: readonly string[];
  /** Posterior mean of the population's mean utilities, zero-centred, with its posterior standard deviation. */
  populationMeans: number[];
  populationErrors: number[];
  /** Posterior mean of the standard deviation between people, by item: the root of the mean variance. */
  populationDeviations: number[];
  /** Weighted mean over respondents of their own utilities and of their shares. */
  utilities: number[];
  shares: number[];
  individuals: HierarchicalIndividual[];
  /** Log-likelihood of all choices at the respondents' posterior mean utilities; weights count. */
  logLikelihood: number;
  /** Mean over draws, unweighted: lower, because draws scatter around the mean. */
  meanLogLikelihood: number;
  nullLogLikelihood: number;
  /** Root likelihood: geometric mean over choices of the chance that the respondent's utilities gave to them. */
  rootLikelihood: number;
  /** The same with all utilities equal. */
  nullRootLikelihood: number;
  /** Shares of accepted proposals over all respondents, and the least and largest of one respondent. */
  acceptance: { mean: number; min: number; max: number };
  /** Split R-hat of the population mean, by item, and of the log-likelihood; near 1 when chains agree. */
  rHat: number[];
  logLikelihoodRHat: number;
  /** Whether every R-hat is under 1.1. */
  converged: boolean;
  options: Required<HierarchicalOptions>;
};

export type HierarchicalIndividual = {
  respondent: string;
  weight: number;
  /** Posterior means, zero-centred. An item that the respondent never saw is estimated from the others' answers. */
  utilities: number[];
  /** Posterior standard deviations. */
  deviations: number[];
  /** Posterior means of the logit shares; they sum to 1. */
  shares: number[];
  /** Of the respondent's choices, at `utilities`. */
  logLikelihood: number;
  rootLikelihood: number;
  acceptance: number;
};
