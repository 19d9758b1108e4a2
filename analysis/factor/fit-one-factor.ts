import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";

/**
 * Communalities of the one factor that leaves the smallest squared residual correlations, item by item.
 *
 * The same minimum as `extractFactors(correlations, 1, "minres")`, found without eigenvalues: given the other
 * loadings, the best loading of an item is a ratio of two sums. Made for the thousands of small fits of a parallel
 * analysis. Starts from the first principal component; no communality exceeds 0.995.
 *
 * @param largest the largest eigenvalue of the correlations, and `vectors` their eigenvectors.
 * Time O(p^2 x sweeps). Source: Harman & Fukuda (1966), Psychometrika 31, 563-571.
 */
export function fitOneFactor(
  correlations: NumericMatrix,
  largest: number,
  vectors: NumericMatrix,
): Float64Array {
  const size = correlations.rowCount;
  const ceiling = Math.sqrt(0.995);
  const limit = (loading: number) => Math.min(ceiling, Math.max(-ceiling, loading));
  const loadings = Float64Array.from({ length: size }, (_, i) =>
    limit(vectors.values[i * size] * Math.sqrt(Math.max(0, largest - 1))),
  );
  let squares = loadings.reduce((sum, loading) => sum + loading ** 2, 0);
  for (let sweep = 0; sweep < 2000; sweep++) {
    let change = 0;
    for (let i = 0; i < size; i++) {
      let product = 0;
      for (let j = 0; j < size; j++) product += correlations.values[i * size + j] * loadings[j];
      const others = squares - loadings[i] ** 2;
      if (!(others > 1e-12)) continue;
      const next = limit((product - loadings[i]) / others);
      change = Math.max(change, Math.abs(next - loadings[i]));
      squares = others + next ** 2;
      loadings[i] = next;
    }
    if (change < 1e-5) break;
  }
  return loadings.map((loading) => loading ** 2);
}
