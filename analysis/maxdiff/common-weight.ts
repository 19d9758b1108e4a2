import { AnalysisError } from "#analysis/analysis-error";

/**
 * The weight of a respondent whose data take several rows, 1 without weights.
 * @throws AnalysisError `invalid-weight` when the rows differ. Time O(n).
 */
export function commonWeight(
  rows: readonly number[],
  weights: Float64Array | null,
  respondent: string,
): number {
  if (!weights) return 1;
  if (rows.some((row) => weights[row] !== weights[rows[0]])) {
    throw new AnalysisError("invalid-weight", "a respondent has one weight, the same in all rows", {
      respondent,
    });
  }
  return weights[rows[0]];
}
