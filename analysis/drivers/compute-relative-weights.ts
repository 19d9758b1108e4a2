import type { DriverMoments } from "#analysis/drivers/correlate-drivers";
import { multiplyByVector, raiseCorrelations } from "#analysis/drivers/raise-correlations";

/**
 * Johnson's relative weights: R² shared out by way of the uncorrelated variables closest to the drivers.
 *
 * Answers the same question as Shapley values, mostly within a point of them, for any number of drivers. Never
 * negative; they sum to R². Identical to Genizi's (1993) decomposition.
 *
 * @returns one a driver, in R² (0 to 1).
 * @throws AnalysisError `collinear-variables`. Time O(p³).
 * Source: Johnson (2000), Multivariate Behavioral Research 35; Genizi (1993), Statistica Sinica 3.
 */
export function computeRelativeWeights(moments: DriverMoments): Float64Array {
  const size = moments.drivers.length;
  const loadings = raiseCorrelations(moments, 0.5);
  const betas = multiplyByVector(raiseCorrelations(moments, -0.5), moments.outcomeCorrelations);
  return Float64Array.from(moments.drivers, (_, driver) => {
    let weight = 0;
    for (let k = 0; k < size; k++) weight += (loadings[driver * size + k] * betas[k]) ** 2;
    return weight;
  });
}
