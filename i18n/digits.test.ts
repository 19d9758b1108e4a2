import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNumber, toAsciiDigits, toPersianDigits } from "#i18n/digits";

test("turns Persian and Arabic digits and number marks to ASCII and leaves words alone", () => {
  expect(toAsciiDigits("۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩")).toBe("0123456789 0123456789");
  expect(toAsciiDigits("۱٬۲۳۴٫۵")).toBe("1,234.5");
  expect(toAsciiDigits("سال ۱۴۰۲، ماه ۵")).toBe("سال 1402، ماه 5");
});

test("turns ASCII and Arabic digits to Persian", () => {
  expect(toPersianDigits("Q12: 3.5 و ٤")).toBe("Q۱۲: ۳.۵ و ۴");
});

test.each([
  ["42", 42],
  ["-7", -7],
  ["-0", 0],
  ["007", 7],
  ["+3.25", 3.25],
  [".5", 0.5],
  ["5.", 5],
  ["1e3", 1000],
  ["1.5E-2", 0.015],
  ["۱۲", 12],
  ["٣٫٥", 3.5],
  ["\u2212۱۲", -12],
  ["‎−۱٬۲۳۴٫۵", -1234.5],
  ["1,234,567", 1234567],
  ["۱۲،۵۰۰", 12500],
  ["1 234.5", 1234.5],
  ["1\u202f234", 1234],
  ["1'234", 1234],
  [" 12 ", 12],
  ["- 4", -4],
])("reads %j", (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each([
  "",
  " ",
  "-",
  ".",
  "+-3",
  "abc",
  "12a",
  "0x10",
  "1_000",
  "Infinity",
  "NaN",
  "1e999",
  "1,23",
  "12,34,567",
  "1,234 567",
  "1.2.3",
  "3/5",
  "۱۴۰۲/۰۵/۰۱",
  "50%",
  "5-",
  "e5",
  "1 2",
  "=1+1",
  "1\n2",
])("refuses %j", (text) => {
  expect(parseNumber(text)).toBeNull();
});

test("reads a decimal comma only when told to", () => {
  expect(parseNumber("3,5")).toBeNull();
  expect(parseNumber("3,5", { decimalComma: true })).toBe(3.5);
  expect(parseNumber("1.234,5", { decimalComma: true })).toBe(1234.5);
  expect(parseNumber("12", { decimalComma: true })).toBe(12);
});

test("reads back every number in every digit set", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const expected = value === 0 ? 0 : value;
      expect(parseNumber(String(value))).toBe(expected);
      expect(parseNumber(toPersianDigits(String(value)))).toBe(expected);
    }),
  );
});

test("reads back what Intl writes for Persian", () => {
  const persian = new Intl.NumberFormat("fa-IR", { maximumFractionDigits: 2 });
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
      expect(parseNumber(persian.format(hundredths / 100))).toBe(hundredths / 100 || 0);
    }),
  );
});
