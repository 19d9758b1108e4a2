import { climbByEm } from "#analysis/latent-class/climb-by-em";
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
 * Time O(steps x cases x items x k). Source: see `climbByEm`.
 */
export function climbMixedModel(
  cases: MixedCases,
  layout: EstimateLayout,
  from: MixedStart,
  { maxIterations, tolerance, stillness, varianceFloor }: ClimbLimits,
): MixedStart {
  const shares = new Float64Array(cases.caseCount * layout.k);
  const climb = climbByEm(
    from.estimates,
    {
      step: (at, next) => stepMixedModel(cases, layout, varianceFloor, at, next, shares),
      confine: (ahead, last) => confine(cases, layout, ahead, last),
      isAtRest: (before, after) => isAtRest(layout, before, after, stillness),
    },
    maxIterations,
    tolerance,
  );
  return { ...climb, start: from.start, iterations: from.iterations + climb.iterations };
}

/**
 * A share, probability or variance that would cross zero stays at a hundredth of its last EM value, since EM never
 * leaves an exact zero.
 */
function confine(cases: MixedCases, layout: EstimateLayout, ahead: Float64Array, last: Float64Array): void {
  for (let i = 0; i < ahead.length; i++) {
    if (isPositive(layout, i)) ahead[i] = Math.max(ahead[i], 0.01 * last[i]);
  }
  const { k, probabilities, means } = layout;
  if (!layout.hasCovariates) {
    const total = ahead.subarray(0, k).reduce((sum, share) => sum + share, 0);
    for (let c = 0; c < k; c++) ahead[c] /= total;
  }
  normaliseItems(cases.categoryCounts, k, ahead.subarray(probabilities - k, means));
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
