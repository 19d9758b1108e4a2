import type { PreparedLatentClass } from "#analysis/latent-class/latent-class-types";

/** Where an EM step keeps its numbers: byte offsets into one buffer, each a multiple of 16. */
export type EmMemory = {
  /** Pairs of classes. Where k is odd, the last class is padding that stays 0. */
  vectors: number;
  combinationCount: number;
  /** Combinations of the first block; patterns are sorted by them, so each has a run of patterns. */
  runCount: number;
  otherBlocks: number;
  /** Int32: combination c has the answers from `answerStarts[c]` to the next start. */
  answerStarts: number;
  /** Int32: rows of `estimates`. */
  answers: number;
  /** Int32: run r has the patterns from `runStarts[r]` to the next start. */
  runStarts: number;
  /** Int32, pattern by other block: combination. */
  codes: number;
  /** Float64 by pattern. */
  weights: number;
  /** Float64 by pattern: probability, written where the weight is not 1. */
  probabilities: number;
  /** Int32: patterns whose probability is too small for a product. */
  left: number;
  /** Float64: two numbers, see `EmKernels`. */
  outcome: number;
  /** Float64, row by class: class shares, then the categories of every item. */
  estimates: number;
  /** Float64, like `estimates`: expected respondents. */
  counts: number;
  /** Float64, combination by (class: joint probability, class: expected respondents). */
  table: number;
  /** Float64: two rows of classes. */
  scratch: number;
  bytes: number;
};

/** The loops of an EM step; analysis/simd/latent-class-kernels.as tells what each does. */
export type EmKernels = {
  multiplyAnswers(
    vectors: number,
    combinations: number,
    answerStarts: number,
    answers: number,
    estimates: number,
    table: number,
  ): void;
  gatherPatterns(
    vectors: number,
    runs: number,
    otherBlocks: number,
    runStarts: number,
    codes: number,
    weights: number,
    probabilities: number,
    left: number,
    outcome: number,
    estimates: number,
    table: number,
    scratch: number,
  ): number;
  addAnswers(
    vectors: number,
    combinations: number,
    runs: number,
    answerStarts: number,
    answers: number,
    counts: number,
    table: number,
  ): void;
};

/** A compiled module keeps its first bytes to itself. */
const FIRST_FREE_BYTE = 1024;

/** Time O(1). */
export function planEmMemory(prepared: PreparedLatentClass, k: number): EmMemory {
  const { patternCount, blockCount, categoryCounts, combinationStarts, combinationRows, runStarts } =
    prepared;
  let end = FIRST_FREE_BYTE;
  const reserve = (bytes: number) => {
    const place = end;
    end += Math.ceil(bytes / 16) * 16;
    return place;
  };
  const vectors = Math.ceil(k / 2);
  const combinationCount = combinationStarts.length - 1;
  const otherBlocks = blockCount - 1;
  const rowBytes = vectors * 16;
  const rows = 1 + categoryCounts.reduce((total, categories) => total + categories, 0);
  return {
    vectors,
    combinationCount,
    runCount: runStarts.length - 1,
    otherBlocks,
    answerStarts: reserve(combinationStarts.length * 4),
    answers: reserve(combinationRows.length * 4),
    runStarts: reserve(runStarts.length * 4),
    codes: reserve(patternCount * otherBlocks * 4),
    weights: reserve(patternCount * 8),
    probabilities: reserve(patternCount * 8),
    left: reserve(patternCount * 4),
    outcome: reserve(16),
    estimates: reserve(rows * rowBytes),
    counts: reserve(rows * rowBytes),
    table: reserve(combinationCount * rowBytes * 2),
    scratch: reserve(rowBytes * 2),
    bytes: end,
  };
}

/** Writes what no step changes: answers, patterns and weights. Time O(patterns x blocks). */
export function fillEmMemory(prepared: PreparedLatentClass, memory: EmMemory, buffer: ArrayBuffer): void {
  const { combinations, blockCount, patternCount } = prepared;
  const integers = new Int32Array(buffer);
  integers.set(prepared.combinationStarts, memory.answerStarts / 4);
  for (let i = 0, at = memory.answers / 4; i < prepared.combinationRows.length; i++, at++) {
    integers[at] = prepared.combinationRows[i] + 1;
  }
  integers.set(prepared.runStarts, memory.runStarts / 4);
  let at = memory.codes / 4;
  for (let pattern = 0; pattern < patternCount; pattern++) {
    for (let block = 1; block < blockCount; block++)
      integers[at++] = combinations[pattern * blockCount + block];
  }
  new Float64Array(buffer).set(prepared.weights, memory.weights / 8);
}
