import { type CsvColumn, createColumnStore } from "#datafile/csv-column-store";
import { detectDelimiter } from "#datafile/detect-delimiter";
import { type CsvScanProblem, scanCsvCells } from "#datafile/scan-csv-cells";

export type CsvColumns = { names: string[]; rowCount: number; columns: CsvColumn[] };

export type CsvColumnsProblem =
  | CsvScanProblem
  | { code: "empty-file" }
  | { code: "duplicate-name"; name: string };

const SAMPLE_BYTES = 65_536;

/**
 * Whole columns from the UTF-8 bytes of a CSV file, typed by what they hold. The first record is the names; one
 * without a name is called `column` and its number. Numbers may be written in Persian digits.
 *
 * One pass, and a second one only when a column began with numbers and then held a text.
 * Time O(bytes), memory eight bytes a cell.
 */
export function readCsvColumns(bytes: Uint8Array): CsvColumns | CsvColumnsProblem {
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const sample = new TextDecoder().decode(body.subarray(0, SAMPLE_BYTES));
  const delimiter = detectDelimiter(sample, body.length <= SAMPLE_BYTES).charCodeAt(0);
  const header = readHeader(body, delimiter);
  if ("code" in header) return header;
  const { names, at, line } = header;
  const repeated = names.find((name, column) => names.indexOf(name) !== column);
  if (repeated !== undefined) return { code: "duplicate-name", name: repeated };

  const store = createColumnStore(body, names.length, estimateRows(body, at), null);
  const rowCount = scanCsvCells(body, at, delimiter, names.length, line, store.visit);
  if (typeof rowCount !== "number") return rowCount;
  const mixed = store.mixedColumns();
  const texts = createColumnStore(body, names.length, rowCount, mixed);
  if (mixed.length > 0) scanCsvCells(body, at, delimiter, names.length, line, texts.visit);
  const columns = names.map((_, column) =>
    (mixed.includes(column) ? texts : store).columnAt(column, rowCount),
  );
  return { names, rowCount, columns };
}

function readHeader(
  bytes: Uint8Array,
  delimiter: number,
): { names: string[]; at: number; line: number } | { code: "empty-file" } {
  const newlines = new Set([0x0a, 0x0d]);
  let from = 0;
  let line = 1;
  while (from < bytes.length && newlines.has(bytes[from])) {
    if (bytes[from] === 0x0a) line++;
    from++;
  }
  let end = from;
  let isQuoted = false;
  while (end < bytes.length && (isQuoted || !newlines.has(bytes[end]))) {
    if (bytes[end] === 0x22) isQuoted = !isQuoted;
    if (bytes[end] === 0x0a) line++;
    end++;
  }
  if (end === from) return { code: "empty-file" };
  const record = new TextDecoder().decode(bytes.subarray(from, end));
  const names = splitRecord(record, String.fromCharCode(delimiter)).map(
    (name, column) => name.trim() || `column${column + 1}`,
  );
  const at = end + (bytes[end] === 0x0d && bytes[end + 1] === 0x0a ? 2 : 1);
  return { names, at, line: line + 1 };
}

function splitRecord(record: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let i = 0; i < record.length; i++) {
    if (record[i] === '"') {
      if (isQuoted && record[i + 1] === '"') cell += record[++i];
      else isQuoted = !isQuoted;
    } else if (record[i] === delimiter && !isQuoted) {
      cells.push(cell);
      cell = "";
    } else cell += record[i];
  }
  return [...cells, cell];
}

/** Rows by the length of the first ones, and a little more. */
function estimateRows(bytes: Uint8Array, from: number): number {
  const end = Math.min(bytes.length, from + SAMPLE_BYTES);
  let lines = 1;
  for (let i = from; i < end; i++) if (bytes[i] === 0x0a || bytes[i] === 0x0d) lines++;
  return Math.ceil((lines * (bytes.length - from)) / Math.max(1, end - from)) + 16;
}
