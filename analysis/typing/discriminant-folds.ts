import {
  addMoments,
  centreDesign,
  computeMomentsByFold,
  computeOrigin,
  entryWeight,
  subtractMoments,
} from "#analysis/typing/discriminant-moments";
import { createDiscriminantProblem, type DiscriminantProblem } from "#analysis/typing/discriminant-problem";
import {
  createDiscriminantWorkspace,
  createLinearFunctions,
  type DiscriminantWorkspace,
  solveDiscriminant,
} from "#analysis/typing/solve-discriminant";
import {
  buildDesign,
  countDesignColumns,
  type Design,
  type TypingTable,
} from "#analysis/typing/typing-table";
import type { LinearFunctions, TypingQuestion } from "#analysis/typing/typing-types";

/**
 * What cross-validates a discriminant analysis on any choice of questions without going back to the rows: each fold's
 * training problem is the total of the moments less the fold's own.
 */
export type DiscriminantFolds = {
  table: TypingTable;
  /** For each design column, the centred values of all entries. */
  columns: Float64Array[];
  problems: DiscriminantProblem[];
  /** First entry of each fold, and the number of entries. */
  starts: number[];
  /** Design columns of each question. */
  columnsOf: number[][];
  workspace: DiscriminantWorkspace;
  functions: LinearFunctions;
  /** Sum of the weights of each entry. */
  weights: Float64Array;
  /** Room for the entries of one fold: scores in one segment, the highest so far, and its segment. */
  scores: Float64Array;
  highest: Float64Array;
  predicted: Int32Array;
};

/**
 * @throws AnalysisError `too-few-rows` when a fold leaves too few respondents to learn from.
 * Time O((entries + folds x segments) x columns squared).
 */
export function prepareDiscriminantFolds(
  table: TypingTable,
  questions: readonly TypingQuestion[],
  foldCount: number,
): DiscriminantFolds {
  const design = buildDesign(table, questions);
  const centred = centreDesign(design, computeOrigin(table, design));
  const moments = computeMomentsByFold(table, centred, foldCount);
  const total = addMoments(moments);
  const problems = moments.map((part) => createDiscriminantProblem(subtractMoments(total, part)));
  const starts = [0];
  for (let fold = 0; fold < foldCount; fold++) {
    let end = starts[fold];
    while (end < table.entryCount && table.folds[end] === fold) end++;
    starts.push(end);
  }
  let next = 0;
  const columnsOf = questions.map((question) =>
    Array.from({ length: countDesignColumns(question) }, () => next++),
  );
  const largestFold = Math.max(...problems.map((_, fold) => starts[fold + 1] - starts[fold]));
  return {
    table,
    columns: transposeDesign(centred, table.entryCount),
    problems,
    starts,
    columnsOf,
    workspace: createDiscriminantWorkspace(design.columnCount),
    functions: createLinearFunctions(table.segmentCount, design.columnCount),
    weights: Float64Array.from({ length: table.entryCount }, (_, entry) => entryWeight(table, entry)),
    scores: new Float64Array(largestFold),
    highest: new Float64Array(largestFold),
    predicted: new Int32Array(largestFold),
  };
}

/**
 * The weight of respondents whom a discriminant analysis on these questions gets wrong when their fold is held out.
 *
 * @param stopAbove the count may end early once it exceeds this.
 * @param confusion when given, K by K weights of true by predicted segments are added to it.
 * Time O(folds x columns cubed + entries x segments x columns).
 */
export function countDiscriminantErrors(
  folds: DiscriminantFolds,
  questions: readonly number[],
  stopAbove = Infinity,
  confusion: Float64Array | null = null,
): number {
  const { table, problems, starts, columnsOf, workspace, functions, weights, predicted } = folds;
  const { segmentCount, counts } = table;
  const columns = questions.flatMap((question) => columnsOf[question]);
  let errors = 0;
  for (let fold = 0; fold < problems.length && errors <= stopAbove; fold++) {
    solveDiscriminant(problems[fold], columns, workspace, functions);
    predictFold(folds, columns, fold);
    const from = starts[fold];
    for (let entry = from; entry < starts[fold + 1]; entry++) {
      const own = predicted[entry - from];
      errors += weights[entry] - counts[entry * segmentCount + own];
      if (!confusion) continue;
      for (let k = 0; k < segmentCount; k++) {
        confusion[k * segmentCount + own] += counts[entry * segmentCount + k];
      }
    }
  }
  return errors;
}

/** Column after column, since reading memory in order is most of the work. */
function predictFold(folds: DiscriminantFolds, chosen: readonly number[], fold: number): void {
  const { functions, scores, highest, predicted, starts, columns, table } = folds;
  const from = starts[fold];
  const length = starts[fold + 1] - from;
  predicted.fill(0);
  highest.fill(-Infinity);
  for (let k = 0; k < table.segmentCount; k++) {
    scores.fill(functions.intercepts[k]);
    for (let a = 0; a < chosen.length; a++) {
      const coefficient = functions.coefficients[k * chosen.length + a];
      const values = columns[chosen[a]];
      for (let i = 0; i < length; i++) scores[i] += coefficient * values[from + i];
    }
    for (let i = 0; i < length; i++) {
      if (scores[i] <= highest[i]) continue;
      highest[i] = scores[i];
      predicted[i] = k;
    }
  }
}

function transposeDesign({ columnCount, values }: Design, entryCount: number): Float64Array[] {
  return Array.from({ length: columnCount }, (_, column) =>
    Float64Array.from({ length: entryCount }, (_, entry) => values[entry * columnCount + column]),
  );
}
