import { expect, test } from "vitest";
import { compareVersions } from "#questionnaire/compare-versions";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import type { SingleQuestion } from "#questionnaire/question-types/single";

const likert: Question = {
  code: "Q2",
  type: "likert",
  text: { en: "Agree?" },
  items: [
    { code: 1, text: { en: "Good" } },
    { code: 2, text: { en: "Bad" } },
  ],
  points: [
    { code: 1, label: { en: "Low" } },
    { code: 2, label: { en: "High" } },
  ],
};
const single: SingleQuestion = {
  code: "Q1",
  type: "single",
  text: { en: "Which?" },
  options: [
    { code: 1, label: { en: "Red" } },
    { code: 2, label: { en: "Blue" } },
  ],
};

function define(...questions: Question[]): QuestionnaireDefinition {
  return { languages: ["en"], title: {}, consent: {}, thanks: {}, pages: [{ code: "P1", questions }] };
}

function changesOf(was: Question, is: Question): string[] {
  return compareVersions(define(was), define(is)).changed.map(({ change, codes }) =>
    codes ? `${change} ${codes}` : change,
  );
}

test("a version does not differ from itself, nor from a copy with its keys in another order", () => {
  const written = { ...single, text: { fa: "کدام؟", en: "Which?" } };
  const copy: Question = {
    text: { en: "Which?", fa: "کدام؟" },
    options: single.options,
    type: "single",
    code: "Q1",
  };
  const change = compareVersions(define(written, likert), define(copy, likert));
  expect(change).toEqual({ kept: ["Q1", "Q2"], added: [], removed: [], changed: [], problems: [] });
});

test("questions are matched by code", () => {
  const renamed = { ...likert, code: "Q3" };
  const change = compareVersions(define(single, likert), define(renamed, single));
  expect(change).toMatchObject({ kept: ["Q1"], added: ["Q3"], removed: ["Q2"], changed: [], problems: [] });
});

test("another answer format under the same code forbids publishing", () => {
  const types = ["multiple", "likert", "number", "nps", "text", "information"] as const;
  for (const type of types) {
    const { problems } = compareVersions(define(single), define({ ...likert, ...single, type } as Question));
    expect(problems).toEqual([{ code: "type-changed", questionCode: "Q1" }]);
  }
});

test("a short text may become a long one", () => {
  const text: Question = { code: "Q1", type: "text", text: {} };
  const change = compareVersions(define(text), define({ ...text, type: "longText" }));
  expect(change.problems).toEqual([]);
  expect(change.changed).toEqual([{ code: "Q1", change: "type" }]);
});

test("steps of a scale may not come or go, don't know may", () => {
  const longer = { ...likert, points: [...likert.points, { code: 3, label: { en: "Higher" } }] };
  expect(compareVersions(define(likert), define(longer)).problems).toEqual([
    { code: "scale-changed", questionCode: "Q2" },
  ]);
  const turned = { ...likert, points: likert.points.toReversed() };
  expect(compareVersions(define(likert), define(turned)).problems).toHaveLength(1);
  const unsure = { ...likert, points: [...likert.points, { code: -98, label: { en: "Unsure" } }] };
  expect(compareVersions(define(likert), define(unsure)).problems).toEqual([]);
  expect(changesOf(likert, unsure)).toEqual(["points-added -98"]);
});

test("each change of a choice is named", () => {
  const green = { code: 3, label: { en: "Green" } };
  const [red, blue] = single.options;
  expect(changesOf(single, { ...single, text: { en: "Which one?" } })).toEqual(["text"]);
  expect(changesOf(single, { ...single, options: [red, blue, green] })).toEqual(["options-added 3"]);
  expect(changesOf(single, { ...single, options: [green, red] })).toEqual([
    "options-added 3",
    "options-removed 2",
  ]);
  expect(changesOf(single, { ...single, options: [red, { ...blue, label: { en: "Navy" } }] })).toEqual([
    "option-labels 2",
  ]);
  expect(changesOf(single, { ...single, options: [red, { ...blue, isOtherSpecify: true }] })).toEqual([
    "limits",
  ]);
  const quiz: Question = { ...single, type: "quiz", correctCode: 1 };
  expect(changesOf(quiz, { ...quiz, correctCode: 2 })).toEqual(["scoring"]);
  expect(changesOf(single, { ...single, isRequired: true })).toEqual(["limits"]);
  expect(changesOf(single, { ...single, visibleIf: { type: "answered", variable: "Q0" } })).toEqual([
    "routing",
  ]);
});

test("each change of a grid is named", () => {
  const [good, bad] = likert.items;
  expect(changesOf(likert, { ...likert, items: [good, { ...bad, isReversed: true }] })).toEqual([
    "scoring 2",
  ]);
  expect(changesOf(likert, { ...likert, items: [good, { code: 3, text: { en: "New" } }] })).toEqual([
    "items-added 3",
    "items-removed 2",
  ]);
  expect(changesOf(likert, { ...likert, items: [{ ...good, text: { en: "Great" } }, bad] })).toEqual([
    "item-texts 1",
  ]);
});

test("new bounds and a new page are changes", () => {
  const age: Question = { code: "AGE", type: "number", text: {}, min: 18 };
  expect(changesOf(age, { ...age, min: 16 })).toEqual(["limits"]);
  const moved = { ...define(), pages: [{ code: "P2", questions: [age] }] };
  expect(compareVersions(define(age), moved).changed).toEqual([{ code: "AGE", change: "moved" }]);
});
