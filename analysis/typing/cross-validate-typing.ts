import { AnalysisError } from "#analysis/analysis-error";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";
import { type FoldOptions, resolveFolds } from "#analysis/typing/assign-folds";
import { countDiscriminantErrors, prepareDiscriminantFolds } from "#analysis/typing/discriminant-folds";
import { fitTable, needsFolds } from "#analysis/typing/fit-typing-model";
import { measureAgreement } from "#analysis/typing/measure-agreement";
import { findLargest, predictEntries } from "#analysis/typing/predict-entries";
import { buildTypingTable, filterFolds, mergeFolds, type TypingTable } from "#analysis/typing/typing-table";
import type {
  TypingAgreement,
  TypingData,
  TypingModel,
  TypingModelOptions,
  TypingQuestion,
} from "#analysis/typing/typing-types";

/**
 * How well a typing model finds the segments of respondents whom it has not seen.
 *
 * Answers "what accuracy may a client expect in the field?", overall and by segment. Each fold is judged by a model of
 * the others. The segments themselves were made with everyone's answers, so a little optimism remains.
 *
 * Weights count respondents both in the fits and in the accuracy.
 *
 * @param foldOfRow from `assignFolds`, or the options for it.
 * @throws AnalysisError from `assignFolds` and the model's own function; `cancelled`.
 * Time folds x a fit; for a discriminant analysis one pass over the rows.
 */
export function crossValidateTyping(
  data: TypingData,
  options: TypingModelOptions,
  foldOfRow: Int32Array | FoldOptions = {},
  hooks: RunHooks = {},
): TypingAgreement {
  const folds = resolveFolds(data, foldOfRow);
  const table = buildTypingTable(data, folds);
  const segmentCount = data.segments.length;
  const confusion = new Float64Array(segmentCount * segmentCount);
  const foldCount = countFolds(table);
  if (options.kind === "lda") {
    throwIfCancelled(hooks);
    const prepared = prepareDiscriminantFolds(table, data.questions, foldCount);
    const everyQuestion = data.questions.map((_, question) => question);
    countDiscriminantErrors(prepared, everyQuestion, Infinity, confusion);
    hooks.onProgress?.(foldCount, foldCount);
  } else {
    const start = fitStart(table, data.questions, options);
    for (let fold = 0; fold < foldCount; fold++) {
      throwIfCancelled(hooks);
      judgeFold({ table, questions: data.questions, options, start }, fold, confusion);
      hooks.onProgress?.(fold + 1, foldCount);
    }
  }
  return measureAgreement(confusion, data.segments);
}

/** One more than the largest fold. */
export function countFolds({ folds, entryCount }: TypingTable): number {
  return folds[entryCount - 1] + 1;
}

/** What all folds of a cross-validation share. */
export type FoldTrial = {
  table: TypingTable;
  questions: readonly TypingQuestion[];
  options: TypingModelOptions;
  start: TypingModel | null;
};

/** Everyone's fit, from which those of the folds are a few steps away; null where that saves nothing. */
export function fitStart(
  table: TypingTable,
  questions: readonly TypingQuestion[],
  options: TypingModelOptions,
): TypingModel | null {
  // Without a ridge there may be no minimum to start near.
  const isUseful = options.kind === "multinomial" && options.decay !== 0;
  return isUseful ? fitTable(mergeFolds(table), questions, options) : null;
}

/** Adds the true by predicted segments of one fold, under the model of the others. */
export function judgeFold(
  { table, questions, options, start }: FoldTrial,
  fold: number,
  confusion: Float64Array,
): void {
  const { segmentCount } = table;
  const training = filterFolds(table, (other) => other !== fold);
  const heldOut = filterFolds(table, (other) => other === fold);
  if (training.entryCount === 0) {
    throw new AnalysisError("too-few-rows", "a fold holds every respondent", { fold });
  }
  const learnt = needsFolds(options) ? training : mergeFolds(training);
  const memberships = predictEntries(fitTable(learnt, questions, options, start), heldOut, questions);
  for (let entry = 0; entry < heldOut.entryCount; entry++) {
    const predicted = findLargest(memberships.subarray(entry * segmentCount, (entry + 1) * segmentCount));
    for (let k = 0; k < segmentCount; k++) {
      confusion[k * segmentCount + predicted] += heldOut.counts[entry * segmentCount + k];
    }
  }
}
