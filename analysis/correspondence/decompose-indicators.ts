import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { Indicators } from "#analysis/correspondence/build-indicators";
import { isLargestNegative } from "#analysis/correspondence/is-largest-negative";

/** An eigenvalue is at most 1; below this one is rounding. */
const leastEigenvalue = 1e-12;

export type IndicatorDecomposition = {
  /** Sum of the weights. */
  total: number;
  /** Weighted respondents by category. */
  counts: number[];
  /** Principal inertias of the indicator matrix, descending, without those that are rounding. */
  eigenvalues: number[];
  /** Categories by dimensions, weighted variance 1 on each. */
  standard: number[][];
};

/**
 * The axes of an indicator matrix, from the table of every category by every category (Burt's), which has as many
 * rows as categories and so does not grow with the respondents.
 *
 * @param weights one a row; a row of weight 0 takes no part, every other one has a category of each item.
 * Time O(rows x items² + categories³). Source: Greenacre (2017), Correspondence Analysis in Practice, 3rd ed., A.14.
 */
export function decomposeIndicators(indicators: Indicators, weights: Float64Array): IndicatorDecomposition {
  const itemCount = indicators.items.length;
  const size = indicators.categories.length;
  const burt = tabulatePairs(indicators, weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = Array.from({ length: size }, (_, category) => burt[category * size + category]);
  const masses = counts.map((count) => count / (total * itemCount));
  const covariance = Matrix.zeros(size, size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const scale = Math.sqrt(masses[a] * masses[b]);
      covariance.set(a, b, burt[a * size + b] / (total * itemCount ** 2 * scale) - scale);
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, {
    assumeSymmetric: true,
  });
  const order = realEigenvalues
    .map((_, at) => at)
    .filter((at) => realEigenvalues[at] > leastEigenvalue)
    .sort((a, b) => realEigenvalues[b] - realEigenvalues[a]);
  const standard = masses.map((mass, category) =>
    order.map((at) => eigenvectorMatrix.get(category, at) / Math.sqrt(mass)),
  );
  order.forEach((_, k) => {
    if (isLargestNegative(standard.map((point) => point[k]))) {
      for (const point of standard) point[k] = -point[k];
    }
  });
  return { total, counts, eigenvalues: order.map((at) => realEigenvalues[at]), standard };
}

/** Weighted respondents who chose both of two categories, for every pair; the diagonal counts each category. */
function tabulatePairs({ items, categories, choices }: Indicators, weights: Float64Array): Float64Array {
  const size = categories.length;
  const burt = new Float64Array(size * size);
  for (let row = 0; row < weights.length; row++) {
    if (weights[row] === 0) continue;
    const from = row * items.length;
    for (let a = from; a < from + items.length; a++) {
      for (let b = from; b < from + items.length; b++) burt[choices[a] * size + choices[b]] += weights[row];
    }
  }
  return burt;
}
