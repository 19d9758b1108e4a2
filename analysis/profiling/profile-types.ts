import type { VarianceAnalysis } from "#analysis/profiling/analyse-variance";
import type { IndependenceTest } from "#analysis/profiling/chi-square-independence";
import type { Comparison } from "#analysis/profiling/comparison";

/** The respondents that a figure rests on. */
export type Bases = {
  /** People, whatever their weight (weight 0 is absence). */
  unweighted: number;
  weighted: number;
  /** Kish's effective base; equal to the others without weights. */
  effective: number;
};

export type SegmentSummary = Bases & {
  /** A, B, C... as used in the letters. */
  letter: string;
  /** Weighted share of everyone who is in a segment, 0 to 1, with its 95 % Wilson interval. */
  share: number;
  shareInterval: { low: number; high: number };
};

export type CategoryProfile = {
  /** Option code. */
  category: number;
  /** By segment, unweighted respondents who gave this answer; then all segments together. */
  counts: number[];
  totalCount: number;
  /** By segment, weighted share of those who answered, 0 to 1; 0 in a segment nobody answered in. */
  shares: number[];
  totalShare: number;
  /** Share as a per cent of the total share, 100 = as the total; null where the total is 0. */
  indexes: (number | null)[];
  /** Share minus total share, in percentage points. */
  differences: number[];
  /** z of the segment against all others together; null without a base. */
  versusRest: (number | null)[];
  comparisons: Comparison[];
  letters: string[];
};

export type CategoricalProfile = {
  kind: "categorical";
  code: string;
  /** True when the variable formed the segments: its tests are circular and only describe. */
  isBasis: boolean;
  /** By segment, those who answered this variable. */
  bases: Bases[];
  totalBase: Bases;
  categories: CategoryProfile[];
  /** Null when fewer than two answers or segments are occupied. */
  test: IndependenceTest | null;
  /** Cramér's V, 0 to 1; null without a test. */
  effectSize: number | null;
};

export type NumericProfile = {
  kind: "numeric";
  code: string;
  isBasis: boolean;
  bases: Bases[];
  totalBase: Bases;
  /** By segment; null in a segment nobody answered in. */
  means: (number | null)[];
  totalMean: number | null;
  /** By segment, divisor n - 1; null below two answers. */
  standardDeviations: (number | null)[];
  totalStandardDeviation: number | null;
  /** Segment mean minus total mean, in units of the variable. */
  differences: (number | null)[];
  /** The same in total standard deviations; null when nothing varies. */
  standardisedDifferences: (number | null)[];
  comparisons: Comparison[];
  letters: string[];
  test: VarianceAnalysis | null;
  /** Eta, the square root of eta squared, 0 to 1, on the same scale as Cramér's V; null without a test. */
  effectSize: number | null;
};

export type VariableProfile = CategoricalProfile | NumericProfile;

export type SegmentProfile = {
  segments: SegmentSummary[];
  totalBase: Bases;
  /** In the order asked for. */
  variables: VariableProfile[];
  /** Codes from what sets the segments apart most to least; ties and variables without a test keep their order. */
  codesByEffect: string[];
  options: { adjust: string; alpha: number; meanTest: string };
};
