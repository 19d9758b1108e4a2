import type { Condition } from "#questionnaire/condition";
import type { Formula } from "#questionnaire/formula";

export type Term = Extract<Formula, { type: "variable" }>;
export const gatherings = ["sum", "mean", "min", "max"] as const;
export type Gathering = (typeof gatherings)[number];
export type FormulaCase = { if: Condition; value: number };

/** A formula as a form can show it: over answers themselves, without a formula inside a formula. */
export type SimpleFormula =
  | { kind: Gathering; terms: Term[]; least?: number }
  | { kind: "subtract" | "divide"; left: Term; right: Term }
  | { kind: "chosenCount"; variable: string; leaveOut?: number[] }
  | { kind: "case"; cases: FormulaCase[]; otherwise?: number };

export const formulaKinds = [...gatherings, "subtract", "divide", "chosenCount", "case"] as const;
export type FormulaKind = (typeof formulaKinds)[number];

export const noTerm: Term = { type: "variable", variable: "" };

/** Undefined when the formula is nested deeper than the form can show. */
export function readFormula(formula: Formula): SimpleFormula | undefined {
  switch (formula.type) {
    case "sum":
    case "mean":
    case "min":
    case "max": {
      const { type: kind, of, least } = formula;
      return of.every(isTerm) ? { kind, terms: of, ...(least !== undefined && { least }) } : undefined;
    }
    case "subtract":
    case "divide": {
      const { type: kind, left, right } = formula;
      return isTerm(left) && isTerm(right) ? { kind, left, right } : undefined;
    }
    case "chosenCount": {
      const { type: kind, ...rest } = formula;
      return { kind, ...rest };
    }
    case "case":
      return readCases(formula);
    default:
      return undefined;
  }
}

function isTerm(formula: Formula): formula is Term {
  return formula.type === "variable";
}

function readCases({ cases, otherwise }: Extract<Formula, { type: "case" }>): SimpleFormula | undefined {
  const read: FormulaCase[] = [];
  for (const { if: condition, value } of cases) {
    if (value.type !== "number") return undefined;
    read.push({ if: condition, value: value.value });
  }
  if (otherwise === undefined) return { kind: "case", cases: read };
  return otherwise.type === "number" ? { kind: "case", cases: read, otherwise: otherwise.value } : undefined;
}

export function writeFormula(simple: SimpleFormula): Formula {
  switch (simple.kind) {
    case "sum":
    case "mean":
    case "min":
    case "max": {
      const { kind: type, terms: of, least } = simple;
      return { type, of, ...(least !== undefined && { least: Math.min(least, Math.max(1, of.length)) }) };
    }
    case "subtract":
    case "divide": {
      const { kind: type, left, right } = simple;
      return { type, left, right };
    }
    case "chosenCount": {
      const { kind: type, variable, leaveOut } = simple;
      return { type, variable, ...(leaveOut?.length && { leaveOut }) };
    }
    case "case": {
      const cases = simple.cases.map((one) => ({ if: one.if, value: number(one.value) }));
      const { otherwise } = simple;
      return { type: "case", cases, ...(otherwise !== undefined && { otherwise: number(otherwise) }) };
    }
  }
}

function number(value: number): Formula {
  return { type: "number", value };
}

/** Another way of reckoning, over the same answers as far as it can use them. */
export function turnFormula(simple: SimpleFormula | undefined, kind: FormulaKind): SimpleFormula {
  const terms = simple ? termsOf(simple) : [];
  switch (kind) {
    case "subtract":
    case "divide":
      return { kind, left: terms[0] ?? noTerm, right: terms[1] ?? noTerm };
    case "chosenCount":
      return { kind, variable: "" };
    case "case":
      return { kind, cases: [] };
    default: {
      const least = simple && "least" in simple ? simple.least : undefined;
      return { kind, terms, ...(least !== undefined && { least }) };
    }
  }
}

function termsOf(simple: SimpleFormula): Term[] {
  if ("terms" in simple) return simple.terms;
  if ("left" in simple) return [simple.left, simple.right].filter(({ variable }) => variable !== "");
  return [];
}
