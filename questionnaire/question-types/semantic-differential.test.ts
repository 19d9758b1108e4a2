import { expect, test } from "vitest";
import {
  poleLabel,
  semanticDifferentialRules as rules,
  type SemanticDifferentialQuestion,
} from "#questionnaire/question-types/semantic-differential";

const question: SemanticDifferentialQuestion = {
  type: "semanticDifferential",
  code: "Q1",
  text: { en: "How is it?" },
  isRequired: true,
  steps: 7,
  items: [
    { code: 1, low: { fa: "سنتی", en: "old" }, high: { fa: "نوآور", en: "new" } },
    { code: 4, low: { fa: "گرم", en: "warm" }, high: { en: "cold" }, isReversed: true },
  ],
};

test("each pair is a variable of its own, with its direction and both of its words", () => {
  expect(rules.variables(question)).toEqual(["Q1_1", "Q1_4"]);
  expect(rules.columns(question).map(({ code, isReversed }) => [code, isReversed])).toEqual([
    ["Q1_1", false],
    ["Q1_4", true],
  ]);
  expect(poleLabel(question.items[0])).toEqual({ fa: "سنتی – نوآور", en: "old – new" });
  expect(poleLabel(question.items[1])).toEqual({ en: "warm – cold" });
});

test("says of each pair by itself what is wrong with it", () => {
  expect(rules.check(question, { Q1_1: 7, Q1_4: 1 })).toEqual([]);
  expect(rules.check(question, { Q1_1: 8, Q1_4: null })).toEqual([
    { questionCode: "Q1", variable: "Q1_1", code: "unknown-option" },
    { questionCode: "Q1", variable: "Q1_4", code: "required" },
  ]);
});

test("no pairs, and two pairs with one code, are errors of the definition", () => {
  expect(rules.checkFormat(question)).toEqual([]);
  expect(rules.checkFormat({ ...question, items: [] })).toEqual([["no-items", "error", "1"]]);
  const [first] = question.items;
  expect(rules.checkFormat({ ...question, items: [first, first] })).toContainEqual([
    "duplicate-item-code",
    "error",
    "1",
  ]);
});

test("shuffling changes the order of the pairs by the seed and nothing else", () => {
  const many = {
    ...question,
    isShuffled: true,
    items: Array.from({ length: 8 }, (_, position) => ({ ...question.items[0], code: position + 1 })),
  };
  const orders = [1, 2, 3].map((seed) => rules.arrange!(many, seed).items.map(({ code }) => code));
  for (const order of orders) expect([...order].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
  expect(rules.arrange!(many, 1)).toEqual(rules.arrange!(many, 1));
  expect(rules.arrange!({ ...many, isShuffled: false }, 1).items).toEqual(many.items);
});
