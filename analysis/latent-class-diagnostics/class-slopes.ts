import type { FreeParameters } from "#analysis/latent-class-diagnostics/free-parameters";
import type { EstimateLayout } from "#analysis/mixed-latent-class/estimate-layout";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";

/** The derivatives that are not zero: parameter numbers and their values, the first `count` of each. */
export type ClassSlopes = { count: number; parameters: Int32Array; values: Float64Array };

/** Memory O(parameters). */
export function createSlopes(free: FreeParameters): ClassSlopes {
  return { count: 0, parameters: new Int32Array(2 * free.count), values: new Float64Array(2 * free.count) };
}

/**
 * Derivatives, by the free parameters, of the logarithm of class share times density, were case i known to be in
 * class c.
 *
 * @param shares case by class, before any answer is looked at.
 * Time O(terms x k + categories). Source: of logits, Agresti, Categorical Data Analysis, 3rd ed., section 8.1.
 */
export function fillSlopes(
  slopes: ClassSlopes,
  cases: MixedCases,
  { k, probabilities, means, variances }: EstimateLayout,
  estimates: Float64Array,
  free: FreeParameters,
  shares: Float64Array,
  i: number,
  c: number,
): void {
  const { termCount, design, categoryCounts, patternOfCase, answerRows, gaussianCount, values } = cases;
  slopes.count = 0;
  for (let cell = 0; cell < free.membership.length; cell++) {
    const term = design[i * termCount + Math.floor(cell / k)];
    const isSame = cell % k === c ? 1 : 0;
    push(slopes, free.membership[cell], term * (isSame - shares[i * k + (cell % k)]));
  }
  let firstRow = 0;
  for (let item = 0; item < categoryCounts.length; item++) {
    const answer = answerRows[patternOfCase[i] * categoryCounts.length + item];
    const end = firstRow + categoryCounts[item];
    for (let row = firstRow; row < end && answer >= 0; row++) {
      const isAnswer = row === answer ? 1 : 0;
      push(slopes, free.probability[row * k + c], isAnswer - estimates[probabilities + row * k + c]);
    }
    firstRow = end;
  }
  for (let item = 0; item < gaussianCount; item++) {
    const value = values[i * gaussianCount + item];
    if (Number.isNaN(value)) continue;
    const cell = item * k + c;
    const distance = value - estimates[means + cell];
    const variance = estimates[variances + cell];
    push(slopes, free.mean[cell], distance / variance);
    push(slopes, free.variance[cell], ((distance * distance) / variance - 1) / 2);
  }
}

function push(slopes: ClassSlopes, parameter: number, value: number): void {
  if (parameter < 0) return;
  slopes.parameters[slopes.count] = parameter;
  slopes.values[slopes.count++] = value;
}
