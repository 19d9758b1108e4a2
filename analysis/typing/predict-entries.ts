import { followTree } from "#analysis/typing/follow-tree";
import { buildDesign, type TypingTable } from "#analysis/typing/typing-table";
import type { LinearFunctions, TypingModel, TypingQuestion } from "#analysis/typing/typing-types";

/**
 * Memberships of every entry in every segment, entry by segment, each row summing to 1.
 * Time O(entries x segments x columns).
 */
export function predictEntries(
  model: TypingModel,
  table: TypingTable,
  questions: readonly TypingQuestion[],
): Float64Array {
  const { entryCount, segmentCount, questionCount, answers } = table;
  const memberships = new Float64Array(entryCount * segmentCount);
  const design = model.kind === "tree" ? null : buildDesign(table, questions);
  for (let entry = 0; entry < entryCount; entry++) {
    const own = memberships.subarray(entry * segmentCount, (entry + 1) * segmentCount);
    if (model.kind === "tree") {
      followTree(model.nodes, (question) => answers[entry * questionCount + question], own);
    } else if (design) {
      const first = entry * design.columnCount;
      scoreLinearly(model, design.values.subarray(first, first + design.columnCount), own);
    }
  }
  return memberships;
}

/** Writes exp(score) by segment, divided by their sum, into `memberships`. Time O(segments x columns). */
export function scoreLinearly(
  { intercepts, coefficients }: LinearFunctions,
  columns: ArrayLike<number>,
  memberships: Float64Array,
): void {
  const columnCount = columns.length;
  for (let k = 0; k < memberships.length; k++) {
    memberships[k] = intercepts[k];
    for (let c = 0; c < columnCount; c++) memberships[k] += coefficients[k * columnCount + c] * columns[c];
  }
  turnScoresIntoShares(memberships);
}

/** The segment with the largest membership; the first among equals. */
export function findLargest(memberships: ArrayLike<number>): number {
  let largest = 0;
  for (let k = 1; k < memberships.length; k++) if (memberships[k] > memberships[largest]) largest = k;
  return largest;
}

function turnScoresIntoShares(scores: Float64Array): void {
  const largest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  let total = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp(scores[k] - largest);
    total += scores[k];
  }
  for (let k = 0; k < scores.length; k++) scores[k] /= total;
}
