import { expect, test } from "vitest";
import { canPublish, checkDefinition } from "#questionnaire/check-definition";
import type { Condition } from "#questionnaire/condition";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";
import type { LikertQuestion } from "#questionnaire/question-types/likert";

const both = (word: string) => ({ fa: `${word} فارسی`, en: word });
const options: Option[] = [
  { code: 1, label: both("Yes") },
  { code: 2, label: both("No") },
];
const likert: LikertQuestion = {
  code: "Q2",
  type: "likert",
  text: both("Agree?"),
  items: [{ code: 1, text: both("Good") }],
  points: options,
};

function single(code: string, more: object = {}): Question {
  return { code, type: "single", text: both(code), options, ...more } as Question;
}

function define(...pages: Question[][]): QuestionnaireDefinition {
  return {
    languages: ["fa", "en"],
    title: both("Title"),
    consent: both("Consent"),
    thanks: both("Thanks"),
    pages: pages.map((questions, index) => ({ code: `P${index + 1}`, questions })),
  };
}

function show({ level, code, pageCode, questionCode, language, part, detail }: DefinitionProblem): string {
  const where = [pageCode, questionCode, language, part, detail].filter(Boolean).join(" ");
  return `${level} ${code} ${where}`.trim();
}

function problemsOf(definition: QuestionnaireDefinition): string[] {
  return checkDefinition(definition).map(show);
}

test("a sound questionnaire has no problems", () => {
  expect(problemsOf(define([single("Q1")], [likert]))).toEqual([]);
});

test("pages: none, empty, too long, and nothing to measure", () => {
  expect(problemsOf(define())).toEqual(["error no-pages"]);
  expect(problemsOf(define([single("Q1")], []))).toEqual(["error empty-page P2"]);
  const information: Question = { code: "Q1", type: "information", text: both("Hello") };
  expect(problemsOf(define([information]))).toEqual(["error nothing-measured"]);
  const many = Array.from({ length: 13 }, (_, index) => single(`Q${index}`));
  expect(problemsOf(define(many))).toEqual(["warning page-too-long P1 13"]);
  expect(problemsOf(define(many.slice(1)))).toEqual([]);
});

test("codes: used twice, in another case, or by a variable of another question", () => {
  expect(problemsOf(define([single("Q1")], [single("q1")]))).toEqual(["error duplicate-code P2 q1 Q1"]);
  expect(problemsOf(define([likert], [single("Q2_1")]))).toEqual(["error duplicate-code P2 Q2_1 Q2"]);
  expect(problemsOf(define([single("Q2_1")], [likert]))).toEqual(["error duplicate-code P2 Q2 Q2_1"]);
  const multiple = single("Q1", { type: "multiple" });
  expect(problemsOf(define([multiple, single("Q1_2")]))).toEqual(["error duplicate-code P1 Q1_2 Q1"]);
  const twice = define([single("Q1")], [single("Q2")]);
  twice.pages[1].code = "p1";
  expect(problemsOf(twice)).toEqual(["error duplicate-page-code p1"]);
});

test("codes that software keeps for itself are refused", () => {
  expect(problemsOf(define([single("With")]))).toEqual(["error reserved-code P1 With"]);
  expect(problemsOf(define([single("constructor")]))).toEqual(["error reserved-code P1 constructor"]);
});

test("texts missing in a language of the questionnaire are named one by one", () => {
  const definition = define(
    [single("Q1", { options: [options[0], { code: 2, label: { en: "No" } }], text: { fa: "پرسش" } })],
    [{ ...likert, items: [{ code: 1, text: {} }], points: [{ code: 1, label: { fa: "کم" } }, options[1]] }],
  );
  definition.thanks = { en: "Thanks", fa: "  " };
  expect(problemsOf(definition)).toEqual([
    "error text-missing fa thanks",
    "error text-missing P1 Q1 en text",
    "error text-missing P1 Q1 fa option 2",
    "error text-missing P2 Q2 fa item 1",
    "error text-missing P2 Q2 en item 1",
    "error text-missing P2 Q2 en point 1",
  ]);
  expect(problemsOf({ ...definition, languages: ["fa"] })).not.toContain("error text-missing P1 Q1 en text");
});

test("a text that may be left out may not be left out in one language only", () => {
  expect(problemsOf(define([single("Q1", { help: { fa: "راهنما" } })]))).toEqual([
    "error text-missing P1 Q1 en help",
  ]);
  expect(problemsOf(define([single("Q1", { help: { fa: "", en: "" } })]))).toEqual([]);
});

test("what a module left for the researcher to fill in is a warning", () => {
  const left = single("Q1", { text: { fa: "خرید [دستهٔ محصول]", en: "Buying phones" } });
  expect(problemsOf(define([left]))).toEqual(["warning placeholder-left P1 Q1 fa text"]);
  const numbered = [options[0], { code: 2, label: { fa: "گزینهٔ ۲", en: "Option 2" } }];
  expect(problemsOf(define([single("Q1", { options: numbered })]))).toEqual([
    "warning placeholder-left P1 Q1 fa option 2",
    "warning placeholder-left P1 Q1 en option 2",
  ]);
});

