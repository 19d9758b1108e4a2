import { dotProduct } from "#analysis/linear-algebra/dot-product";
import { approximateHessian, type CurvaturePair } from "#analysis/optimise/approximate-hessian";
import { findBoundedStep } from "#analysis/optimise/find-bounded-step";
import { searchLine } from "#analysis/optimise/search-line";

export type BoundedProblem = {
  start: ArrayLike<number>;
  /** One a variable; -Infinity where there is none. */
  lower: ArrayLike<number>;
  /** One a variable; Infinity where there is none. */
  upper: ArrayLike<number>;
  /** The function at a point; writes its gradient into the second argument. Must not keep either array. */
  evaluate: (point: Float64Array, gradient: Float64Array) => number;
};

export type MinimiseOptions = {
  /** Steps remembered for the curvature. Default 5. */
  memory?: number;
  /** Stop when a step lowers the function by less than this, relative to max(|f|, 1). Default 2.2e-9. */
  relativeDecrease?: number;
  /** Stop when no component of the projected gradient exceeds this. Default 0. */
  gradientTolerance?: number;
  /** Default 1000. */
  maxIterations?: number;
};

export type BoundedMinimum = {
  point: Float64Array;
  value: number;
  gradient: Float64Array;
  iterations: number;
  evaluations: number;
  /** False when the limit of iterations came first, or no step from the last point lowers the function. */
  converged: boolean;
};

type Iterate = Pick<BoundedMinimum, "point" | "gradient" | "value" | "evaluations">;

/** 1e7 times the rounding unit, the customary stop of this method. */
const customaryDecrease = 1e7 * Number.EPSILON;

/**
 * A local minimum of a smooth function whose variables stay between bounds, by a quasi-Newton method (L-BFGS-B).
 *
 * Answers "which values in their ranges make this as small as it gets near here?". The start is moved into the
 * bounds. With the defaults it takes the same path and the same stop as R's `optim(method = "L-BFGS-B")`, so results
 * agree to about nine digits even where the stop comes before the very minimum; lower `relativeDecrease` to go on.
 * Scale variables to similar size. For up to a few hundred variables: the curvature is held as a full matrix.
 *
 * Cost: one or two evaluations and O(memory x p^2 + p^3) an iteration.
 * Source: Byrd, Lu, Nocedal & Zhu (1995), SIAM Journal on Scientific Computing 16, 1190-1208.
 */
export function minimiseBounded(problem: BoundedProblem, options: MinimiseOptions = {}): BoundedMinimum {
  const { start, lower, upper } = problem;
  const limits = { relativeDecrease: customaryDecrease, gradientTolerance: 0, ...options };
  const maxIterations = options.maxIterations ?? 1000;
  const point = Float64Array.from(start, (value, i) => Math.min(Math.max(value, lower[i]), upper[i]));
  const gradient = new Float64Array(point.length);
  const value = problem.evaluate(point, gradient);
  let state: Iterate = { point, gradient, value, evaluations: 1 };
  let pairs: CurvaturePair[] = [];
  let iterations = 0;
  let converged = isStationary(state, problem, limits.gradientTolerance);
  while (!converged && iterations < maxIterations) {
    const next = takeStep(problem, state, pairs, iterations === 0);
    if (!next && pairs.length === 0) break;
    if (!next) {
      pairs = [];
      continue;
    }
    iterations++;
    const scale = Math.max(Math.abs(state.value), Math.abs(next.value), 1);
    converged =
      isStationary(next, problem, limits.gradientTolerance) ||
      state.value - next.value <= limits.relativeDecrease * scale;
    const step = next.point.map((to, i) => to - state.point[i]);
    const change = next.gradient.map((to, i) => to - state.gradient[i]);
    const promised = -dotProduct(state.gradient, step);
    if (dotProduct(step, change) > Number.EPSILON * promised)
      pairs = [...pairs, { step, change }].slice(-(options.memory ?? 5));
    state = next;
  }
  return { ...state, iterations, converged };
}

/** One step towards the model's minimum; null when the line search finds nothing lower. */
function takeStep(
  { lower, upper, evaluate }: BoundedProblem,
  { point, gradient, value, evaluations }: Iterate,
  pairs: readonly CurvaturePair[],
  isFirst: boolean,
): Iterate | null {
  const hessian = approximateHessian(pairs, point.length);
  const target = findBoundedStep(point, gradient, lower, upper, hessian, pairs.length > 0);
  if (!target) return null;
  const direction = target.map((to, i) => to - point[i]);
  const slope = dotProduct(gradient, direction);
  if (!(slope < 0)) return null;
  const bounds = point.map(
    (_, i) => (Number.isFinite(lower[i]) ? 1 : 0) + (Number.isFinite(upper[i]) ? 1 : 0),
  );
  const isBoxed = bounds.every((count) => count === 2);
  const isBounded = bounds.some((count) => count > 0);
  let reached: Iterate = { point, gradient, value, evaluations };
  const found = searchLine(
    { value, slope },
    (step) => {
      const tried = step === 1 ? target : point.map((from, i) => from + step * direction[i]);
      const slopes = new Float64Array(point.length);
      const height = evaluate(tried, slopes);
      reached = { point: tried, gradient: slopes, value: height, evaluations: reached.evaluations + 1 };
      return { value: height, slope: dotProduct(slopes, direction) };
    },
    {
      firstStep: isFirst && !isBoxed ? Math.min(1, 1 / Math.sqrt(dotProduct(direction, direction))) : 1,
      maxStep: isFirst && isBounded ? 1 : longestStep(point, direction, lower, upper),
      decrease: 1e-3,
      curvature: 0.9,
      width: 0.1,
      maxEvaluations: 20,
    },
  );
  return found && reached;
}

/** Whether no component of the gradient that the bounds leave free exceeds the tolerance. */
function isStationary(
  { point, gradient }: Iterate,
  { lower, upper }: BoundedProblem,
  tolerance: number,
): boolean {
  return gradient.every((slope, i) => {
    const room = slope < 0 ? Math.max(slope, point[i] - upper[i]) : Math.min(slope, point[i] - lower[i]);
    return Math.abs(room) <= tolerance;
  });
}

/** How far along the direction the bounds allow, at least 1: the target itself is inside. */
function longestStep(
  point: Float64Array,
  direction: Float64Array,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
): number {
  let longest = 1e10;
  direction.forEach((slope, i) => {
    if (slope < 0) longest = Math.min(longest, (lower[i] - point[i]) / slope);
    else if (slope > 0) longest = Math.min(longest, (upper[i] - point[i]) / slope);
  });
  return Math.max(1, longest);
}
