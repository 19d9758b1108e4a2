import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { chiSquareUpperTail } from "#analysis/distributions/chi-square";
import { factorCholesky, logDeterminant, solveCholeskyMatrix } from "#analysis/linear-algebra/cholesky";

export type FactorFit = {
  /** Discrepancy between the observed and the reproduced correlations, as maximum likelihood counts it. */
  objective: number | null;
  /** The discrepancy as a test statistic, with Bartlett's correction. Null where it is undefined. */
  chiSquare: number | null;
  /** Correlations less free parameters; not above 0 means that any data would fit. */
  degreesOfFreedom: number;
  pValue: number | null;
  /** Misfit per degree of freedom; below 0.05 is close, above 0.1 poor. */
  rmsea: number | null;
  /** Tucker-Lewis index: fit between that of unrelated items (0) and of the true model (1). */
  tli: number | null;
  /** Chi-square less log(n) a degree of freedom. */
  bic: number | null;
  /** Root mean square of the residual correlations. */
  rms: number;
};

/**
 * How well factors reproduce the correlations they came from.
 *
 * Answers "are these factors enough?". Definitions are those of psych::fa, so figures compare with published ones:
 * the chi-square has Bartlett's (1950) correction for the number of items and factors, the RMSEA divides by n.
 * Every figure but `rms` is null when the observed or the reproduced matrix is singular.
 *
 * @param correlations p by p. @param reproduced the model's correlations; its diagonal is not looked at.
 * @param objective the extraction's own maximum likelihood discrepancy, when it had one.
 * @param caseCount respondents (the sum of their weights).
 * Time O(p^3). Source: Lawley & Maxwell, Factor Analysis as a Statistical Method (1971); Tucker & Lewis (1973),
 * Psychometrika 38, 1-10; Steiger (1990), Multivariate Behavioral Research 25, 173-180.
 */
export function measureFactorFit(
  correlations: NumericMatrix,
  reproduced: NumericMatrix,
  factorCount: number,
  caseCount: number,
  objective: number | null = null,
): FactorFit {
  const size = correlations.rowCount;
  const degreesOfFreedom =
    (size * (size - 1)) / 2 - size * factorCount + (factorCount * (factorCount - 1)) / 2;
  const rms = rootMeanSquareResidual(correlations, reproduced);
  const observed = factorCholesky(correlations);
  const discrepancy = objective ?? measureDiscrepancy(correlations, reproduced);
  if (!observed || discrepancy === null) {
    return {
      objective: null,
      chiSquare: null,
      degreesOfFreedom,
      pValue: null,
      rmsea: null,
      tli: null,
      bic: null,
      rms,
    };
  }
  const correction = caseCount - 1 - (2 * size + 5) / 6 - (2 * factorCount) / 3;
  const chiSquare = Math.max(0, discrepancy * correction);
  if (degreesOfFreedom <= 0) {
    return {
      objective: discrepancy,
      chiSquare,
      degreesOfFreedom,
      pValue: null,
      rmsea: null,
      tli: null,
      bic: null,
      rms,
    };
  }
  const unrelated = (-logDeterminant(observed) * 2) / (size * (size - 1));
  const tli = (unrelated - discrepancy / degreesOfFreedom) / (unrelated - 1 / correction);
  return {
    objective: discrepancy,
    chiSquare,
    degreesOfFreedom,
    pValue: chiSquareUpperTail(chiSquare, degreesOfFreedom),
    rmsea: Math.sqrt(Math.max(0, chiSquare / (degreesOfFreedom * caseCount) - 1 / (caseCount - 1))),
    tli: Number.isFinite(tli) ? tli : null,
    bic: chiSquare - degreesOfFreedom * Math.log(caseCount),
    rms,
  };
}

/** trace(M^-1 R) - log det(M^-1 R) - p for the model M with a diagonal of 1; null when either is singular. */
function measureDiscrepancy(correlations: NumericMatrix, reproduced: NumericMatrix): number | null {
  const size = correlations.rowCount;
  const model = {
    ...reproduced,
    values: reproduced.values.map((cell, at) => (at % (size + 1) === 0 ? 1 : cell)),
  };
  const modelFactor = factorCholesky(model);
  const observedFactor = factorCholesky(correlations);
  if (!modelFactor || !observedFactor) return null;
  const ratio = solveCholeskyMatrix(modelFactor, correlations);
  let trace = 0;
  for (let i = 0; i < size; i++) trace += ratio.values[i * size + i];
  return trace - (logDeterminant(observedFactor) - logDeterminant(modelFactor)) - size;
}

function rootMeanSquareResidual(correlations: NumericMatrix, reproduced: NumericMatrix): number {
  const size = correlations.rowCount;
  if (size < 2) return 0;
  let sum = 0;
  correlations.values.forEach((cell, at) => {
    if (at % (size + 1) !== 0) sum += (cell - reproduced.values[at]) ** 2;
  });
  return Math.sqrt(sum / (size * (size - 1)));
}
