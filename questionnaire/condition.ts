import { z } from "zod";
import { type Answers, isEmptyAnswer } from "#questionnaire/answers";

/** A typed condition over answers by variable code; text on screen is only a view of it. */
export type Condition =
  | { type: "all" | "any"; of: Condition[] }
  | { type: "not"; of: Condition }
  | { type: "in"; variable: string; codes: number[] }
  | { type: "between"; variable: string; min?: number; max?: number }
  | { type: "answered"; variable: string }
  /** How many options of a multiple choice were chosen. */
  | { type: "chosenCount"; variable: string; min?: number; max?: number }
  /** One number against another; both must be there. */
  | { type: "compare"; variable: string; operator: ComparisonOperator; other: string };

export const comparisonOperators = ["less", "at-most", "equal", "at-least", "more"] as const;
export type ComparisonOperator = (typeof comparisonOperators)[number];

const variable = z.string().max(80);

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.enum(["all", "any"]), of: z.array(Condition).max(50) }),
    z.strictObject({ type: z.literal("not"), of: Condition }),
    z.strictObject({ type: z.literal("in"), variable, codes: z.array(z.number().int()).max(500) }),
    z.strictObject({
      type: z.literal("between"),
      variable,
      min: z.number().optional(),
      max: z.number().optional(),
    }),
    z.strictObject({ type: z.literal("answered"), variable }),
    z.strictObject({
      type: z.literal("chosenCount"),
      variable,
      min: z.number().int().optional(),
      max: z.number().int().optional(),
    }),
    z.strictObject({
      type: z.literal("compare"),
      variable,
      operator: z.enum(comparisonOperators),
      other: variable,
    }),
  ]),
);

/** A comparison with an answer that is absent is false, so that `not` of it is true. */
export function holds(condition: Condition, answers: Answers): boolean {
  switch (condition.type) {
    case "all":
      return condition.of.every((part) => holds(part, answers));
    case "any":
      return condition.of.some((part) => holds(part, answers));
    case "not":
      return !holds(condition.of, answers);
    case "in": {
      const answer = answers[condition.variable];
      if (Array.isArray(answer)) return answer.some((code) => condition.codes.includes(code));
      return typeof answer === "number" && condition.codes.includes(answer);
    }
    case "between": {
      const answer = answers[condition.variable];
      return typeof answer === "number" && isWithin(answer, condition);
    }
    case "answered":
      return !isEmptyAnswer(answers[condition.variable]);
    case "chosenCount": {
      const answer = answers[condition.variable];
      return Array.isArray(answer) && isWithin(answer.length, condition);
    }
    case "compare":
      return compares(answers[condition.variable], condition.operator, answers[condition.other]);
  }
}

function isWithin(value: number, { min = -Infinity, max = Infinity }: { min?: number; max?: number }) {
  return value >= min && value <= max;
}

function compares(left: unknown, operator: ComparisonOperator, right: unknown): boolean {
  if (typeof left !== "number" || typeof right !== "number") return false;
  switch (operator) {
    case "less":
      return left < right;
    case "at-most":
      return left <= right;
    case "equal":
      return left === right;
    case "at-least":
      return left >= right;
    case "more":
      return left > right;
  }
}

/** Every variable that a condition reads. */
export function variablesOf(condition: Condition): string[] {
  switch (condition.type) {
    case "all":
    case "any":
      return condition.of.flatMap(variablesOf);
    case "not":
      return variablesOf(condition.of);
    case "compare":
      return [condition.variable, condition.other];
    default:
      return [condition.variable];
  }
}

/** The same condition with its variables under other names; names that the map lacks stay. */
export function renameVariables(condition: Condition, renamed: ReadonlyMap<string, string>): Condition {
  const rename = (name: string) => renamed.get(name) ?? name;
  switch (condition.type) {
    case "all":
    case "any":
      return { ...condition, of: condition.of.map((part) => renameVariables(part, renamed)) };
    case "not":
      return { ...condition, of: renameVariables(condition.of, renamed) };
    case "compare":
      return { ...condition, variable: rename(condition.variable), other: rename(condition.other) };
    default:
      return { ...condition, variable: rename(condition.variable) };
  }
}
