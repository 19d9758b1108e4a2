import type { AnswerError } from "#questionnaire/answer-error";
import type { Answers } from "#questionnaire/answers";
import { missingCodes } from "#questionnaire/answers";
import { checkAnswer, checkRules, isBlocking } from "#questionnaire/check-answer";
import type { ShownPage } from "#questionnaire/evaluate";
import type { Language } from "#questionnaire/localised-text";
import { missingVariable } from "#questionnaire/question-parts";
import { formFields } from "#respondent/form-fields";
import { makeFormReader, type PageForm } from "#respondent/form-reader";
import { typeHtmlOf } from "#respondent/questions/registry";

/** Reads what a page posted. Fields of other pages are ignored, so nothing can be smuggled in. */
export function readPageForm(
  shown: Pick<ShownPage, "questions">,
  fields: URLSearchParams,
  /** The language that the page was shown in: "1.234" is not the same number in all of them. */
  language: Language,
): PageForm {
  const form: PageForm = { answers: {}, raw: {}, unreadable: [] };
  for (const question of shown.questions) {
    const reader = makeFormReader(form, question.code, fields, language);
    typeHtmlOf(question).read(question, reader);
    if (question.missingAnswers?.length) {
      const codes = question.missingAnswers.map((reason): number => missingCodes[reason]);
      reader.choice(missingVariable(question.code), new Set(codes));
    }
  }
  return form;
}

/** Everything that is wrong with a posted page, at most one error a variable; warnings come after errors. */
export function findPageErrors(
  shown: Pick<ShownPage, "questions">,
  form: PageForm,
  answersBefore: Answers = {},
): AnswerError[] {
  const unreadable = new Map(form.unreadable.map((error) => [error.variable, error]));
  const all = { ...answersBefore, ...form.answers };
  const found = shown.questions.flatMap((question) => [
    ...form.unreadable.filter((error) => error.questionCode === question.code),
    ...checkAnswer(question, form.answers).filter((error) => !unreadable.has(error.variable)),
    ...checkRules(question, all),
  ]);
  return [...found.filter(isBlocking), ...found.filter((error) => !isBlocking(error))];
}

/** Names a page's warnings, so that sending it again with the same ones lets the respondent go on. */
export function nameWarnings(errors: readonly AnswerError[], form: PageForm): string {
  const warnings = errors.filter((error) => !isBlocking(error));
  return warnings
    .map(
      ({ variable, code, ruleIndex = "" }) => `${variable}:${code}${ruleIndex}:${form.raw[variable] ?? ""}`,
    )
    .join("|");
}

/** What stands in the way of going on: errors, and warnings that were not shown before. */
export function findObstacles(
  shown: Pick<ShownPage, "questions">,
  form: PageForm,
  fields: URLSearchParams,
  answersBefore: Answers = {},
): AnswerError[] {
  const errors = findPageErrors(shown, form, answersBefore);
  if (errors.some(isBlocking) || errors.length === 0) return errors;
  return fields.get(formFields.warned) === nameWarnings(errors, form) ? [] : errors;
}

/** The answers that may be stored although others on the page have errors: used when somebody goes back. */
export function keepValidAnswers(shown: Pick<ShownPage, "questions">, form: PageForm): Answers {
  const faulty = new Set(
    findPageErrors(shown, form)
      .filter(
        (error) => error.code !== "required" && error.code !== "other-text-missing" && isBlocking(error),
      )
      .map((error) => error.variable),
  );
  return Object.fromEntries(Object.entries(form.answers).filter(([variable]) => !faulty.has(variable)));
}
