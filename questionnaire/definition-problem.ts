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
  | "correct-code-missing"
  | "step-too-large"
  | "format-does-not-fit"
  | "hidden-value-no-number"
  | "rank-count-above-options"
  | "tasks-show-too-many"
  | "items-shown-too-seldom"
  | "too-few-attributes"
  | "too-few-levels"
  | "minimum-above-maximum"
  | "no-whole-number-between"
  | "min-chosen-above-max-chosen"
  | "min-chosen-above-options"
  | "condition-unknown-variable"
  | "condition-unknown-option"
  | "condition-reads-later"
  | "condition-wrong-comparison"
  | "condition-never-holds"
  | "condition-always-holds"
  /** A formula that reads what is answered later, or what is not there. */
  | "formula-unknown-variable"
  | "formula-reads-later"
  | "formula-reads-text"
  | "carry-unknown-question"
  | "carry-reads-later"
  | "carry-codes-differ"
  /** One of its own codes, of several, is none that is carried over. */
  | "carry-code-unknown"
  | "pipe-unknown-variable"
  | "pipe-reads-later"
  /** An answer that may be missing is piped, and nothing stands in for it. */
  | "pipe-without-fallback"
  /** The languages of one text name different answers. */
  | "placeholders-differ"
  | "skip-leads-back"
  | "skip-unknown-page"
  | "page-unreachable"
  | "question-unreachable"
  | "block-torn-apart"
  | "block-unknown"
  | "scale-unknown"
  | "quota-cells-overlap"
  | "quota-cell-unreachable"
  | "base-not-measured"
  | "too-many-basis-variables"
  | "too-long"
  | "double-barrelled"
  | "absolute-wording"
  | "image-alt-missing";

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
  | "textIfUnanswered"
  | "optionGroup"
  | "imageAlt"
  | "lowPole"
  | "highPole"
  | "column"
  | "firstTitle"
  | "firstPoint"
  | "secondTitle"
  | "secondPoint"
  | "bestLabel"
  | "worstLabel"
  | "attribute"
  | "level"
  | "noneLabel"
  | "agreeLabel"
  | "declineLabel"
  | "topLabel"
  | "bottomLabel"
  | "prompt"
  | "ruleMessage"
  | "blockTitle"
  | "scaleTitle"
  | "quotaTitle"
  | "quotaCell"
  | "visibleIf"
  | "optionVisibleIf"
  | "itemVisibleIf"
  | "rule"
  | "formula"
  | "carryForward"
  | "skip"
  | "holdsIf"
  | "screenOutIf";

export type DefinitionProblem = {
  /** A hint is advice of the craft, which may be set aside. */
  level: "error" | "warning" | "hint";
  code: DefinitionProblemCode;
  pageCode?: string;
  questionCode?: string;
  language?: Language;
  part?: ProblemPart;
  /** The code of the option, item or variable at fault, or the number that was counted. */
  detail?: string;
  /** The variable that a text names. */
  piped?: string;
};

/** Where a check is looking; absent for the questionnaire itself. */
export type ProblemPlace = Pick<DefinitionProblem, "pageCode" | "questionCode">;
