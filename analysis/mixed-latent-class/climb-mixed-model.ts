import { normaliseItems } from "#analysis/latent-class/step-expectation-maximisation";
import type { EstimateLayout } from "#analysis/mixed-latent-class/estimate-layout";
import type { MixedCases, MixedStart } from "#analysis/mixed-latent-class/mixed-latent-class-types";
import { stepMixedModel } from "#analysis/mixed-latent-class/step-mixed-model";

export type ClimbLimits = {
  maxIterations: number;
  /** Gain of an EM step, as a share of the log-likelihood, below which the climb may end. */
  tolerance: number;
  /** No estimate may move more than this in the last EM step of a converged climb. */
  stillness: number;
  varianceFloor: number;
};

/**
 * Climbs the likelihood from a start by accelerated EM, until it is flat or `maxIterations` EM steps are spent.
 *
 * Each round takes two EM steps, extrapolates the path they describe and takes a third from there; an extrapolation
 * that lowers the likelihood is dropped, so the climb never goes down.
 *
 * Time O(steps x cases x items x k). Source: SQUAREM, third step length, Varadhan & Roland (2008), Scandinavian J.
 * Statistics 35, 335-353.
 */
export function climbMixedModel(
  cases: MixedCases,
  layout: EstimateLayout,
  from: MixedStart,
  { maxIterations, tolerance, stillness, varianceFloor }: ClimbLimits,
): MixedStart {
  const shares = new Float64Array(cases.caseCount * layout.k);
  const step = (at: Float64Array, next: Float64Array) =>
    stepMixedModel(cases, layout, varianceFloor, at, next, shares);
  let current = from.estimates.slice();
  const first = new Float64Array(current.length);
  let second = new Float64Array(current.length);
  const ahead = new Float64Array(current.length);
  let afterAhead = new Float64Array(current.length);
  let iterations = 0;
  let converged = false;
  let logLikelihood = -Infinity;
  while (!converged && iterations < maxIterations) {
    const atCurrent = step(current, first);
    const atFirst = step(first, second);
    iterations += 2;
    logLikelihood = atFirst;
    if (!Number.isFinite(atFirst)) break;
    const isFlat = atFirst - atCurrent <= tolerance * (1 + Math.abs(atFirst));
    converged = isFlat && isAtRest(layout, first, second, stillness);
    if (!converged && extrapolate(cases, layout, current, first, second, ahead)) {
      const atAhead = step(ahead, afterAhead);
      iterations++;
      if (atAhead >= atFirst && atAhead < Infinity) {
        logLikelihood = atAhead;
        [current, afterAhead] = [afterAhead, current];
        continue;
      }
    }
    [current, second] = [second, current];
  }
  logLikelihood = Math.max(logLikelihood, step(current, first));
  return {
    start: from.start,
    logLikelihood,
    estimates: current,
    iterations: from.iterations + iterations,
    converged,
  };
}

/**
 * Writes the extrapolated point to `ahead`; false when the path gives no direction. A share, probability or variance
 * that would cross zero stays at a hundredth of its last EM value, since EM never leaves an exact zero.
 */
function extrapolate(
  cases: MixedCases,
  layout: EstimateLayout,
  start: Float64Array,
  first: Float64Array,
  second: Float64Array,
  ahead: Float64Array,
): boolean {
  let stepSquared = 0;
  let bendSquared = 0;
  for (let i = 0; i < start.length; i++) {
    const move = first[i] - start[i];
    stepSquared += move * move;
    bendSquared += (second[i] - first[i] - move) ** 2;
  }
  const length = Math.sqrt(stepSquared / bendSquared);
  if (!(length > 1 && length < Infinity)) return false;
  for (let i = 0; i < start.length; i++) {
    const move = first[i] - start[i];
    const bend = second[i] - first[i] - move;
    ahead[i] = start[i] + 2 * length * move + length * length * bend;
    if (isPositive(layout, i)) ahead[i] = Math.max(ahead[i], 0.01 * second[i]);
  }
  const { k, probabilities, means } = layout;
  if (!layout.hasCovariates) {
    const total = ahead.subarray(0, k).reduce((sum, share) => sum + share, 0);
    for (let c = 0; c < k; c++) ahead[c] /= total;
  }
  normaliseItems(cases.categoryCounts, k, ahead.subarray(probabilities - k, means));
  return true;
}

/** Whether an estimate can only be positive: coefficients, means and covariances can be anything. */
function isPositive(
  { k, hasCovariates, probabilities, means, variances, isFull }: EstimateLayout,
  i: number,
) {
  if (i < k) return !hasCovariates;
  return (i >= probabilities && i < means) || (i >= variances && !isFull);
}

/** Positive estimates are measured against their root, so that one on its way to zero is not at rest. */
function isAtRest(layout: EstimateLayout, from: Float64Array, to: Float64Array, stillness: number): boolean {
  for (let i = 0; i < from.length; i++) {
    const unit = isPositive(layout, i) ? Math.sqrt(Math.max(to[i], 1e-10)) : Math.max(1, Math.abs(to[i]));
    if (!(Math.abs(to[i] - from[i]) < stillness * unit)) return false;
  }
  return true;
}
