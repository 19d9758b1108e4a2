import type { Condition } from "#questionnaire/condition";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import type { Question } from "#questionnaire/model";
import { rulesOf, variablesOfQuestion } from "#questionnaire/question-types/registry";
import type { Column } from "#questionnaire/variable";

type Comparison = Extract<Condition, { variable: string }>;

/** How a variable can be compared: over codes, as a number, as a list of chosen codes, or not at all. */
export type ComparedAs =
  | { form: "codes" | "chosen"; codes: readonly number[] }
  | { form: "number" }
  | { form: "text" };

/** By variable code: how every variable that a question writes or computes can be compared. */
export function comparedVariables(question: Question): Map<string, ComparedAs> {
  const found = new Map<string, ComparedAs>();
  for (const column of rulesOf(question).columns(question)) {
    if (column.kind === "chosen") {
      const stored = column.storedIn ?? question.code;
      const codes = "options" in question ? question.options.map((option) => option.code) : [];
      found.set(stored, { form: "chosen", codes });
    } else found.set(column.code, formOf(column));
  }
  for (const variable of variablesOfQuestion(question)) {
    if (!found.has(variable)) found.set(variable, { form: "codes", codes: [-99, -98] });
  }
  return found;
}

function formOf({ kind, options }: Column): ComparedAs {
  switch (kind) {
    case "text":
    case "date":
      return { form: "text" };
    case "numeric":
    case "rank":
      return { form: "number" };
    default:
      return { form: "codes", codes: (options ?? []).map((option) => option.code) };
  }
}

/** Whether a comparison can ever hold for the variable that it reads. */
export function checkComparison(comparison: Comparison, compared: ComparedAs): DefinitionProblem[] {
  const detail = comparison.variable;
  switch (comparison.type) {
    case "answered":
      return [];
    case "compare":
      return compared.form === "text" || compared.form === "chosen" ? [wrongComparison(detail)] : [];
    case "chosenCount": {
      if (compared.form !== "chosen") return [wrongComparison(detail)];
      const { min = 0, max = Infinity } = comparison;
      return min > max || min > compared.codes.length ? [neverHolds(detail)] : [];
    }
    case "between": {
      const { min = -Infinity, max = Infinity } = comparison;
      if (compared.form === "text" || compared.form === "chosen") return [wrongComparison(detail)];
      return min > max ? [neverHolds(detail)] : [];
    }
    case "in": {
      if (compared.form === "text") return [wrongComparison(detail)];
      if (comparison.codes.length === 0) return [neverHolds(detail)];
      if (compared.form === "number") return [];
      return comparison.codes
        .filter((code) => !compared.codes.includes(code))
        .map((code) => ({ level: "error", code: "condition-unknown-option", detail: `${detail}=${code}` }));
    }
  }
}

/** The variable of which two parts of an `all` ask for answers that exclude each other. */
export function findContradiction(
  parts: readonly Condition[],
  compared: ReadonlyMap<string, ComparedAs>,
): string | undefined {
  const allowed = new Map<string, number[]>();
  for (const part of parts) {
    if (part.type !== "in" || part.codes.length === 0) continue;
    if (compared.get(part.variable)?.form === "chosen") continue;
    const left = allowed.get(part.variable);
    const both = left ? left.filter((code) => part.codes.includes(code)) : part.codes;
    if (both.length === 0) return part.variable;
    allowed.set(part.variable, both);
  }
  return undefined;
}

function wrongComparison(detail: string): DefinitionProblem {
  return { level: "error", code: "condition-wrong-comparison", detail };
}

function neverHolds(detail: string): DefinitionProblem {
  return { level: "error", code: "condition-never-holds", detail };
}
