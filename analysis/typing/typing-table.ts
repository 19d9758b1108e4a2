import { groupIdenticalRows } from "#analysis/dataset/group-identical-rows";
import type { TypingData, TypingQuestion } from "#analysis/typing/typing-types";

/**
 * Respondents with equal answers in the same fold as one entry. Entries are ordered by fold, then by content, so that
 * neither the order of respondents nor writing a weight of 3 as three of them changes a fit.
 */
export type TypingTable = {
  entryCount: number;
  questionCount: number;
  segmentCount: number;
  /** Entry by question. */
  answers: Float64Array;
  /** Entry by segment: sum of weights. */
  counts: Float64Array;
  /** Fold of each entry, ascending from 0. */
  folds: Int32Array;
};

/** Numbers that linear models work on, entry by design column. */
export type Design = { columnCount: number; values: Float64Array };

/**
 * The distinct answers of each fold with their counts by segment.
 *
 * @param foldOfRow one a row of `data`, or null for a single fold.
 * Time O(cells), memory O(entries x (questions + segments)).
 */
export function buildTypingTable(data: TypingData, foldOfRow: Int32Array | null): TypingTable {
  const segmentCount = data.segments.length;
  const source = {
    rowCount: data.rows.length,
    questionCount: data.questions.length,
    segmentCount,
    answers: data.answers,
    folds: foldOfRow,
  };
  return collectEntries(source, (row, counts, first) => {
    counts[first + data.segmentOfRow[row]] += data.weights ? data.weights[row] : 1;
  });
}

/** The table of some of the questions, in this order. Time O(cells). */
export function selectTableQuestions(table: TypingTable, positions: readonly number[]): TypingTable {
  const answers = new Float64Array(table.entryCount * positions.length);
  for (let entry = 0; entry < table.entryCount; entry++) {
    for (let q = 0; q < positions.length; q++) {
      answers[entry * positions.length + q] = table.answers[entry * table.questionCount + positions[q]];
    }
  }
  return regroup({ ...table, questionCount: positions.length, answers }, table.folds);
}

/** The table without its folds: equal answers of different folds become one entry. Time O(cells). */
export function mergeFolds(table: TypingTable): TypingTable {
  return regroup(table, null);
}

function regroup(table: TypingTable, folds: Int32Array | null): TypingTable {
  const { segmentCount } = table;
  return collectEntries({ ...table, rowCount: table.entryCount, folds }, (entry, counts, first) => {
    for (let k = 0; k < segmentCount; k++) counts[first + k] += table.counts[entry * segmentCount + k];
  });
}

type EntrySource = Pick<TypingTable, "questionCount" | "segmentCount" | "answers"> & {
  rowCount: number;
  folds: Int32Array | null;
};

function collectEntries(
  { rowCount, questionCount, segmentCount, answers: given, folds }: EntrySource,
  addCounts: (row: number, counts: Float64Array, first: number) => void,
): TypingTable {
  const keyed = new Float64Array(rowCount * (questionCount + 1));
  for (let row = 0; row < rowCount; row++) {
    const first = row * (questionCount + 1);
    keyed[first] = folds ? folds[row] : 0;
    for (let q = 0; q < questionCount; q++) keyed[first + 1 + q] = given[row * questionCount + q];
  }
  const { firstRows, groupOfRow } = groupIdenticalRows(keyed, rowCount, questionCount + 1, null);
  const order = Int32Array.from(firstRows.keys());
  if (folds) order.sort((a, b) => folds[firstRows[a]] - folds[firstRows[b]] || a - b);
  const entryOf = new Int32Array(order.length);
  const answers = new Float64Array(order.length * questionCount);
  const counts = new Float64Array(order.length * segmentCount);
  order.forEach((group, entry) => {
    entryOf[group] = entry;
    const first = firstRows[group] * questionCount;
    for (let q = 0; q < questionCount; q++) answers[entry * questionCount + q] = given[first + q];
  });
  for (let row = 0; row < rowCount; row++) addCounts(row, counts, entryOf[groupOfRow[row]] * segmentCount);
  return {
    entryCount: order.length,
    questionCount,
    segmentCount,
    answers,
    counts,
    folds: Int32Array.from(order, (group) => (folds ? folds[firstRows[group]] : 0)),
  };
}

/** The entries whose fold is wanted. Time O(cells). */
export function filterFolds(table: TypingTable, isWanted: (fold: number) => boolean): TypingTable {
  const { questionCount, segmentCount, folds } = table;
  const kept = Array.from(folds.keys()).filter((entry) => isWanted(folds[entry]));
  const answers = new Float64Array(kept.length * questionCount);
  const counts = new Float64Array(kept.length * segmentCount);
  kept.forEach((entry, i) => {
    const own = entry * questionCount;
    answers.set(table.answers.subarray(own, own + questionCount), i * questionCount);
    counts.set(table.counts.subarray(entry * segmentCount, (entry + 1) * segmentCount), i * segmentCount);
  });
  const foldsKept = Int32Array.from(kept, (entry) => folds[entry]);
  return { ...table, entryCount: kept.length, answers, counts, folds: foldsKept };
}

/** How many design columns a question takes: one for a number, one less than its categories otherwise. */
export function countDesignColumns(question: TypingQuestion): number {
  return question.kind === "numeric" ? 1 : question.categories.length - 1;
}

/**
 * Answers as the columns of a linear model: numbers as they are, an indicator for each category after the first.
 * Time O(entries x design columns).
 */
export function buildDesign(table: TypingTable, questions: readonly TypingQuestion[]): Design {
  const columnCount = questions.reduce((sum, question) => sum + countDesignColumns(question), 0);
  const values = new Float64Array(table.entryCount * columnCount);
  let column = 0;
  questions.forEach((question, q) => {
    for (let entry = 0; entry < table.entryCount; entry++) {
      const answer = table.answers[entry * table.questionCount + q];
      if (question.kind === "numeric") values[entry * columnCount + column] = answer;
      else if (answer > 0) values[entry * columnCount + column + answer - 1] = 1;
    }
    column += countDesignColumns(question);
  });
  return { columnCount, values };
}
