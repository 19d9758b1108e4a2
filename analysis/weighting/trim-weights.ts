import { AnalysisError } from "#analysis/analysis-error";
import { checkWeights } from "#analysis/dataset/dataset";

/** Least and greatest weight as multiples of the mean weight: 0.25 and 4 are usual. */
export type WeightBounds = { lower: number; upper: number };

const maxPasses = 100_000;

/**
 * Weights cut off at the bounds, what was cut being shared equally among the others, until all are within.
 *
 * Answers "how much precision comes back if nobody may count more than four times?". The total stays; margins that
 * the weights had met are lost, so raked weights go through `rakeWeights` with bounds, which rakes again.
 *
 * @param weights at least 0; rows of weight 0 are absent and stay 0.
 * @param bounds relative to the mean weight; 0 <= lower <= 1 <= upper.
 * @returns a fresh array with the same total.
 * @throws AnalysisError `invalid-weight`, `invalid-argument` for the bounds. Time O(n x passes), passes mostly < 50.
 * Source: the rule of `trimWeights(strict = TRUE)` of R's survey package (Lumley 2010, Complex Surveys, 7.4).
 */
export function trimWeights(weights: ArrayLike<number>, bounds: WeightBounds): Float64Array {
  assertWeightBounds(bounds);
  const trimmed = checkWeights(weights, weights.length);
  let n = 0;
  let sum = 0;
  for (const weight of trimmed) {
    if (weight > 0) n++;
    sum += weight;
  }
  const lower = (bounds.lower * sum) / n;
  const upper = (bounds.upper * sum) / n;
  for (let pass = 0; pass < maxPasses; pass++) {
    if (!trimOnce(trimmed, lower, upper)) break;
  }
  return trimmed.map((weight) => (weight === 0 ? 0 : Math.min(upper, Math.max(lower, weight))));
}

/** @throws AnalysisError `invalid-argument` unless 0 <= lower <= 1 <= upper. */
export function assertWeightBounds({ lower, upper }: WeightBounds): void {
  if (lower >= 0 && lower <= 1 && upper >= 1) return;
  throw new AnalysisError("invalid-argument", "bounds enclose the mean weight: 0 <= lower <= 1 <= upper", {
    lower: String(lower),
    upper: String(upper),
  });
}

/** One cut and one sharing; false when nothing was outside. Changes the weights. */
function trimOnce(weights: Float64Array, lower: number, upper: number): boolean {
  let excess = 0;
  let outside = 0;
  let inside = 0;
  for (const weight of weights) {
    if (weight === 0) continue;
    if (weight > upper) excess += weight - upper;
    else if (weight < lower) excess -= lower - weight;
    else inside++;
    if (weight > upper || weight < lower) outside++;
  }
  // Sharing leaves a rest that shrinks geometrically; below a rounding error of the total there is none.
  if (outside === 0 || Math.abs(excess) < 1e-15 * lower) return false;
  const isFull = inside === 0;
  const room = isFull ? countRoom(weights, excess > 0, lower, upper) : inside;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row];
    if (weight === 0) continue;
    if (weight > upper) weights[row] = upper + (isFull && excess < 0 ? excess / room : 0);
    else if (weight < lower) weights[row] = lower + (isFull && excess > 0 ? excess / room : 0);
    else weights[row] = weight + excess / room;
  }
  return true;
}

/** When all are outside, those cut on the other side take the excess. */
function countRoom(weights: Float64Array, isUp: boolean, lower: number, upper: number): number {
  let room = 0;
  for (const weight of weights) if (weight > 0 && (isUp ? weight < lower : weight > upper)) room++;
  return room;
}
