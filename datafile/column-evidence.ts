import type { CalendarName } from "#datafile/read-date";

/** What a column's cells have shown so far; grows only up to the cap on distinct values. */
export type ColumnEvidence = {
  name: string;
  answerCount: number;
  counts: ReadonlyMap<string, number>;
  isCapped: boolean;
  maxLength: number;
  totalLength: number;
  hasLineBreak: boolean;
  /** Cells that are numbers with a decimal point, and with a decimal comma. */
  point: NumberEvidence;
  comma: NumberEvidence;
  dates: Record<CalendarName, number>;
};

export type NumberEvidence = { count: number; min: number; max: number; isWhole: boolean };
