import type { LocalisedText } from "#questionnaire/localised-text";
import type { Option, VariableRole } from "#questionnaire/question-parts";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

export type MeasurementLevel = "nominal" | "ordinal" | "interval" | "text" | "date";

export type VariableKind =
  /** One of the options. */
  | "single"
  /** Whether one option of several was chosen: 0 or 1. */
  | "chosen"
  /** A point of a scale. */
  | "scale"
  | "numeric"
  | "nps"
  | "text"
  /** An ISO date. */
  | "date"
  /** 1 for the first place. */
  | "rank";

/** One dataset column. */
export type Variable = {
  code: string;
  questionCode: string;
  pageCode: string;
  /** The column's own words: the item, the option, or the question. */
  label: LocalisedText;
  questionText: LocalisedText;
  kind: VariableKind;
  level: MeasurementLevel;
  /** The codes and their labels; for `chosen` 0 and 1. */
  options: Option[];
  /** For `chosen`: the option that this yes/no column is about. */
  optionCode?: number;
  /** For `chosen`: where the list of chosen options is stored, when not under the question's own code. */
  storedIn?: string;
  isReversed: boolean;
  /** Computed by the evaluator rather than answered. */
  isDerived?: boolean;
  role?: VariableRole;
  bases: SegmentationBase[];
};

/** What a question type says of a column; the codebook adds where it comes from. */
export type Column = Pick<Variable, "code" | "kind" | "level"> &
  Partial<
    Pick<Variable, "label" | "options" | "optionCode" | "storedIn" | "isReversed" | "isDerived" | "role">
  >;

export const noYes: Option[] = [
  { code: 0, label: { fa: "خیر", en: "No" } },
  { code: 1, label: { fa: "بله", en: "Yes" } },
];

/** A 0/1 column for each option that can be chosen; "don't know" and "refused" are reasons, not columns. */
export function chosenColumns(
  options: readonly Option[],
  codeOf: (option: Option) => string,
  labelOf: (option: Option) => LocalisedText,
  storedIn?: string,
): Column[] {
  return options
    .filter((option) => option.code >= 0)
    .map((option) => ({
      code: codeOf(option),
      label: labelOf(option),
      kind: "chosen",
      level: "nominal",
      options: noYes,
      optionCode: option.code,
      ...(storedIn && { storedIn }),
    }));
}
