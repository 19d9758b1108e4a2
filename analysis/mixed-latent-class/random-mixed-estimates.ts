import { normaliseItems } from "#analysis/latent-class/step-expectation-maximisation";
import type { EstimateLayout } from "#analysis/mixed-latent-class/estimate-layout";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";
import { nextInteger, nextNormal, nextUniform, type RandomSource } from "#analysis/random";

/**
 * Where a start begins: equal class shares whatever the covariates, each item's probabilities drawn evenly from all
 * probability vectors, means from the spread of everyone's values, variances those of everyone. Needs cases brought
 * to mean 0 and variance 1. Time O(estimates).
 */
export function drawMixedEstimates(
  cases: MixedCases,
  layout: EstimateLayout,
  source: RandomSource,
): Float64Array {
  const { k, probabilities, means, variances, isFull } = layout;
  const estimates = new Float64Array(layout.size);
  if (!layout.hasCovariates) estimates.fill(1 / k, 0, k);
  for (let c = 0; c < k; c++) drawProbabilities(cases, layout, estimates, c, source);
  for (let cell = means; cell < variances; cell++) estimates[cell] = nextNormal(source);
  for (let row = 0; row < (estimates.length - variances) / k; row++) {
    const isVariance = !isFull || row % (cases.gaussianCount + 1) === 0;
    estimates.fill(isVariance ? 1 : 0, variances + row * k, variances + (row + 1) * k);
  }
  normaliseItems(cases.categoryCounts, k, estimates.subarray(probabilities - k, means));
  return estimates;
}

/**
 * Estimates with one class taken away and set down beside another, which it shares the size of.
 *
 * The two are drawn at random. The moved class takes over the other's estimates, with probabilities halfway to a
 * random point and means a standard deviation or so away.
 *
 * @param k at least 2. Time O(estimates). Source: as `relocateClass` of the categorical model.
 */
export function relocateMixedClass(
  cases: MixedCases,
  layout: EstimateLayout,
  estimates: Float64Array,
  source: RandomSource,
): Float64Array {
  const { k, probabilities, means, variances, isFull } = layout;
  const moved = estimates.slice();
  const removed = nextInteger(source, k);
  const other = nextInteger(source, k - 1);
  const neighbour = other < removed ? other : other + 1;
  drawProbabilities(cases, layout, moved, removed, source);
  normaliseItems(cases.categoryCounts, k, moved.subarray(probabilities - k, means));
  for (let row = 0; row < moved.length; row += k) {
    const from = estimates[row + neighbour];
    const isProbability = row >= probabilities && row < means;
    moved[row + removed] = isProbability ? (from + moved[row + removed]) / 2 : from;
  }
  for (let item = 0; item < cases.gaussianCount; item++) {
    const row = isFull ? item * (cases.gaussianCount + 1) : item;
    const deviation = Math.sqrt(estimates[variances + row * k + neighbour]);
    moved[means + item * k + removed] += deviation * nextNormal(source);
  }
  shareSize(cases, layout, moved, removed, neighbour);
  return moved;
}

function drawProbabilities(
  cases: MixedCases,
  { k, probabilities }: EstimateLayout,
  estimates: Float64Array,
  c: number,
  source: RandomSource,
): void {
  const rows = cases.categoryCounts.reduce((total, categories) => total + categories, 0);
  for (let row = 0; row < rows; row++) {
    estimates[probabilities + row * k + c] = -Math.log(1 - nextUniform(source)) + 1e-9;
  }
}

function shareSize(
  { termCount }: MixedCases,
  { k, hasCovariates }: EstimateLayout,
  moved: Float64Array,
  removed: number,
  neighbour: number,
): void {
  for (const c of [removed, neighbour]) {
    if (hasCovariates) moved[c] -= Math.LN2;
    else moved[c] /= 2;
  }
  if (!hasCovariates) {
    const total = moved.subarray(0, k).reduce((sum, share) => sum + share, 0);
    for (let c = 0; c < k; c++) moved[c] /= total;
    return;
  }
  for (let row = 0; row < termCount * k; row += k) {
    const reference = moved[row];
    for (let c = 0; c < k; c++) moved[row + c] -= reference;
  }
}
