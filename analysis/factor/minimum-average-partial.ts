import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { decomposeSymmetric } from "#analysis/linear-algebra/decompose-symmetric";

export type MinimumAveragePartial = {
  /** Position m - 1 holds the mean squared partial correlation once m components are removed; NaN if undefined. */
  averages: number[];
  /** The m with the least of them. */
  suggestedComponents: number;
};

/**
 * Velicer's test: how many components can be removed before what is left stops being random.
 *
 * Answers "how many components hold what items share?". Tries 1 up to `most` components. The case of removing none,
 * which Velicer added for unrelated items, is not tried.
 *
 * @param correlations p by p, p at least 2. Time O(p^3 + p^2 x most).
 * Source: Velicer (1976), Psychometrika 41, 321-327.
 */
export function minimumAveragePartial(correlations: NumericMatrix, most = 8): MinimumAveragePartial {
  const size = correlations.rowCount;
  const { values, vectors } = decomposeSymmetric(correlations);
  const rest = Float64Array.from(correlations.values);
  const averages: number[] = [];
  for (let m = 0; m < Math.min(most, size - 1); m++) {
    let sum = 0;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        rest[i * size + j] -= values[m] * vectors.values[i * size + m] * vectors.values[j * size + m];
      }
    }
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < i; j++) {
        sum += rest[i * size + j] ** 2 / (rest[i * size + i] * rest[j * size + j]);
      }
    }
    const isDefined = values[m] > 0 && rest.every((cell, at) => at % (size + 1) !== 0 || cell > 1e-12);
    averages.push(isDefined ? (2 * sum) / (size * (size - 1)) : Number.NaN);
  }
  const least = averages.reduce((best, average, m) => (average < averages[best] ? m : best), 0);
  return { averages, suggestedComponents: least + 1 };
}
