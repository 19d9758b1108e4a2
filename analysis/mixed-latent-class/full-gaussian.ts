import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { factorCholesky, logDeterminant, solveCholesky } from "#analysis/linear-algebra/cholesky";
import type { EstimateLayout } from "#analysis/mixed-latent-class/estimate-layout";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";

/** Cases that answered the same items. */
type AnsweredAlike = { items: number[]; missing: number[]; members: number[] };

/**
 * Adds every case's logarithm of the multivariate normal density of the values it has, by class.
 *
 * @param logs case by class; changed. -Infinity where a covariance matrix is not positive definite.
 * Time O(cases x items^2 x k).
 */
export function addFullDensities(
  cases: MixedCases,
  layout: EstimateLayout,
  estimates: Float64Array,
  logs: Float64Array,
): void {
  const { k, means } = layout;
  const { gaussianCount: size, values } = cases;
  const whitened = new Float64Array(size);
  for (const { items, members } of groupByAnswered(cases)) {
    if (items.length === 0) continue;
    for (let c = 0; c < k; c++) {
      const factor = factorCholesky(takeCovariance(layout, size, estimates, c, items));
      const constant = factor ? -0.5 * (items.length * Math.log(2 * Math.PI) + logDeterminant(factor)) : 0;
      const mean = items.map((item) => estimates[means + item * k + c]);
      for (const member of members) {
        if (!factor) logs[member * k + c] = -Infinity;
        else {
          // The distance in standard deviations, by forward substitution.
          let square = 0;
          for (let i = 0; i < items.length; i++) {
            let rest = values[member * size + items[i]] - mean[i];
            for (let j = 0; j < i; j++) rest -= factor.lower[i * items.length + j] * whitened[j];
            whitened[i] = rest / factor.lower[i * items.length + i];
            square += whitened[i] * whitened[i];
          }
          logs[member * k + c] += constant - square / 2;
        }
      }
    }
  }
}

/**
 * Means and covariance matrices of the maximisation step. A missing value enters by its expectation and covariance
 * given the values the case has.
 *
 * @param shares case by class: membership times weight.
 * @param floor added to the diagonal of a matrix that is all but singular.
 * Time O(cases x items^2 x k). Source: Little & Rubin, Statistical Analysis with Missing Data, 3rd ed., section 11.2;
 * Celeux & Govaert (1995), Pattern Recognition 28, 781-793.
 */
export function maximiseFull(
  cases: MixedCases,
  layout: EstimateLayout,
  shares: Float64Array,
  estimates: Float64Array,
  next: Float64Array,
  floor: number,
): void {
  const { k, means, variances, covariance } = layout;
  const size = cases.gaussianCount;
  const counts = new Float64Array(k);
  for (let i = 0; i < shares.length; i++) counts[i % k] += shares[i];
  const total = counts.reduce((sum, count) => sum + count, 0);
  const pooled = new Float64Array(size * size);
  for (let c = 0; c < k; c++) {
    const { sums, products } = addMoments(cases, layout, shares, estimates, c);
    const shift = sums.map((sum) => (counts[c] > 0 ? sum / counts[c] : 0));
    for (let g = 0; g < size; g++) next[means + g * k + c] = estimates[means + g * k + c] + shift[g];
    for (let pair = 0; pair < products.length; pair++) {
      const centred = products[pair] - counts[c] * shift[Math.floor(pair / size)] * shift[pair % size];
      const cell = variances + pair * k + c;
      pooled[pair] += centred;
      next[cell] = counts[c] > 0 ? centred / counts[c] : estimates[cell];
    }
  }
  for (let c = 0; c < k; c++) {
    for (let pair = 0; covariance === "equal-full" && pair < pooled.length; pair++) {
      next[variances + pair * k + c] = pooled[pair] / total;
    }
    keepDefinite(layout, size, next, c, floor);
  }
}

