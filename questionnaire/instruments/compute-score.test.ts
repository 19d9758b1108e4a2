import { expect, test } from "vitest";
import type { Answers } from "#questionnaire/answers";
import {
  emptyDefinition,
  insertModule,
  removeQuestion,
  updateQuestion,
} from "#questionnaire/edit-definition";
import { computeScore } from "#questionnaire/instruments/compute-score";
import { instrumentModules } from "#questionnaire/instruments/module-library";
import { findModuleScores } from "#questionnaire/instruments/module-scores";
import type { LikertQuestion, Question, QuestionnaireDefinition } from "#questionnaire/model";

const all = instrumentModules.reduce<QuestionnaireDefinition>(
  (definition, module) => insertModule(definition, module),
  emptyDefinition(["fa", "en"], { en: "Test" }),
);

function questionsIn(definition: QuestionnaireDefinition): Map<string, Question> {
  return new Map(
    definition.pages.flatMap((page) => page.questions).map((question) => [question.code, question]),
  );
}

function score(key: string, answers: Answers, definition = all, copy = 1): number | undefined {
  const found = findModuleScores(definition).find((one) => one.rule.key === key && one.copy === copy);
  if (!found) throw new Error(`no score ${key}`);
  return computeScore(found.rule, questionsIn(definition), answers);
}

test("a mean turns reversed items round", () => {
  expect(score("security", { VAL1_1: 5, VAL2_1: 2 })).toBe(3.5);
  expect(score("price-sensitivity", { ATT1_1: 5, ATT2_1: 1 })).toBe(5);
  expect(score("price-sensitivity", { ATT1_1: 5, ATT2_1: 5 })).toBe(3);
});

test("a mean stands on at least half of its items; don't know is not one", () => {
  expect(score("self-rated-knowledge", { KNOW_1: 4, KNOW_2: 5 })).toBe(4.5);
  expect(score("self-rated-knowledge", { KNOW_1: 4, KNOW_2: -98 })).toBeUndefined();
  expect(score("security", {})).toBeUndefined();
});

test("opportunity adds the gap only where satisfaction falls short", () => {
  expect(score("need-3", { NEEDIMP_3: 5, NEEDSAT_3: 2 })).toBe(8);
  expect(score("need-3", { NEEDIMP_3: 2, NEEDSAT_3: 5 })).toBe(2);
  expect(score("need-3", { NEEDIMP_3: 2 })).toBeUndefined();
});

test("knowledge counts the keyed answers; don't know is not correct, not asked is no score", () => {
  const quiz = ["QUIZ1", "QUIZ2", "QUIZ3", "QUIZ4"].map((code) => questionsIn(all).get(code)!);
  const right = Object.fromEntries(
    quiz.map((question) => [question.code, (question.type === "single" && question.correctCode) || 0]),
  );
  expect(score("objective-knowledge", right)).toBe(4);
  expect(score("objective-knowledge", { ...right, QUIZ2: -98 })).toBe(3);
  expect(score("objective-knowledge", { QUIZ1: right.QUIZ1 })).toBeUndefined();
});

test("sources are counted, and none of them is none", () => {
  expect(score("information-breadth", { CHANNEL: [1, 4, 90] })).toBe(3);
  expect(score("information-breadth", { CHANNEL: [91] })).toBe(0);
  expect(score("information-breadth", { CHANNEL: null })).toBeUndefined();
});

test("a second copy of a module is scored by its own answers", () => {
  const twice = insertModule(all, instrumentModules[0]);
  const answers = { VAL1_1: 5, VAL2_1: 5, VAL1_c2_1: 1, VAL2_c2_1: 2 };
  expect(score("security", answers, twice, 1)).toBe(5);
  expect(score("security", answers, twice, 2)).toBe(1.5);
});

test("a score whose question was removed is not offered", () => {
  const keys = findModuleScores(removeQuestion(all, "NEEDSAT")).map(({ rule }) => rule.key);
  expect(keys).not.toContain("need-3");
  expect(keys).toContain("security");
});

test("a mean that lost an item is not offered: it would no longer measure the same", () => {
  const question = questionsIn(all).get("VAL1") as LikertQuestion;
  const shorter = updateQuestion(all, "VAL1", { ...question, items: question.items.slice(1) });
  const keys = findModuleScores(shorter).map(({ rule }) => rule.key);
  expect(keys).not.toContain("security");
  expect(keys).toContain("tradition");
});

test("a key that the researcher turned round in the questionnaire counts", () => {
  const question = questionsIn(all).get("VAL1") as LikertQuestion;
  const items = question.items.map((item) => (item.code === 1 ? { ...item, isReversed: true } : item));
  const turned = updateQuestion(all, "VAL1", { ...question, items });
  expect(score("security", { VAL1_1: 5, VAL2_1: 5 }, turned)).toBe(3);
});
