import { expect, test } from "vitest";
import { readOptionLines } from "#components/questionnaire-editor/option-lines";

test("reads a plain list, one answer a line", () => {
  expect(readOptionLines("Daily\r\n\n  Weekly \n", ["en"])).toEqual([
    { label: { en: "Daily" } },
    { label: { en: "Weekly" } },
  ]);
});

test("reads codes in either digits and in the usual notations", () => {
  const lines = "1 = روزانه\n۲. هفتگی\n3)\tماهانه\n-98: نمی‌دانم";
  expect(readOptionLines(lines, ["fa"])).toEqual([
    { code: 1, label: { fa: "روزانه" } },
    { code: 2, label: { fa: "هفتگی" } },
    { code: 3, label: { fa: "ماهانه" } },
    { code: -98, label: { fa: "نمی‌دانم" } },
  ]);
});

test("takes both languages from one line, in the order of the questionnaire", () => {
  expect(readOptionLines("1\tروزانه\tDaily\nهفتگی | Weekly", ["fa", "en"])).toEqual([
    { code: 1, label: { fa: "روزانه", en: "Daily" } },
    { label: { fa: "هفتگی", en: "Weekly" } },
  ]);
});

test("does not take a number within the words for a code", () => {
  expect(readOptionLines("18-24\n25 to 34 years\n۵۰ سال و بیشتر", ["en"])).toEqual([
    { label: { en: "18-24" } },
    { label: { en: "25 to 34 years" } },
    { label: { en: "۵۰ سال و بیشتر" } },
  ]);
});
