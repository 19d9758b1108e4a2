import { AnalysisError } from "#analysis/analysis-error";
import {
  createMultinomialProblem,
  evaluateLoss,
  fromLinearFunctions,
  type MultinomialPoint,
  type MultinomialProblem,
  measureRidge,
  toLinearFunctions,
} from "#analysis/typing/multinomial-loss";
import { solveNewtonStep } from "#analysis/typing/solve-newton-step";
import type { Design, TypingTable } from "#analysis/typing/typing-table";
import type { LinearFunctions, MultinomialModel, MultinomialOptions } from "#analysis/typing/typing-types";

const MAX_ITERATIONS = 200;
/** Newton's steps shrink quadratically: one that promises this share of the loss has arrived. */
const LEAST_PROMISE = 1e-15;

/**
 * Multinomial logit with a ridge, as nnet::multinom with `decay`, at its exact minimum.
 *
 * Answers "how do the log-odds of each segment change with each answer?". Segments made by k-means from these very
 * answers are separable, so that without a ridge the coefficients grow without end; `converged` is then false.
 *
 * Minimises -sum of weights x log P(own segment) + decay x sum of squared coefficients. Like nnet, and unlike most
 * textbooks, the ridge includes the intercepts and is not halved; predictors are not standardised, so that one on a
 * scale of thousands is hardly shrunk. Weights count as that many respondents: the more, the weaker the ridge.
 *
 * @param start a similar fit, from which fewer iterations are left; the minimum is the same, there being one only.
 * @throws AnalysisError `invalid-argument` for a negative decay.
 * Time O(iterations x entries x (segments x columns) squared) up to 600 coefficients; above, conjugate gradients take
 * O(iterations x steps x entries x segments x columns).
 * Source: Venables & Ripley, Modern Applied Statistics with S, 4th ed., section 7.3; Böhning (1992), Annals of the
 * Institute of Statistical Mathematics 44, for the derivatives.
 */
export function fitMultinomial(
  table: TypingTable,
  design: Design,
  options: MultinomialOptions = {},
  start: LinearFunctions | null = null,
): MultinomialModel {
  const settings = completeMultinomialOptions(options);
  const present = findPresentSegments(table);
  const problem = createMultinomialProblem(table, design, present, settings);
  const origin = new Float64Array(problem.decays.length);
  let point = evaluateLoss(problem, start ? fromLinearFunctions(problem, start) : origin);
  let converged = false;
  let iterations = 0;
  while (!converged && iterations < MAX_ITERATIONS) {
    iterations++;
    const { step, promise } = solveNewtonStep(problem, point);
    const next = searchAlong(problem, point, step, promise);
    converged = next === null || promise <= LEAST_PROMISE * (1 + Math.abs(point.loss));
    point = next ?? point;
  }
  const weight = problem.weights.reduce((sum, w) => sum + w, 0);
  // Without a ridge, a likelihood of nearly 1 means that the coefficients are on their way to infinity.
  const isSeparated = settings.decay === 0 && point.loss < 1e-6 * weight;
  return {
    kind: "multinomial",
    ...toLinearFunctions(problem, point.parameters),
    penalisedLoss: point.loss,
    logLikelihood: measureRidge(problem, point.parameters) - point.loss,
    converged: converged && !isSeparated,
    iterations,
  };
}

/** @throws AnalysisError `invalid-argument` */
function completeMultinomialOptions(options: MultinomialOptions): Required<MultinomialOptions> {
  const decay = options.decay ?? 1;
  if (!(decay >= 0 && decay < Infinity)) {
    throw new AnalysisError("invalid-argument", "decay is at least 0", { argument: "decay", value: decay });
  }
  return {
    decay,
    penaliseIntercept: options.penaliseIntercept ?? true,
    coding: options.coding ?? "reference",
  };
}

/** The point on the step at which the loss falls enough (Armijo); null when rounding leaves nothing to gain. */
function searchAlong(
  problem: MultinomialProblem,
  point: MultinomialPoint,
  step: Float64Array,
  promise: number,
): MultinomialPoint | null {
  for (let length = 1; length > 1e-10; length /= 2) {
    const next = evaluateLoss(
      problem,
      point.parameters.map((value, i) => value - length * step[i]),
    );
    if (next.loss <= point.loss - 1e-4 * length * promise) return next;
  }
  return null;
}

function findPresentSegments({ counts, segmentCount }: TypingTable): number[] {
  const isPresent = new Array<boolean>(segmentCount).fill(false);
  counts.forEach((count, cell) => {
    if (count > 0) isPresent[cell % segmentCount] = true;
  });
  return isPresent.flatMap((present, k) => (present ? [k] : []));
}
