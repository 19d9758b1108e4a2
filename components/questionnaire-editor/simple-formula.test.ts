import { expect, test } from "vitest";
import { readFormula, turnFormula, writeFormula } from "#components/questionnaire-editor/simple-formula";
import type { Formula } from "#questionnaire/formula";

const a: Formula = { type: "variable", variable: "Q1" };
const b: Formula = { type: "variable", variable: "Q2", reversedFrom: 6 };

test.each<Formula>([
  { type: "sum", of: [a, b] },
  { type: "mean", of: [a, b], least: 1 },
  { type: "subtract", left: a, right: b },
  { type: "divide", left: a, right: b },
  { type: "chosenCount", variable: "Q3", leaveOut: [90] },
  { type: "chosenCount", variable: "Q3" },
  {
    type: "case",
    cases: [{ if: { type: "in", variable: "Q1", codes: [1] }, value: { type: "number", value: 5 } }],
    otherwise: { type: "number", value: 0 },
  },
  { type: "case", cases: [] },
])("what the form shows is written back as it was: $type", (formula) => {
  expect(writeFormula(readFormula(formula)!)).toEqual(formula);
});

test("a formula inside a formula is not taken apart", () => {
  expect(readFormula({ type: "sum", of: [a, { type: "mean", of: [b] }] })).toBeUndefined();
  expect(readFormula({ type: "subtract", left: a, right: { type: "number", value: 1 } })).toBeUndefined();
  expect(readFormula({ type: "case", cases: [{ if: { type: "all", of: [] }, value: a }] })).toBeUndefined();
  expect(readFormula({ type: "case", cases: [], otherwise: a })).toBeUndefined();
  expect(readFormula({ type: "multiply", left: a, right: b })).toBeUndefined();
});

test("another way of reckoning keeps the answers that it can use", () => {
  const mean = readFormula({ type: "mean", of: [a, b], least: 2 })!;
  expect(writeFormula(turnFormula(mean, "sum"))).toEqual({ type: "sum", of: [a, b], least: 2 });
  const difference = turnFormula(mean, "subtract");
  expect(writeFormula(difference)).toEqual({ type: "subtract", left: a, right: b });
  expect(writeFormula(turnFormula(difference, "max"))).toEqual({ type: "max", of: [a, b] });
  expect(writeFormula(turnFormula(turnFormula(undefined, "divide"), "mean"))).toEqual({
    type: "mean",
    of: [],
  });
  expect(writeFormula(turnFormula(mean, "case"))).toEqual({ type: "case", cases: [] });
});

test("the least number of answers is never above the number of terms", () => {
  expect(writeFormula({ kind: "mean", terms: [{ type: "variable", variable: "Q1" }], least: 3 })).toEqual({
    type: "mean",
    of: [a],
    least: 1,
  });
});