/** Expected sums and cross-products of the deviations from the present means of class c. */
function addMoments(
  cases: MixedCases,
  layout: EstimateLayout,
  shares: Float64Array,
  estimates: Float64Array,
  c: number,
): { sums: Float64Array; products: Float64Array } {
  const { k, means } = layout;
  const { gaussianCount: size, values } = cases;
  const sums = new Float64Array(size);
  const products = new Float64Array(size * size);
  const deviation = new Float64Array(size);
  const mean = Float64Array.from({ length: size }, (_, item) => estimates[means + item * k + c]);
  for (const { items, missing, members } of groupByAnswered(cases)) {
    const regressions = regressMissing(layout, size, estimates, c, items, missing);
    let memberTotal = 0;
    for (const member of members) {
      const share = shares[member * k + c];
      memberTotal += share;
      if (share === 0) continue;
      for (let g = 0; g < size; g++) deviation[g] = values[member * size + g] - mean[g];
      for (const { item, slopes } of regressions) {
        deviation[item] = items.reduce((sum, other, i) => sum + slopes[i] * deviation[other], 0);
      }
      for (let g = 0; g < size; g++) {
        const scaled = share * deviation[g];
        sums[g] += scaled;
        for (let h = 0; h <= g; h++) products[g * size + h] += scaled * deviation[h];
      }
    }
    for (const { item, residual } of regressions) {
      missing.forEach((other, m) => {
        if (other <= item) products[item * size + other] += memberTotal * residual[m];
      });
    }
  }
  for (let g = 0; g < size; g++) for (let h = 0; h < g; h++) products[h * size + g] = products[g * size + h];
  return { sums, products };
}

/** The regression of each missing item on the answered ones in class c, and its residual covariances. */
function regressMissing(
  { k, variances }: EstimateLayout,
  size: number,
  estimates: Float64Array,
  c: number,
  items: readonly number[],
  missing: readonly number[],
): { item: number; slopes: Float64Array; residual: number[] }[] {
  if (missing.length === 0) return [];
  const covarianceOf = (g: number, h: number) => estimates[variances + (g * size + h) * k + c];
  const factor = factorCholesky(fillMatrix(items, covarianceOf));
  return missing.map((item) => {
    const shared = items.map((other) => covarianceOf(item, other));
    const slopes = factor ? solveCholesky(factor, shared) : new Float64Array(items.length);
    const residual = missing.map((other) =>
      items.reduce(
        (rest, given, i) => rest - slopes[i] * covarianceOf(given, other),
        covarianceOf(item, other),
      ),
    );
    return { item, slopes, residual };
  });
}

function keepDefinite(
  layout: EstimateLayout,
  size: number,
  next: Float64Array,
  c: number,
  floor: number,
): void {
  const all = Array.from({ length: size }, (_, item) => item);
  const factor = factorCholesky(takeCovariance(layout, size, next, c, all));
  if (factor && all.every((g) => factor.lower[g * size + g] ** 2 >= floor)) return;
  for (const g of all) next[layout.variances + (g * size + g) * layout.k + c] += floor;
}

function takeCovariance(
  { k, variances }: EstimateLayout,
  size: number,
  estimates: Float64Array,
  c: number,
  items: readonly number[],
): NumericMatrix {
  return fillMatrix(items, (g, h) => estimates[variances + (g * size + h) * k + c]);
}

function fillMatrix(items: readonly number[], cell: (g: number, h: number) => number): NumericMatrix {
  const values = Float64Array.from(items.flatMap((g) => items.map((h) => cell(g, h))));
  return { rowCount: items.length, columnCount: items.length, values };
}

const known = new WeakMap<MixedCases, AnsweredAlike[]>();

/** Found once for the same cases: a fit asks for it at every step. */
function groupByAnswered(cases: MixedCases): AnsweredAlike[] {
  const found = known.get(cases);
  if (found) return found;
  const { caseCount, gaussianCount, values } = cases;
  const groups = new Map<string, AnsweredAlike>();
  for (let i = 0; i < caseCount; i++) {
    const items: number[] = [];
    const missing: number[] = [];
    for (let g = 0; g < gaussianCount; g++) {
      (Number.isNaN(values[i * gaussianCount + g]) ? missing : items).push(g);
    }
    const key = items.join(",");
    const group = groups.get(key) ?? { items, missing, members: [] };
    group.members.push(i);
    groups.set(key, group);
  }
  known.set(cases, [...groups.values()]);
  return [...groups.values()];
}
