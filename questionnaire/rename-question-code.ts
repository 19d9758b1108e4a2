import type { Condition } from "#questionnaire/condition";
import { variablesOfQuestion } from "#questionnaire/evaluate";
import { Code, type QuestionnaireDefinition } from "#questionnaire/model";
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
  const before = variablesOfQuestion(question);
  const after = variablesOfQuestion({ ...question, code: to });
  const renamed = new Map(before.map((variable, position) => [variable, after[position]]));
  const follow = (condition: Condition | undefined) => condition && renameVariables(condition, renamed);
  return {
    ...definition,
    pages: definition.pages.map((page) => ({
      ...withRules(page, { visibleIf: follow(page.visibleIf), screenOutIf: follow(page.screenOutIf) }),
      questions: page.questions.map((one) => ({
        ...withRules(one, { visibleIf: follow(one.visibleIf) }),
        code: one.code === from ? to : one.code,
      })),
    })),
  };
}

/** Leaves absent rules absent, so that a definition that no rule concerns keeps its content hash. */
function withRules<T extends object>(owner: T, rules: Record<string, Condition | undefined>): T {
  const present = Object.entries(rules).filter(([, condition]) => condition !== undefined);
  return { ...owner, ...Object.fromEntries(present) };
}

function renameVariables(condition: Condition, renamed: ReadonlyMap<string, string>): Condition {
  switch (condition.type) {
    case "all":
    case "any":
      return { ...condition, of: condition.of.map((part) => renameVariables(part, renamed)) };
    case "not":
      return { ...condition, of: renameVariables(condition.of, renamed) };
    default:
      return { ...condition, variable: renamed.get(condition.variable) ?? condition.variable };
  }
}
