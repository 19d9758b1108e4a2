import { expect, test } from "vitest";
import { type LadderQuestion, ladderRules } from "#questionnaire/question-types/ladder";

const question: LadderQuestion = {
  type: "ladder",
  code: "Q1",
  text: { en: "Where do you stand?" },
  isRequired: true,
  steps: 10,
  topLabel: { en: "Best off" },
  bottomLabel: { en: "Worst off" },
};

test("the lowest rung is 1 and the highest its number of rungs", () => {
  expect(ladderRules.columns(question)[0].options?.map(({ code }) => code)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  expect(ladderRules.check(question, { Q1: 10 })).toEqual([]);
  expect(ladderRules.check(question, { Q1: 0 })).toHaveLength(1);
  expect(ladderRules.check(question, { Q1: 11 })).toHaveLength(1);
});

test("the robot reaches the lowest and the highest rung and stays on the ladder", () => {
  expect(ladderRules.answer(question, () => 0)).toEqual({ Q1: 1 });
  expect(ladderRules.answer(question, () => 0.999_999)).toEqual({ Q1: 10 });
});

test("both of its ends need words", () => {
  expect(ladderRules.texts(question).map(({ part, isOptional }) => [part, isOptional ?? false])).toEqual([
    ["topLabel", false],
    ["bottomLabel", false],
  ]);
});
