/** A log-likelihood at some estimates: its gradient, and the negative of its second derivatives, row after row. */
export type LikelihoodPoint = { logLikelihood: number; gradient: Float64Array; information: Float64Array };

export type ConcaveMaximum<Point extends LikelihoodPoint> = {
  estimates: Float64Array;
  /** Inverse of the information there: the covariance of the estimates. */
  inverse: Float64Array;
  at: Point;
  /** Newton's next step, not taken: 0 to rounding at a maximum, long where the likelihood has none. */
  step: Float64Array;
  iterations: number;
};

/** A Newton step that promises to raise the log-likelihood by less than this is the last. */
const leastGain = 1e-16;
const mostIterations = 100;
/** Sums of many choices differ by this much from rounding alone, which is no reason to shorten a step. */
const roundingShare = 1e-11;

/**
 * The top of a concave log-likelihood, by Newton's method with halved steps.
 *
 * @param evaluate may return more than it must; the point at the maximum is handed back.
 * @param invert the inverse, or pseudo-inverse, of an information matrix; what it throws ends the climb.
 * @param mayGoOn asked before each step; false ends the climb where it is.
 * Time O(iterations x (evaluation + inversion)).
 */
export function climbConcave<Point extends LikelihoodPoint>(
  start: Float64Array,
  evaluate: (estimates: Float64Array) => Point,
  invert: (information: Float64Array) => Float64Array,
  mayGoOn: (estimates: Float64Array) => boolean = () => true,
): ConcaveMaximum<Point> {
  let estimates = start;
  let at = evaluate(estimates);
  for (let iterations = 1; ; iterations++) {
    const inverse = invert(at.information);
    const step = multiply(inverse, at.gradient);
    const gain = dotHalf(step, at.gradient);
    const isLast = gain < leastGain * Math.max(1, Math.abs(at.logLikelihood));
    if (isLast || iterations === mostIterations || !mayGoOn(estimates)) {
      return { estimates, inverse, at, step, iterations };
    }
    const rounding = roundingShare * Math.abs(at.logLikelihood);
    for (let share = 1; ; share /= 2) {
      const moved = estimates.map((estimate, item) => estimate + share * step[item]);
      const tried = evaluate(moved);
      if (tried.logLikelihood >= at.logLikelihood - rounding || share < 1e-6) {
        estimates = moved;
        at = tried;
        break;
      }
    }
  }
}

function dotHalf(step: Float64Array, gradient: Float64Array): number {
  return step.reduce((sum, change, item) => sum + (change * gradient[item]) / 2, 0);
}

function multiply(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, row) =>
    vector.reduce((sum, value, column) => sum + matrix[row * size + column] * value, 0),
  );
}
