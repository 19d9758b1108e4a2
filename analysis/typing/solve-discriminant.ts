import { EigenvalueDecomposition } from "ml-matrix";
import type { DiscriminantProblem } from "#analysis/typing/discriminant-problem";
import type { LinearFunctions } from "#analysis/typing/typing-types";

/** Directions whose within-segment variance is below this share of a column's are redundant: MASS's 1e-4, squared. */
const LEAST_EIGENVALUE = 1e-8;
/** Below this pivot the slower decomposition decides which directions count. */
const LEAST_PIVOT = 1e-6;

/** Room for solving with up to `columnCount` columns, to be used again and again. */
export type DiscriminantWorkspace = { factor: Float64Array; solution: Float64Array };

export function createDiscriminantWorkspace(columnCount: number): DiscriminantWorkspace {
  return { factor: new Float64Array(columnCount * columnCount), solution: new Float64Array(columnCount) };
}

/** Room for the functions of `columnCount` columns. */
export function createLinearFunctions(segmentCount: number, columnCount: number): LinearFunctions {
  return {
    intercepts: new Float64Array(segmentCount),
    coefficients: new Float64Array(segmentCount * columnCount),
  };
}

/**
 * Fisher's linear functions on some of the columns: score = log prior - m'S⁻¹m / 2 + m'S⁻¹x for segment mean m and
 * pooled within-segment covariance S. Values and means are centred. Writes into `functions`, whose coefficients are
 * segment by chosen column.
 *
 * Redundant columns: S⁻¹ is the inverse over the directions in which respondents of a segment vary.
 * Time O(columns cubed). Source: Venables & Ripley, Modern Applied Statistics with S, 4th ed., section 12.1.
 */
export function solveDiscriminant(
  problem: DiscriminantProblem,
  columns: ArrayLike<number>,
  workspace: DiscriminantWorkspace,
  functions: LinearFunctions,
): void {
  const size = columns.length;
  const { columnCount, scales, scaledMeans, logPriors, segmentCount } = problem;
  const inverse = factorise(problem, columns, workspace.factor)
    ? null
    : invertByEigenvalues(problem, columns).inverse;
  const { factor, solution } = workspace;
  for (let k = 0; k < segmentCount; k++) {
    functions.intercepts[k] = logPriors[k];
    if (logPriors[k] === -Infinity) {
      functions.coefficients.fill(0, k * size, (k + 1) * size);
      continue;
    }
    for (let a = 0; a < size; a++) solution[a] = scaledMeans[k * columnCount + columns[a]];
    if (inverse) multiplySymmetric(inverse, solution, size);
    else solveFactored(factor, solution, size);
    for (let a = 0; a < size; a++) {
      const column = columns[a];
      functions.intercepts[k] -= (solution[a] * scaledMeans[k * columnCount + column]) / 2;
      functions.coefficients[k * size + a] = scales[column] > 0 ? solution[a] / scales[column] : 0;
    }
  }
}

/**
 * Eigenvalues and -vectors of the within-segment correlation, and its inverse over them.
 *
 * Directions without within-segment variance are left out, as MASS::lda does, unless segments differ along them though
 * there are respondents enough: such a direction (one of two answers in this segment, neither in that) tells segments
 * apart without fail, and counts with the least variance.
 */
export function invertByEigenvalues(problem: DiscriminantProblem, columns: ArrayLike<number>) {
  const size = columns.length;
  const rows = Array.from({ length: size }, (_, a) =>
    Array.from(
      { length: size },
      (_, b) => problem.correlation[columns[a] * problem.columnCount + columns[b]],
    ),
  );
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(rows, { assumeSymmetric: true });
  const hasEnough = problem.weight - problem.present.length >= size;
  const inverse = new Float64Array(size * size);
  const directions: { eigenvalue: number; vector: number[] }[] = [];
  realEigenvalues.forEach((found, e) => {
    const vector = eigenvectorMatrix.getColumn(e);
    const isVaried = found > LEAST_EIGENVALUE;
    if (!isVaried && !(hasEnough && isSeparating(problem, columns, vector))) return;
    const eigenvalue = isVaried ? found : LEAST_EIGENVALUE;
    directions.push({ eigenvalue, vector });
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) inverse[a * size + b] += (vector[a] * vector[b]) / eigenvalue;
    }
  });
  return { inverse, directions };
}

/** Whether segment means differ along a direction by more than rounding. */
function isSeparating(
  { present, scaledMeans, columnCount }: DiscriminantProblem,
  columns: ArrayLike<number>,
  vector: readonly number[],
): boolean {
  let least = Infinity;
  let most = -Infinity;
  let size = 0;
  for (const k of present) {
    let mean = 0;
    vector.forEach((v, a) => {
      const part = v * scaledMeans[k * columnCount + columns[a]];
      mean += part;
      size = Math.max(size, Math.abs(part));
    });
    least = Math.min(least, mean);
    most = Math.max(most, mean);
  }
  return most - least > 1e-6 * size;
}

/** Cholesky's lower triangle of the correlation; false when a column is nearly redundant. Constant columns stay 0. */
function factorise(problem: DiscriminantProblem, columns: ArrayLike<number>, factor: Float64Array): boolean {
  const size = columns.length;
  const { correlation, columnCount, scales } = problem;
  for (let a = 0; a < size; a++) {
    const source = columns[a] * columnCount;
    const isConstant = scales[columns[a]] === 0;
    for (let b = 0; b <= a; b++) {
      let sum = correlation[source + columns[b]];
      for (let c = 0; c < b; c++) sum -= factor[a * size + c] * factor[b * size + c];
      if (b < a) factor[a * size + b] = sum / factor[b * size + b];
      else if (isConstant) factor[a * size + a] = 1;
      else if (sum > LEAST_PIVOT) factor[a * size + a] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

function solveFactored(factor: Float64Array, solution: Float64Array, size: number): void {
  for (let a = 0; a < size; a++) {
    let sum = solution[a];
    for (let b = 0; b < a; b++) sum -= factor[a * size + b] * solution[b];
    solution[a] = sum / factor[a * size + a];
  }
  for (let a = size - 1; a >= 0; a--) {
    let sum = solution[a];
    for (let b = a + 1; b < size; b++) sum -= factor[b * size + a] * solution[b];
    solution[a] = sum / factor[a * size + a];
  }
}

function multiplySymmetric(matrix: Float64Array, vector: Float64Array, size: number): void {
  const product = Array.from({ length: size }, (_, a) => {
    let sum = 0;
    for (let b = 0; b < size; b++) sum += matrix[a * size + b] * vector[b];
    return sum;
  });
  vector.set(product);
}
