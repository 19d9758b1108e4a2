import { expect, test } from "vitest";
import type { Answers } from "#questionnaire/answers";
import { buildCodebook, readVariable, variableTitle } from "#questionnaire/codebook";
import type { Question } from "#questionnaire/model";

const points = [
  { code: 1, label: { en: "Low" } },
  { code: 2, label: { en: "High" } },
  { code: -98, label: { en: "Don't know" } },
];
const questions: Question[] = [
  { code: "INFO", type: "information", text: { en: "Welcome" } },
  {
    code: "Q1",
    type: "single",
    text: { en: "Where?" },
    role: "basis",
    bases: ["geographic"],
    options: [
      { code: 1, label: { en: "Here" } },
      { code: 90, label: { en: "Elsewhere" }, isOtherSpecify: true },
      { code: -99, label: { en: "Rather not say" } },
    ],
  },
  {
    code: "Q2",
    type: "multiple",
    text: { en: "Which?" },
    options: [
      { code: 1, label: { en: "Red" } },
      { code: 2, label: { en: "Blue" } },
      { code: -98, label: { en: "Don't know" }, isExclusive: true },
    ],
  },
  {
    code: "Q3",
    type: "likert",
    text: { en: "Agree?" },
    items: [
      { code: 1, text: { fa: "خوب", en: "Good" } },
      { code: 2, text: { en: "Bad" }, isReversed: true },
    ],
    points,
  },
  { code: "Q4", type: "nps", text: { en: "Recommend?" } },
  { code: "Q5", type: "number", text: { en: "Age" } },
  { code: "Q6", type: "longText", text: { en: "Why?" } },
];
const codebook = buildCodebook({
  languages: ["en"],
  title: {},
  consent: {},
  thanks: {},
  pages: [{ code: "P1", questions }],
});

function read(code: string, answers: Answers) {
  return readVariable(codebook.find((variable) => variable.code === code)!, answers);
}

test("each question yields its columns, in order", () => {
  expect(codebook.map(({ code, kind, level }) => `${code} ${kind} ${level}`)).toEqual([
    "Q1 single nominal",
    "Q1_90_text text text",
    "Q2_1 chosen nominal",
    "Q2_2 chosen nominal",
    "Q3_1 scale ordinal",
    "Q3_2 scale ordinal",
    "Q4 nps interval",
    "Q5 numeric interval",
    "Q6 text text",
  ]);
});

test("a column carries its own words, its reverse key, its role and its bases", () => {
  const byCode = new Map(codebook.map((variable) => [variable.code, variable]));
  expect(byCode.get("Q3_2")).toMatchObject({
    label: { en: "Bad" },
    questionText: { en: "Agree?" },
    isReversed: true,
    pageCode: "P1",
  });
  expect(byCode.get("Q3_1")?.isReversed).toBe(false);
  expect(byCode.get("Q1")).toMatchObject({ role: "basis", bases: ["geographic"] });
  expect(byCode.get("Q2_2")).toMatchObject({ label: { en: "Blue" }, optionCode: 2 });
});

test("column names are fit for SPSS and R", () => {
  for (const { code } of codebook) expect(code).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
});

test("not asked, not answered, refused and don't know are told apart, and zero is a value", () => {
  expect(read("Q1", {})).toEqual({ missing: "notAsked" });
  expect(read("Q1", { Q1: null })).toEqual({ missing: "notAnswered" });
  expect(read("Q1", { Q1: -99 })).toEqual({ missing: "refused" });
  expect(read("Q3_1", { Q3_1: -98 })).toEqual({ missing: "dontKnow" });
  expect(read("Q4", { Q4: 0 })).toEqual({ value: 0 });
  expect(read("Q5", { Q5: -98 })).toEqual({ value: -98 });
  expect(read("Q6", { Q6: " " })).toEqual({ missing: "notAnswered" });
  expect(read("Q6", { Q6: "همین" })).toEqual({ value: "همین" });
});

test("every option of an answered multiple choice is one or zero", () => {
  expect(read("Q2_1", { Q2: [1] })).toEqual({ value: 1 });
  expect(read("Q2_2", { Q2: [1] })).toEqual({ value: 0 });
  expect(read("Q2_2", { Q2: [] })).toEqual({ missing: "notAnswered" });
  expect(read("Q2_2", {})).toEqual({ missing: "notAsked" });
  expect(read("Q2_1", { Q2: [-98] })).toEqual({ missing: "dontKnow" });
});

test("a title falls back on the other language, then on the code", () => {
  const [good] = codebook.filter(({ code }) => code === "Q3_1");
  expect(variableTitle(good, "fa")).toBe("خوب");
  expect(variableTitle(codebook.find(({ code }) => code === "Q3_2")!, "fa")).toBe("Bad");
  expect(variableTitle({ ...good, label: {} }, "fa")).toBe("Q3_1");
});
