import { AnalysisError } from "#analysis/analysis-error";
import { type CholeskyFactor, factorCholesky } from "#analysis/linear-algebra/cholesky";

/**
 * The Cholesky factor of a covariance or precision matrix that is positive definite by the way it was made, however
 * small its pivots are.
 *
 * @param values symmetric, size by size.
 * @throws AnalysisError `utilities-not-determined` when overflow or rounding has lost a direction. Time O(size³).
 */
export function factorPositive(values: Float64Array, size: number): CholeskyFactor {
  const factor = factorCholesky({ rowCount: size, columnCount: size, values }, 0);
  if (factor) return factor;
  throw new AnalysisError("utilities-not-determined", "a covariance matrix has lost a direction to rounding");
}
