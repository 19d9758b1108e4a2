import { AnalysisError } from "#analysis/analysis-error";
import type { DiscriminantMoments } from "#analysis/typing/discriminant-moments";

/** A within-segment variance below this share of the total one counts as this share. */
const LEAST_WITHIN_SHARE = 1e-8;
/** A column whose total variation is below this share of its sum of squares is constant. */
const ROUNDING = 1e-12;

/**
 * Moments turned into what the linear functions are solved from: segment means and the pooled within-segment
 * correlation, with columns in units of their within-segment standard deviation.
 */
export type DiscriminantProblem = {
  columnCount: number;
  segmentCount: number;
  /** Positions of the segments with respondents. */
  present: number[];
  /** By segment; -Infinity where absent. */
  logPriors: Float64Array;
  weight: number;
  /** Within-segment standard deviation, divisor weight less segments; 0 for a constant column. */
  scales: Float64Array;
  /** Segment by column: centred means over `scales`. */
  scaledMeans: Float64Array;
  /** Column by column. */
  correlation: Float64Array;
};

/**
 * The problem of these respondents.
 *
 * A column that never varies within segments but differs between them tells segments apart without fail. Where
 * MASS::lda refuses it, its within variance is taken as 1e-8 of its total one.
 *
 * @throws AnalysisError `too-few-rows` unless the weight of respondents exceeds the number of segments.
 * Time O(segments x columns squared).
 */
export function createDiscriminantProblem(moments: DiscriminantMoments): DiscriminantProblem {
  const { columnCount, segmentCount, counts, sums, products } = moments;
  const present = Array.from(counts.keys()).filter((k) => counts[k] > 0);
  const weight = counts.reduce((sum, count) => sum + count, 0);
  const degrees = weight - present.length;
  if (!(degrees > 1e-9 * weight)) {
    throw new AnalysisError("too-few-rows", "more respondents than segments are needed", {
      weight,
      segments: present.length,
    });
  }
  const within = Float64Array.from(products);
  const means = new Float64Array(segmentCount * columnCount);
  for (const k of present) {
    const first = k * columnCount;
    for (let a = 0; a < columnCount; a++) {
      means[first + a] = sums[first + a] / counts[k];
      for (let b = 0; b < columnCount; b++) {
        within[a * columnCount + b] -= means[first + a] * sums[first + b];
      }
    }
  }
  const scales = new Float64Array(columnCount);
  const isFloored = new Uint8Array(columnCount);
  for (let a = 0; a < columnCount; a++) {
    let columnSum = 0;
    for (const k of present) columnSum += sums[k * columnCount + a];
    const square = products[a * columnCount + a];
    const total = square - columnSum ** 2 / weight;
    if (!(total > ROUNDING * square)) continue;
    const variation = within[a * columnCount + a];
    isFloored[a] = variation < LEAST_WITHIN_SHARE * total ? 1 : 0;
    scales[a] = Math.sqrt((isFloored[a] ? LEAST_WITHIN_SHARE * total : variation) / degrees);
  }
  for (let a = 0; a < columnCount; a++) {
    for (let b = 0; b < columnCount; b++) {
      const product = scales[a] * scales[b];
      const cell = a * columnCount + b;
      if (product === 0) within[cell] = 0;
      else if (a === b) within[cell] = 1;
      else within[cell] = isFloored[a] || isFloored[b] ? 0 : within[cell] / degrees / product;
    }
    for (const k of present) means[k * columnCount + a] = scales[a] && means[k * columnCount + a] / scales[a];
  }
  return {
    columnCount,
    segmentCount,
    present,
    logPriors: counts.map((count) => (count > 0 ? Math.log(count / weight) : -Infinity)),
    weight,
    scales,
    scaledMeans: means,
    correlation: within,
  };
}
