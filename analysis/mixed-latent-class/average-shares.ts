import type { EstimateLayout } from "#analysis/mixed-latent-class/estimate-layout";
import { fillLogShares } from "#analysis/mixed-latent-class/fill-log-shares";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";

/**
 * The share of each class in everyone: the estimate itself, or with covariates the mean of the respondents' shares,
 * which at a maximum equals the mean membership. Time O(cases x terms x k).
 */
export function averageShares(
  cases: MixedCases,
  layout: EstimateLayout,
  estimates: Float64Array,
): Float64Array {
  const { k } = layout;
  if (!layout.hasCovariates) return estimates.slice(0, k);
  const logShares = new Float64Array(cases.caseCount * k);
  fillLogShares(cases, layout, estimates, logShares);
  const shares = new Float64Array(k);
  let total = 0;
  cases.weights.forEach((weight, i) => {
    total += weight;
    for (let c = 0; c < k; c++) shares[c] += weight * Math.exp(logShares[i * k + c]);
  });
  return shares.map((share) => share / total);
}
