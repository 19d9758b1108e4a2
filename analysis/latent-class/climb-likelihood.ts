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
 * Plain EM creeps along flat ridges for thousands of steps. Each round here takes two EM steps, extrapolates the
 * path they describe (SQUAREM, third step length) and takes a third EM step from there; an extrapolation that
 * lowers the likelihood is dropped, so the climb never goes down.
 *
 * @param tolerance gain of one EM step, as a share of the log-likelihood, below which the climb may end; no
 *   estimate may still move either.
 * Time O(steps x patterns x blocks x k). Source: Varadhan & Roland (2008), Scandinavian J. Statistics 35, 335-353.
 */
export function climbLikelihood(
  prepared: PreparedLatentClass,
  k: number,
  from: LatentClassStart,
  maxIterations: number,
  tolerance: number,
): LatentClassStart {
  const workspace = createEmWorkspace(prepared, k);
  const step = (at: Float64Array, next: Float64Array) =>
    stepExpectationMaximisation(prepared, k, at, next, workspace);
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
    const isFlat = atFirst - atCurrent <= tolerance * (1 + Math.abs(atFirst));
    converged = isFlat && largestMove(first, second) < STILL;
    if (converged || !extrapolate(prepared.categoryCounts, k, current, first, second, ahead)) {
      [current, second] = [second, current];
      continue;
    }
    const atAhead = step(ahead, afterAhead);
    iterations++;
    if (atAhead >= atFirst) {
      logLikelihood = atAhead;
      [current, afterAhead] = [afterAhead, current];
    } else {
      [current, second] = [second, current];
    }
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
 * Writes the extrapolated point to `ahead`; false when the path gives no direction. An estimate that would cross
 * zero stays at a hundredth of its last EM value, since EM never leaves an exact zero.
 */
function extrapolate(
  categoryCounts: Int32Array,
  k: number,
  start: Float64Array,
  first: Float64Array,
  second: Float64Array,
  ahead: Float64Array,
): boolean {
  let stepSquared = 0;
  let bendSquared = 0;
  for (let i = 0; i < start.length; i++) {
    const move = first[i] - start[i];
    const bend = second[i] - first[i] - move;
    stepSquared += move * move;
    bendSquared += bend * bend;
  }
  if (!(bendSquared > 0)) return false;
  const length = Math.max(1, Math.sqrt(stepSquared / bendSquared));
  if (length === 1) return false;
  let shareTotal = 0;
  for (let i = 0; i < start.length; i++) {
    const move = first[i] - start[i];
    const bend = second[i] - first[i] - move;
    ahead[i] = Math.max(start[i] + 2 * length * move + length * length * bend, 0.01 * second[i]);
    if (i < k) shareTotal += ahead[i];
  }
  for (let c = 0; c < k; c++) ahead[c] /= shareTotal;
  normaliseItems(categoryCounts, k, ahead);
  return true;
}

/** Largest change, each in proportion to the root of the estimate, so that one on its way to zero is not still. */
function largestMove(from: Float64Array, to: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < from.length; i++) {
    largest = Math.max(largest, Math.abs(to[i] - from[i]) / Math.sqrt(Math.max(to[i], 1e-10)));
  }
  return largest;
}
