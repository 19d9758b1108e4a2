/** A predictor as respondents meet it: one question, however many numbers it becomes in a model. */
export type TypingQuestion =
  | { code: string; kind: "numeric"; mean: number; minimum: number; maximum: number }
  | {
      code: string;
      kind: "categorical";
      /** Codes that training respondents chose, ascending; at least two. The first is the reference. */
      categories: number[];
      /** The text of each category when the source had text instead of codes. */
      labels: string[] | null;
      /** Weighted share of each category among training respondents. */
      shares: number[];
    };

/** A segment's stored code, and its text when the source had text. */
export type TypingSegment = { code: number; label: string | null };

/** Which segment each row of a dataset belongs to. */
export type SegmentMembership = {
  segments: readonly TypingSegment[];
  /** Position in `segments` of each dataset row; -1 is in none and takes no part. */
  segmentOfRow: ArrayLike<number>;
};

/** Complete cases, ready for every typing model. Plain data: post it to as many workers as you like. */
export type TypingData = {
  questions: readonly TypingQuestion[];
  /** Segments that have a complete respondent of positive weight. */
  segments: readonly TypingSegment[];
  /** Dataset rows that take part, ascending. */
  rows: Int32Array;
  /** Row by question: the number, or the position in `categories`. */
  answers: Float64Array;
  segmentOfRow: Int32Array;
  /** One a row, positive; null when every row counts once. */
  weights: Float64Array | null;
  dropped: {
    /** Rows of a segment and positive weight that lack an answer. */
    incompleteRows: number;
    /** Predictors on which all remaining rows agree. */
    constantQuestions: string[];
    /** Segments left without a row. */
    emptySegments: number[];
  };
};

/** Discriminant, logit or tree, with the options of each. */
export type TypingModelOptions =
  | { kind: "lda" }
  | ({ kind: "multinomial" } & MultinomialOptions)
  | ({ kind: "tree" } & TreeOptions);

export type MultinomialOptions = {
  /** Weight of the ridge: the sum of squared coefficients times this is added to the negative log-likelihood. Default 1. */
  decay?: number;
  /** Whether the ridge includes the intercepts, as nnet::multinom does. Default true. */
  penaliseIntercept?: boolean;
  /**
   * "reference" fixes the first segment's coefficients at 0, so that with a ridge the order of segments matters
   * a little; "symmetric" treats all alike. Default "reference".
   */
  coding?: "reference" | "symmetric";
};

export type TreeOptions = {
  /**
   * A split must lower the error by this share of the root's error for each leaf it adds. "cross-validated" chooses
   * the share with the least error over the folds. Default 0.01.
   */
  complexity?: number | "cross-validated";
  /** Least weight of respondents for a node to be split. Default 20. */
  minSplit?: number;
  /** Least weight of respondents in a leaf. Default a third of `minSplit`, rounded. */
  minLeaf?: number;
  /** Most questions on the way to a leaf. Default 30. */
  maxDepth?: number;
};

/** Scores of segments that are sums over answers: memberships are proportional to exp(score). */
export type LinearFunctions = {
  /** By segment; -Infinity for a segment that the training rows lacked. */
  intercepts: Float64Array;
  /** Segment by design column. */
  coefficients: Float64Array;
};

export type TreeNode = {
  /** Null in a leaf. `left` and `right` are positions in the list of nodes. */
  split: TreeSplit | null;
  /** Sum of the weights of the training respondents here. */
  weight: number;
  /** The part of it outside the largest segment. */
  error: number;
  /** Shares by segment. */
  memberships: number[];
  /** The tree collapses here once the price of a leaf, as a share of the root's error, reaches this. */
  complexity: number;
};

/** A category on neither side was not seen here: like a missing answer, it follows both by their weights. */
export type TreeSplit = { question: number; left: number; right: number } & (
  | { kind: "numeric"; below: number }
  | { kind: "categorical"; leftCategories: number[]; rightCategories: number[] }
);

/** Nodes in depth-first order, the root first. */
export type ClassificationTree = { kind: "tree"; nodes: TreeNode[]; complexity: number };

export type DiscriminantModel = LinearFunctions & {
  kind: "lda";
  priors: number[];
  /** Segment by design column. */
  means: number[][];
  /** Design column by discriminant; a column without variation has 0. */
  scaling: number[][];
  /** Ratio of between- to within-segment standard deviation on each discriminant. */
  svd: number[];
  /** Each discriminant's share of the between-segment variance. */
  proportionOfTrace: number[];
  /** Rao's F of the difference between segments; null with too few respondents for it. */
  wilks: {
    lambda: number;
    f: number | null;
    degreesOfFreedom: [number, number];
    pValue: number | null;
  };
  /** Share of the training weight that the model gets right when each respondent is left out in turn. */
  leaveOneOutAccuracy: number;
  /** Independent directions among the predictors; fewer than design columns when some are redundant. */
  rank: number;
};

export type MultinomialModel = LinearFunctions & {
  kind: "multinomial";
  /** Negative log-likelihood plus ridge, at the minimum. */
  penalisedLoss: number;
  logLikelihood: number;
  converged: boolean;
  iterations: number;
};

export type TypingModel = DiscriminantModel | MultinomialModel | ClassificationTree;

/** How well predicted segments agree with true ones. All counts are sums of weights. */
export type TypingAgreement = {
  /** Share of respondents assigned to their own segment. */
  accuracy: number;
  /** Cohen's kappa; null when chance alone would agree completely. */
  kappa: number | null;
  bySegment: {
    segment: number;
    label: string | null;
    size: number;
    /** Share of the segment's respondents that are found. */
    accuracy: number;
    /** Share of those assigned to the segment that belong there; null when nobody is. */
    precision: number | null;
  }[];
  /** True segment (row) by predicted segment (column), in the order of `bySegment`. */
  confusion: number[][];
};
