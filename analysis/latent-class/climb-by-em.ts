/** What a model brings to the climb. Estimates are one flat array. */
export type EmModel = {
  /** One step of expectation and maximisation from `at` to `next`; returns the log-likelihood of `at`. */
  step: (at: Float64Array, next: Float64Array) => number;
  /** Brings an extrapolated point back among the estimates that the model allows; `last` is EM's own last point. */
  confine: (ahead: Float64Array, last: Float64Array) => void;
  isAtRest: (from: Float64Array, to: Float64Array) => boolean;
};

export type EmClimb = {
  logLikelihood: number;
  estimates: Float64Array;
  /** EM steps taken. */
  iterations: number;
  converged: boolean;
};

/**
 * Climbs a likelihood by accelerated EM, until it is flat and the estimates rest, or `maxIterations` steps are spent.
 *
 * Plain EM creeps along flat ridges for thousands of steps. Each round here takes two EM steps, extrapolates the
 * path they describe (SQUAREM, third step length) and takes a third EM step from there; an extrapolation that
 * lowers the likelihood is dropped, so the climb never goes down. A likelihood that is not finite ends it.
 *
 * @param tolerance gain of one EM step, as a share of the log-likelihood, below which the climb may end.
 * Time O(steps x one EM step). Source: Varadhan & Roland (2008), Scandinavian J. Statistics 35, 335-353.
 */
export function climbByEm(
  from: Float64Array,
  { step, confine, isAtRest }: EmModel,
  maxIterations: number,
  tolerance: number,
): EmClimb {
  let current = from.slice();
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
    converged = isFlat && isAtRest(first, second);
    if (!converged && extrapolate(current, first, second, ahead)) {
      confine(ahead, second);
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
  return { logLikelihood, estimates: current, iterations, converged };
}

/** Writes the extrapolated point to `ahead`; false when the path gives no direction. */
function extrapolate(
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
  const length = Math.sqrt(stepSquared / bendSquared);
  if (!(length > 1 && length < Infinity)) return false;
  for (let i = 0; i < start.length; i++) {
    const move = first[i] - start[i];
    const bend = second[i] - first[i] - move;
    ahead[i] = start[i] + 2 * length * move + length * length * bend;
  }
  return true;
}
