import fc from "fast-check";
import { expect, test } from "vitest";
import { type ConditionSubject, subjectsBefore } from "#components/questionnaire-editor/condition-subjects";
import {
  type ConditionRow,
  operatorsFor,
  readSimply,
  turnRow,
  writeCondition,
} from "#components/questionnaire-editor/simple-condition";
import type { Condition } from "#questionnaire/condition";
import { addPage, addQuestion, emptyDefinition } from "#questionnaire/edit-definition";

const variable = fc.constantFrom("Q1", "Q2_3");
const codes = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 });
const row: fc.Arbitrary<ConditionRow> = fc.oneof(
  fc.record({ operator: fc.constantFrom("in" as const, "not-in" as const), variable, codes }),
  fc.record({
    operator: fc.constant("between" as const),
    variable,
    min: fc.option(fc.integer(), { nil: undefined }),
    max: fc.option(fc.integer(), { nil: undefined }),
  }),
  fc.record({ operator: fc.constantFrom("answered" as const, "not-answered" as const), variable }),
);

test("reads back what it wrote", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("all" as const, "any" as const),
      fc.array(row, { minLength: 2 }),
      (join, rows) => {
        const condition = writeCondition({ join, rows });
        expect(readSimply(condition as Condition)).toEqual({ join, rows });
      },
    ),
  );
});

test("writes one comparison without a wrapper, and none as no rule", () => {
  const only: ConditionRow = { operator: "in", variable: "Q1", codes: [1] };
  expect(writeCondition({ join: "any", rows: [only] })).toEqual({ type: "in", variable: "Q1", codes: [1] });
  expect(writeCondition({ join: "all", rows: [] })).toBeUndefined();
});

test("leaves a nested condition to be shown as it is", () => {
  const leaf: Condition = { type: "in", variable: "Q1", codes: [1] };
  expect(readSimply({ type: "all", of: [leaf, { type: "any", of: [leaf] }] })).toBeUndefined();
  expect(readSimply({ type: "not", of: { type: "all", of: [leaf] } })).toBeUndefined();
});

test("keeps the chosen options when the operator turns, and drops them with the question", () => {
  const subject: ConditionSubject = {
    variable: "Q1",
    questionCode: "Q1",
    label: {},
    kind: "codes",
    options: [],
  };
  const old: ConditionRow = { operator: "in", variable: "Q1", codes: [1, 2] };
  expect(turnRow(subject, "not-in", old)).toEqual({ operator: "not-in", variable: "Q1", codes: [1, 2] });
  expect(turnRow({ ...subject, variable: "Q2" }, "in", old)).toEqual({
    operator: "in",
    variable: "Q2",
    codes: [],
  });
  expect(turnRow({ ...subject, kind: "text" }, "in", old).operator).toBe("answered");
  for (const kind of ["codes", "number", "text"] as const) {
    for (const operator of operatorsFor(kind)) {
      expect(turnRow({ ...subject, kind }, operator).operator).toBe(operator);
    }
  }
});

test("offers earlier pages only, and the page itself for a screen-out", () => {
  let definition = addQuestion(emptyDefinition(["en"], { en: "Test" }), "P1", "likert").definition;
  definition = addPage(definition).definition;
  definition = addQuestion(definition, "P2", "nps").definition;
  const names = (includesPage: boolean) =>
    subjectsBefore(definition, "P2", includesPage).map((subject) => subject.variable);
  expect(names(false)).toEqual(["Q1_1", "Q1_2", "Q1_3"]);
  expect(names(true)).toEqual(["Q1_1", "Q1_2", "Q1_3", "Q2"]);
  expect(subjectsBefore(definition, "P1", false)).toEqual([]);
});
