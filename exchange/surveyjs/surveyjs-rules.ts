import { allOf, type ImportBuilder } from "#exchange/import-builder";
import type { ImportNoteCode } from "#exchange/import-report";
import { importWords } from "#exchange/import-words";
import { readSurveyJsExpression, type SurveyJsScope } from "#exchange/surveyjs/surveyjs-expression";
import type { ReadContext } from "#exchange/surveyjs/surveyjs-lists";
import type { SurveyJsElement } from "#exchange/surveyjs/surveyjs-schema";
import { type Condition, variablesOf } from "#questionnaire/condition";
import { isWrittenSomewhere, type LocalisedText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";
import { variablesOfQuestion } from "#questionnaire/question-types/registry";

const mostRules = 10;

type Place = { expression: string; place: string; questionCode?: string };

/** Reads a rule once every question is known; what is not understood is told. */
export function readLater(
  { expression, place, questionCode }: Place,
  scope: SurveyJsScope,
  apply: (condition: Condition) => void,
): void {
  const { builder } = scope;
  builder.found.conditions += 1;
  builder.afterwards(() => {
    const condition = readSurveyJsExpression(expression, scope);
    if (condition === true) return;
    if (condition) apply(condition);
    else builder.note("lost", "condition-left-out", place, { questionCode, detail: expression });
  });
}

/** What the source checks or requires beyond what our types hold, as rules of the question. */
export function readRules(
  element: SurveyJsElement,
  question: Question,
  scope: SurveyJsScope,
  { texts }: ReadContext,
): void {
  const { builder } = scope;
  const lost = (code: Parameters<ImportBuilder["note"]>[1], detail: string | undefined) =>
    detail && builder.note("lost", code, element.name, { questionCode: question.code, detail });
  if (element.requiredIf) requireIf(element.requiredIf, element, question, scope);
  for (const { type, text, regex, expression } of element.validators ?? []) {
    if (/^(numeric|email|answercount|text)/.test(type)) continue;
    if (type.startsWith("expression") && typeof expression === "string") {
      checkBy(expression, texts(text, element.name), element, question, scope);
    } else lost("validation-left-out", [type, regex ?? expression].filter(Boolean).join(": "));
  }
  for (const key of ["setValueIf", "setValueExpression", "resetValueIf"] as const) {
    const expression = (element as Record<string, unknown>)[key];
    if (typeof expression === "string" && expression) lost("script-left-out", `${key}: ${expression}`);
  }
  const { maskSettings, inputFormat } = element as {
    maskSettings?: { pattern?: unknown };
    inputFormat?: unknown;
  };
  const mask = maskSettings?.pattern ?? inputFormat;
  if (typeof mask === "string") lost("validation-left-out", mask);
  lost("condition-left-out", element.choicesEnableIf && `choicesEnableIf: ${element.choicesEnableIf}`);
  if (element.defaultValue !== undefined) lost("default-left-out", JSON.stringify(element.defaultValue));
  lost("default-left-out", element.defaultValueExpression);
  if (element.correctAnswer !== undefined && question.type !== "quiz")
    lost("setting-left-out", `correctAnswer: ${JSON.stringify(element.correctAnswer)}`);
}

type Rule = {
  expression: string;
  name: string;
  question: Question;
  lost: ImportNoteCode;
  taken: ImportNoteCode;
  detail: string;
};

/** A rule that is written once every question is known; undefined where it says nothing that we can check. */
function ruleLater(
  { expression, name, question, lost, taken, detail }: Rule,
  scope: SurveyJsScope,
  write: (condition: Condition) => { failsIf: Condition; message: LocalisedText } | undefined,
): void {
  const { builder } = scope;
  builder.found.conditions += 1;
  builder.afterwards(() => {
    const condition = readSurveyJsExpression(expression, scope);
    const rule = typeof condition === "object" ? write(condition) : undefined;
    const more = { questionCode: question.code, detail };
    if (!rule) {
      builder.note("lost", lost, name, more);
      return;
    }
    builder.note("changed", taken, name, more);
    question.rules = [...(question.rules ?? []), { level: "error" as const, ...rule }].slice(0, mostRules);
  });
}

function requireIf(
  expression: string,
  { name }: SurveyJsElement,
  question: Question,
  scope: SurveyJsScope,
): void {
  const detail = `requiredIf: ${expression}`;
  const codes = { lost: "condition-left-out", taken: "required-became-rule" } as const;
  ruleLater({ expression, name, question, detail, ...codes }, scope, (condition) => {
    const variables = variablesOfQuestion(question).filter((one) => !one.endsWith("_text"));
    if (variables.length === 0) return undefined;
    const missing = variables.map(
      (variable): Condition => ({ type: "not", of: { type: "answered", variable } }),
    );
    const none: Condition = missing.length === 1 ? missing[0] : { type: "any", of: missing.slice(0, 50) };
    return { failsIf: allOf([condition, none])!, message: importWords.needed };
  });
}

function checkBy(
  expression: string,
  said: LocalisedText,
  { name }: SurveyJsElement,
  question: Question,
  scope: SurveyJsScope,
): void {
  const codes = { lost: "validation-left-out", taken: "validation-became-rule" } as const;
  ruleLater({ expression, name, question, detail: expression, ...codes }, scope, (condition) => {
    // The source checks only once something was answered.
    const answered = variablesOf(condition)
      .filter((variable) => variablesOfQuestion(question).includes(variable))
      .map((variable): Condition => ({ type: "answered", variable }));
    const failsIf = allOf([...answered.slice(0, 1), { type: "not", of: condition }])!;
    return { failsIf, message: isWrittenSomewhere(said) ? said : importWords.wrong };
  });
}
