import { expect, test } from "vitest";
import { checkMapping } from "#datafile/check-mapping";
import { createRowChecker } from "#datafile/check-row";
import { createCsvFileReader } from "#datafile/csv-file-reader";
import { writeCsvRow } from "#datafile/csv-writer";
import { createFileProfiler, type FileProfilerOptions } from "#datafile/profile-file";
import { suggestMapping } from "#datafile/suggest-mapping";

function chunksOf(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, c) =>
    bytes.subarray(c * size, (c + 1) * size),
  );
}

function profileBytes(bytes: Uint8Array, options: FileProfilerOptions = {}) {
  const profiler = createFileProfiler(options);
  for (const chunk of chunksOf(bytes, 1000)) profiler.feed(chunk);
  return profiler.finish();
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return new Uint8Array(view.buffer);
}

const answers = ["کاملاً موافقم", "مخالفم", "موافقم"];
const table = [
  ["شناسه", "سن", "کیفیت خوب است", "نظر"],
  ...Array.from({ length: 300 }, (_, row) => [
    String(row + 1),
    ["۲۵", "۳۴", "61"][row % 3],
    answers[(row * 7) % 3],
    row % 2 ? `=${row}+1` : `خوب، «عالی» و "${row}"\nخط دوم`,
  ]),
];
const text = table.map((row) => writeCsvRow(row, { delimiter: ";", escapesFormulas: false })).join("");

test.each([
  ["utf-8", utf8(text)],
  ["utf-16le", utf16(text)],
])("a Persian file in %s goes from bytes to answers without a person's help", (encoding, bytes) => {
  const profile = profileBytes(bytes);
  expect(profile).toMatchObject({
    decoding: { encoding, doubts: [] },
    delimiter: ";",
    header: table[0],
    rowCount: 300,
  });
  expect(profile.columns.map((column) => column.guess.type)).toEqual([
    "identifier",
    "number",
    "single",
    "longText",
  ]);
  expect(profile.problems.counts).toEqual({ "formula-like": 150 });
  expect(profile.problems.shown).toHaveLength(100);

  const mapping = suggestMapping(profile.columns, []);
  expect(checkMapping(mapping, profile.header, [])).toEqual([]);
  const reader = createCsvFileReader();
  const check = createRowChecker(mapping, []);
  const checks = [...chunksOf(bytes, 777).flatMap((chunk) => reader.feed(chunk)), ...reader.finish()].map(
    check,
  );
  expect(reader.bytesRead()).toBe(bytes.length);
  expect(checks).toHaveLength(300);
  expect(checks.every((result) => result.status === "ready")).toBe(true);
  // مخالفم, موافقم, کاملاً موافقم from low to high.
  expect(checks[0]).toEqual({
    status: "ready",
    answers: { sn: 25, kyfyt_khvb_ast: 3, nzr: 'خوب، «عالی» و "0"\nخط دوم' },
  });
  expect(checks[1]).toEqual({ status: "ready", answers: { sn: 34, kyfyt_khvb_ast: 1, nzr: "=1+1" } });
});

test("an empty file, and one of names alone, have no columns to map and say so", () => {
  expect(profileBytes(new Uint8Array(0))).toMatchObject({
    header: [],
    columns: [],
    problems: { counts: { "empty-file": 1 } },
  });
  expect(profileBytes(utf8("a,b\n"))).toMatchObject({
    header: ["a", "b"],
    columns: [{ guess: { type: "empty" } }, { guess: { type: "empty" } }],
    problems: { counts: { "no-data-rows": 1 } },
  });
});

test("a ragged file is profiled as far as its rows go", () => {
  const { columns, problems, rowCount } = profileBytes(utf8("a,b\n1\n2,3\n4,5,6\n"));
  expect(rowCount).toBe(3);
  expect(columns.map((column) => column.rowCount)).toEqual([3, 2]);
  expect(problems.counts).toEqual({ "ragged-row": 2 });
});

test("a workbook is told from a text file", () => {
  expect(profileBytes(Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3)).decoding.doubts).toContain(
    "spreadsheet-file",
  );
});

test("one endless quoted cell of megabytes is read once, in bounded memory", () => {
  const bytes = utf8(`a,b\n1,"${"x,y\n".repeat(1_000_000)}`);
  const profiler = createFileProfiler();
  for (const chunk of chunksOf(bytes, 65_536)) profiler.feed(chunk);
  const { problems, columns } = profiler.finish();
  expect(problems.counts).toEqual({ "unclosed-quote": 1, "cell-too-long": 1 });
  expect(problems.shown[0]).toEqual({ code: "unclosed-quote", line: 2, column: 2 });
  expect(columns[1].maxLength).toBeLessThanOrEqual(100_000);
});
