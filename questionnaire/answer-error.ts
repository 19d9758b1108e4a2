export type AnswerErrorCode =
  | "required"
  | "unknown-option"
  | "exclusive-with-others"
  | "too-few-chosen"
  | "too-many-chosen"
  | "not-a-number"
  | "not-whole"
  | "off-step"
  | "below-minimum"
  | "above-maximum"
  | "too-long"
  | "too-short"
  | "wrong-format"
  | "other-text-missing"
  | "not-a-date"
  | "date-too-early"
  | "date-too-late"
  | "same-rank-twice"
  | "too-few-ranked"
  | "sum-differs"
  | "city-outside-province"
  | "best-is-worst"
  | "prices-out-of-order"
  | "answer-and-missing"
  /** A rule of the author's own, with its words in `message`. */
  | "rule";

export type AnswerError = {
  questionCode: string;
  /** The variable at fault: an item of a Likert set, the own words of an option, or the question itself. */
  variable: string;
  code: AnswerErrorCode;
  /** Absent: must be mended. `warning`: asks once. */
  level?: "warning";
  /** The bound that was crossed, where there is one; an ISO date for dates. */
  limit?: number | string;
  /** For `rule`: which of the question's rules. */
  ruleIndex?: number;
};

export function answerError(
  questionCode: string,
  code: AnswerErrorCode,
  variable = questionCode,
  limit?: number | string,
): AnswerError {
  return limit === undefined ? { questionCode, variable, code } : { questionCode, variable, code, limit };
}
