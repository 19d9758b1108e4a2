import { expect, test } from "vitest";
import type { Answers } from "#questionnaire/answers";
import type { Formula } from "#questionnaire/formula";
import { calculatedRules } from "#questionnaire/question-types/calculated";

const variable = (name: string, reversedFrom?: number): Formula =>
  reversedFrom === undefined
    ? { type: "variable", variable: name }
    : { type: "variable", variable: name, reversedFrom };

function compute(formula: Formula, answers: Answers, decimals?: number) {
  return calculatedRules.derive!({ type: "calculated", code: "V1", text: {}, formula, decimals }, answers, 1)
    .V1;
}

test("a mean of a scale turns reversed statements round", () => {
  const formula: Formula = { type: "mean", of: [variable("a"), variable("b", 6), variable("c")] };
  expect(compute(formula, { a: 5, b: 1, c: 4 })).toBeCloseTo(14 / 3);
  expect(compute(formula, { a: 5, b: 1, c: 4 }, 2)).toBe(4.67);
});

test("too few answers leave it empty, and enough of them count alone", () => {
  const of = [variable("a"), variable("b"), variable("c")];
  expect(compute({ type: "sum", of }, { a: 1, b: 2 })).toBeNull();
  expect(compute({ type: "sum", of, least: 2 }, { a: 1, b: 2 })).toBe(3);
  expect(compute({ type: "mean", of, least: 2 }, { a: 1, b: -98, c: -99 })).toBeNull();
  expect(compute({ type: "sum", of: [] }, {})).toBeNull();
});

test("nothing is divided by zero", () => {
  const ratio: Formula = { type: "divide", left: variable("a"), right: variable("b") };
  expect(compute(ratio, { a: 3, b: 4 })).toBe(0.75);
  expect(compute(ratio, { a: 3, b: 0 })).toBeNull();
  expect(compute(ratio, { a: 0, b: 0 })).toBeNull();
});

test("the chosen are counted without those that stand alone", () => {
  const count: Formula = { type: "chosenCount", variable: "m", leaveOut: [90] };
  expect(compute(count, { m: [1, 2, 5] })).toBe(3);
  expect(compute(count, { m: [90] })).toBe(0);
  expect(compute(count, { m: null })).toBeNull();
  expect(compute(count, { m: [-98] })).toBeNull();
});

test("the first case that holds counts, and otherwise what is left", () => {
  const formula: Formula = {
    type: "case",
    cases: [
      { if: { type: "between", variable: "n", max: 9 }, value: { type: "number", value: 1 } },
      { if: { type: "between", variable: "n", max: 49 }, value: { type: "number", value: 2 } },
    ],
  };
  expect(compute(formula, { n: 5 })).toBe(1);
  expect(compute(formula, { n: 10 })).toBe(2);
  expect(compute(formula, { n: 50 })).toBeNull();
  expect(compute({ ...formula, otherwise: { type: "number", value: 3 } }, { n: 50 })).toBe(3);
});

test("a text is no number", () => {
  expect(compute(variable("t"), { t: "5" })).toBeNull();
});
