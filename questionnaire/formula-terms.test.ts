import { expect, test } from "vitest";
import { countedLists, formulaTerms, questionsBefore } from "#questionnaire/formula-terms";
import { Question, type QuestionnaireDefinition } from "#questionnaire/model";

const points = [1, 2, 3, 4, 5, -98].map((code) => ({ code, label: { en: `Point ${code}` } }));
const likert = Question.parse({
  code: "Q1",
  type: "likert",
  text: { en: "Agree?" },
  items: [
    { code: 1, text: { en: "I compare" } },
    { code: 2, text: { en: "I decide at once" }, isReversed: true },
  ],
  points,
});

test("statements come with the sum of their scale's ends and their key", () => {
  expect(formulaTerms(likert)).toEqual([
    { variable: "Q1_1", questionCode: "Q1", label: { en: "I compare" }, sumOfEnds: 6, isReversed: false },
    {
      variable: "Q1_2",
      questionCode: "Q1",
      label: { en: "I decide at once" },
      sumOfEnds: 6,
      isReversed: true,
    },
  ]);
});

test("texts and lists are nothing to reckon with, and lists can be counted", () => {
  expect(formulaTerms(Question.parse({ code: "T1", type: "text", text: {} }))).toEqual([]);
  expect(formulaTerms(Question.parse({ code: "D1", type: "date", text: {} }))).toEqual([]);
  const multiple = Question.parse({
    code: "M1",
    type: "multiple",
    text: { en: "Which?" },
    options: [
      { code: 1, label: {} },
      { code: 90, label: {}, isExclusive: true },
      { code: -98, label: {}, isExclusive: true },
    ],
  });
  expect(formulaTerms(multiple)).toEqual([]);
  expect(countedLists(multiple)).toEqual([
    { variable: "M1", questionCode: "M1", label: { en: "Which?" }, exclusiveCodes: [90] },
  ]);
  expect(countedLists(likert)).toEqual([]);
});

test("only what stands before a question can be read by it, on its own page too", () => {
  const number = Question.parse({ code: "N1", type: "number", text: {} });
  const calculated = Question.parse({
    code: "V1",
    type: "calculated",
    text: {},
    formula: { type: "sum", of: [] },
  });
  const definition: Pick<QuestionnaireDefinition, "pages"> = {
    pages: [
      { code: "P1", questions: [likert] },
      { code: "P2", questions: [number, calculated] },
      { code: "P3", questions: [Question.parse({ code: "T1", type: "text", text: {} })] },
    ],
  };
  const before = questionsBefore(definition as QuestionnaireDefinition, "V1");
  expect(before.map(({ code }) => code)).toEqual(["Q1", "N1"]);
});
