import { normalTwoSidedP } from "#analysis/distributions/normal";
import { proportionZ } from "#analysis/profiling/compare-proportions";
import { segmentLetter } from "#analysis/profiling/comparison";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { SourceRow, SourceVariable } from "#reports/build/report-source";
import { inBoth, voices } from "#reports/build/voice";

const significanceLevel = 0.05;

/** One line of a figure: an answer or an average, with everything that is known of it by segment. */
export type FigureRow = {
  variable: SourceVariable;
  row: SourceRow;
  statistic: "share" | "mean";
  /** Stands by itself: the statement, or the question with the answer. */
  label: LocalisedText;
  /** The answer alone, for tables that name the question above it. */
  shortLabel: LocalisedText;
};

/** A yes/no variable is told by its "yes"; its "no" says the same again. */
export function isYesNo(variable: SourceVariable): boolean {
  const codes = variable.options.map(({ code }) => code).filter((code) => code >= 0);
  return variable.kind === "chosen" || (codes.length === 2 && codes.includes(0) && codes.includes(1));
}

/** The rows that stand for a variable where space is short: a scale's mean, a yes, or every answer. */
export function mainRows(variable: SourceVariable): FigureRow[] {
  const means = variable.rows.filter(({ statistic }) => statistic === "mean");
  return toFigureRows(variable, means.length > 0 ? means : variable.rows);
}

/** Every row of a variable, for tables that hold everything. */
export function allRows(variable: SourceVariable): FigureRow[] {
  return toFigureRows(variable, variable.rows);
}

function toFigureRows(variable: SourceVariable, rows: readonly SourceRow[]): FigureRow[] {
  const onlyYes = isYesNo(variable);
  return rows
    .filter((row) => !onlyYes || row.statistic === "mean" || row.optionCode === 1)
    .map((row) => ({ variable, row, statistic: row.statistic, ...labelsOf(variable, row, onlyYes) }));
}

function labelsOf(variable: SourceVariable, row: SourceRow, onlyYes: boolean) {
  if (row.statistic === "mean" || onlyYes) {
    return { label: variable.label, shortLabel: variable.label };
  }
  const option = variable.options.find(({ code }) => code === row.optionCode)?.label ?? {};
  const answer = inBoth((locale) => voices[locale].read(option) || String(row.optionCode));
  const label = inBoth((locale) => {
    const question = voices[locale].read(variable.label);
    return `${question}${/[?؟:]$/.test(question) ? "" : ":"} ${voices[locale].read(answer)}`;
  });
  return { label, shortLabel: answer };
}

export type SegmentFigure = FigureRow & {
  value: number;
  total: number;
  difference: number;
  index: number | null;
  isSignificant: boolean;
  /** Comparable between rows: points of a share, or parts of the range of a scale. */
  strength: number;
};

/** How one segment stands on each row, without rows that have no figure for it. */
export function figuresOf(rows: readonly FigureRow[], segmentNumber: number): SegmentFigure[] {
  return rows.flatMap((figureRow) => {
    const { row } = figureRow;
    const cell = row.cells[segmentNumber - 1];
    if (!cell || cell.value === null || row.total === null) return [];
    const difference = cell.value - row.total;
    return {
      ...figureRow,
      value: cell.value,
      total: row.total,
      difference,
      index: cell.index,
      isSignificant: isSignificant(figureRow, segmentNumber),
      strength: row.statistic === "share" ? difference : difference / rangeOf(figureRow),
    };
  });
}

/** The strongest first. */
export function byStrength(a: SegmentFigure, b: SegmentFigure): number {
  return Math.abs(b.strength) - Math.abs(a.strength);
}

/**
 * A share is tested against all other respondents. Of a mean the spread is not kept, so that it counts when it
 * differs from most other segments by their letters.
 */
function isSignificant({ variable, row }: FigureRow, segmentNumber: number): boolean {
  const position = segmentNumber - 1;
  const cell = row.cells[position];
  if (cell.value === null || row.total === null) return false;
  if (row.statistic === "share") {
    const base = variable.baseBySegment[position];
    const rest = variable.base - base;
    const restShare = (row.total * variable.base - cell.value * base) / rest;
    const z = proportionZ(cell.value, base, restShare, rest);
    return z !== null && normalTwoSidedP(z) < significanceLevel;
  }
  const own = segmentLetter(position);
  const lower = row.cells.filter((other) => other.letters.includes(own)).length;
  return cell.letters.length + lower > (row.cells.length - 1) / 2;
}

/** How far answers can lie apart; of a number without a scale, how far segments do, from zero. */
function rangeOf({ variable, row }: FigureRow): number {
  const codes = variable.options.map(({ code }) => code).filter((code) => code >= 0);
  if (codes.length > 1) return Math.max(...codes) - Math.min(...codes);
  const values = row.cells.map((cell) => Math.abs(cell.value ?? 0));
  return Math.max(...values, Math.abs(row.total ?? 0)) || 1;
}
