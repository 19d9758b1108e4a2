import { normaliseItems } from "#analysis/latent-class/step-expectation-maximisation";
import { maximiseDiagonal } from "#analysis/mixed-latent-class/diagonal-gaussian";
import type { EstimateLayout } from "#analysis/mixed-latent-class/estimate-layout";
import { maximiseFull } from "#analysis/mixed-latent-class/full-gaussian";
import { improveCoefficients } from "#analysis/mixed-latent-class/improve-coefficients";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";
import { weighMemberships } from "#analysis/mixed-latent-class/weigh-memberships";

/**
 * One step of expectation and maximisation for latent classes with categorical and Gaussian items and covariates.
 *
 * The coefficients of covariates take one Newton step instead of their maximum, so the step is a generalised EM; the
 * likelihood rises all the same.
 *
 * @param next filled with the improved estimates; may not be the same array.
 * @param shares working memory, case by class.
 * @returns the log-likelihood of `estimates` (not of `next`).
 * Time O(cases x (items + terms^2 k) x k) or less. Source: Dempster, Laird & Rubin (1977); Bandeen-Roche et al. (1997),
 * JASA 92, 1375-1386, for covariates.
 */
export function stepMixedModel(
  cases: MixedCases,
  layout: EstimateLayout,
  varianceFloor: number,
  estimates: Float64Array,
  next: Float64Array,
  shares: Float64Array,
): number {
  const { k } = layout;
  const logLikelihood = weighMemberships(cases, layout, estimates, shares);
  for (let i = 0; i < cases.caseCount; i++) {
    for (let c = 0; c < k; c++) shares[i * k + c] *= cases.weights[i];
  }
  if (layout.hasCovariates) improveCoefficients(cases, layout, shares, estimates, next);
  else addShares(cases, k, shares, next);
  if (cases.categoryCounts.length > 0) maximiseProbabilities(cases, layout, shares, next);
  if (cases.gaussianCount > 0) {
    const maximise = layout.isFull ? maximiseFull : maximiseDiagonal;
    maximise(cases, layout, shares, estimates, next, varianceFloor);
  }
  return logLikelihood;
}

function addShares({ caseCount, weights }: MixedCases, k: number, shares: Float64Array, next: Float64Array) {
  next.fill(0, 0, k);
  let total = 0;
  for (let i = 0; i < caseCount; i++) {
    total += weights[i];
    for (let c = 0; c < k; c++) next[c] += shares[i * k + c];
  }
  for (let c = 0; c < k; c++) next[c] /= total;
}

function maximiseProbabilities(
  { caseCount, categoryCounts, patternCount, patternOfCase, answerRows }: MixedCases,
  { k, probabilities, means }: EstimateLayout,
  shares: Float64Array,
  next: Float64Array,
): void {
  const itemCount = categoryCounts.length;
  const byPattern = new Float64Array(patternCount * k);
  for (let i = 0; i < caseCount; i++) {
    const to = patternOfCase[i] * k;
    for (let c = 0; c < k; c++) byPattern[to + c] += shares[i * k + c];
  }
  next.fill(0, probabilities, means);
  for (let pattern = 0; pattern < patternCount; pattern++) {
    for (let answer = pattern * itemCount; answer < (pattern + 1) * itemCount; answer++) {
      const cell = probabilities + answerRows[answer] * k;
      if (cell < probabilities) continue;
      for (let c = 0; c < k; c++) next[cell + c] += byPattern[pattern * k + c];
    }
  }
  // Its rows begin after one row of shares, so the last row before the probabilities stands for it.
  normaliseItems(categoryCounts, k, next.subarray(probabilities - k, means));
}
