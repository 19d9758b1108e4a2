import { countFolds, fitStart, judgeFold } from "#analysis/typing/cross-validate-typing";
import { countDiscriminantErrors, prepareDiscriminantFolds } from "#analysis/typing/discriminant-folds";
import { buildTypingTable, countDesignColumns, selectTableQuestions } from "#analysis/typing/typing-table";
import type { TypingData, TypingModelOptions } from "#analysis/typing/typing-types";

/** Counts the cross-validated errors of any choice of questions, always on the same folds. */
export type BatteryJudge = {
  questionCount: number;
  /** Weight of all respondents. */
  weight: number;
  /** Roughly how many multiplications one battery of this size costs. */
  costOf: (size: number) => number;
  /** Weight of respondents assigned wrongly; may end early once it exceeds `stopAbove`. */
  countErrors: (questions: readonly number[], stopAbove: number) => number;
};

/** Time of `buildTypingTable`, and for a discriminant analysis of `prepareDiscriminantFolds`. */
export function createBatteryJudge(
  data: TypingData,
  model: TypingModelOptions,
  foldOfRow: Int32Array,
): BatteryJudge {
  const table = buildTypingTable(data, foldOfRow);
  const foldCount = countFolds(table);
  const segmentCount = data.segments.length;
  const columnCount = data.questions.reduce((sum, question) => sum + countDesignColumns(question), 0);
  const columnsFor = (size: number) => Math.ceil((size * columnCount) / data.questions.length);
  const shared = {
    questionCount: data.questions.length,
    weight: table.counts.reduce((sum, count) => sum + count, 0),
  };
  if (model.kind === "lda") {
    const folds = prepareDiscriminantFolds(table, data.questions, foldCount);
    return {
      ...shared,
      costOf: (size) =>
        segmentCount * table.entryCount * columnsFor(size) +
        foldCount * columnsFor(size) ** 2 * (columnsFor(size) + segmentCount),
      countErrors: (questions, stopAbove) => countDiscriminantErrors(folds, questions, stopAbove),
    };
  }
  // Newton's iterations of a logit, or the sorting and the levels of a tree.
  const passes = model.kind === "multinomial" ? 10 * segmentCount : 30;
  return {
    ...shared,
    costOf: (size) =>
      foldCount *
      passes *
      segmentCount *
      table.entryCount *
      columnsFor(size) ** (model.kind === "tree" ? 1 : 2),
    countErrors(questions, stopAbove) {
      const chosen = questions.map((question) => data.questions[question]);
      const own = selectTableQuestions(table, questions);
      const trial = { table: own, questions: chosen, options: model, start: fitStart(own, chosen, model) };
      const confusion = new Float64Array(segmentCount * segmentCount);
      let errors = 0;
      for (let fold = 0; fold < foldCount && errors <= stopAbove; fold++) {
        judgeFold(trial, fold, confusion);
        errors = confusion.reduce(
          (sum, count, cell) => (cell % (segmentCount + 1) === 0 ? sum : sum + count),
          0,
        );
      }
      return errors;
    },
  };
}
