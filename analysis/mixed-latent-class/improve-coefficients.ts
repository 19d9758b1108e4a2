import { factorCholesky, solveCholesky } from "#analysis/linear-algebra/cholesky";
import type { EstimateLayout } from "#analysis/mixed-latent-class/estimate-layout";
import { fillLogShares } from "#analysis/mixed-latent-class/fill-log-shares";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";

/** Halvings of a Newton step before it is given up. */
const MOST_HALVINGS = 12;

/**
 * One Newton step for the multinomial logit of class membership on the covariates, shortened until it helps.
 *
 * @param shares case by class: membership times weight, the outcome of the regression.
 * @param estimates its first rows are the coefficients, term by class; the first class is the reference, all 0.
 * @param next its first rows are filled; unchanged coefficients when no step helps.
 * Time O(cases x (terms x k)^2). Source: Agresti, Categorical Data Analysis, 3rd ed., section 8.1.
 */
export function improveCoefficients(
  cases: MixedCases,
  layout: EstimateLayout,
  shares: Float64Array,
  estimates: Float64Array,
  next: Float64Array,
): void {
  const { k } = layout;
  const size = cases.termCount * (k - 1);
  const logShares = new Float64Array(shares.length);
  fillLogShares(cases, layout, estimates, logShares);
  const { gradient, information } = differentiate(cases, k, shares, logShares);
  let factor = factorCholesky({ rowCount: size, columnCount: size, values: information });
  for (let ridge = 1e-10; !factor && ridge < 1; ridge *= 100) {
    for (let i = 0; i < size; i++) information[i * size + i] += ridge * (1 + information[i * size + i]);
    factor = factorCholesky({ rowCount: size, columnCount: size, values: information });
  }
  next.set(estimates.subarray(0, cases.termCount * k));
  if (!factor) return;
  const step = solveCholesky(factor, gradient);
  const fit = sumProducts(shares, logShares);
  for (let halving = 0, length = 1; halving <= MOST_HALVINGS; halving++, length /= 2) {
    for (let i = 0; i < size; i++) {
      const cell = Math.floor(i / (k - 1)) * k + 1 + (i % (k - 1));
      next[cell] = estimates[cell] + length * step[i];
    }
    fillLogShares(cases, layout, next, logShares);
    if (sumProducts(shares, logShares) >= fit) return;
  }
  next.set(estimates.subarray(0, cases.termCount * k));
}

/** Gradient and information (lower triangle) of the sum of share times log probability; all classes but the first. */
function differentiate(cases: MixedCases, k: number, shares: Float64Array, logShares: Float64Array) {
  const { caseCount, termCount, design, weights } = cases;
  const free = k - 1;
  const size = termCount * free;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const expected = new Float64Array(k);
  for (let i = 0; i < caseCount; i++) {
    for (let c = 0; c < k; c++) expected[c] = Math.exp(logShares[i * k + c]);
    for (let term = 0; term < termCount; term++) {
      const value = design[i * termCount + term];
      for (let c = 1; c < k; c++) {
        gradient[term * free + c - 1] += value * (shares[i * k + c] - weights[i] * expected[c]);
      }
      for (let other = 0; other <= term; other++) {
        const product = weights[i] * value * design[i * termCount + other];
        for (let c = 1; c < k; c++) {
          const cell = (term * free + c - 1) * size + other * free - 1;
          const scaled = product * expected[c];
          for (let d = 1; d < k; d++) information[cell + d] -= scaled * expected[d];
          information[cell + c] += scaled;
        }
      }
    }
  }
  return { gradient, information };
}

/** A share of zero counts nothing, whatever its logarithm. */
function sumProducts(shares: Float64Array, logShares: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < shares.length; i++) if (shares[i] > 0) sum += shares[i] * logShares[i];
  return sum;
}
