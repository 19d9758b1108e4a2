import { type Answers, missingCodes } from "#questionnaire/answers";
import type { Question } from "#questionnaire/model";
import { missingVariable } from "#questionnaire/question-parts";
import { rulesOf, variablesOfQuestion } from "#questionnaire/question-types/registry";
import { pickOne, type RandomSource } from "#questionnaire/random-source";

/** How often an answer that may be left out is left out, and how often a way out is taken. */
const emptyShare = 0.1;
const missingShare = 0.05;

/** A valid answer to a question: every variable that it writes, `null` where it is left empty. */
export function answerAtRandom(question: Question, random: RandomSource): Answers {
  const { asksNothing, isUnseen, answer } = rulesOf(question);
  if (asksNothing || isUnseen) return {};
  const empty = Object.fromEntries(variablesOfQuestion(question).map((variable) => [variable, null]));
  if (!question.isRequired && random() < emptyShare) return empty;
  if (question.missingAnswers?.length && random() < missingShare) {
    const reason = missingCodes[pickOne(question.missingAnswers, random)];
    return { ...empty, [missingVariable(question.code)]: reason };
  }
  return { ...empty, ...answer(question, random) };
}
