import type { EstimateLayout } from "#analysis/mixed-latent-class/estimate-layout";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";

const LEAST_SHARE = 1e-300;

/**
 * The logarithm of each case's class shares, before its answers are looked at: equal for all without covariates, a
 * multinomial logit of its terms with them.
 *
 * @param logs case by class; filled. Time O(cases x terms x k).
 */
export function fillLogShares(
  { caseCount, termCount, design }: MixedCases,
  { k, hasCovariates }: EstimateLayout,
  estimates: Float64Array,
  logs: Float64Array,
): void {
  if (!hasCovariates) {
    const shares = estimates.subarray(0, k).map((share) => Math.log(Math.max(share, LEAST_SHARE)));
    for (let i = 0; i < caseCount; i++) for (let c = 0; c < k; c++) logs[i * k + c] = shares[c];
    return;
  }
  for (let i = 0; i < caseCount; i++) {
    let largest = -Infinity;
    for (let c = 0; c < k; c++) {
      let predictor = 0;
      for (let term = 0; term < termCount; term++) {
        predictor += design[i * termCount + term] * estimates[term * k + c];
      }
      logs[i * k + c] = predictor;
      largest = Math.max(largest, predictor);
    }
    let total = 0;
    for (let c = 0; c < k; c++) total += Math.exp(logs[i * k + c] - largest);
    const shift = largest + Math.log(total);
    for (let c = 0; c < k; c++) logs[i * k + c] -= shift;
  }
}
