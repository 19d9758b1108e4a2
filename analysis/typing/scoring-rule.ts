/**
 * A typing model as plain JSON: everything that another program, in any language, needs to place a respondent.
 *
 * A linear rule's score of a segment is its intercept, plus for each numeric term coefficient x answer, plus for each
 * category term the coefficient if that category was chosen. Memberships are exp(score) over their sum. A missing
 * answer stands for the training respondents: a number for their mean, a category for their shares. In a tree it
 * follows both branches in proportion to their weights.
 */
export type ScoringRule = {
  format: "bakhsh-typing-rule";
  version: 1;
  model: "lda" | "multinomial" | "tree";
  segments: { code: number; label: string | null }[];
  questions: RuleQuestion[];
  missing: "training-mean" | "both-branches";
  training: RuleTraining;
} & ({ linear: LinearRule; tree: null } | { linear: null; tree: RuleNode[] });

export type RuleQuestion =
  | { code: string; kind: "numeric"; mean: number; minimum: number; maximum: number }
  | {
      code: string;
      kind: "categorical";
      categories: { code: number; label: string | null; share: number }[];
    };

export type LinearRule = {
  /** By segment. */
  intercepts: number[];
  terms: {
    question: string;
    /** Null for a numeric question. */
    category: number | null;
    /** By segment. */
    coefficients: number[];
  }[];
};

/** A node; `left` and `right` are positions in the list, the root is first. */
export type RuleNode = {
  split:
    | null
    | { question: string; kind: "numeric"; below: number; left: number; right: number }
    | {
        question: string;
        kind: "categorical";
        leftCategories: number[];
        rightCategories: number[];
        left: number;
        right: number;
      };
  weight: number;
  /** By segment. */
  memberships: number[];
};

export type RuleTraining = {
  respondents: number;
  weight: number;
  /** SHA-256 of the answers, segments and weights that it was fitted to. */
  hash: string;
  /** Share of respondents that models like this one place rightly, each judged by a model that had not seen it. */
  crossValidatedAccuracy: number | null;
};
