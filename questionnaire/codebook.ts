import { type Answers, isEmptyAnswer, type MissingReason, missingCodes } from "#questionnaire/answers";
import type { Language, LocalisedText } from "#questionnaire/localised-text";
import {
  itemVariable,
  npsPoints,
  type Option,
  otherTextVariable,
  type Question,
  type QuestionnaireDefinition,
  type VariableRole,
} from "#questionnaire/model";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

export type MeasurementLevel = "nominal" | "ordinal" | "interval" | "text";

/** One dataset column. */
export type Variable = {
  code: string;
  questionCode: string;
  pageCode: string;
  /** The column's own words: the item, the option, or the question. */
  label: LocalisedText;
  questionText: LocalisedText;
  kind: "single" | "chosen" | "scale" | "numeric" | "nps" | "text";
  level: MeasurementLevel;
  /** The codes and their labels; for `chosen` 0 and 1. */
  options: Option[];
  /** For `chosen`: the option that this yes/no column is about. */
  optionCode?: number;
  isReversed: boolean;
  role?: VariableRole;
  bases: SegmentationBase[];
};

const noYes: Option[] = [
  { code: 0, label: { fa: "خیر", en: "No" } },
  { code: 1, label: { fa: "بله", en: "Yes" } },
];

/**
 * All variables of a questionnaire, in the order of its questions. A multiple choice is one 0/1 column
 * an option; its "don't know" and "refused" are no columns, they are why the others have no value.
 */
export function buildCodebook(definition: QuestionnaireDefinition): Variable[] {
  return definition.pages.flatMap((page) =>
    page.questions.flatMap((question) => variablesFor(question, page.code)),
  );
}

function variablesFor(question: Question, pageCode: string): Variable[] {
  const shared = {
    questionCode: question.code,
    pageCode,
    questionText: question.text,
    label: question.text,
    isReversed: false,
    role: question.role,
    bases: question.bases ?? [],
  };
  const own = { ...shared, code: question.code };
  switch (question.type) {
    case "single":
      return [
        { ...own, kind: "single", level: "nominal", options: question.options },
        ...otherTexts(question.options, shared),
      ];
    case "multiple":
      return [
        ...question.options
          .filter((option) => option.code >= 0)
          .map(
            (option): Variable => ({
              ...shared,
              code: itemVariable(question.code, option.code),
              label: option.label,
              kind: "chosen",
              level: "nominal",
              options: noYes,
              optionCode: option.code,
            }),
          ),
        ...otherTexts(question.options, shared),
      ];
    case "likert":
      return question.items.map((item) => ({
        ...shared,
        code: itemVariable(question.code, item.code),
        label: item.text,
        kind: "scale",
        level: "ordinal",
        options: question.points,
        isReversed: item.isReversed ?? false,
      }));
    case "nps":
      return [
        { ...own, kind: "nps", level: "interval", options: npsPoints.map((code) => ({ code, label: {} })) },
      ];
    case "number":
      return [{ ...own, kind: "numeric", level: "interval", options: [] }];
    case "text":
    case "longText":
      return [{ ...own, kind: "text", level: "text", options: [] }];
    case "information":
      return [];
  }
}

function otherTexts(
  options: readonly Option[],
  shared: Omit<Variable, "code" | "kind" | "level" | "options">,
): Variable[] {
  return options
    .filter((option) => option.isOtherSpecify)
    .map((option) => ({
      ...shared,
      code: otherTextVariable(shared.questionCode, option.code),
      label: option.label,
      kind: "text",
      level: "text",
      options: [],
    }));
}

export type VariableValue = { value: number | string } | { missing: MissingReason };

/** The value of a variable in a response's answers on the path, or why there is none. */
export function readVariable(variable: Variable, answers: Answers): VariableValue {
  const stored = answers[variable.kind === "chosen" ? variable.questionCode : variable.code];
  if (stored === undefined) return { missing: "notAsked" };
  if (stored === null || isEmptyAnswer(stored)) return { missing: "notAnswered" };
  if (variable.kind === "single" || variable.kind === "scale" || variable.kind === "chosen") {
    const given = Array.isArray(stored) ? stored : [stored];
    if (given.includes(missingCodes.refused)) return { missing: "refused" };
    if (given.includes(missingCodes.dontKnow)) return { missing: "dontKnow" };
    if (variable.kind === "chosen")
      return { value: given.includes(variable.optionCode ?? Number.NaN) ? 1 : 0 };
  }
  return { value: Array.isArray(stored) ? stored.join(" ") : stored };
}

/** A short name for tables: the code, then the label. */
export function variableTitle(variable: Variable, language: Language): string {
  return variable.label[language] || variable.label[language === "fa" ? "en" : "fa"] || variable.code;
}
