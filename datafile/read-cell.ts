import type { ColumnTarget } from "#datafile/column-mapping";
import { splitCell } from "#datafile/guess-column";
import type { ImportTarget } from "#datafile/import-target";
import { createChoiceMatcher } from "#datafile/match-choice";
import { parseNumber } from "#i18n/digits";
import { normaliseTyped } from "#i18n/normalise-text";
import { type AnswerValue, missingCodes } from "#questionnaire/answers";

export type CellFault =
  | "not-a-number"
  | "not-whole"
  | "below-minimum"
  | "above-maximum"
  | "unknown-option"
  | "exclusive-with-others"
  | "too-long";

/** `undefined` is "not asked" and leaves the variable out. */
export type CellReading = { value: AnswerValue | undefined } | { fault: CellFault; limit?: number };

export type CellReader = (cell: string) => CellReading;

type Mapped = Exclude<ColumnTarget, { target: "ignore" }>;

const CACHED_CELLS = 5000;
const NOT_ANSWERED: CellReading = { value: null };
const NOT_ASKED: CellReading = { value: undefined };
const UNKNOWN_OPTION: CellReading = { fault: "unknown-option" };

const noYes = [
  { code: 0, label: { fa: "خیر", en: "No" } },
  { code: 1, label: { fa: "بله", en: "Yes" } },
];
const otherNoYes = [
  { cell: "نه", code: 0 },
  { cell: "false", code: 0 },
  { cell: "unchecked", code: 0 },
  { cell: "not selected", code: 0 },
  { cell: "آری", code: 1 },
  { cell: "true", code: 1 },
  { cell: "x", code: 1 },
  { cell: "checked", code: 1 },
  { cell: "selected", code: 1 },
];

/** Reads the cells of one column as answers to one target. */
export function createCellReader(
  target: ImportTarget,
  to: Mapped,
  isMissing: (cell: string) => boolean,
): CellReader {
  const orMissing =
    (read: CellReader): CellReader =>
    (cell) =>
      isMissing(cell) ? NOT_ANSWERED : read(cell);
  switch (target.kind) {
    case "number":
      return orMissing(numberReader(target, to.decimalComma ?? false));
    case "text":
      return orMissing(textReader(target.maxLength));
    case "choice":
      return remember(orMissing(choiceReader(createChoiceMatcher(target.options, to.values))));
    case "chosen":
      return remember(orMissing(choiceReader(chosenMatcher(target, to))));
    case "multiple":
      return remember(orMissing(multipleReader(target, to)));
  }
}

function numberReader(target: Extract<ImportTarget, { kind: "number" }>, decimalComma: boolean): CellReader {
  const { min, max, isWhole } = target;
  return (cell) => {
    const value = parseNumber(cell, { decimalComma });
    if (value === null) return { fault: "not-a-number" };
    if (min !== undefined && value < min)
      return readReserved(value) ?? { fault: "below-minimum", limit: min };
    if (max !== undefined && value > max) return { fault: "above-maximum", limit: max };
    if (isWhole && !Number.isInteger(value)) return { fault: "not-whole" };
    return { value };
  };
}

function textReader(maxLength: number): CellReader {
  return (cell) => {
    const text = normaliseTyped(cell).trim();
    if (text.length > maxLength) return { fault: "too-long", limit: maxLength };
    return { value: text === "" ? null : text };
  };
}

function choiceReader(match: (cell: string) => number | null): CellReader {
  return (cell) => {
    const value = match(cell);
    if (value !== null) return { value };
    return readReserved(parseNumber(cell)) ?? UNKNOWN_OPTION;
  };
}

/** The option's own label in a cell also says that it was chosen. */
function chosenMatcher(target: Extract<ImportTarget, { kind: "chosen" }>, to: Mapped) {
  const matchNoYes = createChoiceMatcher(noYes, [...otherNoYes, ...to.values]);
  const matchLabel = createChoiceMatcher([{ code: target.optionCode, label: target.label }]);
  return (cell: string) => matchNoYes(cell) ?? (matchLabel(cell) === null ? null : 1);
}

function multipleReader(target: Extract<ImportTarget, { kind: "multiple" }>, to: Mapped): CellReader {
  const match = createChoiceMatcher(target.options, to.values);
  const exclusive = new Set(target.options.filter((option) => option.isExclusive).map(({ code }) => code));
  return (cell) => {
    const whole = match(cell);
    if (whole !== null) return { value: [whole] };
    const parts = to.separator ? splitCell(cell, to.separator) : [cell];
    const codes = parts.map(match);
    if (codes.includes(null)) return readReserved(parseNumber(cell)) ?? UNKNOWN_OPTION;
    const value = [...new Set(codes as number[])].sort((a, b) => a - b);
    if (value.length > 1 && value.some((code) => exclusive.has(code)))
      return { fault: "exclusive-with-others" };
    return { value: value.length === 0 ? null : value };
  };
}

/** Our own exports write the reasons for a missing answer as reserved codes. */
function readReserved(code: number | null): CellReading | null {
  if (code === missingCodes.notAsked) return NOT_ASKED;
  const isReserved =
    code === missingCodes.notAnswered || code === missingCodes.refused || code === missingCodes.dontKnow;
  return isReserved ? NOT_ANSWERED : null;
}

function remember(read: CellReader): CellReader {
  const known = new Map<string, CellReading>();
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    const reading = read(cell);
    if (known.size < CACHED_CELLS) known.set(cell, reading);
    return reading;
  };
}
