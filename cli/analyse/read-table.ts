import { readFile } from "node:fs/promises";
import { type Column, createDataset, createIndexes, type Dataset } from "#analysis/dataset/dataset";
import { InputError } from "#cli/analyse/input-error";
import { resolvePath } from "#cli/analyse/resolve-path";
import type { CsvColumn } from "#datafile/csv-column-store";
import { createByteDecoder } from "#datafile/decode-bytes";
import { type CsvColumnsProblem, readCsvColumns } from "#datafile/read-csv-columns";

const EVIDENCE_BYTES = 1_000_000;

/**
 * A CSV file as a dataset: a column of numbers is numeric, any other is categorical with its categories in order of
 * code point, coded 1, 2, 3 and so on. A column without a single filled cell is numeric and missing throughout.
 * @throws InputError
 */
export async function readTable(path: string): Promise<Dataset> {
  const bytes = await readFile(resolvePath(path)).catch(() => {
    throw new InputError("unreadable-file", `cannot read ${path}`);
  });
  const table = readCsvColumns(decodeToUtf8(bytes, path));
  if ("code" in table) throw new InputError(table.code, describeProblem(table, path));
  if (table.rowCount === 0) throw new InputError("no-rows", `${path} has names but no rows`);
  return createDataset(table.columns.map((column, at) => toColumn(table.names[at], column)));
}

function decodeToUtf8(bytes: Uint8Array, path: string): Uint8Array {
  const decoder = createByteDecoder();
  decoder.decode(bytes.subarray(0, EVIDENCE_BYTES));
  decoder.finish();
  const { encoding, doubts } = decoder.report();
  if (doubts.includes("spreadsheet-file")) {
    throw new InputError("spreadsheet-file", `${path} is a spreadsheet: save it as CSV first`);
  }
  return encoding === "utf-8" ? bytes : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

function describeProblem(problem: CsvColumnsProblem, path: string): string {
  switch (problem.code) {
    case "empty-file":
      return `${path} is empty`;
    case "duplicate-name":
      return `${path} has two columns called "${problem.name}"`;
    case "ragged-row":
      return `${path}, line ${problem.line}: ${problem.found} cells instead of ${problem.expected}`;
    case "unclosed-quote":
      return `${path}, line ${problem.line}: a quoted cell never ends`;
  }
}

function toColumn(code: string, column: CsvColumn): Column {
  if (column.kind === "numbers") return { code, kind: "numeric", values: column.values };
  const order = column.texts
    .map((_, i) => i)
    .sort((a, b) => compareCodePoints(column.texts[a], column.texts[b]));
  const position = new Int32Array(order.length);
  order.forEach((original, at) => {
    position[original] = at;
  });
  const indexes = createIndexes(column.indexes.length, order.length);
  column.indexes.forEach((index, row) => {
    if (index >= 0) indexes[row] = position[index];
  });
  return {
    code,
    kind: "categorical",
    indexes,
    categories: order.map((_, at) => at + 1),
    labels: order.map((original) => column.texts[original]),
  };
}

/** Order of Unicode code points, which differs from that of UTF-16 units beyond the basic plane. */
function compareCodePoints(a: string, b: string): number {
  const left = Array.from(a, (character) => character.codePointAt(0) ?? 0);
  const right = Array.from(b, (character) => character.codePointAt(0) ?? 0);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] !== right[i]) return left[i] - right[i];
  }
  return left.length - right.length;
}
