import { climbByEm } from "#analysis/latent-class/climb-by-em";
import type { LatentClassStart, PreparedLatentClass } from "#analysis/latent-class/latent-class-types";
import {
  createEmWorkspace,
  normaliseItems,
  stepExpectationMaximisation,
} from "#analysis/latent-class/step-expectation-maximisation";

/** No estimate may move more than this, relative to its root, in the last EM step of a converged fit. */
const STILL = 1e-7;

/**
 * Climbs the likelihood from a start by accelerated EM, until it is flat or `maxIterations` EM steps are spent.
 *
 * @param tolerance gain of one EM step, as a share of the log-likelihood, below which the climb may end; no
 *   estimate may still move either.
 * Time O(steps x patterns x blocks x k). Source: see `climbByEm`.
 */
export function climbLikelihood(
  prepared: PreparedLatentClass,
  k: number,
  from: LatentClassStart,
  maxIterations: number,
  tolerance: number,
): LatentClassStart {
  const workspace = createEmWorkspace(prepared, k);
  const climb = climbByEm(
    from.estimates,
    {
      step: (at, next) => stepExpectationMaximisation(prepared, k, at, next, workspace),
      confine: (ahead, last) => confine(prepared.categoryCounts, k, ahead, last),
      isAtRest: (before, after) => largestMove(before, after) < STILL,
    },
    maxIterations,
    tolerance,
  );
  return { ...climb, start: from.start, iterations: from.iterations + climb.iterations };
}

/** An estimate that would cross zero stays at a hundredth of its last EM value: EM never leaves an exact zero. */
function confine(categoryCounts: Int32Array, k: number, ahead: Float64Array, last: Float64Array): void {
  let shareTotal = 0;
  for (let i = 0; i < ahead.length; i++) {
    ahead[i] = Math.max(ahead[i], 0.01 * last[i]);
    if (i < k) shareTotal += ahead[i];
  }
  for (let c = 0; c < k; c++) ahead[c] /= shareTotal;
  normaliseItems(categoryCounts, k, ahead);
}

/** Largest change, each in proportion to the root of the estimate, so that one on its way to zero is not still. */
function largestMove(from: Float64Array, to: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < from.length; i++) {
    largest = Math.max(largest, Math.abs(to[i] - from[i]) / Math.sqrt(Math.max(to[i], 1e-10)));
  }
  return largest;
}
