import { expect, test } from "vitest";
import { conditionsReading, conditionsReadingQuestions } from "#questionnaire/conditions-reading";
import { emptyDefinition } from "#questionnaire/edit-definition";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { canRenameQuestion, renameQuestionCode } from "#questionnaire/rename-question-code";

const points = [
  { code: 1, label: { en: "Low" } },
  { code: 2, label: { en: "High" } },
];
const definition: QuestionnaireDefinition = {
  ...emptyDefinition(["en"], { en: "Test" }),
  pages: [
    {
      code: "P1",
      questions: [
        {
          code: "Q1",
          type: "single",
          text: {},
          options: [...points, { code: 90, label: {}, isOtherSpecify: true }],
        },
        { code: "Q2", type: "likert", text: {}, items: [{ code: 3, text: {} }], points },
      ],
      screenOutIf: { type: "in", variable: "Q1", codes: [2] },
    },
    {
      code: "P2",
      visibleIf: { type: "not", of: { type: "any", of: [{ type: "answered", variable: "Q1_90_text" }] } },
      questions: [
        { code: "Q10", type: "number", text: {}, visibleIf: { type: "between", variable: "Q2_3", min: 2 } },
      ],
    },
  ],
};

test("the rules that read a variable are found, wherever they are", () => {
  expect(conditionsReading(definition, "Q1")).toEqual([{ pageCode: "P1", part: "screenOutIf" }]);
  expect(conditionsReading(definition, "Q1_90_text")).toEqual([{ pageCode: "P2", part: "visibleIf" }]);
  expect(conditionsReading(definition, ["Q2_3", "Q10"])).toEqual([
    { pageCode: "P2", questionCode: "Q10", part: "visibleIf" },
  ]);
  expect(conditionsReading(definition, "Q2")).toEqual([]);
});

test("removing questions breaks the rules that read any of their variables, their own aside", () => {
  expect(conditionsReadingQuestions(definition, ["Q1"])).toEqual([
    { pageCode: "P1", part: "screenOutIf" },
    { pageCode: "P2", part: "visibleIf" },
  ]);
  expect(conditionsReadingQuestions(definition, ["Q2", "Q10"])).toEqual([]);
});

test("the conditions follow a renamed question, its items and its own words", () => {
  const renamed = renameQuestionCode(renameQuestionCode(definition, "Q1", "WHICH"), "Q2", "GRID");
  expect(renamed.pages[0].questions.map(({ code }) => code)).toEqual(["WHICH", "GRID"]);
  expect(conditionsReadingQuestions(renamed, ["WHICH"])).toHaveLength(2);
  expect(conditionsReading(renamed, "WHICH_90_text")).toHaveLength(1);
  expect(conditionsReading(renamed, "GRID_3")).toHaveLength(1);
  expect(conditionsReading(renamed, ["Q1", "Q1_90_text", "Q2_3"])).toEqual([]);
});

test("renaming there and back gives the same questionnaire, and no empty rules", () => {
  const back = renameQuestionCode(renameQuestionCode(definition, "Q1", "WHICH"), "WHICH", "Q1");
  expect(back).toStrictEqual(definition);
});

test("a code that is taken, malformed or makes a taken variable is refused", () => {
  expect(canRenameQuestion(definition, "Q1", "Q1")).toBe(true);
  expect(canRenameQuestion(definition, "Q1", "q1")).toBe(true);
  for (const to of ["Q2", "q2", "Q2_3", "P1", "1st", "با", ""]) {
    expect(canRenameQuestion(definition, "Q1", to)).toBe(false);
    expect(() => renameQuestionCode(definition, "Q1", to)).toThrow("cannot rename");
  }
  expect(canRenameQuestion(definition, "Q9", "Q8")).toBe(false);
});
