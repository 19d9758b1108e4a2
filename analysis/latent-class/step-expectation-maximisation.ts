import type { PreparedLatentClass } from "#analysis/latent-class/latent-class-types";

/** Working memory of the EM step for one number of classes; made once a fit. */
export type EmWorkspace = {
  /** Combination by class: probability of the block's answers. */
  joint: Float64Array;
  /** Combination by class: expected respondents. */
  expected: Float64Array;
  /** By class, for the pattern at hand. */
  responsibilities: Float64Array;
};

/** Products below this are redone with logarithms. */
const LEAST_PRODUCT = 1e-280;
const LEAST_PROBABILITY = 1e-300;

/** Memory O(combinations x k). */
export function createEmWorkspace(prepared: PreparedLatentClass, k: number): EmWorkspace {
  const size = (prepared.combinationStarts.length - 1) * k;
  return {
    joint: new Float64Array(size),
    expected: new Float64Array(size),
    responsibilities: new Float64Array(k),
  };
}

/**
 * One step of expectation and maximisation for the latent class model.
 *
 * @param estimates class shares, then category probabilities by class (see `LatentClassStart`).
 * @param next filled with the improved estimates; may not be the same array.
 * @returns the log-likelihood of `estimates` (not of `next`).
 *
 * Missing answers contribute no factor; a pattern with no answer contributes 0. Exact zeros stay zeros: clamping
 * happens inside logarithms only.
 * Time O(patterns x blocks x k). Source: Dempster, Laird & Rubin (1977); Goodman (1974), Biometrika 61, 215-231.
 */
export function stepExpectationMaximisation(
  prepared: PreparedLatentClass,
  k: number,
  estimates: Float64Array,
  next: Float64Array,
  workspace: EmWorkspace,
): number {
  const { patternCount, blockCount, combinations, weights } = prepared;
  const { joint, expected, responsibilities } = workspace;
  multiplyBlocks(prepared, k, estimates, joint);
  expected.fill(0);
  next.fill(0);
  let logLikelihood = 0;
  for (let pattern = 0; pattern < patternCount; pattern++) {
    const from = pattern * blockCount;
    let probability = multiplyPattern(combinations, from, blockCount, k, estimates, joint, responsibilities);
    let logShift = 0;
    if (!(probability > LEAST_PRODUCT)) {
      logShift = weighByLogarithms(prepared, pattern, k, estimates, responsibilities);
      probability = 0;
      for (let c = 0; c < k; c++) probability += responsibilities[c];
    }
    logLikelihood += weights[pattern] * (Math.log(probability) + logShift);
    const scale = weights[pattern] / probability;
    for (let c = 0; c < k; c++) {
      responsibilities[c] *= scale;
      next[c] += responsibilities[c];
    }
    addPattern(combinations, from, blockCount, k, responsibilities, expected);
  }
  maximise(prepared, k, expected, next);
  return logLikelihood;
}

function multiplyBlocks(
  prepared: PreparedLatentClass,
  k: number,
  estimates: Float64Array,
  joint: Float64Array,
): void {
  const { combinationStarts, combinationRows } = prepared;
  joint.fill(1);
  for (let combination = 0; combination + 1 < combinationStarts.length; combination++) {
    const end = combinationStarts[combination + 1];
    for (let i = combinationStarts[combination]; i < end; i++) {
      const row = (combinationRows[i] + 1) * k;
      for (let c = 0; c < k; c++) joint[combination * k + c] *= estimates[row + c];
    }
  }
}

