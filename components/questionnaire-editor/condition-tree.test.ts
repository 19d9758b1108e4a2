import fc from "fast-check";
import { expect, test } from "vitest";
import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import {
  operatorsFor,
  readCondition,
  turnRow,
  writeCondition,
} from "#components/questionnaire-editor/condition-tree";
import type { Answers } from "#questionnaire/answers";
import { type Condition, comparisonOperators, holds } from "#questionnaire/condition";

const variable = fc.constantFrom("A", "B", "C");
const limits = {
  min: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  max: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
};
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    type: fc.constant("in" as const),
    variable,
    codes: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant("answered" as const), variable }),
  fc.record({ type: fc.constant("between" as const), variable, ...limits }),
  fc.record({ type: fc.constant("chosenCount" as const), variable, ...limits }),
  fc.record({
    type: fc.constant("compare" as const),
    variable,
    operator: fc.constantFrom(...comparisonOperators),
    other: variable,
  }),
);
const conditions = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({
      type: fc.constantFrom("all" as const, "any" as const),
      of: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant("not" as const), of: tie("node") }),
  ),
})).node;
const answers: fc.Arbitrary<Answers> = fc.dictionary(
  variable,
  fc.oneof(fc.integer({ min: 0, max: 3 }), fc.uniqueArray(fc.integer({ min: 0, max: 3 }))),
);

test("whatever a condition is, the form shows all of it and writes back what means the same", () => {
  fc.assert(
    fc.property(conditions, answers, (condition, given) => {
      const written = writeCondition(readCondition(condition));
      expect(written && holds(written, given)).toBe(holds(condition, given));
      expect(writeCondition(readCondition(written))).toEqual(written);
    }),
    { numRuns: 400 },
  );
});

test("no rule is an empty group, and an empty group is no rule", () => {
  expect(readCondition(undefined)).toEqual({ join: "all", parts: [] });
  expect(writeCondition({ join: "any", parts: [] })).toBeUndefined();
});

test("'none of' keeps its form with one comparison, as does a group within a group", () => {
  const none: Condition = { type: "not", of: { type: "any", of: [{ type: "answered", variable: "A" }] } };
  expect(readCondition(none)).toEqual({ join: "none", parts: [{ operator: "answered", variable: "A" }] });
  expect(writeCondition(readCondition(none))).toEqual(none);
});

const subject = (parts: Partial<ConditionSubject>): ConditionSubject => ({
  ...{
    variable: "Q1",
    questionCode: "Q1",
    questionText: {},
    label: {},
    kind: "codes",
    options: [],
    hasSeveral: false,
  },
  ...parts,
});

test("what can be asked follows from what is answered", () => {
  expect(operatorsFor(subject({ hasSeveral: true }))).toContain("count");
  expect(operatorsFor(subject({}))).toContain("compare");
  expect(operatorsFor(subject({ kind: "number" }))).not.toContain("in");
  expect(operatorsFor(subject({ kind: "text" }))).toEqual(["answered", "not-answered"]);
});

test("turning a comparison keeps what still fits", () => {
  const old = { operator: "in", variable: "Q1", codes: [1, 2] } as const;
  const row = { ...old, codes: [...old.codes] };
  expect(turnRow(subject({}), "not-in", row)).toEqual({ ...row, operator: "not-in" });
  expect(turnRow(subject({ variable: "Q2" }), "in", row)).toEqual({
    operator: "in",
    variable: "Q2",
    codes: [],
  });
  expect(turnRow(subject({ kind: "number" }), "in", row)).toEqual({ operator: "between", variable: "Q1" });
  const compare = { operator: "compare", variable: "Q1", how: "less", other: "Q2" } as const;
  expect(turnRow(subject({ variable: "Q2" }), "compare", compare)).toMatchObject({ how: "less", other: "" });
});
