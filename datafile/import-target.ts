import type { LocalisedText } from "#questionnaire/localised-text";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { itemVariable, type Option } from "#questionnaire/question-parts";
import type { MultipleQuestion } from "#questionnaire/question-types/multiple";
import { rulesOf } from "#questionnaire/question-types/registry";
import { maxLengthOf } from "#questionnaire/question-types/text";
import type { Column } from "#questionnaire/variable";

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

/** What is computed from answers is not imported. */
export function targetsOfQuestion(question: Question): ImportTarget[] {
  const { code: questionCode } = question;
  const columns = rulesOf(question)
    .columns(question)
    .filter((column) => !column.isDerived);
  const columnTargets = columns.flatMap((column) => targetsOfColumn(question, column));
  if (question.type !== "multiple") return columnTargets;
  const whole: ImportTarget = {
    code: questionCode,
    questionCode,
    label: question.text,
    kind: "multiple",
    options: question.options,
  };
  return [whole, ...chosenTargets(question), ...columnTargets];
}

function targetsOfColumn(question: Question, column: Column): ImportTarget[] {
  const own = { code: column.code, questionCode: question.code, label: column.label ?? question.text };
  switch (column.kind) {
    case "single":
    case "scale":
    case "nps":
      return [{ ...own, kind: "choice", options: column.options ?? [] }];
    case "numeric":
      return [{ ...own, kind: "number", ...limitsOf(question) }];
    case "rank":
      return [{ ...own, kind: "number", min: 1, isWhole: true }];
    case "text":
      return [{ ...own, kind: "text", maxLength: textLengthOf(question) }];
    case "date":
      return [{ ...own, kind: "text", maxLength: 10 }];
    case "chosen":
      return [];
  }
}

function chosenTargets({ code, options }: MultipleQuestion): ImportTarget[] {
  return options.map((option) => ({
    code: itemVariable(code, option.code),
    questionCode: code,
    label: option.label,
    kind: "chosen",
    optionCode: option.code,
    isExclusive: option.isExclusive ?? false,
  }));
}

function limitsOf(question: Question): { min?: number; max?: number; isWhole: boolean } {
  const { min, max } = "min" in question ? question : { min: undefined, max: undefined };
  return { min, max, isWhole: "isWhole" in question && Boolean(question.isWhole) };
}

function textLengthOf(question: Question): number {
  return question.type === "text" || question.type === "longText" ? maxLengthOf(question) : OTHER_TEXT_LENGTH;
}
