import type { CalendarName } from "#datafile/read-date";

export type GuessedOption = {
  /** The most frequent spelling. */
  label: string;
  /** Every spelling met, trimmed: those that differ in case, digits or Arabic letters are one option. */
  cells: string[];
  count: number;
};

export type ColumnGuess =
  | { type: "empty" }
  /** A different value in every row, such as a respondent number: nothing to analyse. */
  | { type: "identifier" }
  | { type: "date"; calendar: CalendarName }
  | {
      type: "number";
      isWhole: boolean;
      min: number;
      max: number;
      decimalComma: boolean;
      unreadableCount: number;
    }
  | { type: "nps"; unreadableCount: number }
  | { type: "single"; options: GuessedOption[] }
  /** Several options in one cell. */
  | { type: "multiple"; separator: string; options: GuessedOption[] }
  | { type: "text" }
  | { type: "longText" };

export type ColumnProfile = {
  name: string;
  /** From 1. */
  column: number;
  rowCount: number;
  missingCount: number;
  /** Distinct non-missing cells, trimmed; at most the cap. */
  distinctCount: number;
  isDistinctCapped: boolean;
  maxLength: number;
  /** A few cells as they stand, to show beside the guess. */
  examples: string[];
  guess: ColumnGuess;
};
