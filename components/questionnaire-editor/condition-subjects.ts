import type { LocalisedText } from "#questionnaire/localised-text";
import {
  itemVariable,
  npsPoints,
  type Page,
  type Question,
  type QuestionnaireDefinition,
} from "#questionnaire/model";

/** Something answered earlier that a condition can ask about. */
export type ConditionSubject = {
  variable: string;
  questionCode: string;
  label: LocalisedText;
  /** `codes`: one of a list. `number`: a range. `text`: answered or not. */
  kind: "codes" | "number" | "text";
  options: readonly { code: number; label: LocalisedText }[];
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

function subjectsOf(question: Question): ConditionSubject[] {
  const own = { variable: question.code, questionCode: question.code, label: question.text };
  switch (question.type) {
    case "single":
    case "multiple":
      return [{ ...own, kind: "codes", options: question.options }];
    case "likert":
      return question.items.map((item) => ({
        ...own,
        variable: itemVariable(question.code, item.code),
        label: item.text,
        kind: "codes",
        options: question.points,
      }));
    case "nps":
      return [{ ...own, kind: "number", options: npsPoints.map((code) => ({ code, label: {} })) }];
    case "number":
      return [{ ...own, kind: "number", options: [] }];
    case "text":
    case "longText":
      return [{ ...own, kind: "text", options: [] }];
    case "information":
      return [];
  }
}
