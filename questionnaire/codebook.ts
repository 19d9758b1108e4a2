import { type Answers, isEmptyAnswer, type MissingReason, missingCodes } from "#questionnaire/answers";
import type { Language } from "#questionnaire/localised-text";
import { readText } from "#questionnaire/localised-text";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { missingVariable } from "#questionnaire/question-parts";
import { rulesOf } from "#questionnaire/question-types/registry";
import type { Variable } from "#questionnaire/variable";

/**
 * All variables of a questionnaire, in the order of its questions. A multiple choice is one 0/1 column
 * an option; its "don't know" and "refused" are no columns, they are why the others have no value.
 */
export function buildCodebook(definition: QuestionnaireDefinition): Variable[] {
  return definition.pages.flatMap((page) =>
    page.questions.flatMap((question) => variablesFor(question, page.code)),
  );
}

function variablesFor(question: Question, pageCode: string): Variable[] {
  return rulesOf(question)
    .columns(question)
    .map((column) => ({
      questionCode: question.code,
      pageCode,
      questionText: question.text,
      label: question.text,
      options: [],
      isReversed: false,
      role: question.role,
      bases: question.bases ?? [],
      ...column,
    }));
}

export type VariableValue = { value: number | string } | { missing: MissingReason };

/** The value of a variable in a response's answers on the path, or why there is none. */
export function readVariable(variable: Variable, answers: Answers): VariableValue {
  const isChosen = variable.kind === "chosen";
  const stored = answers[isChosen ? (variable.storedIn ?? variable.questionCode) : variable.code];
  const reason = answers[missingVariable(variable.questionCode)];
  if (reason === missingCodes.dontKnow) return { missing: "dontKnow" };
  if (reason === missingCodes.refused) return { missing: "refused" };
  if (stored === undefined) return { missing: "notAsked" };
  if (stored === null || isEmptyAnswer(stored)) return { missing: "notAnswered" };
  if (variable.kind === "single" || variable.kind === "scale" || isChosen) {
    const given = Array.isArray(stored) ? stored : [stored];
    if (given.includes(missingCodes.refused)) return { missing: "refused" };
    if (given.includes(missingCodes.dontKnow)) return { missing: "dontKnow" };
    if (isChosen) return { value: given.includes(variable.optionCode ?? Number.NaN) ? 1 : 0 };
  }
  return { value: Array.isArray(stored) ? stored.join(" ") : stored };
}

/** A short name for tables: the code, then the label. */
export function variableTitle(variable: Variable, language: Language): string {
  return readText(variable.label, language) || variable.code;
}
