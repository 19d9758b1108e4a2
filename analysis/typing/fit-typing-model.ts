import { type FoldOptions, resolveFolds } from "#analysis/typing/assign-folds";
import { fitDiscriminant } from "#analysis/typing/fit-discriminant";
import { fitMultinomial } from "#analysis/typing/fit-multinomial";
import { fitTree } from "#analysis/typing/fit-tree";
import { findLargest, predictEntries } from "#analysis/typing/predict-entries";
import { buildDesign, buildTypingTable, type TypingTable } from "#analysis/typing/typing-table";
import type {
  TypingData,
  TypingModel,
  TypingModelOptions,
  TypingQuestion,
} from "#analysis/typing/typing-types";

export type TypingFit = {
  model: TypingModel;
  /** Memberships of each row of the data, row by segment; each row sums to 1. */
  memberships: Float64Array;
  /** Share of the weight that the model assigns to its own segment. Optimistic: the model has seen these answers. */
  resubstitutionAccuracy: number;
};

/**
 * A model that assigns respondents to segments by their answers, fitted to everyone in `data`.
 *
 * Answers "which rule finds these segments again?"; how well, `crossValidateTyping` says. Each row of `data` is
 * complete, its weight counts as that many respondents.
 *
 * @param folds only for a tree whose complexity is chosen by cross-validation: the folds to choose on.
 * @throws AnalysisError from `fitDiscriminant`, `fitMultinomial`, `fitTree`, where cost and sources stand.
 */
export function fitTypingModel(
  data: TypingData,
  options: TypingModelOptions,
  folds: Int32Array | FoldOptions | null = null,
): TypingFit {
  const foldOfRow = needsFolds(options) ? resolveFolds(data, folds ?? {}) : null;
  const model = fitTable(buildTypingTable(data, foldOfRow), data.questions, options);
  const everyRow = toRowTable(data);
  const memberships = predictEntries(model, everyRow, data.questions);
  const segmentCount = data.segments.length;
  let found = 0;
  let total = 0;
  data.segmentOfRow.forEach((segment, row) => {
    const weight = data.weights ? data.weights[row] : 1;
    const own = memberships.subarray(row * segmentCount, (row + 1) * segmentCount);
    if (findLargest(own) === segment) found += weight;
    total += weight;
  });
  return { model, memberships, resubstitutionAccuracy: found / total };
}

/** The model of these entries. @param start a fit to nearly the same entries, which saves a logit's iterations. */
export function fitTable(
  table: TypingTable,
  questions: readonly TypingQuestion[],
  options: TypingModelOptions,
  start: TypingModel | null = null,
): TypingModel {
  switch (options.kind) {
    case "lda":
      return fitDiscriminant(table, buildDesign(table, questions));
    case "multinomial":
      return fitMultinomial(
        table,
        buildDesign(table, questions),
        options,
        start?.kind === "multinomial" ? start : null,
      );
    case "tree":
      return fitTree(table, questions, options);
  }
}

/** Whether the fit itself looks at folds: a tree whose complexity is chosen on them. */
export function needsFolds(options: TypingModelOptions): boolean {
  return options.kind === "tree" && options.complexity === "cross-validated";
}

/** Every row as its own entry, for prediction only. */
function toRowTable(data: TypingData): TypingTable {
  return {
    entryCount: data.rows.length,
    questionCount: data.questions.length,
    segmentCount: data.segments.length,
    answers: data.answers,
    counts: new Float64Array(0),
    folds: new Int32Array(0),
  };
}
