import { AnalysisError } from "#analysis/analysis-error";
import { type Column, type Dataset, findColumn } from "#analysis/dataset/dataset";
import { hasAnswer, takeRows } from "#analysis/dataset/select-rows";
import type { SegmentMembership, TypingData, TypingQuestion } from "#analysis/typing/typing-types";

const MAX_CATEGORIES = 200;

/**
 * Respondents' answers and segments in the form that every typing model fits to.
 *
 * Answers "who and what can a typing tool learn from?". A numeric predictor enters as it is; a categorical one as
 * one question with an indicator for each category but the first, so two categories become 0 and 1 (the later).
 *
 * Missing data: rows in a segment that answered every predictor. Rows of weight 0 are left out, as are predictors on
 * which everyone agrees and segments without a row; `dropped` tells.
 * Weights enter as given: a weight of 2 is two respondents.
 *
 * @param codes predictors, in the order that breaks ties.
 * @throws AnalysisError `unknown-column`, `duplicate-column`, `length-mismatch`, `invalid-category` for a segment that
 *   is not listed, `too-few-rows` when no row is complete, `too-few-clusters` with fewer than two segments,
 *   `constant-variable` when no predictor varies, `too-many-categories` above 200 in one question.
 * Time O(rows x codes).
 */
export function prepareTyping(
  dataset: Dataset,
  membership: SegmentMembership,
  codes: readonly string[],
): TypingData {
  assertMembership(dataset, membership);
  assertDistinct(codes);
  const columns = codes.map((code) => findColumn(dataset, code));
  const { rows, incompleteRows } = findTrainingRows(dataset, membership, columns);
  if (rows.length === 0 || columns.length === 0) {
    throw new AnalysisError("too-few-rows", "no row is in a segment and complete on the predictors", {
      rows: rows.length,
    });
  }
  const weights = dataset.weights && takeRows(dataset.weights, rows);
  const { segments, segmentOfRow, emptySegments } = keepOccupiedSegments(membership, rows);
  if (segments.length < 2) {
    throw new AnalysisError("too-few-clusters", "a typing tool needs two segments", {
      segments: segments.length,
    });
  }
  const described = columns.map((column) => ({ column, question: describeQuestion(column, rows, weights) }));
  const kept = described.flatMap(({ column, question }) => (question ? [{ column, question }] : []));
  if (kept.length === 0) {
    throw new AnalysisError("constant-variable", "everyone gives the same answers", { variable: codes[0] });
  }
  const answers = new Float64Array(rows.length * kept.length);
  kept.forEach(({ column, question }, position) => {
    fillAnswers(answers, column, question, rows, position, kept.length);
  });
  return {
    questions: kept.map(({ question }) => question),
    segments,
    rows,
    answers,
    segmentOfRow,
    weights,
    dropped: {
      incompleteRows,
      constantQuestions: described.flatMap(({ column, question }) => (question ? [] : [column.code])),
      emptySegments,
    },
  };
}

/**
 * The same respondents with some of the questions only, in this order. Time O(rows x questions).
 */
export function selectQuestions(data: TypingData, positions: readonly number[]): TypingData {
  const width = data.questions.length;
  const answers = new Float64Array(data.rows.length * positions.length);
  for (let row = 0; row < data.rows.length; row++) {
    for (let q = 0; q < positions.length; q++) {
      answers[row * positions.length + q] = data.answers[row * width + positions[q]];
    }
  }
  return { ...data, questions: positions.map((position) => data.questions[position]), answers };
}

function assertMembership({ rowCount }: Dataset, { segments, segmentOfRow }: SegmentMembership): void {
  if (segmentOfRow.length !== rowCount) {
    throw new AnalysisError("length-mismatch", "one segment a row", {
      rows: rowCount,
      assigned: segmentOfRow.length,
    });
  }
  for (let row = 0; row < rowCount; row++) {
    const segment = segmentOfRow[row];
    if (!Number.isInteger(segment) || segment < -1 || segment >= segments.length) {
      throw new AnalysisError("invalid-category", "no such segment", { row });
    }
  }
}

function assertDistinct(codes: readonly string[]): void {
  const repeated = codes.find((code, position) => codes.indexOf(code) !== position);
  if (repeated !== undefined) {
    throw new AnalysisError("duplicate-column", "a predictor is named twice", { variable: repeated });
  }
}

function findTrainingRows(
  { rowCount, weights }: Dataset,
  { segmentOfRow }: SegmentMembership,
  columns: readonly Column[],
): { rows: Int32Array; incompleteRows: number } {
  const rows: number[] = [];
  let incompleteRows = 0;
  for (let row = 0; row < rowCount; row++) {
    if (segmentOfRow[row] < 0 || (weights && weights[row] === 0)) continue;
    if (columns.every((column) => hasAnswer(column, row))) rows.push(row);
    else incompleteRows++;
  }
  return { rows: Int32Array.from(rows), incompleteRows };
}

function keepOccupiedSegments({ segments, segmentOfRow }: SegmentMembership, rows: Int32Array) {
  const position = new Int32Array(segments.length).fill(-1);
  for (const row of rows) position[segmentOfRow[row]] = 0;
  let next = 0;
  for (let segment = 0; segment < segments.length; segment++) {
    if (position[segment] === 0) position[segment] = next++;
  }
  return {
    segments: segments.filter((_, segment) => position[segment] >= 0),
    segmentOfRow: Int32Array.from(rows, (row) => position[segmentOfRow[row]]),
    emptySegments: segments.flatMap(({ code }, segment) => (position[segment] < 0 ? [code] : [])),
  };
}

/** Null when all rows agree. */
function describeQuestion(
  column: Column,
  rows: Int32Array,
  weights: Float64Array | null,
): TypingQuestion | null {
  const total = weights ? weights.reduce((sum, weight) => sum + weight, 0) : rows.length;
  if (column.kind === "numeric") {
    let sum = 0;
    let minimum = Infinity;
    let maximum = -Infinity;
    rows.forEach((row, i) => {
      const value = column.values[row];
      sum += (weights ? weights[i] : 1) * value;
      minimum = Math.min(minimum, value);
      maximum = Math.max(maximum, value);
    });
    return minimum < maximum
      ? { code: column.code, kind: "numeric", mean: sum / total, minimum, maximum }
      : null;
  }
  const counts = new Float64Array(column.categories.length);
  rows.forEach((row, i) => {
    counts[column.indexes[row]] += weights ? weights[i] : 1;
  });
  const seen = column.categories.map((_, index) => index).filter((index) => counts[index] > 0);
  if (seen.length < 2) return null;
  if (seen.length > MAX_CATEGORIES) {
    throw new AnalysisError("too-many-categories", `at most ${MAX_CATEGORIES} categories in a predictor`, {
      variable: column.code,
      categories: seen.length,
    });
  }
  const { labels } = column;
  return {
    code: column.code,
    kind: "categorical",
    categories: seen.map((index) => column.categories[index]),
    labels: labels ? seen.map((index) => labels[index]) : null,
    shares: seen.map((index) => counts[index] / total),
  };
}

function fillAnswers(
  answers: Float64Array,
  column: Column,
  question: TypingQuestion,
  rows: Int32Array,
  position: number,
  width: number,
): void {
  const positionOf = new Map(
    question.kind === "categorical" ? question.categories.map((code, index) => [code, index]) : [],
  );
  for (let i = 0; i < rows.length; i++) {
    answers[i * width + position] =
      column.kind === "numeric"
        ? column.values[rows[i]] + 0
        : (positionOf.get(column.categories[column.indexes[rows[i]]]) ?? 0);
  }
}
