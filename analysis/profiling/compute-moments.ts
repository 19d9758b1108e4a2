import type { Bases } from "#analysis/profiling/profile-types";

/** The answers of one group: none missing, no weight 0; `weights` is null when every row counts once. */
export type GroupAnswers = { values: Float64Array; weights: Float64Array | null };

export type Moments = Bases & {
  /** 0 without answers. */
  mean: number;
  /** Divisor n - 1 with n unweighted; 0 below two answers. */
  variance: number;
  /** Sum of (w (x - mean))² over the squared sum of w: the variance of the mean before n / (n - 1). */
  linearisedVariance: number;
};

/**
 * Bases, weighted mean, variance and variance of the mean of one group's answers.
 *
 * Two passes, so that a large mean does not swallow the variance, and what rounding of the mean adds is taken back:
 * constant answers have variance 0.
 *
 * Time O(n). Source: Chan, Golub & LeVeque (1983), American Statistician 37 (corrected two-pass algorithm); Särndal,
 * Swensson & Wretman (1992), Model Assisted Survey Sampling, section 5.5, for the linearised variance.
 */
export function computeMoments({ values, weights }: GroupAnswers): Moments {
  const n = values.length;
  if (n === 0) {
    return { unweighted: 0, weighted: 0, effective: 0, mean: 0, variance: 0, linearisedVariance: 0 };
  }
  let weighted = 0;
  let squaredWeights = 0;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const weight = weights ? weights[i] : 1;
    weighted += weight;
    squaredWeights += weight * weight;
    sum += weight * values[i];
  }
  const mean = sum / weighted;
  let spread = 0;
  let drift = 0;
  let linearised = 0;
  for (let i = 0; i < n; i++) {
    const weight = weights ? weights[i] : 1;
    const part = weight * (values[i] - mean);
    spread += part * (values[i] - mean);
    drift += part;
    linearised += part * part;
  }
  const meanSquare = Math.max(0, spread - drift ** 2 / weighted) / weighted;
  return {
    unweighted: n,
    weighted,
    effective: weights ? weighted ** 2 / squaredWeights : n,
    mean,
    variance: n > 1 ? (meanSquare * n) / (n - 1) : 0,
    linearisedVariance: meanSquare > 0 ? linearised / weighted ** 2 : 0,
  };
}

/**
 * The answers of each group, rows without an answer, a group or a weight left out.
 *
 * @param values NaN is missing. @param groups position of each row's group from 0; -1 is in none.
 * Time O(n).
 */
export function splitAnswers(
  values: Float64Array,
  groups: ArrayLike<number>,
  groupCount: number,
  weights: Float64Array | null,
): GroupAnswers[] {
  const counts = new Int32Array(groupCount);
  const takesPart = (row: number) =>
    groups[row] >= 0 && !Number.isNaN(values[row]) && (weights === null || weights[row] > 0);
  for (let row = 0; row < values.length; row++) if (takesPart(row)) counts[groups[row]]++;
  const split = Array.from(counts, (count) => ({
    values: new Float64Array(count),
    weights: weights && new Float64Array(count),
  }));
  counts.fill(0);
  for (let row = 0; row < values.length; row++) {
    if (!takesPart(row)) continue;
    const group = groups[row];
    const position = counts[group]++;
    split[group].values[position] = values[row];
    const own = split[group].weights;
    if (own && weights) own[position] = weights[row];
  }
  return split;
}
