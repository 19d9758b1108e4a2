import { expect, test } from "vitest";
import { escapeFormula, isFormulaLike, writeCsvRow } from "#datafile/csv-writer";

test.each(["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\tx", "\r=1", "＝1", "+", "-"])(
  "%j would be run",
  (cell) => {
    expect(isFormulaLike(cell)).toBe(true);
    expect(escapeFormula(cell)).toBe(`'${cell}`);
  },
);

test.each(["", "-5", "+3.2", "-۱۲", "a=b", "سلام", "'=1", " =1"])("%j would not", (cell) => {
  expect(escapeFormula(cell)).toBe(cell);
});

test("quotes only what must be quoted", () => {
  expect(writeCsvRow(["a", 'say "hi"', "x,y", "one\ntwo", " edge ", ""])).toBe(
    'a,"say ""hi""","x,y","one\ntwo"," edge ",\r\n',
  );
  expect(writeCsvRow(["x,y", "p;q"], { delimiter: ";" })).toBe('x,y;"p;q"\r\n');
});

test("a formula is escaped, and inside quotes when it also needs them", () => {
  expect(writeCsvRow(["=A1,B1", "-5"])).toBe('"\'=A1,B1",-5\r\n');
  expect(writeCsvRow(["=A1"], { escapesFormulas: false })).toBe("=A1\r\n");
});

test("a row of one empty cell is not a blank line", () => {
  expect(writeCsvRow([""])).toBe('""\r\n');
});
