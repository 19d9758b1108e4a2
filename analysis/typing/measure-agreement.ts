import type { TypingAgreement, TypingSegment } from "#analysis/typing/typing-types";

/**
 * Accuracy, kappa and what becomes of each segment, from the table of true by predicted segments.
 *
 * Answers "how often does the typing tool find a respondent's own segment, and which segments does it confuse?".
 *
 * @param confusion K by K weights, row after row; rows are true segments, each with some weight.
 * Time O(K squared). Source: Cohen (1960), Educational and Psychological Measurement 20.
 */
export function measureAgreement(
  confusion: Float64Array,
  segments: readonly TypingSegment[],
): TypingAgreement {
  const count = segments.length;
  const cell = (truth: number, predicted: number) => confusion[truth * count + predicted];
  const sizes = segments.map((_, k) => segments.reduce((sum, _other, l) => sum + cell(k, l), 0));
  const assigned = segments.map((_, l) => segments.reduce((sum, _other, k) => sum + cell(k, l), 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const accuracy = segments.reduce((sum, _, k) => sum + cell(k, k), 0) / total;
  const byChance = segments.reduce((sum, _, k) => sum + (sizes[k] / total) * (assigned[k] / total), 0);
  return {
    accuracy,
    kappa: byChance < 1 ? (accuracy - byChance) / (1 - byChance) : null,
    bySegment: segments.map(({ code, label }, k) => ({
      segment: code,
      label,
      size: sizes[k],
      accuracy: cell(k, k) / sizes[k],
      precision: assigned[k] > 0 ? cell(k, k) / assigned[k] : null,
    })),
    confusion: segments.map((_, k) => segments.map((_other, l) => cell(k, l))),
  };
}
