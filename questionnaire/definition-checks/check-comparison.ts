import type { Condition } from "#questionnaire/condition";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import { npsPoints, type Question } from "#questionnaire/model";

type Comparison = Extract<Condition, { variable: string }>;

/** Whether a comparison can ever hold for the variable that it reads. */
export function checkComparison(comparison: Comparison, question: Question): DefinitionProblem[] {
  const detail = comparison.variable;
  const isText = storesText(comparison.variable, question);
  switch (comparison.type) {
    case "answered":
      return [];
    case "between": {
      const { min = -Infinity, max = Infinity } = comparison;
      if (isText || question.type === "multiple") return [wrongComparison(detail)];
      if (min > max) return [neverHolds(detail)];
      return [];
    }
    case "in": {
      if (isText) return [wrongComparison(detail)];
      if (comparison.codes.length === 0) return [neverHolds(detail)];
      const codes = codesOf(question);
      if (!codes) return [];
      return comparison.codes
        .filter((code) => !codes.includes(code))
        .map((code) => ({ level: "error", code: "condition-unknown-option", detail: `${detail}=${code}` }));
    }
  }
}

/** The variable of which two parts of an `all` ask for answers that exclude each other. */
export function findContradiction(
  parts: readonly Condition[],
  questions: ReadonlyMap<string, Question>,
): string | undefined {
  const allowed = new Map<string, number[]>();
  for (const part of parts) {
    if (part.type !== "in" || part.codes.length === 0) continue;
    if (questions.get(part.variable)?.type === "multiple") continue;
    const left = allowed.get(part.variable);
    const both = left ? left.filter((code) => part.codes.includes(code)) : part.codes;
    if (both.length === 0) return part.variable;
    allowed.set(part.variable, both);
  }
  return undefined;
}

/** Own words are text, whatever the type of the question that they belong to. */
function storesText(variable: string, question: Question): boolean {
  if (question.type === "text" || question.type === "longText") return true;
  return (question.type === "single" || question.type === "multiple") && variable !== question.code;
}

function codesOf(question: Question): readonly number[] | undefined {
  switch (question.type) {
    case "single":
    case "multiple":
      return question.options.map((option) => option.code);
    case "likert":
      return question.points.map((point) => point.code);
    case "nps":
      return npsPoints;
    default:
      return undefined;
  }
}

function wrongComparison(detail: string): DefinitionProblem {
  return { level: "error", code: "condition-wrong-comparison", detail };
}

function neverHolds(detail: string): DefinitionProblem {
  return { level: "error", code: "condition-never-holds", detail };
}
