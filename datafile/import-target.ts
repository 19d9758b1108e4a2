import type { LocalisedText } from "#questionnaire/localised-text";
import {
  itemVariable,
  maxLengthOf,
  npsPoints,
  type Option,
  otherTextVariable,
  type Question,
  type QuestionnaireDefinition,
} from "#questionnaire/model";

/** Somewhere that a column's cells can be stored: a question, an item of one, or one option of a multiple choice. */
export type ImportTarget = {
  /** The variable code; for a whole multiple choice, the question's. */
  code: string;
  questionCode: string;
  label: LocalisedText;
} & (
  | { kind: "choice"; options: readonly Option[] }
  | { kind: "multiple"; options: readonly Option[] }
  /** Yes or no for one option; the columns of a question are gathered into one answer. */
  | { kind: "chosen"; optionCode: number; isExclusive: boolean }
  | { kind: "number"; min?: number; max?: number; isWhole: boolean }
  | { kind: "text"; maxLength: number }
);

const OTHER_TEXT_LENGTH = 250;

export function listImportTargets(definition: QuestionnaireDefinition): ImportTarget[] {
  return definition.pages.flatMap((page) => page.questions.flatMap(targetsOfQuestion));
}

export function targetsOfQuestion(question: Question): ImportTarget[] {
  const { code } = question;
  const own = { code, questionCode: code, label: question.text };
  switch (question.type) {
    case "single":
      return [{ ...own, kind: "choice", options: question.options }, ...otherTexts(code, question.options)];
    case "multiple":
      return [
        { ...own, kind: "multiple", options: question.options },
        ...question.options.map(
          (option): ImportTarget => ({
            code: itemVariable(code, option.code),
            questionCode: code,
            label: option.label,
            kind: "chosen",
            optionCode: option.code,
            isExclusive: option.isExclusive ?? false,
          }),
        ),
        ...otherTexts(code, question.options),
      ];
    case "likert":
      return question.items.map((item) => ({
        code: itemVariable(code, item.code),
        questionCode: code,
        label: item.text,
        kind: "choice",
        options: question.points,
      }));
    case "nps":
      return [{ ...own, kind: "choice", options: npsPoints.map((point) => ({ code: point, label: {} })) }];
    case "number":
      return [
        { ...own, kind: "number", min: question.min, max: question.max, isWhole: question.isWhole ?? false },
      ];
    case "text":
    case "longText":
      return [{ ...own, kind: "text", maxLength: maxLengthOf(question) }];
    case "information":
      return [];
  }
}

function otherTexts(questionCode: string, options: readonly Option[]): ImportTarget[] {
  return options
    .filter((option) => option.isOtherSpecify)
    .map((option) => ({
      code: otherTextVariable(questionCode, option.code),
      questionCode,
      label: option.label,
      kind: "text",
      maxLength: OTHER_TEXT_LENGTH,
    }));
}
