import type { QuestionnaireDefinition } from "#questionnaire/model";
import { Code } from "#questionnaire/question-parts";
import { renameReferences } from "#questionnaire/rename-references";
import { codesOfQuestion, isCodeTaken, takenCodes } from "#questionnaire/taken-codes";

/** Whether a question may be called this: a valid code, and none of the names that it makes is taken. */
export function canRenameQuestion(definition: QuestionnaireDefinition, from: string, to: string): boolean {
  if (from === to) return true;
  const question = definition.pages.flatMap((page) => page.questions).find(({ code }) => code === from);
  if (!question || !Code.safeParse(to).success) return false;
  const others = takenCodes({
    ...definition,
    pages: definition.pages.map((page) => ({
      ...page,
      questions: page.questions.filter(({ code }) => code !== from),
    })),
  });
  return ![...codesOfQuestion({ ...question, code: to })].some((code) => isCodeTaken(code, others));
}

/**
 * Gives a question another code, and has the conditions that read it follow.
 *
 * @throws Error when the code is invalid or taken: ask `canRenameQuestion` first. Two questions under one
 *   code could not be told apart again.
 */
export function renameQuestionCode(
  definition: QuestionnaireDefinition,
  from: string,
  to: string,
): QuestionnaireDefinition {
  if (!canRenameQuestion(definition, from, to)) throw new Error(`cannot rename ${from} to ${to}`);
  const question = definition.pages.flatMap((page) => page.questions).find(({ code }) => code === from)!;
  const before = [...codesOfQuestion(question)];
  const after = [...codesOfQuestion({ ...question, code: to })];
  const variables = new Map(before.map((variable, position) => [variable, after[position]]));
  const followed = renameReferences(definition, { variables, questions: new Map([[from, to]]) });
  return {
    ...followed,
    pages: followed.pages.map((page) => ({
      ...page,
      questions: page.questions.map((one) => (one.code === from ? { ...one, code: to } : one)),
    })),
  };
}
