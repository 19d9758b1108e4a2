import { targetsOfMapping } from "#datafile/check-mapping";
import type { ColumnMapping } from "#datafile/column-mapping";
import type { CsvRow } from "#datafile/csv-reader";
import type { ImportTarget } from "#datafile/import-target";
import { createMissingTest } from "#datafile/missing-tokens";
import { type CellFault, type CellReader, createCellReader } from "#datafile/read-cell";
import { normaliseTyped } from "#i18n/normalise-text";
import type { Answers, AnswerValue } from "#questionnaire/answers";

/** Lines and columns count from 1; `value` is the cell, cut for showing. */
export type RowProblem =
  | { code: "ragged-row"; line: number; expected: number; found: number }
  | { code: CellFault; line: number; column: number; value: string; limit?: number };

export type RowCheck =
  | { status: "ready"; answers: Answers }
  /** Every cell is empty, as below a table in a spreadsheet: nothing to import and nothing wrong. */
  | { status: "blank" }
  | { status: "faulty"; problems: RowProblem[] };

export type RowChecker = (row: CsvRow) => RowCheck;

const SHOWN_LENGTH = 80;

type ColumnReader = { index: number; target: ImportTarget; read: CellReader };

/**
 * Turns rows into answers by a mapping that `checkMapping` has passed.
 *
 * @param targets those of the questionnaire before the import; the mapping brings its own new questions.
 */
export function createRowChecker(mapping: ColumnMapping, targets: readonly ImportTarget[]): RowChecker {
  const isMissing = createMissingTest(mapping.missingTokens);
  const byCode = targetsOfMapping(mapping, targets);
  const expected = mapping.columns.length;
  const readers = mapping.columns.flatMap(({ to }, index): ColumnReader[] => {
    if (to.target === "ignore") return [];
    const target = byCode.get(to.target === "new" ? to.question.code : to.variable);
    if (!target) throw new Error(`column ${index + 1} is mapped to a variable that does not exist`);
    return [{ index, target, read: createCellReader(target, to, isMissing) }];
  });
  // Copying an object with all its keys is several times faster than growing one key by key.
  const unanswered: Answers = Object.fromEntries(
    readers.filter(({ target }) => target.kind !== "chosen").map(({ target }) => [target.code, null]),
  );
  return ({ cells, line }) => {
    if (cells.every((cell) => cell === "" || cell.trim() === "")) return { status: "blank" };
    if (cells.length !== expected) {
      return { status: "faulty", problems: [{ code: "ragged-row", line, expected, found: cells.length }] };
    }
    return readRow(readers, { ...unanswered }, cells, line);
  };
}

function readRow(
  readers: readonly ColumnReader[],
  answers: Answers,
  cells: readonly string[],
  line: number,
): RowCheck {
  const problems: RowProblem[] = [];
  const tell = (index: number, code: CellFault, limit?: number) => {
    const problem = { code, line, column: index + 1, value: cutForShowing(cells[index]) };
    problems.push(limit === undefined ? problem : { ...problem, limit });
  };
  for (const { index, target, read } of readers) {
    const reading = read(cells[index]);
    if ("fault" in reading) {
      tell(index, reading.fault, reading.limit);
    } else if (target.kind === "chosen") {
      gatherChosen(answers, target, reading.value);
    } else if (reading.value === undefined) {
      delete answers[target.code];
    } else {
      answers[target.code] = reading.value;
    }
  }
  for (const { index, target } of readers) {
    if (target.kind !== "chosen" || !target.isExclusive) continue;
    const chosen = answers[target.questionCode];
    if (Array.isArray(chosen) && chosen.length > 1 && chosen.includes(target.optionCode)) {
      tell(index, "exclusive-with-others");
    }
  }
  return problems.length > 0 ? { status: "faulty", problems } : { status: "ready", answers };
}

/** One answered column is enough to say that the question was answered; its blank ones are then not chosen. */
function gatherChosen(
  answers: Answers,
  target: Extract<ImportTarget, { kind: "chosen" }>,
  value: AnswerValue | undefined,
): void {
  const { questionCode, optionCode } = target;
  const before = answers[questionCode];
  if (value === null) answers[questionCode] = before ?? null;
  if (typeof value !== "number") return;
  const chosen = Array.isArray(before) ? before : [];
  answers[questionCode] = value === 1 ? [...chosen, optionCode].sort((a, b) => a - b) : chosen;
}

function cutForShowing(cell: string): string {
  const text = cell.trim();
  return normaliseTyped(text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text);
}
