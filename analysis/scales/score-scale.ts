import { AnalysisError } from "#analysis/analysis-error";
import type { ItemTable } from "#analysis/factor/correlate-items";
import { type AnswerRange, reverseItems } from "#analysis/scales/reverse-items";

export type ScoreOptions = {
  /** Items where a high answer means little of what the scale measures. Default none. */
  reversed?: readonly string[];
  /** Lowest and highest answer offered; see `reverseItems` for the default. */
  range?: AnswerRange;
  /** Default "mean". A sum over fewer answers is scaled up to the whole scale. */
  score?: "mean" | "sum";
  /** Least share of the items that a respondent must have answered, above 0 up to 1. Default 0.5. */
  minimumShareAnswered?: number;
};

/**
 * One score a respondent from the answers to the items of a scale; NaN where too few are answered.
 *
 * Answers "where does each person stand on what these questions measure together?". A missing answer is replaced, in
 * effect, by the mean of the person's other answers. Weights play no part in a person's score.
 *
 * @throws AnalysisError `invalid-argument`, and those of `reverseItems`. Time O(cells).
 * Source: Schafer & Graham (2002), Psychological Methods 7, 147-177 (on averaging the available items).
 */
export function scoreScale(table: ItemTable, options: ScoreOptions = {}): Float64Array {
  const share = options.minimumShareAnswered ?? 0.5;
  if (!(share > 0 && share <= 1)) {
    throw new AnalysisError("invalid-argument", "the least share answered is above 0 and at most 1", {
      argument: "minimumShareAnswered",
      value: share,
    });
  }
  const { matrix } = reverseItems(table, options.reversed ?? [], options.range).table;
  const { rowCount, columnCount, values } = matrix;
  return Float64Array.from({ length: rowCount }, (_, row) => {
    const answers = values
      .subarray(row * columnCount, (row + 1) * columnCount)
      .filter((value) => !Number.isNaN(value));
    if (answers.length === 0 || answers.length < share * columnCount - 1e-9) return Number.NaN;
    const mean = answers.reduce((sum, value) => sum + value, 0) / answers.length;
    return options.score === "sum" ? mean * columnCount : mean;
  });
}
