import type { Design, TypingTable } from "#analysis/typing/typing-table";
import type { LinearFunctions, MultinomialOptions } from "#analysis/typing/typing-types";

/** Keeps the curvature positive where neither data nor ridge bend the loss. */
const LEAST_CURVATURE = 1e-10;

/**
 * The penalised loss of a multinomial logit on distinct answers. Its parameters are, for each free segment, an
 * intercept and a coefficient for each design column.
 */
export type MultinomialProblem = {
  segmentCount: number;
  entryCount: number;
  /** Design columns and the intercept. */
  width: number;
  /** Segments with coefficients of their own, and the one whose coefficients are 0, or -1. */
  free: readonly number[];
  reference: number;
  /** Entry by `width`, the first column 1. */
  rows: Float64Array;
  /** Entry by free segment. */
  counts: Float64Array;
  /** All segments together, by entry. */
  weights: Float64Array;
  /** Ridge on each parameter. */
  decays: Float64Array;
};

/** The loss at a point with what its derivatives need. */
export type MultinomialPoint = {
  parameters: Float64Array;
  loss: number;
  gradient: Float64Array;
  /** Entry by free segment. */
  probabilities: Float64Array;
};

/** @param present segments that have respondents, ascending. Time O(cells). */
export function createMultinomialProblem(
  table: TypingTable,
  design: Design,
  present: readonly number[],
  options: Required<MultinomialOptions>,
): MultinomialProblem {
  const hasReference = options.coding === "reference";
  const free = hasReference ? present.slice(1) : present;
  const { columnCount } = design;
  const { segmentCount } = table;
  const width = columnCount + 1;
  const decays = new Float64Array(free.length * width).fill(options.decay);
  if (!options.penaliseIntercept) for (let i = 0; i < decays.length; i += width) decays[i] = 0;
  const { entryCount } = table;
  const rows = new Float64Array(entryCount * width);
  const counts = new Float64Array(entryCount * free.length);
  const weights = new Float64Array(entryCount);
  for (let entry = 0; entry < entryCount; entry++) {
    const own = table.counts.subarray(entry * segmentCount, (entry + 1) * segmentCount);
    rows[entry * width] = 1;
    rows.set(design.values.subarray(entry * columnCount, (entry + 1) * columnCount), entry * width + 1);
    for (let k = 0; k < segmentCount; k++) weights[entry] += own[k];
    free.forEach((k, f) => {
      counts[entry * free.length + f] = own[k];
    });
  }
  const reference = hasReference ? present[0] : -1;
  return { segmentCount, entryCount, width, free, reference, rows, counts, weights, decays };
}

/** Loss, gradient and probabilities at these parameters. Time O(entries x parameters). */
export function evaluateLoss(problem: MultinomialProblem, parameters: Float64Array): MultinomialPoint {
  const { width, rows, counts, weights, decays, reference } = problem;
  const freeCount = problem.free.length;
  const probabilities = new Float64Array(counts.length);
  const gradient = decays.map((decay, i) => 2 * decay * parameters[i]);
  let loss = measureRidge(problem, parameters);
  for (let entry = 0; entry < problem.entryCount; entry++) {
    const first = entry * freeCount;
    const row = entry * width;
    let largest = reference >= 0 ? 0 : -Infinity;
    let own = 0;
    for (let f = 0; f < freeCount; f++) {
      let score = 0;
      for (let a = 0; a < width; a++) score += parameters[f * width + a] * rows[row + a];
      probabilities[first + f] = score;
      own += counts[first + f] * score;
      if (score > largest) largest = score;
    }
    let total = reference >= 0 ? Math.exp(-largest) : 0;
    for (let f = 0; f < freeCount; f++) {
      probabilities[first + f] = Math.exp(probabilities[first + f] - largest);
      total += probabilities[first + f];
    }
    loss += weights[entry] * (largest + Math.log(total)) - own;
    for (let f = 0; f < freeCount; f++) {
      probabilities[first + f] /= total;
      const residual = weights[entry] * probabilities[first + f] - counts[first + f];
      for (let a = 0; a < width; a++) gradient[f * width + a] += residual * rows[row + a];
    }
  }
  return { parameters, loss, gradient, probabilities };
}

/** The ridge's part of the loss. */
export function measureRidge({ decays }: MultinomialProblem, parameters: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < decays.length; i++) sum += decays[i] * parameters[i] ** 2;
  return sum;
}

