import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { chiSquareUpperTail } from "#analysis/distributions/chi-square";
import { factorCholesky, logDeterminant } from "#analysis/linear-algebra/cholesky";

export type SphericityTest = {
  chiSquare: number;
  degreesOfFreedom: number;
  /** Probability of so much correlation when the items are unrelated. */
  pValue: number;
};

/**
 * Bartlett's test that no two items correlate.
 *
 * Answers "is there anything to analyse?"; with hundreds of respondents the answer is nearly always yes. Assumes
 * normal answers. Null when the items depend on each other exactly: the determinant is 0.
 *
 * @param correlations p by p, p at least 2.
 * @param caseCount respondents (the sum of their weights).
 * Time O(p^3). Source: Bartlett (1951), Biometrika 38, 337-344.
 */
export function testSphericity(correlations: NumericMatrix, caseCount: number): SphericityTest | null {
  const size = correlations.rowCount;
  const factor = factorCholesky(correlations);
  if (!factor || size < 2) return null;
  const chiSquare = Math.max(0, -logDeterminant(factor) * (caseCount - 1 - (2 * size + 5) / 6));
  const degreesOfFreedom = (size * (size - 1)) / 2;
  return { chiSquare, degreesOfFreedom, pValue: chiSquareUpperTail(chiSquare, degreesOfFreedom) };
}
