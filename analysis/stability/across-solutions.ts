import { AnalysisError } from "#analysis/analysis-error";

/**
 * Segment-level stability across solutions: whether a segment of the K-segment solution is an old acquaintance from
 * the solution before or a mixture of its segments.
 *
 * 1 - H / log(segments before), with H the entropy of where the segment's members were before: 1 when all come from
 * one segment, 0 when from all in equal parts. With one segment before there is nothing to mix: 1. A segment without
 * members has null.
 *
 * @param before, after segment of each row, from 0, of two solutions in a row (for example K = 4 and K = 5).
 * @param segmentsBefore, segmentsAfter how many each has.
 * @param weights one a row, or null.
 * @throws AnalysisError `length-mismatch`. Time O(rows + segmentsBefore x segmentsAfter).
 * Source: Dolnicar & Leisch (2017), Marketing Letters 28, 423-436, "segment level stability across solutions".
 */
export function computeStabilityAcross(
  before: Int32Array,
  after: Int32Array,
  segmentsBefore: number,
  segmentsAfter: number,
  weights: Float64Array | null = null,
): (number | null)[] {
  if (before.length !== after.length || (weights && weights.length !== before.length)) {
    throw new AnalysisError("length-mismatch", "two solutions of the same rows", { rows: before.length });
  }
  const shared = new Float64Array(segmentsBefore * segmentsAfter);
  for (let row = 0; row < before.length; row++) {
    shared[after[row] * segmentsBefore + before[row]] += weights ? weights[row] : 1;
  }
  return Array.from({ length: segmentsAfter }, (_, segment) => {
    const sources = shared.subarray(segment * segmentsBefore, (segment + 1) * segmentsBefore);
    const size = sources.reduce((sum, source) => sum + source, 0);
    if (size === 0) return null;
    if (segmentsBefore === 1) return 1;
    let entropy = 0;
    for (const source of sources) if (source > 0) entropy -= (source / size) * Math.log(source / size);
    return 1 - entropy / Math.log(segmentsBefore);
  });
}
