import fc from "fast-check";
import { expect, test } from "vitest";
import type { CsvProblem } from "#datafile/csv-problem";
import { type CsvReaderOptions, createCsvReader } from "#datafile/csv-reader";
import { writeCsvRow } from "#datafile/csv-writer";

function readAll(text: string, options: Partial<CsvReaderOptions> = {}, chunkLength = text.length || 1) {
  const problems: CsvProblem[] = [];
  const reader = createCsvReader({ onProblem: (problem) => problems.push(problem), ...options });
  const rows = [];
  for (let at = 0; at < text.length; at += chunkLength)
    rows.push(...reader.feed(text.slice(at, at + chunkLength)));
  rows.push(...reader.finish());
  return { header: reader.header(), rows, problems, delimiter: reader.delimiter() };
}

test("reads a header and rows with the lines they begin on", () => {
  const { header, rows, problems } = readAll("سن,شهر\n۲۵,تهران\n30,شیراز");
  expect(header).toEqual(["سن", "شهر"]);
  expect(rows).toEqual([
    { line: 2, cells: ["۲۵", "تهران"] },
    { line: 3, cells: ["30", "شیراز"] },
  ]);
  expect(problems).toEqual([]);
});

test.each([["\n"], ["\r\n"], ["\r"]])("takes %j as a line end", (end) => {
  expect(readAll(["a,b", "1,2", "3,4", ""].join(end)).rows).toEqual([
    { line: 2, cells: ["1", "2"] },
    { line: 3, cells: ["3", "4"] },
  ]);
});

test("keeps quoted delimiters, quotes and line breaks, and counts the lines inside", () => {
  const { rows } = readAll('a,b\n"x,""y""","one\r\ntwo\nthree\rfour"\nlast,');
  expect(rows).toEqual([
    { line: 2, cells: ['x,"y"', "one\r\ntwo\nthree\rfour"] },
    { line: 6, cells: ["last", ""] },
  ]);
});

test("takes a quote inside an unquoted cell as it is", () => {
  const { rows, problems } = readAll('a,b\n5" screen,x');
  expect(rows[0].cells).toEqual(['5" screen', "x"]);
  expect(problems).toEqual([]);
});

test("skips a byte order mark, blank lines and Excel's sep line", () => {
  expect(readAll("\ufeffa,b\n\n1,2\n\n").rows).toEqual([{ line: 3, cells: ["1", "2"] }]);
  const told = readAll("sep=;\r\na;b\r\n1,5;2");
  expect(told.header).toEqual(["a", "b"]);
  expect(told.rows).toEqual([{ line: 3, cells: ["1,5", "2"] }]);
});

test("keeps the byte order character anywhere but at the start", () => {
  expect(readAll("a,b\n\ufeff1,2", { delimiter: "," }, 4).rows[0].cells).toEqual(["\ufeff1", "2"]);
});

test.each([
  [",", "a,b,c\n1;1,2,3\n4;1,5,6"],
  [";", "a;b;c\n1,1;2;3\n4,1;5;6"],
  ["\t", "a, or so\tb\n1,1\t2\n4\t5"],
  ["|", "a|b\n1|2"],
  [",", "alone\n1\n2"],
  [";", 'a;"b,c,d"\n1;"x,y,z"'],
])("finds the delimiter %j", (delimiter, text) => {
  expect(readAll(text).delimiter).toBe(delimiter);
});

test("tells an empty file from one without rows", () => {
  expect(readAll("").problems).toEqual([{ code: "empty-file" }]);
  expect(readAll("\ufeff\r\n\r\n").problems).toEqual([{ code: "empty-file" }]);
  expect(readAll("a,b\n").problems).toEqual([{ code: "no-data-rows" }]);
});

test("tells missing and repeated names", () => {
  expect(readAll("a,,b, a \n1,2,3,4").problems).toEqual([
    { code: "header-missing-name", line: 1, column: 2 },
    { code: "header-duplicate-name", line: 1, column: 4, firstColumn: 1, name: "a" },
  ]);
});

