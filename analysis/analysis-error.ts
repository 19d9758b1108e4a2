/** Every way an analysis can refuse its input. The screen translates the code; `details` fills the sentence. */
export type AnalysisErrorCode =
  | "cancelled"
  | "collinear-variables"
  | "constant-variable"
  | "duplicate-column"
  | "empty-margin"
  | "empty-segment"
  | "invalid-argument"
  | "invalid-category"
  | "invalid-count"
  | "invalid-number"
  | "invalid-weight"
  | "k-exceeds-distinct-rows"
  | "length-mismatch"
  | "missing-values"
  | "ragged-table"
  | "table-too-small"
  | "too-few-clusters"
  | "too-few-rows"
  | "too-many-categories"
  | "too-many-factors"
  | "too-many-rows"
  | "unknown-column"
  | "unordered-categorical"
  | "utilities-not-determined"
  | "wrong-column-kind";

export type AnalysisErrorDetails = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>;

/**
 * An expected refusal: the data or the options do not allow the analysis.
 * The message starts with the code and is for developers; people read the translation of `code`.
 */
export class AnalysisError extends Error {
  override readonly name = "AnalysisError";
  readonly code: AnalysisErrorCode;
  /** For developers, without the code. */
  readonly explanation: string;
  readonly details: AnalysisErrorDetails;

  constructor(code: AnalysisErrorCode, explanation: string, details: AnalysisErrorDetails = {}) {
    super(`${code}: ${explanation}`);
    this.code = code;
    this.explanation = explanation;
    this.details = details;
  }
}
