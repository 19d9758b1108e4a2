import { expect, test } from "vitest";
import { type RatingQuestion, ratingRules } from "#questionnaire/question-types/rating";

const question: RatingQuestion = {
  type: "rating",
  code: "Q1",
  text: { en: "How good is it?" },
  isRequired: true,
  steps: 5,
  look: "stars",
  lowLabel: { en: "Poor" },
};

test("takes a step of its scale and nothing beside it", () => {
  for (const step of [1, 3, 5]) expect(ratingRules.check(question, { Q1: step })).toEqual([]);
  for (const wrong of [0, 6, 2.5, "3", [3]]) {
    expect(ratingRules.check(question, { Q1: wrong as number })).toEqual([
      { questionCode: "Q1", variable: "Q1", code: "unknown-option" },
    ]);
  }
});

test("must be answered only where it is required", () => {
  expect(ratingRules.check(question, { Q1: null })).toEqual([
    { questionCode: "Q1", variable: "Q1", code: "required" },
  ]);
  expect(ratingRules.check({ ...question, isRequired: false }, {})).toEqual([]);
});

test("becomes one ordered column with a code a step", () => {
  expect(ratingRules.columns(question)).toEqual([
    expect.objectContaining({ code: "Q1", kind: "scale", level: "ordinal" }),
  ]);
  expect(ratingRules.columns(question)[0].options?.map(({ code }) => code)).toEqual([1, 2, 3, 4, 5]);
});

test("another look stores the same, another number of steps does not", () => {
  const stored = ratingRules.storedForm!;
  expect(stored({ ...question, look: "numbers" })).toEqual(stored(question));
  expect(stored({ ...question, steps: 7 })).not.toEqual(stored(question));
});
