import type { NumberEvidence } from "#datafile/column-evidence";
import type { ColumnProfile } from "#datafile/column-profile";
import { guessColumn } from "#datafile/guess-column";
import { createMissingTest } from "#datafile/missing-tokens";
import { type CalendarName, readDateCalendar } from "#datafile/read-date";
import { parseNumber } from "#i18n/digits";

export type ColumnProfiler = {
  add(cell: string): void;
  profile(): ColumnProfile;
};

export type ColumnProfilerOptions = {
  missingTokens?: readonly string[];
  distinctCap?: number;
};

const EXAMPLES = 5;

/** Watches one column as its cells go by. Reads a repeated value once. */
export function createColumnProfiler(
  name: string,
  column: number,
  options: ColumnProfilerOptions = {},
): ColumnProfiler {
  const { distinctCap = 1000 } = options;
  const isMissing = createMissingTest(options.missingTokens);
  const readings = new Map<string, Reading>();
  const counts = new Map<string, number>();
  const point = emptyNumberEvidence();
  const comma = emptyNumberEvidence();
  const dates: Record<CalendarName, number> = { gregorian: 0, jalali: 0 };
  let rowCount = 0;
  let answerCount = 0;
  let isCapped = false;
  let maxLength = 0;
  let totalLength = 0;
  let hasLineBreak = false;

  function readCell(cell: string): Reading {
    const text = cell.trim();
    if (isMissing(text)) return { isMissing: true };
    const number = parseNumber(text);
    return {
      isMissing: false,
      text,
      point: number,
      comma: readDecimalComma(text, number),
      calendar: readDateCalendar(text),
      hasLineBreak: text.includes("\n") || text.includes("\r"),
    };
  }

  function count(reading: Extract<Reading, { isMissing: false }>): void {
    answerCount++;
    totalLength += reading.text.length;
    if (reading.text.length > maxLength) maxLength = reading.text.length;
    if (reading.hasLineBreak) hasLineBreak = true;
    if (reading.point !== null) addNumber(point, reading.point);
    if (reading.comma !== null) addNumber(comma, reading.comma);
    if (reading.calendar !== null) dates[reading.calendar]++;
    const known = counts.get(reading.text);
    if (known !== undefined) counts.set(reading.text, known + 1);
    else if (counts.size < distinctCap) counts.set(copyString(reading.text), 1);
    else isCapped = true;
  }

  return {
    add(cell) {
      rowCount++;
      let reading = readings.get(cell);
      if (!reading) {
        reading = readCell(cell);
        if (readings.size < distinctCap) readings.set(copyString(cell), copyReading(reading));
      }
      if (!reading.isMissing) count(reading);
    },
    profile() {
      return {
        name,
        column,
        rowCount,
        missingCount: rowCount - answerCount,
        distinctCount: counts.size,
        isDistinctCapped: isCapped,
        maxLength,
        examples: [...counts.keys()].slice(0, EXAMPLES),
        guess: guessColumn({
          name,
          answerCount,
          counts,
          isCapped,
          maxLength,
          totalLength,
          hasLineBreak,
          point,
          comma,
          dates,
        }),
      };
    },
  };
}

type Reading =
  | { isMissing: true }
  | {
      isMissing: false;
      text: string;
      point: number | null;
      comma: number | null;
      calendar: CalendarName | null;
      hasLineBreak: boolean;
    };

function emptyNumberEvidence(): NumberEvidence {
  return { count: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY, isWhole: true };
}

function addNumber(evidence: NumberEvidence, value: number): void {
  evidence.count++;
  if (value < evidence.min) evidence.min = value;
  if (value > evidence.max) evidence.max = value;
  if (evidence.isWhole && !Number.isInteger(value)) evidence.isWhole = false;
}

/** Most cells have neither mark and need no second reading. */
function readDecimalComma(text: string, withPoint: number | null): number | null {
  if (text.includes(",")) return parseNumber(text, { decimalComma: true });
  if (!text.includes(".")) return withPoint;
  return /^-?\d{1,3}(?:\.\d{3})+$/.test(text) ? parseNumber(text, { decimalComma: true }) : null;
}

function copyReading(reading: Reading): Reading {
  return reading.isMissing ? reading : { ...reading, text: copyString(reading.text) };
}

/** A slice keeps the whole chunk that it was cut from alive; what is kept for long is copied out of it. */
function copyString(text: string): string {
  return text.length < 13 ? text : text.split("").join("");
}
