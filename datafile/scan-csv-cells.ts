/** What the bytes of a CSV body did not hold to; `line` counts from 1 in the whole file. */
export type CsvScanProblem =
  | { code: "ragged-row"; line: number; expected: number; found: number }
  | { code: "unclosed-quote"; line: number };

/**
 * The cell's bytes, without its quotes; `hasEscapes` when a doubled quote inside stands for one.
 * `wholeNumber` is the cell's value when it is nothing but up to fifteen digits, else -1.
 */
export type CellVisitor = (
  column: number,
  row: number,
  start: number,
  end: number,
  wholeNumber: number,
  hasEscapes: boolean,
) => void;

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const ZERO = 0x30;
const NINE = 0x39;

/**
 * Visits every cell of the records from `at` to the end, row by row; blank lines are no rows.
 *
 * @param columnCount cells that every record must have.
 * @param line the line on which `at` begins.
 * @returns the number of rows, or the first problem.
 * Time O(bytes).
 */
export function scanCsvCells(
  bytes: Uint8Array,
  at: number,
  delimiter: number,
  columnCount: number,
  line: number,
  visit: CellVisitor,
): number | CsvScanProblem {
  const { length } = bytes;
  let position = at;
  let row = 0;
  let currentLine = line;
  while (position < length) {
    if (isLineEnd(bytes[position])) {
      position = skipLineEnd(bytes, position);
      currentLine++;
      continue;
    }
    const recordLine = currentLine;
    let column = 0;
    for (;;) {
      let start = position;
      let end: number;
      let hasEscapes = false;
      let wholeNumber = 0;
      if (bytes[position] === QUOTE) {
        start++;
        end = start;
        for (;;) {
          const byte = bytes[end];
          if (byte === undefined) return { code: "unclosed-quote", line: recordLine };
          if (byte === QUOTE) {
            if (bytes[end + 1] !== QUOTE) break;
            hasEscapes = true;
            end++;
          } else if (byte === NEWLINE) currentLine++;
          end++;
        }
        position = end + 1;
        while (position < length && bytes[position] !== delimiter && !isLineEnd(bytes[position])) position++;
        wholeNumber = -1;
      } else {
        let byte = bytes[position];
        while (byte >= ZERO && byte <= NINE) {
          wholeNumber = wholeNumber * 10 + (byte - ZERO);
          byte = bytes[++position];
        }
        const digits = position - start;
        while (position < length && byte !== delimiter && byte !== NEWLINE && byte !== RETURN) {
          byte = bytes[++position];
        }
        end = position;
        if (digits === 0 || digits > 15 || digits !== end - start) wholeNumber = -1;
      }
      if (column < columnCount) visit(column, row, start, end, wholeNumber, hasEscapes);
      column++;
      if (bytes[position] !== delimiter) break;
      position++;
    }
    if (column !== columnCount) {
      return { code: "ragged-row", line: recordLine, expected: columnCount, found: column };
    }
    position = skipLineEnd(bytes, position);
    currentLine++;
    row++;
  }
  return row;
}

function isLineEnd(byte: number): boolean {
  return byte === NEWLINE || byte === RETURN;
}

function skipLineEnd(bytes: Uint8Array, position: number): number {
  return position + (bytes[position] === RETURN && bytes[position + 1] === NEWLINE ? 2 : 1);
}
