import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { factorCholesky, invertCholesky } from "#analysis/linear-algebra/cholesky";
import { decomposeSymmetric } from "#analysis/linear-algebra/decompose-symmetric";

/**
 * How much of each item the other items predict: the R squared of its regression on them, 0 to 1.
 *
 * Answers "what is the least that this item shares with the rest?". When the items depend on each other exactly, the
 * generalised inverse stands in for the inverse and values beyond 0 and 1 are cut.
 *
 * @param correlations items by items. Time O(p^3). Source: Guttman (1953), Psychometrika 18, 277-296.
 */
export function squaredMultipleCorrelations(correlations: NumericMatrix): Float64Array {
  const size = correlations.rowCount;
  const factor = factorCholesky(correlations);
  const inverse = factor ? invertCholesky(factor) : generalisedInverse(correlations);
  return Float64Array.from({ length: size }, (_, i) =>
    Math.min(1, Math.max(0, 1 - 1 / inverse.values[i * size + i])),
  );
}

/** Moore-Penrose, from the eigenvalues whose size exceeds 1.5e-8 of the largest. */
function generalisedInverse(matrix: NumericMatrix): NumericMatrix {
  const size = matrix.rowCount;
  const { values, vectors } = decomposeSymmetric(matrix);
  const inverse = new Float64Array(size * size);
  const limit = Math.sqrt(Number.EPSILON) * values[0];
  values.forEach((value, k) => {
    if (Math.abs(value) <= limit) return;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        inverse[i * size + j] += (vectors.values[i * size + k] * vectors.values[j * size + k]) / value;
      }
    }
  });
  return { rowCount: size, columnCount: size, values: inverse };
}
