import type { CsvProblem } from "#datafile/csv-problem";
import { isFormulaLike } from "#datafile/csv-writer";
import { detectDelimiter } from "#datafile/detect-delimiter";

export type CsvRow = {
  /** The line of the file on which the row begins, from 1. */
  line: number;
  cells: string[];
};

export type CsvReaderOptions = {
  onProblem: (problem: CsvProblem) => void;
  /** One character; detected when left out. */
  delimiter?: string;
  maxCellLength?: number;
  maxColumns?: number;
};

export type CsvReader = {
  /** The data rows that the text so far completes. The first row of the file is the header, never a data row. */
  feed(text: string): CsvRow[];
  /** The rows that the end of the file completes. Call once, after the last text. */
  finish(): CsvRow[];
  /** Names trimmed, in order; null until the first row is complete. */
  header(): string[] | null;
  /** Null until it is detected. */
  delimiter(): string | null;
  rowCount(): number;
};

const SAMPLE_LENGTH = 32_768;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

type State = "cell-start" | "unquoted" | "quoted" | "quote-in-quoted" | "after-quoted";

/**
 * Reads CSV as text arrives: RFC 4180, plus CR and LF line ends, other delimiters, and a byte order mark.
 * Nothing is thrown: what is wrong is told through `onProblem`, and reading goes on. A row with too few or too
 * many cells is handed over as it is. Blank lines are no rows. Memory is bounded by one row of capped cells.
 */
export function createCsvReader(options: CsvReaderOptions): CsvReader {
  const { onProblem, maxCellLength = 100_000, maxColumns = 2000 } = options;
  let delimiter = options.delimiter ?? null;
  let sample = "";
  let isAtFileStart = true;

  let state: State = "cell-start";
  let cells: string[] = [];
  let cell = "";
  let cellLength = 0;
  let columnCount = 0;
  let isRowQuoted = false;
  let hasNull = false;
  let skipsLineFeed = false;
  let line = 1;
  let rowLine = 1;
  let quoteLine = 1;

  let header: string[] | null = null;
  let rowCount = 0;
  let rows: CsvRow[] = [];

  function append(text: string): void {
    cellLength += text.length;
    const room = maxCellLength - cell.length;
    if (room > 0) cell += text.length > room ? text.slice(0, room) : text;
  }

  function endCell(): void {
    columnCount++;
    if (columnCount <= maxColumns) cells.push(finishCell());
    cell = "";
    cellLength = 0;
    state = "cell-start";
  }

  function finishCell(): string {
    if (cellLength > maxCellLength) {
      onProblem({
        code: "cell-too-long",
        line: rowLine,
        column: columnCount,
        length: cellLength,
        limit: maxCellLength,
      });
    }
    if (!hasNull || !cell.includes("\0")) return cell;
    onProblem({ code: "null-character", line: rowLine, column: columnCount });
    return cell.replaceAll("\0", "");
  }

  function endRow(): void {
    endCell();
    const isBlankLine = columnCount === 1 && cells[0] === "" && !isRowQuoted;
    if (!isBlankLine) {
      if (columnCount > maxColumns) {
        onProblem({ code: "too-many-columns", line: rowLine, found: columnCount, limit: maxColumns });
      }
      if (header === null) takeHeader();
      else takeRow(header.length);
    }
    cells = [];
    columnCount = 0;
    isRowQuoted = false;
    rowLine = line;
  }

  function takeHeader(): void {
    header = cells.map((name) => name.trim());
    const firstColumns = new Map<string, number>();
    header.forEach((name, index) => {
      const column = index + 1;
      const firstColumn = firstColumns.get(name);
      if (name === "") onProblem({ code: "header-missing-name", line: rowLine, column });
      else if (firstColumn === undefined) firstColumns.set(name, column);
      else onProblem({ code: "header-duplicate-name", line: rowLine, column, firstColumn, name });
    });
  }

  function takeRow(expected: number): void {
    // Spreadsheets write delimiters for columns that were once in use.
    while (columnCount > expected && cells.length === columnCount && cells[columnCount - 1].trim() === "") {
      cells.pop();
      columnCount--;
    }
    if (columnCount !== expected) {
      onProblem({ code: "ragged-row", line: rowLine, expected, found: columnCount });
    }
    for (let c = 0; c < cells.length; c++) {
      if (isFormulaLike(cells[c])) onProblem({ code: "formula-like", line: rowLine, column: c + 1 });
    }
    rowCount++;
    rows.push({ line: rowLine, cells });
  }

  /** Walks the text once. `start` is where the part of the current cell not yet appended begins. */
  function scan(text: string, mark: number): void {
    if (!hasNull) hasNull = text.includes("\0");
    const length = text.length;
    let i = 0;
    while (i < length) {
      const code = text.charCodeAt(i);
      if (skipsLineFeed) {
        skipsLineFeed = false;
        if (code === LF) {
          if (state === "quoted") append("\n");
          i++;
          continue;
        }
      }
      if (state === "quoted") {
        i = scanQuoted(text, i);
      } else if (code === QUOTE && state === "cell-start") {
        state = "quoted";
        isRowQuoted = true;
        quoteLine = line;
        i++;
      } else if (code === QUOTE && state === "quote-in-quoted") {
        append('"');
        state = "quoted";
        i++;
      } else if (code === mark) {
        endCell();
        i++;
      } else if (code === LF || code === CR) {
        skipsLineFeed = code === CR;
        line++;
        endRow();
        i++;
      } else {
        if (state === "quote-in-quoted") {
          onProblem({ code: "misplaced-quote", line, column: columnCount + 1 });
          state = "after-quoted";
        } else if (state === "cell-start") {
          state = "unquoted";
        }
        const start = i;
        for (i++; i < length; i++) {
          const next = text.charCodeAt(i);
          if (next === mark || next === LF || next === CR) break;
        }
        append(text.slice(start, i));
      }
    }
  }

  function scanQuoted(text: string, start: number): number {
    let i = start;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === QUOTE) break;
      if (code === LF) line++;
      if (code === CR) {
        line++;
        skipsLineFeed = true;
        append(text.slice(start, i + 1));
        return i + 1;
      }
    }
    append(text.slice(start, i));
    if (i === text.length) return i;
    state = "quote-in-quoted";
    return i + 1;
  }

  function read(text: string, isLast: boolean): void {
    let rest = text;
    if (isAtFileStart && rest !== "") {
      isAtFileStart = false;
      if (rest.startsWith("\ufeff")) rest = rest.slice(1);
    }
    if (delimiter === null) {
      sample += rest;
      if (sample.length < SAMPLE_LENGTH && !isLast) return;
      rest = sample;
      sample = "";
      const told = /^sep=(.)\r?\n/.exec(rest);
      if (told) {
        rest = rest.slice(told[0].length);
        rowLine = line = 2;
      }
      delimiter = told?.[1] ?? detectDelimiter(rest, isLast);
    }
    scan(rest, delimiter.charCodeAt(0));
  }

  function takeRows(): CsvRow[] {
    const taken = rows;
    rows = [];
    return taken;
  }

  return {
    feed(text) {
      read(text, false);
      return takeRows();
    },
    finish() {
      read("", true);
      if (state === "quoted") onProblem({ code: "unclosed-quote", line: quoteLine, column: columnCount + 1 });
      if (state !== "cell-start" || columnCount > 0) endRow();
      if (header === null) onProblem({ code: "empty-file" });
      else if (rowCount === 0) onProblem({ code: "no-data-rows" });
      return takeRows();
    },
    header: () => header,
    delimiter: () => delimiter,
    rowCount: () => rowCount,
  };
}
