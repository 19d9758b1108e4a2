import { solveCholesky } from "#analysis/linear-algebra/cholesky";
import {
  buildHessian,
  computeCurvatures,
  type MultinomialPoint,
  type MultinomialProblem,
  multiplyHessian,
} from "#analysis/typing/multinomial-loss";

/** Up to here the matrix of second derivatives is built and factorised; beyond, it is only multiplied with. */
const MOST_PARAMETERS_TO_FACTORISE = 600;

/**
 * Newton's step at a point, to be subtracted, and twice the fall of the loss that it promises.
 * Source: Nocedal & Wright, Numerical Optimization, 2nd ed., chapters 3 and 5.
 */
export function solveNewtonStep(
  problem: MultinomialProblem,
  point: MultinomialPoint,
): { step: Float64Array; promise: number } {
  const size = point.gradient.length;
  const step =
    size <= MOST_PARAMETERS_TO_FACTORISE
      ? solveByCholesky(buildHessian(problem, point), point.gradient)
      : solveByConjugateGradients(problem, point);
  let promise = 0;
  for (let i = 0; i < size; i++) promise += step[i] * point.gradient[i];
  return { step, promise };
}

/** Overwrites the lower triangle. A pivot lost to rounding is replaced by one that leaves its parameter alone. */
function solveByCholesky(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  for (let a = 0; a < size; a++) {
    const rowA = a * size;
    for (let b = 0; b <= a; b++) {
      const rowB = b * size;
      let sum = matrix[rowA + b];
      for (let c = 0; c < b; c++) sum -= matrix[rowA + c] * matrix[rowB + c];
      if (b < a) matrix[rowA + b] = sum / matrix[rowB + b];
      else matrix[rowA + a] = sum > 0 ? Math.sqrt(sum) : 1e100;
    }
  }
  return solveCholesky({ size, lower: matrix }, right);
}

/** Conjugate gradients, preconditioned by the diagonal, until the residual is small against the gradient. */
function solveByConjugateGradients(problem: MultinomialProblem, point: MultinomialPoint): Float64Array {
  const curvatures = computeCurvatures(problem, point);
  const residual = Float64Array.from(point.gradient);
  const step = new Float64Array(residual.length);
  let conditioned = residual.map((r, i) => r / curvatures[i]);
  let direction = Float64Array.from(conditioned);
  let size = dot(residual, conditioned);
  const goal = size * 1e-8;
  for (let iteration = 0; iteration < 2 * residual.length && size > goal; iteration++) {
    const product = multiplyHessian(problem, point, direction);
    const length = size / dot(direction, product);
    for (let i = 0; i < step.length; i++) {
      step[i] += length * direction[i];
      residual[i] -= length * product[i];
    }
    conditioned = residual.map((r, i) => r / curvatures[i]);
    const next = dot(residual, conditioned);
    const turn = next / size;
    direction = direction.map((d, i) => conditioned[i] + turn * d);
    size = next;
  }
  return step;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