const formatCases: [string, object, string[]][] = [
  ["one option", { options: [options[0]] }, ["error too-few-options"]],
  [
    "one code twice",
    { options: [...options, { code: 2, label: both("Never") }] },
    ["error duplicate-option-code 2"],
  ],
  [
    "one label twice",
    { options: [...options, { code: 3, label: { fa: "هرگز", en: " no " } }] },
    ["warning duplicate-label 3"],
  ],
  ["a key that is no option", { type: "quiz", correctCode: 7 }, ["error correct-code-unknown 7"]],
  ["a key that is an option", { type: "quiz", correctCode: 2 }, []],
  [
    "too narrow a choice",
    { type: "multiple", minChosen: 2, maxChosen: 1 },
    ["error min-chosen-above-max-chosen"],
  ],
  ["more to choose than there is", { type: "multiple", minChosen: 3 }, ["error min-chosen-above-options 2"]],
  [
    "don't know beside others",
    { type: "multiple", options: [...options, { code: -98, label: both("Unsure") }] },
    ["error missing-code-not-exclusive -98"],
  ],
  ["bounds crossed", { type: "number", min: 5, max: 4 }, ["error minimum-above-maximum"]],
  [
    "no whole number in between",
    { type: "number", min: 0.2, max: 0.8, isWhole: true },
    ["error no-whole-number-between"],
  ],
  ["one bound", { type: "number", min: 5 }, []],
  [
    "a grid of nothing",
    { type: "likert", items: [], points: [options[0], { code: -98, label: both("Unsure") }] },
    ["error no-items 1", "error too-few-points"],
  ],
  [
    "items and points twice",
    { type: "likert", items: [...likert.items, ...likert.items], points: [...options, options[0]] },
    [
      "error duplicate-item-code 1",
      "warning duplicate-label 1",
      "error duplicate-option-code 1",
      "warning duplicate-label 1",
    ],
  ],
];

test.each(formatCases)("format: %s", (_, more, expected) => {
  const found = problemsOf(define([single("Q1", more)], [single("QX")]));
  expect(found.map((line) => line.replace("P1 Q1 ", "").replace(" P1 Q1", ""))).toEqual(expected);
});

const is = (variable: string, ...codes: number[]): Condition => ({ type: "in", variable, codes });
const conditionCases: [string, Condition, string[]][] = [
  ["an option of an earlier page", is("Q1", 1), []],
  ["an item of an earlier page", is("Q2_1", 2), []],
  ["a variable that is not there", is("Q9", 1), ["error condition-unknown-variable Q9"]],
  ["the grid itself, which holds no answer", is("Q2", 1), ["error condition-unknown-variable Q2"]],
  ["an option that is not there", is("Q1", 1, 5), ["error condition-unknown-option Q1=5"]],
  ["its own page", is("Q3", 1), ["error condition-reads-later Q3"]],
  ["a later page", is("Q4", 1), ["error condition-reads-later Q4"]],
  ["no codes at all", is("Q1"), ["error condition-never-holds Q1"]],
  [
    "crossed bounds",
    { type: "between", variable: "AGE", min: 9, max: 1 },
    ["error condition-never-holds AGE"],
  ],
  ["codes of a text", is("NAME", 1), ["error condition-wrong-comparison NAME"]],
  [
    "bounds of a text",
    { type: "between", variable: "NAME", min: 1 },
    ["error condition-wrong-comparison NAME"],
  ],
  ["whether a text was given", { type: "answered", variable: "NAME" }, []],
  ["any of nothing", { type: "any", of: [] }, ["error condition-never-holds"]],
  ["all of nothing", { type: "all", of: [] }, ["error condition-always-holds"]],
  [
    "two answers at once",
    { type: "all", of: [is("Q1", 1), is("Q1", 2)] },
    ["error condition-never-holds Q1"],
  ],
  ["two chosen options at once", { type: "all", of: [is("MANY", 1), is("MANY", 2)] }, []],
  [
    "a fault deep inside",
    { type: "not", of: { type: "any", of: [is("Q9", 1)] } },
    ["error condition-unknown-variable Q9"],
  ],
];

test.each(conditionCases)("condition: %s", (_, visibleIf, expected) => {
  const definition = define(
    [
      single("Q1"),
      likert,
      single("MANY", { type: "multiple" }),
      { code: "AGE", type: "number", text: both("Age") },
      { code: "NAME", type: "text", text: both("Name") },
    ],
    [single("Q3"), single("GATED", { visibleIf })],
    [single("Q4")],
  );
  const found = problemsOf(definition);
  expect(found.map((line) => line.replace(" P2 GATED visibleIf", ""))).toEqual(expected);
});

test("a screen-out may read its own page, a page's visibility may not", () => {
  const definition = define([single("Q1")], [single("Q2")]);
  definition.pages[0].screenOutIf = is("Q1", 1);
  definition.pages[1].screenOutIf = is("Q1", 2);
  expect(problemsOf(definition)).toEqual([]);
  definition.pages[0].visibleIf = is("Q1", 1);
  expect(problemsOf(definition)).toEqual(["error condition-reads-later P1 visibleIf Q1"]);
  definition.pages[0] = { ...definition.pages[0], visibleIf: undefined, screenOutIf: is("Q2", 1) };
  expect(problemsOf(definition)).toEqual(["error condition-reads-later P1 screenOutIf Q2"]);
});

test("warnings do not stand in the way of publishing, errors do", () => {
  expect(canPublish([{ level: "warning", code: "page-too-long" }])).toBe(true);
  expect(
    canPublish([
      { level: "warning", code: "page-too-long" },
      { level: "error", code: "no-pages" },
    ]),
  ).toBe(false);
});
