import { addDiagonalDensities } from "#analysis/mixed-latent-class/diagonal-gaussian";
import type { EstimateLayout } from "#analysis/mixed-latent-class/estimate-layout";
import { fillLogShares } from "#analysis/mixed-latent-class/fill-log-shares";
import { addFullDensities } from "#analysis/mixed-latent-class/full-gaussian";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";

/** Clamped inside the logarithm only: an estimate of zero stays zero. */
const LEAST_PROBABILITY = 1e-300;
/** A share of e to this counts as 0; numbers near the smallest that there are would slow every sum down. */
const LEAST_LOG_SHARE = -100;

/**
 * The probability that each case belongs to each class, by Bayes' rule: the expectation step.
 *
 * @param memberships case by class; filled, each row sums to 1. A case without any answer gets its class shares.
 * @returns the log-likelihood: -Infinity or NaN where the estimates are impossible.
 *
 * Time O(cases x items x k), in logarithms, so that many items cannot underflow.
 */
export function weighMemberships(
  cases: MixedCases,
  layout: EstimateLayout,
  estimates: Float64Array,
  memberships: Float64Array,
): number {
  const { k } = layout;
  fillLogShares(cases, layout, estimates, memberships);
  addCategoricalDensities(cases, layout, estimates, memberships);
  if (cases.gaussianCount > 0) {
    (layout.isFull ? addFullDensities : addDiagonalDensities)(cases, layout, estimates, memberships);
  }
  let logLikelihood = 0;
  for (let i = 0; i < cases.caseCount; i++) {
    logLikelihood += cases.weights[i] * exponentiateRow(memberships, i * k, k);
  }
  return logLikelihood;
}

function addCategoricalDensities(
  { caseCount, categoryCounts, patternCount, patternOfCase, answerRows }: MixedCases,
  { k, probabilities, means }: EstimateLayout,
  estimates: Float64Array,
  logs: Float64Array,
): void {
  const itemCount = categoryCounts.length;
  if (itemCount === 0) return;
  const logProbabilities = estimates.slice(probabilities, means);
  for (let cell = 0; cell < logProbabilities.length; cell++) {
    logProbabilities[cell] = Math.log(Math.max(logProbabilities[cell], LEAST_PROBABILITY));
  }
  const byPattern = new Float64Array(patternCount * k);
  for (let pattern = 0; pattern < patternCount; pattern++) {
    for (let answer = pattern * itemCount; answer < (pattern + 1) * itemCount; answer++) {
      const row = answerRows[answer] * k;
      if (row < 0) continue;
      for (let c = 0; c < k; c++) byPattern[pattern * k + c] += logProbabilities[row + c];
    }
  }
  for (let i = 0; i < caseCount; i++) {
    const from = patternOfCase[i] * k;
    for (let c = 0; c < k; c++) logs[i * k + c] += byPattern[from + c];
  }
}

/** Turns a row of logarithms into shares of their exponentials; returns the logarithm of the exponentials' sum. */
function exponentiateRow(cells: Float64Array, from: number, k: number): number {
  let largest = -Infinity;
  for (let cell = from; cell < from + k; cell++) if (cells[cell] > largest) largest = cells[cell];
  let total = 0;
  for (let cell = from; cell < from + k; cell++) {
    const behind = cells[cell] - largest;
    cells[cell] = behind < LEAST_LOG_SHARE ? 0 : Math.exp(behind);
    total += cells[cell];
  }
  for (let cell = from; cell < from + k; cell++) cells[cell] /= total;
  return largest + Math.log(total);
}
