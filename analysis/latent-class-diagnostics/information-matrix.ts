import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { createSlopes, fillSlopes } from "#analysis/latent-class-diagnostics/class-slopes";
import type { FreeParameters } from "#analysis/latent-class-diagnostics/free-parameters";
import type { EstimateLayout } from "#analysis/mixed-latent-class/estimate-layout";
import { fillLogShares } from "#analysis/mixed-latent-class/fill-log-shares";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";
import { weighMemberships } from "#analysis/mixed-latent-class/weigh-memberships";

/**
 * The sum over respondents of the outer product of their gradient: an estimate of the information that poLCA takes.
 *
 * Weights: a case of weight w counts as w respondents. Missing answers add nothing.
 * Time O(cases x parameters^2). Source: Linzer & Lewis (2011), J. Statistical Software 42(10), equation 11.
 */
export function computeOuterProduct(
  cases: MixedCases,
  layout: EstimateLayout,
  estimates: Float64Array,
  free: FreeParameters,
): NumericMatrix {
  const { k } = layout;
  const size = free.count;
  const values = new Float64Array(size * size);
  const { memberships, shares } = expectClasses(cases, layout, estimates);
  const slopes = createSlopes(free);
  const gradient = new Float64Array(size);
  for (let i = 0; i < cases.caseCount; i++) {
    if (cases.weights[i] === 0) continue;
    gradient.fill(0);
    for (let c = 0; c < k; c++) {
      const membership = memberships[i * k + c];
      if (membership === 0) continue;
      fillSlopes(slopes, cases, layout, estimates, free, shares, i, c);
      for (let s = 0; s < slopes.count; s++) gradient[slopes.parameters[s]] += membership * slopes.values[s];
    }
    for (let a = 0; a < size; a++) {
      const scaled = cases.weights[i] * gradient[a];
      if (scaled === 0) continue;
      for (let b = 0; b <= a; b++) values[a * size + b] += scaled * gradient[b];
    }
  }
  return mirrorLower({ rowCount: size, columnCount: size, values });
}

/**
 * The observed information: minus the second derivatives of the log-likelihood at the estimates. It is what the
 * complete data would say, less what is lost because membership is not seen.
 *
 * Weights: a case of weight w counts as w respondents. Missing answers add nothing.
 * Time O(cases x parameters^2). Source: Louis (1982), J. Royal Statistical Society B 44, 226-233.
 */
export function computeObservedInformation(
  cases: MixedCases,
  layout: EstimateLayout,
  estimates: Float64Array,
  free: FreeParameters,
): NumericMatrix {
  const { k } = layout;
  const size = free.count;
  const { values } = computeOuterProduct(cases, layout, estimates, free);
  const { memberships, shares } = expectClasses(cases, layout, estimates);
  const slopes = createSlopes(free);
  for (let i = 0; i < cases.caseCount; i++) {
    for (let c = 0; c < k; c++) {
      const share = cases.weights[i] * memberships[i * k + c];
      if (share === 0) continue;
      fillSlopes(slopes, cases, layout, estimates, free, shares, i, c);
      for (let s = 0; s < slopes.count; s++) {
        const row = slopes.parameters[s] * size;
        const scaled = share * slopes.values[s];
        for (let t = 0; t < slopes.count; t++)
          values[row + slopes.parameters[t]] -= scaled * slopes.values[t];
      }
    }
  }
  addMembershipCurvature(cases, layout, free, shares, values);
  addCategoricalCurvature(cases, layout, estimates, free, memberships, values);
  addGaussianCurvature(cases, layout, estimates, free, memberships, values);
  return { rowCount: size, columnCount: size, values };
}

/** Case by class: memberships, given the answers, and shares, before them. */
function expectClasses(cases: MixedCases, layout: EstimateLayout, estimates: Float64Array) {
  const memberships = new Float64Array(cases.caseCount * layout.k);
  weighMemberships(cases, layout, estimates, memberships);
  const shares = new Float64Array(memberships.length);
  fillLogShares(cases, layout, estimates, shares);
  for (let cell = 0; cell < shares.length; cell++) shares[cell] = Math.exp(shares[cell]);
  return { memberships, shares };
}

function addMembershipCurvature(
  { caseCount, termCount, design, weights }: MixedCases,
  { k }: EstimateLayout,
  free: FreeParameters,
  shares: Float64Array,
  values: Float64Array,
): void {
  const cells = [...free.membership.keys()].filter((cell) => free.membership[cell] >= 0);
  for (let i = 0; i < caseCount; i++) {
    for (const a of cells) {
      const shareA = shares[i * k + (a % k)];
      const termA = design[i * termCount + Math.floor(a / k)];
      const row = free.membership[a] * free.count;
      for (const b of cells) {
        const other = (a % k === b % k ? 1 : 0) - shares[i * k + (b % k)];
        const termB = design[i * termCount + Math.floor(b / k)];
        values[row + free.membership[b]] += weights[i] * termA * termB * shareA * other;
      }
    }
  }
}

function addCategoricalCurvature(
  { caseCount, weights, categoryCounts, patternOfCase, answerRows }: MixedCases,
  { k, probabilities }: EstimateLayout,
  estimates: Float64Array,
  free: FreeParameters,
  memberships: Float64Array,
  values: Float64Array,
): void {
  const itemCount = categoryCounts.length;
  const answered = new Float64Array(itemCount * k);
  for (let i = 0; i < caseCount; i++) {
    for (let item = 0; item < itemCount; item++) {
      if (answerRows[patternOfCase[i] * itemCount + item] < 0) continue;
      for (let c = 0; c < k; c++) answered[item * k + c] += weights[i] * memberships[i * k + c];
    }
  }
  let firstRow = 0;
  categoryCounts.forEach((categories, item) => {
    for (let c = 0; c < k; c++) {
      for (let a = 0; a < categories ** 2; a++) {
        const cellA = (firstRow + Math.floor(a / categories)) * k + c;
        const cellB = (firstRow + (a % categories)) * k + c;
        const [rowA, rowB] = [free.probability[cellA], free.probability[cellB]];
        if (rowA < 0 || rowB < 0) continue;
        const other = (cellA === cellB ? 1 : 0) - estimates[probabilities + cellB];
        values[rowA * free.count + rowB] += answered[item * k + c] * estimates[probabilities + cellA] * other;
      }
    }
    firstRow += categories;
  });
}

function addGaussianCurvature(
  cases: MixedCases,
  { k, means, variances }: EstimateLayout,
  estimates: Float64Array,
  free: FreeParameters,
  memberships: Float64Array,
  information: Float64Array,
): void {
  const { caseCount, gaussianCount, values, weights } = cases;
  for (let i = 0; i < caseCount; i++) {
    for (let cell = 0; cell < gaussianCount * k; cell++) {
      const value = values[i * gaussianCount + Math.floor(cell / k)];
      if (Number.isNaN(value)) continue;
      const precision = (weights[i] * memberships[i * k + (cell % k)]) / estimates[variances + cell];
      const distance = value - estimates[means + cell];
      const [mean, variance] = [free.mean[cell], free.variance[cell]];
      information[mean * free.count + mean] += precision;
      information[mean * free.count + variance] += precision * distance;
      information[variance * free.count + mean] += precision * distance;
      information[variance * free.count + variance] += (precision * distance * distance) / 2;
    }
  }
}

function mirrorLower(matrix: NumericMatrix): NumericMatrix {
  const { rowCount: size, values } = matrix;
  for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) values[b * size + a] = values[a * size + b];
  return matrix;
}
