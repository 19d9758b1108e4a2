import { AnalysisError } from "#analysis/analysis-error";
import { type Column, type Dataset, findColumn } from "#analysis/dataset/dataset";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";
import { createRuleScorer } from "#analysis/typing/score-respondent";
import type { RuleQuestion, ScoringRule } from "#analysis/typing/scoring-rule";

const ROWS_A_BREATH = 4096;

export type DatasetScore = {
  /** Position in the rule's segments; -1 for a row without a single answer. */
  assignment: Int32Array;
  /** Row by segment; each row sums to 1. */
  memberships: Float64Array;
  /** Questions without a usable answer, by row. */
  missingCounts: Int32Array;
  /** Rows with a number outside the training range, or a category that nobody chose then, by question code. */
  outOfRangeRows: Record<string, number>;
  unknownRows: Record<string, number>;
};

/**
 * Every row of a dataset placed by a portable rule.
 *
 * Answers "how large are the segments in the next wave, and who belongs to them?". A categorical column with text is
 * matched to the rule by that text, since its codes may be numbered anew; any other by code. Weights are not used:
 * apply them to the assignment.
 *
 * @throws AnalysisError `unknown-column` for a question that the dataset lacks, `wrong-column-kind` for text where the
 *   rule needs numbers; `cancelled`. Time O(rows x segments x terms).
 */
export function scoreDataset(rule: ScoringRule, dataset: Dataset, hooks: RunHooks = {}): DatasetScore {
  const readers = rule.questions.map((question) => ({
    code: question.code,
    read: createReader(question, findColumn(dataset, question.code)),
  }));
  const score = createRuleScorer(rule);
  const positionOf = new Map(rule.segments.map(({ code }, k) => [code, k]));
  const segmentCount = rule.segments.length;
  const { rowCount } = dataset;
  const assignment = new Int32Array(rowCount).fill(-1);
  const memberships = new Float64Array(rowCount * segmentCount);
  const missingCounts = new Int32Array(rowCount);
  const outOfRangeRows: Record<string, number> = {};
  const unknownRows: Record<string, number> = {};
  for (let row = 0; row < rowCount; row++) {
    if (row % ROWS_A_BREATH === 0) {
      throwIfCancelled(hooks);
      hooks.onProgress?.(row, rowCount);
    }
    const placed = score(Object.fromEntries(readers.map(({ code, read }) => [code, read(row)])));
    if (placed.segment !== null) assignment[row] = positionOf.get(placed.segment) ?? -1;
    memberships.set(placed.memberships, row * segmentCount);
    missingCounts[row] = placed.missing.length;
    for (const code of placed.outOfRange) outOfRangeRows[code] = (outOfRangeRows[code] ?? 0) + 1;
    for (const code of placed.unknown) unknownRows[code] = (unknownRows[code] ?? 0) + 1;
  }
  hooks.onProgress?.(rowCount, rowCount);
  return { assignment, memberships, missingCounts, outOfRangeRows, unknownRows };
}

/** How a row's answer reads in the rule's own codes; NaN is missing, a code that the rule lacks stays one. */
function createReader(question: RuleQuestion, column: Column): (row: number) => number {
  if (column.kind === "numeric") return (row) => column.values[row];
  if (question.kind === "numeric") {
    throw new AnalysisError("wrong-column-kind", "the rule needs numbers here", { variable: column.code });
  }
  const codeOfLabel = new Map(
    question.categories.flatMap(({ code, label }) => (label === null ? [] : [[label, code] as const])),
  );
  const { labels } = column;
  const codes =
    labels && codeOfLabel.size > 0
      ? labels.map((label) => codeOfLabel.get(label) ?? Infinity)
      : column.categories;
  return (row) => (column.indexes[row] < 0 ? Number.NaN : codes[column.indexes[row]]);
}
