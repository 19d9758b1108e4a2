import { allOf, type ImportBuilder } from "#exchange/import-builder";
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
  lost("condition-left-out", element.choicesEnableIf && `choicesEnableIf: ${element.choicesEnableIf}`);
  if (element.defaultValue !== undefined) lost("default-left-out", JSON.stringify(element.defaultValue));
  lost("default-left-out", element.defaultValueExpression);
  if (element.correctAnswer !== undefined && question.type !== "quiz")
    lost("setting-left-out", `correctAnswer: ${JSON.stringify(element.correctAnswer)}`);
}

function addRule(question: Question, failsIf: Condition, message: LocalisedText): void {
  question.rules = [...(question.rules ?? []), { level: "error" as const, failsIf, message }].slice(
    0,
    mostRules,
  );
}

function requireIf(
  expression: string,
  element: SurveyJsElement,
  question: Question,
  scope: SurveyJsScope,
): void {
  const { builder } = scope;
  builder.found.conditions += 1;
  builder.afterwards(() => {
    const condition = readSurveyJsExpression(expression, scope);
    const variables = variablesOfQuestion(question).filter((one) => !one.endsWith("_text"));
    const more = { questionCode: question.code, detail: `requiredIf: ${expression}` };
    if (typeof condition !== "object" || variables.length === 0) {
      builder.note("lost", "condition-left-out", element.name, more);
      return;
    }
    const missing = variables.map(
      (variable): Condition => ({ type: "not", of: { type: "answered", variable } }),
    );
    const none: Condition = missing.length === 1 ? missing[0] : { type: "any", of: missing.slice(0, 50) };
    builder.note("changed", "required-became-rule", element.name, more);
    addRule(question, allOf([condition, none])!, importWords.needed);
  });
}

function checkBy(
  expression: string,
  said: LocalisedText,
  element: SurveyJsElement,
  question: Question,
  scope: SurveyJsScope,
): void {
  const { builder } = scope;
  builder.found.conditions += 1;
  builder.afterwards(() => {
    const condition = readSurveyJsExpression(expression, scope);
    const more = { questionCode: question.code, detail: expression };
    if (typeof condition !== "object") {
      builder.note("lost", "validation-left-out", element.name, more);
      return;
    }
    // The source checks only once something was answered.
    const answered = variablesOf(condition)
      .filter((variable) => variablesOfQuestion(question).includes(variable))
      .map((variable): Condition => ({ type: "answered", variable }));
    builder.note("changed", "validation-became-rule", element.name, more);
    addRule(
      question,
      allOf([...answered.slice(0, 1), { type: "not", of: condition }])!,
      isWrittenSomewhere(said) ? said : importWords.wrong,
    );
  });
}
