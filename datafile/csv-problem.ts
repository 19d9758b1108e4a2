/**
 * What the reader found. Lines and columns count from 1; a line is that of the file, so a row that holds line
 * breaks spans several, and the first is named.
 */
export type CsvProblem =
  | { code: "empty-file" }
  | { code: "no-data-rows" }
  | { code: "header-missing-name"; line: number; column: number }
  | { code: "header-duplicate-name"; line: number; column: number; firstColumn: number; name: string }
  | { code: "ragged-row"; line: number; expected: number; found: number }
  /** The quote that opened on this line never closed: everything after it was read as one cell. */
  | { code: "unclosed-quote"; line: number; column: number }
  /** Text between a closing quote and the next delimiter; kept as part of the cell. */
  | { code: "misplaced-quote"; line: number; column: number }
  | { code: "cell-too-long"; line: number; column: number; length: number; limit: number }
  | { code: "too-many-columns"; line: number; found: number; limit: number }
  /** Removed from the cell, because a database cannot hold it. */
  | { code: "null-character"; line: number; column: number }
  | { code: "formula-like"; line: number; column: number };

export type CsvProblemCode = CsvProblem["code"];

/** `fatal`: nothing can be imported; `row`: this row is in doubt; `notice`: kept as it should be. */
export type ProblemWeight = "fatal" | "row" | "notice";

const weights: Record<CsvProblemCode, ProblemWeight> = {
  "empty-file": "fatal",
  "no-data-rows": "fatal",
  "header-missing-name": "notice",
  "header-duplicate-name": "notice",
  "ragged-row": "row",
  "unclosed-quote": "fatal",
  "misplaced-quote": "row",
  "cell-too-long": "row",
  "too-many-columns": "fatal",
  "null-character": "notice",
  "formula-like": "notice",
};

export function weighProblem(code: CsvProblemCode): ProblemWeight {
  return weights[code];
}
