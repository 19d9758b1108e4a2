import { type EmKernels, type EmMemory, fillEmMemory, planEmMemory } from "#analysis/latent-class/em-memory";
import type { PreparedLatentClass } from "#analysis/latent-class/latent-class-types";
import { createPlainEmKernels } from "#analysis/latent-class/plain-em-kernels";
import { claimKernels } from "#analysis/simd/claim-kernels";
import { latentClassKernelsBinary } from "#analysis/simd/latent-class-kernels-binary";

/** Working memory of the EM step for one number of classes; made once a fit. */
export type EmWorkspace = {
  memory: EmMemory;
  /** Patterns of a weight other than 1. */
  weighted: Int32Array;
  /** Opens the memory, filled; what it returns is valid until another workspace is opened. */
  open: () => OpenWorkspace;
};

type OpenWorkspace = { kernels: EmKernels; integers: Int32Array; numbers: Float64Array };

const LEAST_PROBABILITY = 1e-300;

/**
 * @param mayUseSimd false keeps to plain TypeScript, which gives the same numbers; for tests.
 * Memory O(patterns x blocks + combinations x k).
 */
export function createEmWorkspace(prepared: PreparedLatentClass, k: number, mayUseSimd = true): EmWorkspace {
  const memory = planEmMemory(prepared, k);
  const everyPattern = Int32Array.from({ length: prepared.patternCount }, (_, pattern) => pattern);
  const weighted = everyPattern.filter((pattern) => prepared.weights[pattern] !== 1);
  const owner = {};
  let opened: OpenWorkspace | null = null;
  const open = () => {
    const claimed = mayUseSimd
      ? claimKernels<EmKernels>(latentClassKernelsBinary, owner, memory.bytes)
      : null;
    if (opened && !claimed?.isFresh) return opened;
    const buffer = claimed ? claimed.buffer : new ArrayBuffer(memory.bytes);
    fillEmMemory(prepared, memory, buffer);
    opened = {
      kernels: claimed ? claimed.functions : createPlainEmKernels(buffer),
      integers: new Int32Array(buffer),
      numbers: new Float64Array(buffer),
    };
    return opened;
  };
  return { memory, weighted, open };
}

/**
 * One step of expectation and maximisation for the latent class model.
 *
 * @param estimates class shares, then category probabilities by class (see `LatentClassStart`).
 * @param next filled with the improved estimates; may not be the same array.
 * @returns the log-likelihood of `estimates` (not of `next`).
 *
 * Missing answers contribute no factor; a pattern with no answer contributes 0. Exact zeros stay zeros: clamping
 * happens inside logarithms only, which serve the patterns whose probability is too small for a product.
 * Time O(patterns x blocks x k). Source: Dempster, Laird & Rubin (1977); Goodman (1974), Biometrika 61, 215-231.
 */
export function stepExpectationMaximisation(
  prepared: PreparedLatentClass,
  k: number,
  estimates: Float64Array,
  next: Float64Array,
  workspace: EmWorkspace,
): number {
  const { memory, weighted } = workspace;
  const { kernels, integers, numbers } = workspace.open();
  const { vectors, combinationCount, runCount, otherBlocks, answerStarts, answers, runStarts } = memory;
  const { codes, weights, probabilities, left, outcome, counts, table, scratch } = memory;
  writeRows(estimates, k, numbers, memory.estimates / 8, vectors * 2);
  kernels.multiplyAnswers(vectors, combinationCount, answerStarts, answers, memory.estimates, table);
  const leftCount = kernels.gatherPatterns(
    vectors,
    runCount,
    otherBlocks,
    runStarts,
    codes,
    weights,
    probabilities,
    left,
    outcome,
    memory.estimates,
    table,
    scratch,
  );
  let logLikelihood = Math.log(numbers[outcome / 8]) - numbers[outcome / 8 + 1] * 512 * Math.LN2;
  for (let i = leftCount; i > 0; i--) numbers[probabilities / 8 + integers[left / 4 + i - 1]] = 1;
  for (let i = 0; i < weighted.length; i++) {
    logLikelihood += prepared.weights[weighted[i]] * Math.log(numbers[probabilities / 8 + weighted[i]]);
  }
  for (let i = 0; i < leftCount; i++) {
    logLikelihood += addImprobablePattern(prepared, integers[left / 4 + i], k, estimates, numbers, memory);
  }
  numbers.fill(0, counts / 8, counts / 8 + (next.length / k) * vectors * 2);
  kernels.addAnswers(vectors, combinationCount, runCount, answerStarts, answers, counts, table);
  readRows(numbers, counts / 8, vectors * 2, next, k);
  for (let c = 0; c < k; c++) next[c] /= prepared.weightTotal;
  normaliseItems(prepared.categoryCounts, k, next);
  return logLikelihood;
}

function writeRows(rows: Float64Array, k: number, numbers: Float64Array, first: number, width: number): void {
  for (let cell = 0, at = first; cell < rows.length; cell += k, at += width) {
    for (let c = 0; c < k; c++) numbers[at + c] = rows[cell + c];
    if (width > k) numbers[at + k] = 0;
  }
}

function readRows(numbers: Float64Array, first: number, width: number, rows: Float64Array, k: number): void {
  for (let cell = 0, at = first; cell < rows.length; cell += k, at += width) {
    for (let c = 0; c < k; c++) rows[cell + c] = numbers[at + c];
  }
}

/** Adds one pattern's expected respondents by logarithms; returns its part of the log-likelihood. */
function addImprobablePattern(
  prepared: PreparedLatentClass,
  pattern: number,
  k: number,
  estimates: Float64Array,
  numbers: Float64Array,
  { table, vectors }: EmMemory,
): number {
  const { blockCount, combinations, combinationStarts, combinationRows } = prepared;
  const mine = combinations.subarray(pattern * blockCount, (pattern + 1) * blockCount);
  const logs = new Float64Array(k);
  for (let c = 0; c < k; c++) {
    logs[c] = Math.log(Math.max(estimates[c], LEAST_PROBABILITY));
    for (const combination of mine) {
      for (let i = combinationStarts[combination]; i < combinationStarts[combination + 1]; i++) {
        logs[c] += Math.log(Math.max(estimates[(combinationRows[i] + 1) * k + c], LEAST_PROBABILITY));
      }
    }
  }
  const largest = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  const probabilities = logs.map((log) => Math.exp(log - largest));
  const total = probabilities.reduce((sum, probability) => sum + probability, 0);
  for (const combination of mine) {
    const expected = table / 8 + (combination * 2 + 1) * vectors * 2;
    for (let c = 0; c < k; c++) {
      numbers[expected + c] += (prepared.weights[pattern] * probabilities[c]) / total;
    }
  }
  return prepared.weights[pattern] * (Math.log(total) + largest);
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
