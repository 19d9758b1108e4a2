/** What can be a side of a table. */
export type TableVariable =
  /** One answer a respondent: a categorical column, or a numeric one with few distinct values. */
  | { kind: "single"; code: string }
  /**
   * Several answers a respondent, one column an option. A respondent is in the base with an answer in any of them, and
   * in an option when its column holds `selected`, or left out, its later category ("yes" of no and yes).
   */
  | { kind: "multiple"; name: string; items: readonly string[]; selected?: number }
  /** Every combination, the first part outermost; tests compare columns within the same outer category. */
  | { kind: "nested"; parts: readonly TableVariable[] }
  /** One after the other, each with its own base; tests compare columns within a part. */
  | { kind: "beside"; parts: readonly TableVariable[] };
