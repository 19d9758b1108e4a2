import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { factorCholesky, invertCholesky } from "#analysis/linear-algebra/cholesky";

export type SamplingAdequacy = {
  /** Over all items, 0 to 1; below 0.5 the items have too little in common for factors. */
  overall: number;
  byItem: number[];
};

/**
 * The Kaiser-Meyer-Olkin measure: how large correlations are against those left once the other items are held fixed.
 *
 * Answers "do these items share enough for a factor analysis?". Null when the items depend on each other exactly, so
 * that partial correlations do not exist, and when nothing correlates at all.
 *
 * @param correlations items by items. Time O(p^3). Source: Kaiser (1974), Psychometrika 39, 31-36.
 */
export function measureSamplingAdequacy(correlations: NumericMatrix): SamplingAdequacy | null {
  const size = correlations.rowCount;
  const factor = factorCholesky(correlations);
  if (!factor) return null;
  const { values: inverse } = invertCholesky(factor);
  const plain = new Float64Array(size);
  const partial = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (i === j) continue;
      plain[i] += correlations.values[i * size + j] ** 2;
      partial[i] += inverse[i * size + j] ** 2 / (inverse[i * size + i] * inverse[j * size + j]);
    }
  }
  const total = (parts: Float64Array) => parts.reduce((sum, part) => sum + part, 0);
  const share = (shared: number, left: number) => shared / (shared + left);
  if (!(total(plain) + total(partial) > 0)) return null;
  return {
    overall: share(total(plain), total(partial)),
    byItem: Array.from(plain, (shared, i) => share(shared, partial[i])),
  };
}
