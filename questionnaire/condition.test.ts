import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers } from "#questionnaire/answers";
import { Condition, holds, variablesOf } from "#questionnaire/condition";

test("compares codes, also with any of the chosen ones", () => {
  const condition: Condition = { type: "in", variable: "Q1", codes: [2, 3] };
  expect(holds(condition, { Q1: 2 })).toBe(true);
  expect(holds(condition, { Q1: 4 })).toBe(false);
  expect(holds(condition, { Q1: [1, 3] })).toBe(true);
  expect(holds(condition, { Q1: [1, 4] })).toBe(false);
  expect(holds(condition, { Q1: "2" })).toBe(false);
});

test("bounds are inclusive, and an absent one is no bound", () => {
  expect(holds({ type: "between", variable: "AGE", min: 18, max: 30 }, { AGE: 18 })).toBe(true);
  expect(holds({ type: "between", variable: "AGE", min: 18, max: 30 }, { AGE: 30 })).toBe(true);
  expect(holds({ type: "between", variable: "AGE", min: 18, max: 30 }, { AGE: 30.5 })).toBe(false);
  expect(holds({ type: "between", variable: "AGE", max: 30 }, { AGE: -5 })).toBe(true);
  expect(holds({ type: "between", variable: "AGE", min: 18 }, { AGE: "20" })).toBe(false);
});

test("an absent answer fails every comparison, and so its negation holds", () => {
  const comparisons: Condition[] = [
    { type: "in", variable: "Q1", codes: [1] },
    { type: "between", variable: "Q1" },
    { type: "answered", variable: "Q1" },
  ];
  for (const condition of comparisons) {
    for (const answers of [{}, { Q1: null }] as Answers[]) {
      expect(holds(condition, answers)).toBe(false);
      expect(holds({ type: "not", of: condition }, answers)).toBe(true);
    }
  }
});

test("a question left blank is not answered", () => {
  for (const blank of [null, "", " ", []]) {
    expect(holds({ type: "answered", variable: "Q1" }, { Q1: blank })).toBe(false);
  }
  expect(holds({ type: "answered", variable: "Q1" }, { Q1: 0 })).toBe(true);
});

const comparison = fc.record({
  type: fc.constant("in" as const),
  variable: fc.constantFrom("A", "B"),
  codes: fc.uniqueArray(fc.integer({ min: 1, max: 3 })),
});
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    comparison,
    fc.record({
      type: fc.constantFrom("all" as const, "any" as const),
      of: fc.array(tie("tree"), { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant("not" as const), of: tie("tree") }),
  ),
}));
const givenAnswers = fc.record({ A: fc.integer({ min: 1, max: 3 }), B: fc.integer({ min: 1, max: 3 }) });

test("not all is any not, for every tree", () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), givenAnswers, (of, answers) => {
      const notAll = holds({ type: "not", of: { type: "all", of } }, answers);
      const anyNot = holds({ type: "any", of: of.map((part) => ({ type: "not", of: part })) }, answers);
      expect(notAll).toBe(anyNot);
    }),
  );
});

test("a condition depends on nothing but the variables that it names", () => {
  fc.assert(
    fc.property(tree, givenAnswers, (condition, answers) => {
      const named = variablesOf(condition);
      const onlyNamed = Object.fromEntries(Object.entries(answers).filter(([code]) => named.includes(code)));
      expect(holds(condition, onlyNamed)).toBe(holds(condition, answers));
      expect(Condition.parse(condition)).toEqual(condition);
    }),
  );
});
