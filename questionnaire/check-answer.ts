import { type AnswerError, answerError } from "#questionnaire/answer-error";
import { type Answers, isEmptyAnswer, missingCodes } from "#questionnaire/answers";
import { holds } from "#questionnaire/condition";
import type { Question } from "#questionnaire/model";
import { missingVariable } from "#questionnaire/question-parts";
import { rulesOf } from "#questionnaire/question-types/registry";

/** What is wrong with the answers to a question that is shown. Empty when it may be saved. */
export function checkAnswer(question: Question, answers: Answers): AnswerError[] {
  const { missingAnswers, code } = question;
  if (!missingAnswers?.length) return rulesOf(question).check(question, answers);
  const variable = missingVariable(code);
  const reason = answers[variable];
  if (isEmptyAnswer(reason)) return rulesOf(question).check(question, answers);
  if (!missingAnswers.some((one) => missingCodes[one] === reason)) {
    return [answerError(code, "unknown-option", variable)];
  }
  const isAnswered = rulesOf(question)
    .variables(question)
    .some((own) => !isEmptyAnswer(answers[own]));
  return isAnswered ? [answerError(code, "answer-and-missing", variable)] : [];
}

/** The author's own rules that an answered question breaks; read with all answers on the path. */
export function checkRules(question: Question, answers: Answers): AnswerError[] {
  return (question.rules ?? []).flatMap((rule, ruleIndex): AnswerError[] => {
    if (!holds(rule.failsIf, answers)) return [];
    const error: AnswerError = { ...answerError(question.code, "rule"), ruleIndex };
    return [rule.level === "warning" ? { ...error, level: "warning" } : error];
  });
}

export function isBlocking(error: AnswerError): boolean {
  return error.level !== "warning";
}
