import { expect, test } from "vitest";
import { type QuizQuestion, quizRules } from "#questionnaire/question-types/quiz";

const question: QuizQuestion = {
  type: "quiz",
  code: "K1",
  text: {},
  isRequired: true,
  options: [1, 2, 3].map((code) => ({ code, label: { en: `Answer ${code}` } })),
  correctCode: 2,
};
const timed: QuizQuestion = { ...question, timeLimitSeconds: 30 };
const correct = (one: QuizQuestion, answers: Record<string, number | null>) =>
  quizRules.derive!(one, answers, 1).K1_correct;

test("right is 1 and wrong is 0", () => {
  expect(correct(question, { K1: 2 })).toBe(1);
  expect(correct(question, { K1: 3 })).toBe(0);
});

test("no answer is no result, unless time ran out on it", () => {
  expect(correct(question, { K1: null })).toBeNull();
  expect(correct(timed, { K1: null, K1_seconds: 30 })).toBe(0);
  expect(quizRules.derive!(question, {}, 1)).toEqual({});
});

test("an answer is required until time has run out", () => {
  expect(quizRules.check(timed, { K1: null, K1_seconds: 12 }).map(({ code }) => code)).toEqual(["required"]);
  expect(quizRules.check(timed, { K1: null, K1_seconds: 30 })).toEqual([]);
  expect(quizRules.check(timed, { K1: 1, K1_seconds: 75 })).toEqual([]);
  expect(quizRules.check(timed, { K1: 7, K1_seconds: 5 }).map(({ code }) => code)).toEqual([
    "unknown-option",
  ]);
});

test("seconds are a column of their own where there is a limit", () => {
  expect(quizRules.columns(question).map(({ code }) => code)).toEqual(["K1", "K1_correct"]);
  expect(quizRules.columns(timed).map(({ code }) => code)).toEqual(["K1", "K1_correct", "K1_seconds"]);
});

test("a key that is missing or not among the options is a fault", () => {
  expect(quizRules.checkFormat(question)).toEqual([]);
  expect(quizRules.checkFormat({ ...question, correctCode: undefined })).toEqual([
    ["correct-code-missing", "error"],
  ]);
  expect(quizRules.checkFormat({ ...question, correctCode: 9 })).toEqual([
    ["correct-code-unknown", "error", "9"],
  ]);
});
