import { z } from "zod";
import { type Answers, isEmptyAnswer } from "#questionnaire/answers";
import { Condition, holds, renameVariables, variablesOf } from "#questionnaire/condition";

/** How a calculated variable gets its number. An operand without a value has none, and makes none. */
export type Formula =
  | { type: "number"; value: number }
  /** An answer; `reversedFrom` is the sum of a scale's ends, and turns the answer round. */
  | { type: "variable"; variable: string; reversedFrom?: number }
  /** Over the operands that have a value, as long as there are `least` of them; all, when left out. */
  | { type: "sum" | "mean" | "min" | "max"; of: Formula[]; least?: number }
  | { type: "subtract" | "multiply" | "divide"; left: Formula; right: Formula }
  /** The number of options chosen in a multiple choice, exclusive ones left out. */
  | { type: "chosenCount"; variable: string; leaveOut?: number[] }
  /** The first case that holds. */
  | { type: "case"; cases: { if: Condition; value: Formula }[]; otherwise?: Formula };

const variable = z.string().max(80);

export const Formula: z.ZodType<Formula> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("number"), value: z.number() }),
    z.strictObject({ type: z.literal("variable"), variable, reversedFrom: z.number().optional() }),
    z.strictObject({
      type: z.enum(["sum", "mean", "min", "max"]),
      of: z.array(Formula).max(200),
      least: z.number().int().min(1).max(200).optional(),
    }),
    z.strictObject({ type: z.enum(["subtract", "multiply", "divide"]), left: Formula, right: Formula }),
    z.strictObject({
      type: z.literal("chosenCount"),
      variable,
      leaveOut: z.array(z.number().int()).max(50).optional(),
    }),
    z.strictObject({
      type: z.literal("case"),
      cases: z.array(z.strictObject({ if: Condition, value: Formula })).max(50),
      otherwise: Formula.optional(),
    }),
  ]),
);

/** The number, or undefined where there is no basis for one. Never NaN or infinite. */
export function computeFormula(formula: Formula, answers: Answers): number | undefined {
  const value = compute(formula, answers);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function compute(formula: Formula, answers: Answers): number | undefined {
  switch (formula.type) {
    case "number":
      return formula.value;
    case "variable": {
      const answer = answers[formula.variable];
      // Negative codes of options say why there is no answer; see `missingCodes`.
      if (typeof answer !== "number" || answer === -99 || answer === -98) return undefined;
      return formula.reversedFrom === undefined ? answer : formula.reversedFrom - answer;
    }
    case "sum":
    case "mean":
    case "min":
    case "max":
      return gather(formula, answers);
    case "subtract":
    case "multiply":
    case "divide": {
      const left = compute(formula.left, answers);
      const right = compute(formula.right, answers);
      if (left === undefined || right === undefined) return undefined;
      if (formula.type === "subtract") return left - right;
      return formula.type === "multiply" ? left * right : left / right;
    }
    case "chosenCount": {
      const answer = answers[formula.variable];
      if (!Array.isArray(answer) || isEmptyAnswer(answer)) return undefined;
      if (answer.includes(-99) || answer.includes(-98)) return undefined;
      return answer.filter((code) => !formula.leaveOut?.includes(code)).length;
    }
    case "case": {
      const found = formula.cases.find((one) => holds(one.if, answers));
      const chosen = found ? found.value : formula.otherwise;
      return chosen && compute(chosen, answers);
    }
  }
}

type Gathering = Extract<Formula, { of: Formula[] }>;

function gather({ type, of, least = of.length }: Gathering, answers: Answers): number | undefined {
  const values = of.flatMap((part) => compute(part, answers) ?? []);
  if (values.length === 0 || values.length < least) return undefined;
  switch (type) {
    case "min":
      return Math.min(...values);
    case "max":
      return Math.max(...values);
    default: {
      const total = values.reduce((sum, value) => sum + value, 0);
      return type === "sum" ? total : total / values.length;
    }
  }
}

/** Every variable that a formula reads, those of its conditions included. */
export function variablesOfFormula(formula: Formula): string[] {
  switch (formula.type) {
    case "number":
      return [];
    case "variable":
    case "chosenCount":
      return [formula.variable];
    case "subtract":
    case "multiply":
    case "divide":
      return [...variablesOfFormula(formula.left), ...variablesOfFormula(formula.right)];
    case "case":
      return [
        ...formula.cases.flatMap((one) => [...variablesOf(one.if), ...variablesOfFormula(one.value)]),
        ...(formula.otherwise ? variablesOfFormula(formula.otherwise) : []),
      ];
    default:
      return formula.of.flatMap(variablesOfFormula);
  }
}

/** The same formula over variables under other names. */
export function renameInFormula(formula: Formula, renamed: ReadonlyMap<string, string>): Formula {
  const follow = (part: Formula) => renameInFormula(part, renamed);
  switch (formula.type) {
    case "number":
      return formula;
    case "variable":
    case "chosenCount":
      return { ...formula, variable: renamed.get(formula.variable) ?? formula.variable };
    case "subtract":
    case "multiply":
    case "divide":
      return { ...formula, left: follow(formula.left), right: follow(formula.right) };
    case "case": {
      const cases = formula.cases.map((one) => ({
        if: renameVariables(one.if, renamed),
        value: follow(one.value),
      }));
      return formula.otherwise
        ? { ...formula, cases, otherwise: follow(formula.otherwise) }
        : { ...formula, cases };
    }
    default:
      return { ...formula, of: formula.of.map(follow) };
  }
}
