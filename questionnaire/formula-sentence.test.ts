import { expect, test } from "vitest";
import type { Formula } from "#questionnaire/formula";
import { formulaSentence } from "#questionnaire/formula-sentence";
import type { SentenceWords } from "#questionnaire/sentence-words";

const persianDigits = (value: number) => String(value).replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)]);
const words = (language: "fa" | "en"): SentenceWords => ({
  name: (variable) => variable,
  label: (variable, code) =>
    variable === "Q2" && code === 1 ? { fa: "بله", en: "Yes" }[language] : undefined,
  writeNumber: language === "fa" ? persianDigits : String,
});
const say = (formula: Formula) =>
  (["fa", "en"] as const).map((language) => formulaSentence(formula, language, words(language)));
const a: Formula = { type: "variable", variable: "Q1_1" };
const b: Formula = { type: "variable", variable: "Q1_2", reversedFrom: 6 };

test("a mean with a reversed statement", () => {
  expect(say({ type: "mean", of: [a, b, a], least: 2 })).toEqual([
    "میانگین Q1_1، Q1_2 وارونه و Q1_1، اگر دست‌کم ۲ تای آن‌ها پاسخ داشته باشد",
    "the mean of Q1_1, Q1_2 reversed and Q1_1, as long as at least 2 of them are answered",
  ]);
});

test("formulas inside a formula are bracketed", () => {
  expect(
    say({ type: "subtract", left: { type: "mean", of: [a] }, right: { type: "number", value: 3 } }),
  ).toEqual(["(میانگین Q1_1) منهای ۳", "(the mean of Q1_1) minus 3"]);
});

test("cases by condition", () => {
  expect(
    say({
      type: "case",
      cases: [{ if: { type: "in", variable: "Q2", codes: [1, 2] }, value: { type: "number", value: 5 } }],
      otherwise: { type: "number", value: 0 },
    }),
  ).toEqual(["۵ اگر Q2 «بله» یا ۲ باشد؛ وگرنه ۰", "5 if Q2 is “Yes” or 2; otherwise 0"]);
});

test("a count that leaves options out", () => {
  expect(say({ type: "chosenCount", variable: "Q2", leaveOut: [1] })).toEqual([
    "شمار گزینه‌های انتخاب‌شده در Q2، جز «بله»",
    "the number of options chosen in Q2, leaving out “Yes”",
  ]);
  expect(say({ type: "sum", of: [] })[1]).toBe("nothing is chosen yet");
});
