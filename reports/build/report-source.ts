import type { LocalisedText } from "#questionnaire/localised-text";
import type { Option } from "#questionnaire/question-parts";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

/** What a report is built from: a study, one chosen solution with named segments, and how the others fared. */
export type ReportSource = {
  study: {
    title: LocalisedText;
    objective: LocalisedText;
    decision: LocalisedText;
    bases: readonly SegmentationBase[];
  };
  client: { name: LocalisedText };
  workspaceName: string;
  sample: {
    waves: number;
    /** True when every wave was brought in from a file. */
    isImported: boolean;
    /** When the first and the last response were completed; null for files, which do not say. */
    fieldwork: { from: string; to: string } | null;
  };
  specification: { kMin: number; kMax: number; methods: readonly SourceMethod[]; standardise: boolean };
  solution: SourceSolution;
  segments: readonly { number: number; name: LocalisedText; description: LocalisedText }[];
  /** All that were fitted, the chosen one among them. */
  compared: readonly SourceSummary[];
};

export type SourceMethod = "k-means" | "latent-class";

export type SourceSummary = {
  method: SourceMethod;
  k: number;
  sizes: readonly { number: number; count: number; share: number; low: number; high: number }[];
  fit:
    | { method: "k-means"; withinSumOfSquares: number; betweenShare: number; silhouette: number | null }
    | { method: "latent-class"; logLikelihood: number; bic: number; entropyR2: number | null };
  starts: number;
  startsAtBest: number;
  converged: boolean;
};

export type SourceSolution = SourceSummary & {
  seed: number;
  iterations: number;
  distinctRows: number;
  baseSize: number;
  completeResponses: number;
  simulatedInBase: number;
  leftOut: readonly { reason: string; count: number }[];
  datasetHash: string;
  codeVersion: string;
  profile: readonly SourceVariable[];
  warnings: readonly SourceWarning[];
};

export type SourceWarning = {
  code: string;
  severity: "stops" | "serious" | "warns" | "notes";
  detail: Readonly<Record<string, unknown>>;
};

export type SourceVariable = {
  code: string;
  label: LocalisedText;
  questionText: LocalisedText;
  kind: string;
  options: readonly Option[];
  purpose: "basis" | "descriptor";
  base: number;
  baseBySegment: readonly number[];
  rows: readonly SourceRow[];
  effect: { measure: "cramers-v" | "eta"; size: number; pValue: number | null } | null;
};

export type SourceRow = {
  statistic: "share" | "mean";
  optionCode: number | null;
  total: number | null;
  cells: readonly {
    value: number | null;
    difference: number | null;
    index: number | null;
    letters: string;
  }[];
};
