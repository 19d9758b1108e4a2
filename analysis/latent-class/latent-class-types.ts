/** Categorical answers, row after row, ready for a latent class model. Plain data. */
export type ItemTable = {
  rowCount: number;
  /** Each item with its observed option codes, ascending; two or more. */
  items: readonly { code: string; categories: readonly number[] }[];
  /** Cell (r, j) is `indexes[r * items.length + j]`: a position in the item's categories, or -1 for missing. */
  indexes: Int16Array;
};

export type LatentClassInput = {
  table: ItemTable;
  /** One a row, at least 0, or null. They enter the likelihood as given: a weight of 2 is two respondents. */
  weights: Float64Array | null;
};

export type LatentClassOptions = {
  /** Number of classes, at least 1. */
  k: number;
  /** Short random starts. Default 200. */
  starts?: number;
  /** How many of the best starts are taken to convergence. Default 10. */
  polish?: number;
  /** Whole number from 0. Start s draws from the stream (seed, k, s). Default 1. */
  seed?: number;
  /** EM steps of a short start, and of each move. Default 30. */
  shortIterations?: number;
  /** Tries, a start, to set a class elsewhere; see `relocateClass`. Default 10. */
  moves?: number;
  /** Limit of EM steps when polishing. Default 20,000. */
  maxIterations?: number;
  /** An EM step that gains less than this share of the log-likelihood, with every estimate at rest, ends a fit.
   * Default 1e-12. */
  tolerance?: number;
};

/**
 * The distinct answer patterns, with items gathered in blocks whose observed combinations are few, so that one
 * multiplication serves a whole block. Exact, and plain data: post it to as many workers as you like.
 */
export type PreparedLatentClass = {
  rowCount: number;
  itemCount: number;
  /** Categories of each item; the item's first row in the parameter table is the sum of those before it. */
  categoryCounts: Int32Array;
  patternCount: number;
  /** Sum of respondents' weights by pattern. */
  weights: Float64Array;
  weightTotal: number;
  blockCount: number;
  /** Pattern by block: the combination of answers the pattern has in that block. */
  combinations: Int32Array;
  /** For combination c, its parameter rows are `combinationRows` from `combinationStarts[c]` to the next start. */
  combinationStarts: Int32Array;
  combinationRows: Int32Array;
  /** Patterns are sorted by their combinations; those with combination c of the first block are the patterns from
   * `runStarts[c]` to the next start. */
  runStarts: Int32Array;
};

/** A point of the parameter space on its way to a maximum. */
export type LatentClassStart = {
  start: number;
  logLikelihood: number;
  /** k class shares, then for every category of every item its probability in each of the k classes. */
  estimates: Float64Array;
  /** EM steps so far. */
  iterations: number;
  converged: boolean;
};

/** Some of a fit's short starts: what each reached, and the best of them whole, best first. */
export type LatentClassStarts = {
  /** By start index; NaN where a start was not run here. */
  logLikelihoods: Float64Array;
  best: readonly LatentClassStart[];
};

export type LatentClassSolution = {
  method: "latent-class";
  k: number;
  logLikelihood: number;
  /** Free parameters; estimates on the boundary are counted. */
  parameters: number;
  /** min(N, possible patterns - 1) - parameters, N the sum of weights; negative means the model is not identified. */
  degreesOfFreedom: number;
  isIdentified: boolean;
  aic: number;
  aic3: number;
  bic: number;
  abic: number;
  caic: number;
  iclBic: number;
  awe: number;
  /** 1 minus relative entropy: 1 when every respondent is certain; null for one class. */
  entropyR2: number | null;
  /** Estimated shares of the classes, descending; ties by the first item's first probability. */
  classShares: number[];
  /** Item code, then option code, then the probability by class. */
  itemProbabilities: Record<string, Record<string, number[]>>;
  /** Respondents of positive weight by most likely class, unweighted. */
  sizes: number[];
  weightedSizes: number[];
  /** Row by class: the probability that the respondent belongs, `memberships[row * k + class]`. */
  memberships: Float64Array;
  /** Most likely class of each row, from 0; ties go to the larger class. */
  assignment: Int32Array;
  starts: number;
  /** Starts taken to convergence. */
  polished: number;
  /** Polished starts whose log-likelihood is within a relative 1e-7 of the best. */
  startsAtBest: number;
  bestStart: number;
  iterations: number;
  converged: boolean;
  /** Probabilities estimated below 1e-5: their standard errors are undefined. */
  boundaryEstimates: number;
  /** All of them as `LatentClassStart` lays them out, in the order of the classes. */
  estimates: Float64Array;
  distinctPatterns: number;
  weightTotal: number;
  options: Required<LatentClassOptions>;
};
