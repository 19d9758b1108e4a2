import { AnalysisError } from "#analysis/analysis-error";
import { assertWholeNumber } from "#analysis/assert-whole-number";
import { selectRows } from "#analysis/dataset/select-rows";
import { matchSegments } from "#analysis/ensemble/match-segments";
import { fitPlannedSample, methodFor } from "#analysis/planning/fit-planned-sample";
import { measureCeiling } from "#analysis/planning/measure-ceiling";
import { type PlantedSample, plantSegments } from "#analysis/planning/plant-segments";
import type {
  RecoveryMethod,
  RecoveryQuestion,
  RecoveryReplicates,
  RecoveryResult,
} from "#analysis/planning/recovery-types";
import { assertSegmentPlan } from "#analysis/planning/segment-plan";
import { summariseRecovery } from "#analysis/planning/summarise-recovery";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";
import { computeAdjustedRandIndex } from "#analysis/solution-quality/adjusted-rand-index";

/** The market's own answers, for the ceiling: so many that its segments' means are known. */
const marketRows = 2000;

/**
 * Would a study of this size find these segments?
 *
 * The study is played through many times: segments are planted in simulated answers, the answers are segmented into
 * the same number of segments by the product's own methods, and what was found is compared with what was planted.
 * The error of sizes is against the market's shares, so it holds the luck of the sample too. Besides, each number of
 * segments from 2 to two more than planted is fitted, to see which one the fit itself would suggest: the highest
 * silhouette for k-means, the least BIC for latent classes.
 *
 * It says what the plan would bring if its assumptions were true; it cannot say whether they are.
 *
 * @throws AnalysisError from `assertSegmentPlan` and `completeRecoveryQuestion`; `cancelled`.
 *
 * Time: for each replicate and size as many fits as numbers of segments.
 * Source: Dolnicar, Grün, Leisch & Schmidt (2014), J. Travel Research 53, 296-306; Steinley (2004), Psychological
 * Methods 9, 386-396.
 */
export function recoverSegments(question: RecoveryQuestion, hooks: RunHooks = {}): RecoveryResult {
  const completed = completeRecoveryQuestion(question);
  return summariseRecovery(completed, [runRecoveryReplicates(completed, 0, completed.replicates, hooks)]);
}

/**
 * The question with every default filled in.
 * @throws AnalysisError from `assertSegmentPlan`; `invalid-argument` for sizes, replicates or seed. Time O(items).
 */
export function completeRecoveryQuestion(question: RecoveryQuestion): Required<RecoveryQuestion> {
  const completed = { ...question, replicates: question.replicates ?? 50, seed: question.seed ?? 1 };
  assertSegmentPlan(completed.plan);
  assertWholeNumber("sizes", completed.sizes.length, 1);
  completed.sizes.forEach((size, i) => {
    assertWholeNumber("size", size, 20);
    if (i > 0 && size <= completed.sizes[i - 1])
      throw new AnalysisError("invalid-argument", "sizes ascend", { argument: "sizes", value: size });
  });
  assertWholeNumber("replicates", completed.replicates, 1);
  assertWholeNumber("seed", completed.seed, 0);
  return completed;
}

/**
 * Replicates `from` up to, not including, `to`, at every size: one thread's share. Merged by `summariseRecovery`.
 * @throws AnalysisError `invalid-argument` for an empty range; `cancelled`.
 */
export function runRecoveryReplicates(
  { plan, sizes, replicates, seed }: Required<RecoveryQuestion>,
  from: number,
  to: number,
  hooks: RunHooks = {},
): RecoveryReplicates {
  if (!(from >= 0 && from < to && to <= replicates)) {
    throw new AnalysisError("invalid-argument", "the range of replicates is empty or outside", { from, to });
  }
  const method = methodFor(plan.items);
  const cells = (to - from) * sizes.length;
  const adjustedRand = new Float64Array(cells);
  const sizeError = new Float64Array(cells);
  const chosenK = new Int32Array(cells);
  const ceiling = new Float64Array(to - from);
  let cell = 0;
  for (let replicate = from; replicate < to; replicate++) {
    const respondents = Math.max(marketRows, sizes[sizes.length - 1]);
    const market = plantSegments(plan, { respondents, seed, replicate });
    ceiling[replicate - from] = measureCeiling(method, market, plan.shares);
    for (const size of sizes) {
      throwIfCancelled(hooks);
      const found = playThrough(method, takeFirst(market, size), plan.shares, seed);
      adjustedRand[cell] = found.adjustedRand;
      sizeError[cell] = found.sizeError;
      chosenK[cell] = found.chosenK;
      cell++;
      hooks.onProgress?.(cell, cells);
    }
  }
  return { from, adjustedRand, sizeError, chosenK, ceiling };
}

function takeFirst({ dataset, basis, segments }: PlantedSample, size: number): PlantedSample {
  const rows = Int32Array.from({ length: size }, (_, row) => row);
  return { dataset: selectRows(dataset, rows), basis, segments: segments.slice(0, size) };
}

function playThrough(method: RecoveryMethod, sample: PlantedSample, shares: readonly number[], seed: number) {
  const { assignment, chosenK } = fitPlannedSample(method, sample, shares.length, seed);
  return {
    adjustedRand: computeAdjustedRandIndex(sample.segments, assignment),
    sizeError: 100 * largestSizeError(sample.segments, assignment, shares),
    chosenK,
  };
}

/** Found segments are matched with planted ones so that they share as many respondents as possible. */
function largestSizeError(planted: Int32Array, found: Int32Array, shares: readonly number[]): number {
  const k = shares.length;
  const overlaps = new Float64Array(k * k);
  const sizes = new Float64Array(k);
  for (let row = 0; row < found.length; row++) {
    overlaps[planted[row] * k + found[row]]++;
    sizes[found[row]]++;
  }
  const counterparts = matchSegments(overlaps, k);
  return Math.max(...shares.map((share, s) => Math.abs(sizes[counterparts[s]] / found.length - share)));
}
