import { expect, test } from "vitest";
import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import { wordsOfSubjects } from "#components/questionnaire-editor/words-of-subjects";
import type { Condition } from "#questionnaire/condition";
import { conditionSentence } from "#questionnaire/condition-sentence";

const subject = (
  variable: string,
  fa: string,
  en: string,
  parts: Partial<ConditionSubject> = {},
): ConditionSubject => ({
  ...{ variable, questionCode: variable, questionText: { fa, en }, label: { fa, en } },
  ...{ kind: "number", options: [], hasSeveral: false },
  ...parts,
});
const subjects = [
  subject("ROLE", "نقش", "Role", {
    kind: "codes",
    options: [
      { code: 1, label: { fa: "مدیر", en: "Manager" } },
      { code: 2, label: { fa: "مالک", en: "Owner" } },
      { code: 3, label: {} },
    ],
  }),
  subject("AGE", "سن", "Age"),
  subject("YEARS", "سابقه", "Experience"),
  subject("TOOLS", "ابزارها", "Tools", { kind: "codes", hasSeveral: true }),
];
const both = (condition: Condition) =>
  (["fa", "en"] as const).map((language) =>
    conditionSentence(condition, language, wordsOfSubjects(subjects, language)),
  );

const isChief: Condition = { type: "in", variable: "ROLE", codes: [1, 2] };
const isAdult: Condition = { type: "between", variable: "AGE", min: 18 };

test("comparisons joined by all", () => {
  expect(both({ type: "all", of: [isChief, isAdult] })).toEqual([
    "اگر «نقش» «مدیر» یا «مالک» باشد و «سن» ۱۸ یا بیشتر باشد",
    "If “Role” is “Manager” or “Owner” and “Age” is 18 or more",
  ]);
});

test("a group in a group stands in brackets", () => {
  const counted: Condition = { type: "chosenCount", variable: "TOOLS", min: 2, max: 3 };
  expect(both({ type: "all", of: [isAdult, { type: "any", of: [isChief, counted] }] })).toEqual([
    "اگر «سن» ۱۸ یا بیشتر باشد و («نقش» «مدیر» یا «مالک» باشد یا شمار انتخاب‌ها در «ابزارها» از ۲ تا ۳ باشد)",
    "If “Age” is 18 or more and (“Role” is “Manager” or “Owner” or the number chosen in “Tools” is from 2 to 3)",
  ]);
});

test("what must not be", () => {
  expect(both({ type: "not", of: isChief })).toEqual([
    "اگر «نقش» هیچ‌یک از «مدیر» و «مالک» نباشد",
    "If “Role” is not “Manager” or “Owner”",
  ]);
  expect(both({ type: "not", of: { type: "answered", variable: "AGE" } })).toEqual([
    "اگر «سن» پاسخ نداشته باشد",
    "If “Age” is not answered",
  ]);
  expect(both({ type: "not", of: { type: "any", of: [isAdult, isChief] } })[1]).toBe(
    "If it is not so that (“Age” is 18 or more or “Role” is “Manager” or “Owner”)",
  );
});

test("two answers held against each other", () => {
  expect(both({ type: "compare", variable: "YEARS", operator: "less", other: "AGE" })).toEqual([
    "اگر «سابقه» کمتر از «سن» باشد",
    "If “Experience” is less than “Age”",
  ]);
});

test("an option without words is called by its code, and an unknown question by its own", () => {
  expect(both({ type: "in", variable: "ROLE", codes: [3] })).toEqual(["اگر «نقش» ۳ باشد", "If “Role” is 3"]);
  expect(both({ type: "answered", variable: "GONE" })[1]).toBe("If \u2068GONE\u2069 is answered");
});

test("numbers take the digits and the decimal mark of their language", () => {
  expect(both({ type: "between", variable: "AGE", min: 1.5, max: 1.5 })).toEqual([
    "اگر «سن» ۱٫۵ باشد",
    "If “Age” is 1.5",
  ]);
});

test("long texts are cut, and names can be codes alone", () => {
  const long = subject("LONG", "پرسش ".repeat(30), "Question ".repeat(30));
  const said = conditionSentence({ type: "answered", variable: "LONG" }, "en", wordsOfSubjects([long], "en"));
  expect(said.length).toBeLessThan(75);
  const coded = conditionSentence(isAdult, "en", wordsOfSubjects(subjects, "en", "codes"));
  expect(coded).toBe("If \u2068AGE\u2069 is 18 or more");
});
