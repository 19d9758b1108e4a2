import type { ConjointSummary } from "#analysis/conjoint/summarise-conjoint";
import type { MaxDiffSummary } from "#analysis/maxdiff/summarise-maxdiff";
import type { NetPromoterScore } from "#analysis/nps/compute-nps";
import type { MissingReason } from "#questionnaire/answers";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { QuestionType } from "#questionnaire/model";

/** Respondents without an answer, by why. */
export type MissingCounts = Record<MissingReason, number>;

/** Who answered, and who did not. */
export type ToplineBase = { base: number; missing: MissingCounts };

/** A share of those who answered, from 0 to 1; null when nobody did. */
export type ShareRow = {
  code: number;
  label: LocalisedText;
  count: number;
  share: number | null;
  low: number | null;
  high: number | null;
};

export type MeanPoint = { base: number; mean: number | null; low: number | null; high: number | null };

export type SharesPart = ToplineBase & {
  kind: "shares";
  rows: ShareRow[];
  /** Of a long list, what stands behind the rows shown. */
  rest: { options: number; count: number; share: number } | null;
  /** The order of the rows means something, or several can be chosen at once. */
  isOrdered: boolean;
  isMultiple: boolean;
  /** Of a quiz: who found the right answer. */
  correct: ShareRow | null;
};

export type DistributionPart = ToplineBase &
  MeanPoint & {
    kind: "distribution";
    /** What the numbers count, where the question says so. */
    unit: LocalisedText | null;
    deviation: number | null;
    /** Smallest, lower quartile, median, upper quartile, largest. */
    quantiles: [number, number, number, number, number] | null;
    /** From `from` up to `to`; equal ends for one value. */
    bars: { from: number; to: number; label: LocalisedText | null; count: number }[];
  };

export type GridRow = {
  id: string;
  label: LocalisedText;
  isReversed: boolean;
  base: number;
  /** By column; null when nobody answered. */
  shares: (number | null)[];
  /** Null without points to average. */
  mean: number | null;
};

export type GridPart = ToplineBase & {
  kind: "grid";
  columns: { code: number; label: LocalisedText }[];
  rows: GridRow[];
  hasMeans: boolean;
};

export type PairsPart = ToplineBase & {
  kind: "pairs";
  sides: [LocalisedText, LocalisedText];
  range: [number, number];
  rows: { id: string; label: LocalisedText; points: [MeanPoint, MeanPoint] }[];
};

export type MeansPart = ToplineBase & {
  kind: "means";
  measure: "rank" | "allocation" | "number";
  unit: LocalisedText | null;
  rows: (MeanPoint & {
    id: string;
    label: LocalisedText;
    median: number | null;
    /** Of a ranking: the share that put it first, of those who were shown it. */
    first: ShareRow | null;
  })[];
};

export type NpsPart = ToplineBase & { kind: "nps"; score: NetPromoterScore | null; counts: number[] };

export type MaxDiffPart = ToplineBase & {
  kind: "maxDiff";
  summary: MaxDiffSummary | null;
  labels: Record<number, LocalisedText>;
};

export type ConjointPart = ToplineBase & {
  kind: "conjoint";
  summary: ConjointSummary | null;
  attributes: { code: number; label: LocalisedText; levels: Record<number, LocalisedText> }[];
};

export type PriceCurve = "tooCheap" | "cheap" | "expensive" | "tooExpensive";

export type PricesPart = ToplineBase & {
  kind: "prices";
  unit: LocalisedText;
  misordered: number;
  points: { cheapest: number | null; optimal: number | null; indifferent: number; dearest: number } | null;
  prices: number[];
  curves: Record<PriceCurve, number[]>;
};

export type DatesPart = ToplineBase & { kind: "dates"; days: { day: string; count: number }[] };

/** The latest answers first. */
export type TextsPart = ToplineBase & { kind: "texts"; latest: string[] };

/** What one chart or list of a question shows. */
export type ToplinePart = {
  id: string;
  /** Where a question has several, such as the levels of a place. */
  title: LocalisedText | null;
} & (
  | SharesPart
  | DistributionPart
  | GridPart
  | PairsPart
  | MeansPart
  | NpsPart
  | MaxDiffPart
  | ConjointPart
  | PricesPart
  | DatesPart
  | TextsPart
);

export type QuestionTopline = {
  code: string;
  type: QuestionType;
  text: LocalisedText;
  parts: ToplinePart[];
};
