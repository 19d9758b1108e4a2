import { expressionCondition, type FoundAnswer } from "#exchange/expression-condition";
import { expressionFormula } from "#exchange/expression-formula";
import type { ImportBuilder } from "#exchange/import-builder";
import { parseExpression } from "#exchange/parse-expression";
import type { Condition } from "#questionnaire/condition";
import type { Formula } from "#questionnaire/formula";

/** Where an expression stands: names of a repeated panel are read within it. */
export type SurveyJsScope = { builder: ImportBuilder; panel?: string };

/**
 * An expression such as `{age} >= 18 and {tools} contains 'crm'` as a condition; undefined when any part of it
 * is not understood, since half a condition asks the wrong people.
 */
export function readSurveyJsExpression(
  expression: string,
  scope: SurveyJsScope,
): Condition | boolean | undefined {
  const parsed = parseExpression(expression, false);
  return parsed && expressionCondition(parsed, (name) => findSurveyJsAnswer(name, scope));
}

export function readSurveyJsFormula(expression: string, scope: SurveyJsScope): Formula | undefined {
  const parsed = parseExpression(expression, false);
  return parsed && expressionFormula(parsed, (name) => findSurveyJsAnswer(name, scope));
}

/** `matrix.row` names a row of a matrix, `matrix.row.column` a cell, `list.length` how many were chosen. */
export function findSurveyJsAnswer(
  given: string,
  { builder, panel }: SurveyJsScope,
): FoundAnswer | undefined {
  const { answers } = builder;
  const name =
    panel !== undefined && given.startsWith("panel.")
      ? `${panel}.${given.slice(6)}`
      : given.replace(/^#/, "");
  const whole = answers.get(name);
  if (whole) return { variable: whole.question.code, answer: whole };
  const parts = name.split(".");
  for (let cut = parts.length - 1; cut > 0; cut -= 1) {
    const answer = answers.get(parts.slice(0, cut).join("."));
    const rest = parts.slice(cut);
    if (answer && rest.length === 1) return partOf(answer, rest[0]);
    const column = answers.get(`${parts.slice(0, cut).join(".")}.*.${rest.slice(1).join(".")}`);
    const item = column?.items.get(rest[0]);
    if (column && item !== undefined) return { variable: `${column.question.code}_${item}`, answer: column };
  }
  return undefined;
}

function partOf(answer: FoundAnswer["answer"], part: string): FoundAnswer | undefined {
  const { question, items } = answer;
  if (part === "length" && question.type === "multiple")
    return { variable: question.code, answer, isCount: true };
  const item = items.get(part);
  return item === undefined ? undefined : { variable: `${question.code}_${item}`, answer };
}
