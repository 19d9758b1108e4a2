import { expect, test } from "vitest";
import { languages } from "#questionnaire/localised-text";
import { joinList, renderText, writeBound, writeDigits, writeTyped } from "#respondent/localised";

test("numbers are written in the digits and with the marks of the language", () => {
  expect(languages.map((language) => [language, writeBound(1234567.5, language)])).toEqual([
    ["fa", "۱٬۲۳۴٬۵۶۷٫۵"],
    ["en", "1,234,567.5"],
    ["ar", "١٬٢٣٤٬٥٦٧٫٥"],
    ["ckb", "١٬٢٣٤٬٥٦٧٫٥"],
    ["az", "1.234.567,5"],
    ["tr", "1.234.567,5"],
    ["ur", "۱٬۲۳۴٬۵۶۷٫۵"],
    ["ru", "1\u00a0234\u00a0567,5"],
    ["zh", "1,234,567.5"],
    ["de", "1.234.567,5"],
    ["fr", "1\u00a0234\u00a0567,5"],
    ["es", "1.234.567,5"],
  ]);
  expect(writeBound(1405, "fa")).toBe("۱۴۰۵");
  expect(writeBound(-3, "ar")).toBe("\u200e−٣");
});

test("what stands in a field is written as it would be typed, and what is no number stays", () => {
  expect(writeTyped("1234.5", "de")).toBe("1234,5");
  expect(writeTyped("-0.5", "fa")).toBe("-۰٫۵");
  expect(writeTyped("about 5.5", "fr")).toBe("about 5.5");
  expect(writeDigits("12", "ur")).toBe("۱۲");
});

test("a list has the language's own and, in Kurdish too", () => {
  expect(joinList(["A", "B", "C"], "en")).toBe("A, B, and C");
  expect(joinList(["A", "B"], "tr")).toBe("A ve B");
  expect(joinList(["A", "B", "C"], "ckb")).toBe("A، B و C");
  expect(languages.map((language) => joinList(["A"], language))).toEqual(languages.map(() => "A"));
});

test("a text that is missing is shown, and marked, in the language that has it", () => {
  expect(renderText({ ar: "نعم" }, "de").markup).toBe('<span lang="ar" dir="rtl">نعم</span>');
  expect(renderText({ fr: "Oui", en: "Yes" }, "de").markup).toBe('<span lang="en" dir="ltr">Yes</span>');
  expect(renderText({ de: "Ja", en: "Yes" }, "de").markup).toBe("Ja");
  expect(renderText(undefined, "de").markup).toBe("");
});
