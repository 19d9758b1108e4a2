import { expect, test } from "vitest";
import type { Answers } from "#questionnaire/answers";
import { checkAnswer, checkRules } from "#questionnaire/check-answer";
import type { Question } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";

const options: Option[] = [
  { code: 1, label: { en: "One" } },
  { code: 2, label: { en: "Two" } },
  { code: 90, label: { en: "Other" }, isOtherSpecify: true },
  { code: 91, label: { en: "None" }, isExclusive: true },
];
const single: Question = { code: "Q1", type: "single", text: {}, options, isRequired: true };
const multiple: Question = {
  ...{ code: "Q1", text: {}, options, isRequired: true },
  type: "multiple",
  minChosen: 2,
  maxChosen: 2,
};
const likert: Question = {
  code: "Q1",
  type: "likert",
  text: {},
  isRequired: true,
  items: [
    { code: 1, text: {} },
    { code: 2, text: {} },
  ],
  points: options.slice(0, 2),
};
const age: Question = { code: "Q1", type: "number", text: {}, isWhole: true, min: 18, max: 99 };
const name: Question = { code: "Q1", type: "text", text: {}, isRequired: true, maxLength: 5 };
const nps: Question = { code: "Q1", type: "nps", text: {} };

function errorsOf(question: Question, answers: Answers) {
  return checkAnswer(question, answers).map(({ variable, code, limit }) =>
    [variable, code, limit].filter((part) => part !== undefined).join(" "),
  );
}

const cases: [string, Question, Answers, string[]][] = [
  ["a known option", single, { Q1: 2 }, []],
  ["a forged code", single, { Q1: 7 }, ["Q1 unknown-option"]],
  ["a code sent as a label", single, { Q1: "Two" }, ["Q1 unknown-option"]],
  ["several answers to a single choice", single, { Q1: [1, 2] }, ["Q1 unknown-option"]],
  ["a required answer left out", single, {}, ["Q1 required"]],
  ["a required answer sent empty", single, { Q1: null }, ["Q1 required"]],
  ["other without own words", single, { Q1: 90 }, ["Q1_90_text other-text-missing"]],
  ["other with blanks for words", single, { Q1: 90, Q1_90_text: "  " }, ["Q1_90_text other-text-missing"]],
  ["other with own words", single, { Q1: 90, Q1_90_text: "radio" }, []],
  ["own words too long", single, { Q1: 90, Q1_90_text: "x".repeat(251) }, ["Q1_90_text too-long 250"]],
  ["as many choices as asked", multiple, { Q1: [1, 2] }, []],
  ["too few choices", multiple, { Q1: [1] }, ["Q1 too-few-chosen 2"]],
  ["too many choices", multiple, { Q1: [1, 2, 90], Q1_90_text: "radio" }, ["Q1 too-many-chosen 2"]],
  ["none alone, though two are asked for", multiple, { Q1: [91] }, []],
  ["none with another", multiple, { Q1: [1, 91] }, ["Q1 exclusive-with-others"]],
  ["one choice sent twice", multiple, { Q1: [1, 1] }, ["Q1 unknown-option"]],
  ["a forged code among true ones", multiple, { Q1: [1, 7] }, ["Q1 unknown-option"]],
  ["one code that is no list", multiple, { Q1: 1 }, ["Q1 unknown-option"]],
  ["an empty list", multiple, { Q1: [] }, ["Q1 required"]],
  ["every item answered", likert, { Q1_1: 1, Q1_2: 2 }, []],
  ["one item forged, one left out", likert, { Q1_1: 5 }, ["Q1_1 unknown-option", "Q1_2 required"]],
  ["a number within bounds", age, { Q1: 18 }, []],
  ["a number left out that may be", age, { Q1: null }, []],
  ["a number too low", age, { Q1: 17 }, ["Q1 below-minimum 18"]],
  ["a number too high", age, { Q1: 100 }, ["Q1 above-maximum 99"]],
  ["a broken number", age, { Q1: 20.5 }, ["Q1 not-whole"]],
  ["an endless number", age, { Q1: Infinity }, ["Q1 not-a-number"]],
  ["a word for a number", age, { Q1: "twenty" }, ["Q1 not-a-number"]],
  ["a text that fits", name, { Q1: "سارا" }, []],
  ["a text too long", name, { Q1: "سارا رضایی" }, ["Q1 too-long 5"]],
  ["blanks for a required text", name, { Q1: "   " }, ["Q1 required"]],
  ["the lowest recommendation", nps, { Q1: 0 }, []],
  ["a recommendation beyond ten", nps, { Q1: 11 }, ["Q1 unknown-option"]],
  ["an information that asks nothing", { code: "Q1", type: "information", text: {} }, {}, []],
];

test.each(cases)("%s", (_, question, answers, errors) => {
  expect(errorsOf(question, answers)).toEqual(errors);
});

test("a text of a megabyte is refused", () => {
  const story: Question = { code: "Q1", type: "longText", text: {} };
  expect(errorsOf(story, { Q1: "x".repeat(1_000_000) })).toEqual(["Q1 too-long 4000"]);
});

test("a way out stands in place of an answer, and only one that is offered", () => {
  const excusable: Question = { ...age, isRequired: true, missingAnswers: ["dontKnow"] };
  expect(errorsOf(excusable, { Q1: null })).toEqual(["Q1 required"]);
  expect(errorsOf(excusable, { Q1: null, Q1_missing: -98 })).toEqual([]);
  expect(errorsOf(excusable, { Q1: 20, Q1_missing: -98 })).toEqual(["Q1_missing answer-and-missing"]);
  expect(errorsOf(excusable, { Q1: null, Q1_missing: -99 })).toEqual(["Q1_missing unknown-option"]);
  expect(errorsOf(excusable, { Q1: 20, Q1_missing: null })).toEqual([]);
});

test("an author's rule breaks when its condition holds, and says which one it was", () => {
  const ruled: Question = {
    ...age,
    rules: [
      { level: "error", failsIf: { type: "between", variable: "Q1", min: 90 }, message: { en: "Too old" } },
      { level: "warning", failsIf: { type: "answered", variable: "Q0" }, message: { en: "Sure?" } },
    ],
  };
  expect(checkRules(ruled, { Q1: 95 })).toMatchObject([{ code: "rule", ruleIndex: 0 }]);
  expect(checkRules(ruled, { Q0: 1, Q1: 20 })).toMatchObject([{ ruleIndex: 1, level: "warning" }]);
  expect(checkRules(ruled, { Q1: 20 })).toEqual([]);
});
