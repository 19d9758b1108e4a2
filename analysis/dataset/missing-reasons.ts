import { type Column, columnLength } from "#analysis/dataset/dataset";
import { hasAnswer } from "#analysis/dataset/select-rows";
import type { MissingReason } from "#questionnaire/answers";

/** In a column's `missingReasons`, a reason is stored as its place here plus 1; 0 says that none is known. */
const storedReasons: readonly MissingReason[] = ["notAsked", "notAnswered", "refused", "dontKnow"];

export function storeMissingReason(reason: MissingReason): number {
  return storedReasons.indexOf(reason) + 1;
}

/**
 * Why the answers of a column are missing.
 *
 * Answers "was it the routing or the respondent?": a question that was not asked says nothing about its wording, one
 * that many refuse does. Statistics treat every reason alike; weights are not looked at.
 *
 * @returns rows by reason, `unknown` for a source that gives none, such as an empty cell of a CSV. Time O(n).
 */
export function countMissingReasons(column: Column): Record<MissingReason | "unknown", number> {
  const counts = { unknown: 0, notAsked: 0, notAnswered: 0, refused: 0, dontKnow: 0 };
  const names = ["unknown", ...storedReasons] as const;
  for (let row = 0; row < columnLength(column); row++) {
    if (!hasAnswer(column, row)) counts[names[column.missingReasons?.[row] ?? 0]]++;
  }
  return counts;
}