test("tells each ragged row, hands it over, and goes on", () => {
  const { rows, problems } = readAll('a,b\n1\n"x\ny",2,3\n4,5');
  expect(problems).toEqual([
    { code: "ragged-row", line: 2, expected: 2, found: 1 },
    { code: "ragged-row", line: 3, expected: 2, found: 3 },
  ]);
  expect(rows.map((row) => row.line)).toEqual([2, 3, 5]);
});

test("drops blank cells beyond the header", () => {
  const { rows, problems } = readAll("a,b\n1,2,, \n3,,\n");
  expect(problems).toEqual([]);
  expect(rows.map((row) => row.cells)).toEqual([
    ["1", "2"],
    ["3", ""],
  ]);
});

test("tells where a quote opened that never closed", () => {
  const { rows, problems } = readAll('a,b\n1,2\n3,"four\n5,6\n7,8\n');
  expect(problems).toEqual([{ code: "unclosed-quote", line: 3, column: 2 }]);
  expect(rows.at(-1)).toEqual({ line: 3, cells: ["3", "four\n5,6\n7,8\n"] });
});

test("tells text after a closing quote and keeps it", () => {
  const { rows, problems } = readAll('a,b\n"x"y,2');
  expect(problems).toEqual([{ code: "misplaced-quote", line: 2, column: 1 }]);
  expect(rows[0].cells).toEqual(["xy", "2"]);
});

test("cuts an overlong cell, quoted or not, and tells its length", () => {
  const { rows, problems } = readAll(
    `a,b\n${"x".repeat(50)},"${"y\n".repeat(30)}"`,
    { maxCellLength: 10 },
    7,
  );
  expect(problems).toEqual([
    { code: "cell-too-long", line: 2, column: 1, length: 50, limit: 10 },
    { code: "cell-too-long", line: 2, column: 2, length: 60, limit: 10 },
  ]);
  expect(rows[0].cells.map((cell) => cell.length)).toEqual([10, 10]);
});

test("tells too many columns and keeps the first", () => {
  const { header, problems } = readAll("a,b,c,d\n1,2,3,4", { maxColumns: 3 });
  expect(header).toEqual(["a", "b", "c"]);
  expect(problems).toContainEqual({ code: "too-many-columns", line: 1, found: 4, limit: 3 });
});

test("removes null characters and tells where they were", () => {
  const { rows, problems } = readAll("a,b\nx\0y,2");
  expect(problems).toEqual([{ code: "null-character", line: 2, column: 1 }]);
  expect(rows[0].cells).toEqual(["xy", "2"]);
});

test("flags what a spreadsheet would run, and leaves it as text", () => {
  const { rows, problems } = readAll("a,b\n=1+1,-5\n+98,@x\n-a,ok");
  expect(problems).toEqual([
    { code: "formula-like", line: 2, column: 1 },
    { code: "formula-like", line: 3, column: 2 },
    { code: "formula-like", line: 4, column: 1 },
  ]);
  expect(rows[0].cells).toEqual(["=1+1", "-5"]);
});

const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom('"', ",", ";", "\r", "\n", "\t", " ", "a", "۵", "ی", "\u200c", "=") }),
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );

test("reads back whatever it wrote, with any delimiter and however the text is cut", () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(",", ";", "\t", "|"),
      fc.integer({ min: 1, max: 9 }),
      (rows, delimiter, size) => {
        const names = rows[0].map((_, index) => `c${index}`);
        const text = [names, ...rows]
          .map((row) => writeCsvRow(row, { delimiter, escapesFormulas: false }))
          .join("");
        const back = readAll(text, { delimiter }, size);
        expect(back.header).toEqual(names);
        expect(back.rows.map((row) => row.cells)).toEqual(
          rows.map((row) => row.map((c) => c.replaceAll("\0", ""))),
        );
      },
    ),
  );
});

test("reads any text the same way whole and cut into single characters", () => {
  const wild = fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", "a", "\0", "=") });
  fc.assert(
    fc.property(wild, (text) => {
      expect(readAll(text, { delimiter: "," }, 1)).toEqual(readAll(text, { delimiter: "," }));
    }),
    { numRuns: 500 },
  );
});