/** The lower triangle of the matrix of second derivatives. Time O(entries x parameters squared). */
export function buildHessian(problem: MultinomialProblem, { probabilities }: MultinomialPoint): Float64Array {
  const { width, rows, weights, decays } = problem;
  const freeCount = problem.free.length;
  const size = decays.length;
  const hessian = new Float64Array(size * size);
  for (let entry = 0; entry < problem.entryCount; entry++) {
    const row = entry * width;
    for (let f = 0; f < freeCount; f++) {
      const own = weights[entry] * probabilities[entry * freeCount + f];
      for (let g = 0; g <= f; g++) {
        const other = probabilities[entry * freeCount + g];
        const bend = f === g ? own * (1 - other) : -own * other;
        for (let a = 0; a < width; a++) {
          const scaled = bend * rows[row + a];
          if (scaled === 0) continue;
          const cell = (f * width + a) * size + g * width;
          for (let b = 0; b <= a; b++) hessian[cell + b] += scaled * rows[row + b];
        }
      }
    }
  }
  for (let f = 0; f < freeCount; f++) {
    for (let g = 0; g < f; g++) mirrorBlock(hessian, size, f * width, g * width, width);
  }
  for (let i = 0; i < size; i++) hessian[i * size + i] += 2 * decays[i] + LEAST_CURVATURE;
  return hessian;
}

/** Second derivatives times a direction. Time O(entries x parameters). */
export function multiplyHessian(
  problem: MultinomialProblem,
  { probabilities }: MultinomialPoint,
  direction: Float64Array,
): Float64Array {
  const { width, rows, weights, decays } = problem;
  const freeCount = problem.free.length;
  const product = direction.map((value, i) => (2 * decays[i] + LEAST_CURVATURE) * value);
  const changes = new Float64Array(freeCount);
  for (let entry = 0; entry < problem.entryCount; entry++) {
    const row = entry * width;
    let mean = 0;
    for (let f = 0; f < freeCount; f++) {
      changes[f] = 0;
      for (let a = 0; a < width; a++) changes[f] += direction[f * width + a] * rows[row + a];
      mean += probabilities[entry * freeCount + f] * changes[f];
    }
    for (let f = 0; f < freeCount; f++) {
      const bend = weights[entry] * probabilities[entry * freeCount + f] * (changes[f] - mean);
      for (let a = 0; a < width; a++) product[f * width + a] += bend * rows[row + a];
    }
  }
  return product;
}

/** The diagonal of the second derivatives. Time O(entries x parameters). */
export function computeCurvatures(
  problem: MultinomialProblem,
  { probabilities }: MultinomialPoint,
): Float64Array {
  const { width, rows, weights, decays } = problem;
  const freeCount = problem.free.length;
  const curvatures = decays.map((decay) => 2 * decay + LEAST_CURVATURE);
  for (let entry = 0; entry < problem.entryCount; entry++) {
    for (let f = 0; f < freeCount; f++) {
      const p = probabilities[entry * freeCount + f];
      const bend = weights[entry] * p * (1 - p);
      for (let a = 0; a < width; a++) curvatures[f * width + a] += bend * rows[entry * width + a] ** 2;
    }
  }
  return curvatures;
}

/** Scores by segment: the reference's are 0, an absent segment's -Infinity. */
export function toLinearFunctions(problem: MultinomialProblem, parameters: Float64Array): LinearFunctions {
  const columnCount = problem.width - 1;
  const intercepts = new Float64Array(problem.segmentCount).fill(-Infinity);
  const coefficients = new Float64Array(problem.segmentCount * columnCount);
  if (problem.reference >= 0) intercepts[problem.reference] = 0;
  problem.free.forEach((k, f) => {
    const own = parameters.subarray(f * problem.width, (f + 1) * problem.width);
    intercepts[k] = own[0];
    coefficients.set(own.subarray(1), k * columnCount);
  });
  return { intercepts, coefficients };
}

/** The parameters that give these scores; 0 where a segment had none. */
export function fromLinearFunctions(problem: MultinomialProblem, functions: LinearFunctions): Float64Array {
  const { width, free, reference } = problem;
  const columnCount = width - 1;
  const parameters = new Float64Array(free.length * width);
  const read = (k: number, a: number) => {
    if (k < 0 || functions.intercepts[k] === -Infinity) return 0;
    return a === 0 ? functions.intercepts[k] : functions.coefficients[k * columnCount + a - 1];
  };
  free.forEach((k, f) => {
    for (let a = 0; a < width; a++) parameters[f * width + a] = read(k, a) - read(reference, a);
  });
  return parameters;
}

function mirrorBlock(square: Float64Array, size: number, top: number, start: number, width: number): void {
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < a; b++) {
      square[(top + b) * size + start + a] = square[(top + a) * size + start + b];
    }
  }
}