/** Class share times block probabilities for one pattern, four classes at a time; returns their sum. */
function multiplyPattern(
  combinations: Int32Array,
  from: number,
  blockCount: number,
  k: number,
  shares: Float64Array,
  joint: Float64Array,
  products: Float64Array,
): number {
  const to = from + blockCount;
  let sum = 0;
  let c = 0;
  for (; c + 4 <= k; c += 4) {
    let first = shares[c];
    let second = shares[c + 1];
    let third = shares[c + 2];
    let fourth = shares[c + 3];
    for (let i = from; i < to; i++) {
      const cell = combinations[i] * k + c;
      first *= joint[cell];
      second *= joint[cell + 1];
      third *= joint[cell + 2];
      fourth *= joint[cell + 3];
    }
    products[c] = first;
    products[c + 1] = second;
    products[c + 2] = third;
    products[c + 3] = fourth;
    sum += first + second + (third + fourth);
  }
  for (; c < k; c++) {
    let product = shares[c];
    for (let i = from; i < to; i++) product *= joint[combinations[i] * k + c];
    products[c] = product;
    sum += product;
  }
  return sum;
}

function addPattern(
  combinations: Int32Array,
  from: number,
  blockCount: number,
  k: number,
  responsibilities: Float64Array,
  expected: Float64Array,
): void {
  const to = from + blockCount;
  let c = 0;
  for (; c + 4 <= k; c += 4) {
    const first = responsibilities[c];
    const second = responsibilities[c + 1];
    const third = responsibilities[c + 2];
    const fourth = responsibilities[c + 3];
    for (let i = from; i < to; i++) {
      const cell = combinations[i] * k + c;
      expected[cell] += first;
      expected[cell + 1] += second;
      expected[cell + 2] += third;
      expected[cell + 3] += fourth;
    }
  }
  for (; c < k; c++) {
    const responsibility = responsibilities[c];
    for (let i = from; i < to; i++) expected[combinations[i] * k + c] += responsibility;
  }
}

/** The pattern's class weights divided by the largest; returns the logarithm of that divisor. */
function weighByLogarithms(
  prepared: PreparedLatentClass,
  pattern: number,
  k: number,
  estimates: Float64Array,
  weightsByClass: Float64Array,
): number {
  const { blockCount, combinations, combinationStarts, combinationRows } = prepared;
  let largest = -Infinity;
  for (let c = 0; c < k; c++) {
    let sum = Math.log(Math.max(estimates[c], LEAST_PROBABILITY));
    for (let b = pattern * blockCount; b < (pattern + 1) * blockCount; b++) {
      for (let i = combinationStarts[combinations[b]]; i < combinationStarts[combinations[b] + 1]; i++) {
        sum += Math.log(Math.max(estimates[(combinationRows[i] + 1) * k + c], LEAST_PROBABILITY));
      }
    }
    weightsByClass[c] = sum;
    largest = Math.max(largest, sum);
  }
  for (let c = 0; c < k; c++) weightsByClass[c] = Math.exp(weightsByClass[c] - largest);
  return largest;
}

/** Expected counts to shares: classes by the total weight, categories within item and class. */
function maximise(
  prepared: PreparedLatentClass,
  k: number,
  expected: Float64Array,
  next: Float64Array,
): void {
  const { combinationStarts, combinationRows, categoryCounts, weightTotal } = prepared;
  for (let c = 0; c < k; c++) next[c] /= weightTotal;
  for (let combination = 0; combination + 1 < combinationStarts.length; combination++) {
    const end = combinationStarts[combination + 1];
    for (let i = combinationStarts[combination]; i < end; i++) {
      const row = (combinationRows[i] + 1) * k;
      for (let c = 0; c < k; c++) next[row + c] += expected[combination * k + c];
    }
  }
  normaliseItems(categoryCounts, k, next);
}

/** Divides each item's probabilities by their sum in each class; equal ones where a class has nobody who answered. */
export function normaliseItems(categoryCounts: Int32Array, k: number, estimates: Float64Array): void {
  let row = k;
  for (const categories of categoryCounts) {
    for (let c = 0; c < k; c++) {
      let total = 0;
      for (let cell = row + c; cell < row + categories * k; cell += k) total += estimates[cell];
      for (let cell = row + c; cell < row + categories * k; cell += k) {
        estimates[cell] = total > 0 ? estimates[cell] / total : 1 / categories;
      }
    }
    row += categories * k;
  }
}
