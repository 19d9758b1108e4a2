import { AnalysisError } from "#analysis/analysis-error";
import { createMatrix, type NumericMatrix } from "#analysis/dataset/numeric-matrix";
import type { FactorSolution } from "#analysis/factor/analyse-factors";
import { correlateItems, type ItemTable } from "#analysis/factor/correlate-items";
import { factorCholesky, solveCholeskyMatrix } from "#analysis/linear-algebra/cholesky";
import { multiplyMatrices } from "#analysis/linear-algebra/multiply-matrices";
import { transposeMatrix } from "#analysis/linear-algebra/transpose-matrix";

/** `regression` (Thurstone) varies least around the factor; `bartlett` is unbiased for it. */
export type ScoreMethod = "regression" | "bartlett";

export type FactorScores = {
  /** Rows of the table by factors; NaN throughout a row with a missing answer. */
  scores: NumericMatrix;
  /** Items by factors: what a standardised answer (a centred one, for components of covariances) adds to a score. */
  weights: NumericMatrix;
};

/**
 * Every respondent's standing on each factor of a solution.
 *
 * Answers "where is this person on these dimensions?". Answers are standardised by the means and deviations of the
 * rows that the solution rests on. Factor scores are estimates: with few or weak items another method, or a plain
 * scale score, orders people differently. Component scores of `regression` are exact, with variance 1.
 *
 * @param table the one that `solution` came from.
 * @throws AnalysisError `collinear-variables` when the scores do not exist: for `regression` when items depend on each
 *   other exactly, for `bartlett` when an item has no variance of its own or factors cannot be told apart.
 *
 * Time O(p^3 + rows x p x q). Source: Thurstone, The Vectors of Mind (1935); Bartlett (1937), British Journal of
 * Psychology 28, 97-104.
 */
export function scoreFactors(
  table: ItemTable,
  solution: FactorSolution,
  method: ScoreMethod = "regression",
): FactorScores {
  const correlated = correlateItems(table, solution.options.missing);
  const isCentred = solution.options.basis === "covariances";
  const matrix = isCentred ? correlated.covariances : correlated.correlations;
  const loadings = createMatrix(solution.loadings);
  const structure = multiplyMatrices(loadings, createMatrix(solution.factorCorrelations));
  const weights =
    method === "regression"
      ? weighByRegression(matrix, structure)
      : weighByPrecision(matrix, loadings, solution.communalities);
  if (!weights) {
    throw new AnalysisError("collinear-variables", "these factors have no scores of this kind", { method });
  }
  const { rowCount, columnCount, values } = table.matrix;
  const centred = values.map((value, at) => {
    const item = at % columnCount;
    return (value - correlated.means[item]) / (isCentred ? 1 : correlated.deviations[item]);
  });
  return { weights, scores: multiplyMatrices({ rowCount, columnCount, values: centred }, weights) };
}

function weighByRegression(matrix: NumericMatrix, structure: NumericMatrix): NumericMatrix | null {
  const factor = factorCholesky(matrix);
  return factor && solveCholeskyMatrix(factor, structure);
}

/** Least squares, each item counting by the inverse of its own variance. */
function weighByPrecision(
  matrix: NumericMatrix,
  loadings: NumericMatrix,
  communalities: readonly number[],
): NumericMatrix | null {
  const { rowCount, columnCount } = loadings;
  const own = communalities.map((shared, i) => matrix.values[i * rowCount + i] - shared);
  if (own.some((variance, i) => !(variance > 1e-12 * matrix.values[i * rowCount + i]))) return null;
  const weighted = {
    ...loadings,
    values: loadings.values.map((loading, at) => loading / own[Math.floor(at / columnCount)]),
  };
  const information = factorCholesky(multiplyMatrices(transposeMatrix(loadings), weighted));
  return information && transposeMatrix(solveCholeskyMatrix(information, transposeMatrix(weighted)));
}
