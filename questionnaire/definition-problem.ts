import type { Language } from "#questionnaire/localised-text";

export type DefinitionProblemCode =
  | "no-pages"
  | "empty-page"
  | "nothing-measured"
  | "page-too-long"
  | "duplicate-page-code"
  | "duplicate-code"
  | "reserved-code"
  | "text-missing"
  | "placeholder-left"
  | "too-few-options"
  | "too-few-points"
  | "no-items"
  | "duplicate-option-code"
  | "duplicate-item-code"
  | "duplicate-label"
  | "missing-code-not-exclusive"
  | "correct-code-unknown"
  | "minimum-above-maximum"
  | "no-whole-number-between"
  | "min-chosen-above-max-chosen"
  | "min-chosen-above-options"
  | "condition-unknown-variable"
  | "condition-unknown-option"
  | "condition-reads-later"
  | "condition-wrong-comparison"
  | "condition-never-holds"
  | "condition-always-holds";

/** Which of a page's or a question's texts or rules the problem is in. */
export type ProblemPart =
  | "title"
  | "consent"
  | "thanks"
  | "text"
  | "help"
  | "unit"
  | "lowLabel"
  | "highLabel"
  | "option"
  | "item"
  | "point"
  | "visibleIf"
  | "screenOutIf";

export type DefinitionProblem = {
  level: "error" | "warning";
  code: DefinitionProblemCode;
  pageCode?: string;
  questionCode?: string;
  language?: Language;
  part?: ProblemPart;
  /** The code of the option, item or variable at fault, or the number that was counted. */
  detail?: string;
};

/** Where a check is looking; absent for the questionnaire itself. */
export type ProblemPlace = Pick<DefinitionProblem, "pageCode" | "questionCode">;
