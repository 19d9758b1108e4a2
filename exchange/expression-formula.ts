import { expressionCondition, type FindAnswer } from "#exchange/expression-condition";
import { allOf } from "#exchange/import-builder";
import type { Expression } from "#exchange/parse-expression";
import type { Condition } from "#questionnaire/condition";
import type { Formula } from "#questionnaire/formula";

const gatherings: Record<string, "sum" | "mean" | "min" | "max"> = {
  sum: "sum",
  avg: "mean",
  average: "mean",
  mean: "mean",
  min: "min",
  max: "max",
};

/** What an expression computes, as a formula; undefined for texts, dates and whatever else is no number. */
export function expressionFormula(expression: Expression, find: FindAnswer): Formula | undefined {
  switch (expression.type) {
    case "value": {
      const value = Number(expression.value);
      return expression.value.trim() === "" || Number.isNaN(value) ? undefined : { type: "number", value };
    }
    case "name":
      return readName(expression.name, find);
    case "arithmetic": {
      const left = expressionFormula(expression.left, find);
      const right = expressionFormula(expression.right, find);
      if (!left || !right) return undefined;
      switch (expression.operator) {
        case "+":
          return { type: "sum", of: [...termsOf(left), right], least: 1 };
        case "-":
          return { type: "subtract", left, right };
        case "*":
          return { type: "multiply", left, right };
        default:
          return { type: "divide", left, right };
      }
    }
    case "call":
      return readCall(expression.name, expression.of, find);
    default:
      return undefined;
  }
}

/** `a + b + c` is one sum. An empty answer counts as nothing, as it does in those tools. */
function termsOf(left: Formula): Formula[] {
  return left.type === "sum" && left.least === 1 ? left.of : [left];
}

function readName(name: string, find: FindAnswer): Formula | undefined {
  const found = find(name);
  if (!found) return undefined;
  const { variable, answer, isCount, chosenCode, rank } = found;
  if (isCount) return { type: "chosenCount", variable };
  if (chosenCode !== undefined || rank !== undefined) return undefined;
  const { type } = answer.question;
  if (["number", "nps", "rating", "slider", "numericGrid", "constantSum", "calculated"].includes(type))
    return { type: "variable", variable };
  if (type !== "single" && type !== "likert") return undefined;
  // The values of the source are what is summed there: our codes may differ from them.
  const values = [...answer.codes].map(([value, code]) => ({ value: Number(value), code }));
  if (values.length === 0 || values.some(({ value }) => Number.isNaN(value))) return undefined;
  if (values.every(({ value, code }) => value === code)) return { type: "variable", variable };
  return {
    type: "case",
    cases: values.slice(0, 50).map(({ value, code }) => ({
      if: { type: "in", variable, codes: [code] },
      value: { type: "number", value },
    })),
  };
}

function readCall(name: string, parts: readonly Expression[], find: FindAnswer): Formula | undefined {
  const gathering = gatherings[name];
  if (gathering) {
    const of = parts.map((part) => expressionFormula(part, find));
    if (of.length === 0 || of.some((part) => part === undefined)) return undefined;
    return { type: gathering, of: of as Formula[], least: 1 };
  }
  if ((name === "if" || name === "iif") && parts.length === 3) {
    const condition = expressionCondition(parts[0], find);
    const value = expressionFormula(parts[1], find);
    const otherwise = expressionFormula(parts[2], find);
    if (typeof condition !== "object" || !value || !otherwise) return undefined;
    return { type: "case", cases: [{ if: condition, value }], otherwise };
  }
  if (name === "round" || name === "floatval" || name === "intval")
    return parts[0] && expressionFormula(parts[0], find);
  return name === "count" ? readCount(parts, find) : undefined;
}

/** How many of several answers were given. */
function readCount(parts: readonly Expression[], find: FindAnswer): Formula | undefined {
  const conditions = parts.map((part): Condition | undefined => {
    const found = part.type === "name" ? find(part.name) : undefined;
    if (!found) return undefined;
    const { variable, chosenCode } = found;
    return chosenCode === undefined
      ? { type: "answered", variable }
      : { type: "in", variable, codes: [chosenCode] };
  });
  if (conditions.length === 0 || conditions.some((one) => one === undefined)) return undefined;
  const one: Formula = { type: "number", value: 1 };
  const none: Formula = { type: "number", value: 0 };
  return {
    type: "sum",
    of: conditions.map((condition) => ({
      type: "case",
      cases: [{ if: allOf([condition])!, value: one }],
      otherwise: none,
    })),
  };
}
