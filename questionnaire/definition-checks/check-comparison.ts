import type { Condition } from "#questionnaire/condition";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import type { Question } from "#questionnaire/model";
import type { NumberLimits } from "#questionnaire/question-types/check-parts";
import { placesOf } from "#questionnaire/question-types/ranking";
import { rulesOf, variablesOfQuestion } from "#questionnaire/question-types/registry";
import type { Column } from "#questionnaire/variable";

type Comparison = Extract<Condition, { variable: string }>;

/** How a variable can be compared: over codes, as a number, as a list of chosen codes, or not at all. */
export type ComparedAs =
  | { form: "codes"; codes: readonly number[] }
  /** `alone`: the exclusive ones. */
  | { form: "chosen"; codes: readonly number[]; alone: readonly number[] }
  | ({ form: "number" } & NumberLimits)
  | { form: "text" };

/** By variable code: how every variable that a question writes or computes can be compared. */
export function comparedVariables(question: Question): Map<string, ComparedAs> {
  const found = new Map<string, ComparedAs>();
  for (const column of rulesOf(question).columns(question)) {
    if (column.kind === "chosen") {
      const stored = column.storedIn ?? question.code;
      const options = "options" in question ? question.options : [];
      const alone = options.filter(({ isExclusive }) => isExclusive).map(({ code }) => code);
      found.set(stored, { form: "chosen", codes: options.map(({ code }) => code), alone });
    } else found.set(column.code, formOf(column, question));
  }
  for (const variable of variablesOfQuestion(question)) {
    if (!found.has(variable)) found.set(variable, { form: "codes", codes: [-99, -98] });
  }
  return found;
}

function formOf({ kind, options, isDerived }: Column, question: Question): ComparedAs {
  switch (kind) {
    case "text":
    case "date":
      return { form: "text" };
    case "numeric":
    case "rank":
      return { form: "number", ...(isDerived ? {} : limitsOf(question)) };
    default:
      return { form: "codes", codes: (options ?? []).map((option) => option.code) };
  }
}

/** Between which numbers the page lets an answer pass. */
function limitsOf(question: Question): NumberLimits {
  switch (question.type) {
    case "number":
    case "numericGrid":
      return { min: question.min, max: question.max, isWhole: question.isWhole };
    case "slider":
      return { min: question.min, max: question.max };
    case "constantSum":
      return { min: 0, max: question.total };
    case "ranking":
      return { min: 1, max: placesOf(question), isWhole: true };
    default:
      return {};
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

function wrongComparison(detail: string): DefinitionProblem {
  return { level: "error", code: "condition-wrong-comparison", detail };
}

function neverHolds(detail: string): DefinitionProblem {
  return { level: "error", code: "condition-never-holds", detail };
}
