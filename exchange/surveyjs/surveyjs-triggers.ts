import { allOf, type ImportBuilder } from "#exchange/import-builder";
import { readSurveyJsExpression } from "#exchange/surveyjs/surveyjs-expression";
import type { SurveyJsTrigger } from "#exchange/surveyjs/surveyjs-schema";
import { type Condition, variablesOf } from "#questionnaire/condition";
import type { Page, Question } from "#questionnaire/model";
import { codesOfQuestion } from "#questionnaire/taken-codes";

const operators: Record<string, string> = {
  equal: "=",
  notequal: "<>",
  contains: "contains",
  notcontains: "notcontains",
  greater: ">",
  less: "<",
  greaterorequal: ">=",
  lessorequal: "<=",
  empty: "empty",
  notempty: "notempty",
};

/** Triggers of older files name a question, an operator and a value; later ones have an expression. */
function expressionOf({ expression, name, operator = "equal", value }: SurveyJsTrigger): string {
  if (expression || !name) return expression ?? "";
  const sign = operators[operator.toLowerCase()] ?? operator;
  if (sign === "empty" || sign === "notempty") return `{${name}} ${sign}`;
  const values = (Array.isArray(value) ? value : [value]).map(
    (one) => `'${String(one).replaceAll("'", "\\'")}'`,
  );
  return `{${name}} ${sign} ${Array.isArray(value) ? `[${values.join(", ")}]` : values[0]}`;
}

/** Names of the questions and pages that a trigger shows. */
export function shownByTriggers(triggers: readonly SurveyJsTrigger[]): ReadonlySet<string> {
  return new Set(
    triggers
      .filter(({ type }) => type.startsWith("visible"))
      .flatMap(({ questions = [], pages = [] }) => [...questions, ...pages]),
  );
}

/** The conditions under which triggers show a question or page of this name. */
export function triggerExpressions(triggers: readonly SurveyJsTrigger[], name: string): string | undefined {
  const found = triggers
    .filter(
      ({ type, questions = [], pages = [] }) =>
        type.startsWith("visible") && [...questions, ...pages].includes(name),
    )
    .map((trigger) => `(${expressionOf(trigger)})`);
  return found.length > 0 ? found.join(" or ") : undefined;
}

/** Triggers that end the form or lead on become skips; those that set values or run code are told. */
export function readTriggers(triggers: readonly SurveyJsTrigger[], builder: ImportBuilder): void {
  for (const trigger of triggers) {
    const { type, gotoName } = trigger;
    const expression = expressionOf(trigger);
    if (type.startsWith("visible")) continue;
    if (type.startsWith("complete") || (type.startsWith("skip") && gotoName)) {
      builder.found.conditions += 1;
      builder.atLast(() => addSkip(trigger, expression, builder));
    } else builder.note("lost", "script-left-out", type, { detail: expression });
  }
}

function addSkip({ type, gotoName = "" }: SurveyJsTrigger, expression: string, builder: ImportBuilder): void {
  const condition = readSurveyJsExpression(expression, { builder });
  const from = typeof condition === "object" ? lastPageOf(condition, builder.pages) : undefined;
  const target = builder.answers.get(gotoName)?.question;
  const to = type.startsWith("complete") ? "end" : from && target && pageAfter(from, target, builder);
  if (typeof condition !== "object" || !from || !to) {
    builder.note("lost", "skip-left-out", type, { detail: expression });
    return;
  }
  from.skips = [...(from.skips ?? []), { if: allOf([condition])!, to }].slice(0, 20);
}

/** A skip is decided where the last of what it reads has been answered. */
function lastPageOf(condition: Condition, pages: readonly Page[]): Page | undefined {
  const read = new Set(variablesOf(condition));
  return pages.findLast((page) =>
    page.questions.some((question) => [...codesOfQuestion(question)].some((code) => read.has(code))),
  );
}

function pageAfter(from: Page, target: Question, builder: ImportBuilder): string | undefined {
  const page = builder.pageOf(target);
  return page && builder.pages.indexOf(page) > builder.pages.indexOf(from) ? page.code : undefined;
}
