import type { LocalisedText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";
import { itemVariable } from "#questionnaire/question-parts";
import { rulesOf } from "#questionnaire/question-types/registry";
import { askedTask } from "#respondent/questions/task-parts";

/** What a variable asks about: the statement, option or cell that it belongs to, or the whole question. */
export function askedPart(question: Question, variable: string): LocalisedText {
  if (question.type === "maxDiff" || question.type === "conjoint") return askedTask(question, variable);
  const column = rulesOf(question)
    .columns(question)
    .find(({ code }) => code === variable);
  if (column?.label) return column.label;
  // Where an answer is a list, its columns are the parts of the list.
  if (question.type !== "multiGrid") return question.text;
  const item = question.items.find(({ code }) => itemVariable(question.code, code) === variable);
  return item?.text ?? question.text;
}
