import { comparedVariables } from "#questionnaire/definition-checks/check-comparison";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";

/** Something answered earlier that a condition can ask about. */
export type ConditionSubject = {
  variable: string;
  questionCode: string;
  questionText: LocalisedText;
  /** Of the item, where a question has several. */
  label: LocalisedText;
  /** `codes`: one of a list. `number`: a range. `text`: answered or not. */
  kind: "codes" | "number" | "text";
  options: readonly { code: number; label: LocalisedText }[];
  /** Several options can be chosen, so that they can be counted. */
  hasSeveral: boolean;
};

/** What is known before a page is shown, or, for a screen-out, once it has been saved. */
export function subjectsBefore(
  definition: QuestionnaireDefinition,
  pageCode: string,
  includesPage: boolean,
): ConditionSubject[] {
  const position = definition.pages.findIndex(({ code }) => code === pageCode);
  const pages: readonly Page[] = definition.pages.slice(0, includesPage ? position + 1 : position);
  return pages.flatMap((page) => page.questions.flatMap(subjectsOf));
}

// An edit makes one question anew and leaves the others; with each letter all of them are asked.
const known = new WeakMap<Question, readonly ConditionSubject[]>();

/** What a question tells that a condition can ask about. */
export function subjectsOf(question: Question): readonly ConditionSubject[] {
  const found = known.get(question) ?? findSubjects(question);
  known.set(question, found);
  return found;
}

function findSubjects(question: Question): ConditionSubject[] {
  const compared = comparedVariables(question);
  const subjects = new Map<string, ConditionSubject>();
  for (const column of rulesOf(question).columns(question)) {
    const isChosen = column.kind === "chosen";
    const variable = isChosen ? (column.storedIn ?? question.code) : column.code;
    const form = compared.get(variable)?.form;
    if (subjects.has(variable) || !form) continue;
    const isScore = column.kind === "nps" || column.options?.every(({ label }) => !label.fa && !label.en);
    subjects.set(variable, {
      variable,
      questionCode: question.code,
      questionText: question.text,
      label: isChosen && !column.storedIn ? question.text : (column.label ?? question.text),
      kind: form === "text" ? "text" : form === "number" || isScore ? "number" : "codes",
      options: isChosen && "options" in question ? question.options : (column.options ?? []),
      hasSeveral: form === "chosen",
    });
  }
  return [...subjects.values()];
}
