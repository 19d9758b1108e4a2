import fc from "fast-check";
import { expect, test } from "vitest";
import { writeCsvRow } from "#datafile/csv-writer";
import { type CsvColumns, readCsvColumns } from "#datafile/read-csv-columns";

const read = (text: string) => readCsvColumns(new TextEncoder().encode(text));

function readWell(text: string): CsvColumns {
  const table = read(text);
  if ("code" in table) throw new Error(table.code);
  return table;
}

function cellsOf(text: string): (string | number | null)[][] {
  const { columns, rowCount } = readWell(text);
  return columns.map((column) =>
    Array.from({ length: rowCount }, (_, row) => {
      if (column.kind === "numbers") return Number.isNaN(column.values[row]) ? null : column.values[row];
      return column.indexes[row] < 0 ? null : column.texts[column.indexes[row]];
    }),
  );
}

test("types a column by what every filled cell holds", () => {
  expect(cellsOf("a,b,c\n1,x,-2.5\n,y,1e3\n3,,0\n")).toEqual([
    [1, null, 3],
    ["x", "y", null],
    [-2.5, 1000, 0],
  ]);
});

test("keeps the text of cells that looked like numbers until one did not", () => {
  expect(cellsOf("code\n01\n1\nx")).toEqual([["01", "1", "x"]]);
});

test("reads a number exactly as JavaScript does", () => {
  const numbers = [
    "0.1",
    "123456.789",
    "-0.000001",
    "9007199254740991",
    "3.141592653589793238",
    "+5",
    ".5",
    "5.",
  ];
  expect(cellsOf(`n\n${numbers.join("\n")}`)).toEqual([numbers.map(Number)]);
});

test("reads Persian digits, quotes, doubled quotes and line breaks inside quotes", () => {
  expect(cellsOf('"a","b"\r\n"۱۲٫۵","x ""y"", z"\r\n"3","one\ntwo"\r\n')).toEqual([
    [12.5, 3],
    ['x "y", z', "one\ntwo"],
  ]);
});

test("takes a semicolon or a tab, and skips a byte order mark and blank lines", () => {
  expect(cellsOf("\ufeffa;b\n\n1;2\n\n3;4")).toEqual([
    [1, 3],
    [2, 4],
  ]);
  expect(cellsOf("a\tb\n1\t2")).toEqual([[1], [2]]);
});

test("counts a column that is empty throughout as numbers", () => {
  expect(cellsOf("a,b\n1,\n2, ")).toEqual([
    [1, 2],
    [null, null],
  ]);
});

test.each([
  ["", { code: "empty-file" }],
  ["a,b\n1,2\n3", { code: "ragged-row", line: 3, expected: 2, found: 1 }],
  ['a,b\n1,"x\n2,y', { code: "unclosed-quote", line: 2 }],
  ["a,b,a\n1,2,3", { code: "duplicate-name", name: "a" }],
])("says what is wrong with %j", (text, problem) => {
  expect(read(text)).toEqual(problem);
});

test("names a column without a name by its place", () => {
  expect(readWell(",none\nSM,4").names).toEqual(["column1", "none"]);
});

test("reads back whatever texts are written", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "ی", '"', ",", "\n", "7", ".", "😀"),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
      const marked = rows.map(([a, b]) => [`x${a}x`, `x${b}x`]);
      const text = [["first", "second"], ...marked].map((row) => writeCsvRow(row)).join("");
      expect(cellsOf(text)).toEqual([marked.map(([a]) => a), marked.map(([, b]) => b)]);
    }),
  );
});
