import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import type { ItemCorrelations, ItemTable } from "#analysis/factor/correlate-items";
import { factorCholesky, solveCholeskyMatrix } from "#analysis/linear-algebra/cholesky";
import { multiplyMatrices } from "#analysis/linear-algebra/multiply-matrices";
import { transposeMatrix } from "#analysis/linear-algebra/transpose-matrix";

/** `regression` (Thurstone) varies least around the factor; `bartlett` is unbiased for it. */
export type ScoreMethod = "regression" | "bartlett";

/**
 * Weights that turn standardised answers into factor scores: items by factors.
 *
 * Answers "how much does each item count towards a respondent's standing on a factor?". Null when the method does not
 * exist for these factors: `regression` when items depend on each other exactly, `bartlett` when an item has no
 * variance of its own or two factors cannot be told apart.
 *
 * @param factorCorrelations null for uncorrelated factors.
 * Time O(p^3). Source: Thurstone (1935), The Vectors of Mind; Bartlett (1937), British Journal of Psychology 28, 97-104.
 */
export function weighFactorScores(
  correlations: NumericMatrix,
  loadings: NumericMatrix,
  factorCorrelations: NumericMatrix | null,
  method: ScoreMethod,
): NumericMatrix | null {
  const structure = factorCorrelations ? multiplyMatrices(loadings, factorCorrelations) : loadings;
  if (method === "regression") {
    const factor = factorCholesky(correlations);
    return factor && solveCholeskyMatrix(factor, structure);
  }
  const { columnCount, rowCount } = loadings;
  const scaled = new Float64Array(loadings.values.length);
  for (let item = 0; item < rowCount; item++) {
    let shared = 0;
    for (let k = 0; k < columnCount; k++) {
      shared += loadings.values[item * columnCount + k] * structure.values[item * columnCount + k];
    }
    if (!(1 - shared > 1e-12)) return null;
    for (let k = 0; k < columnCount; k++) {
      scaled[item * columnCount + k] = loadings.values[item * columnCount + k] / (1 - shared);
    }
  }
  const weighted = { rowCount, columnCount, values: scaled };
  const information = factorCholesky(multiplyMatrices(transposeMatrix(loadings), weighted));
  return information && transposeMatrix(solveCholeskyMatrix(information, transposeMatrix(weighted)));
}

/**
 * Every respondent's factor scores: rows by factors; NaN throughout a row with a missing answer.
 *
 * Answers are standardised by the means and deviations of the rows that the factors rest on. Time O(rows x p x q).
 */
export function computeFactorScores(
  { matrix }: ItemTable,
  { means, deviations }: ItemCorrelations,
  weights: NumericMatrix,
): NumericMatrix {
  const { rowCount, columnCount, values } = matrix;
  const standardised = values.map(
    (value, at) => (value - means[at % columnCount]) / deviations[at % columnCount],
  );
  return multiplyMatrices({ rowCount, columnCount, values: standardised }, weights);
}
