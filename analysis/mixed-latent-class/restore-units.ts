import type { EstimateLayout } from "#analysis/mixed-latent-class/estimate-layout";
import type { MixedStart, PreparedMixed } from "#analysis/mixed-latent-class/mixed-latent-class-types";

/**
 * Estimates with their classes in descending order of share; ties by the first probability or mean. With covariates
 * the largest class becomes the reference. Time O(estimates).
 */
export function orderClasses(
  { k, hasCovariates, probabilities, size }: EstimateLayout,
  estimates: Float64Array,
  shares: Float64Array,
): Float64Array {
  const firstRow = probabilities < size ? probabilities : 0;
  const order = Array.from({ length: k }, (_, c) => c).sort((a, b) => {
    if (Math.abs(shares[a] - shares[b]) > 1e-9) return shares[b] - shares[a];
    return estimates[firstRow + a] - estimates[firstRow + b] || a - b;
  });
  const ordered = estimates.map((_, cell) => estimates[cell - (cell % k) + order[cell % k]]);
  for (let row = 0; hasCovariates && row < probabilities; row += k) {
    const reference = ordered[row];
    for (let c = 0; c < k; c++) ordered[row + c] -= reference;
  }
  return ordered;
}

/**
 * The same point in the units of the data: means and variances of the Gaussian items, coefficients of the covariates,
 * and the log-likelihood, which depends on the unit that a density is measured in. Time O(estimates + cases x items).
 */
export function restoreUnits(
  { cases, centres, scales, termCentres, termScales }: PreparedMixed,
  { k, hasCovariates, means, variances, isFull }: EstimateLayout,
  { estimates, logLikelihood }: MixedStart,
): { estimates: Float64Array; logLikelihood: number } {
  const restored = estimates.slice();
  const items = cases.gaussianCount;
  for (let c = 0; c < k; c++) {
    for (let g = 0; g < items; g++) {
      restored[means + g * k + c] = centres[g] + scales[g] * estimates[means + g * k + c];
      for (let h = 0; h < (isFull ? items : 1); h++) {
        const cell = variances + (isFull ? g * items + h : g) * k + c;
        restored[cell] = estimates[cell] * scales[g] * (isFull ? scales[h] : scales[g]);
      }
    }
    for (let term = 1; hasCovariates && term < cases.termCount; term++) {
      restored[term * k + c] = estimates[term * k + c] / termScales[term];
      restored[c] -= restored[term * k + c] * termCentres[term];
    }
  }
  let stretched = 0;
  cases.values.forEach((value, cell) => {
    if (Number.isNaN(value)) return;
    stretched += cases.weights[Math.floor(cell / items)] * Math.log(scales[cell % items]);
  });
  return { estimates: restored, logLikelihood: logLikelihood - stretched };
}
