import { AnalysisError } from "#analysis/analysis-error";
import { fUpperTail } from "#analysis/distributions/f-distribution";
import { studentTTwoSidedP } from "#analysis/distributions/student-t";
import type { DriverMoments } from "#analysis/drivers/correlate-drivers";
import { multiplyByVector, raiseCorrelations } from "#analysis/drivers/raise-correlations";

export type RegressionTerm = {
  coefficient: number;
  standardError: number;
  t: number;
  pValue: number;
};

export type DriverRegression = {
  rSquared: number;
  adjustedRSquared: number;
  f: number;
  /** Of the numerator and of the denominator; the latter is not whole with unequal weights. */
  degreesOfFreedom: [number, number];
  pValue: number;
  intercept: RegressionTerm;
  terms: (RegressionTerm & {
    code: string;
    /** The coefficient when everything has standard deviation 1. */
    standardisedBeta: number;
    /** Variance inflation: how much overlap with the other drivers widens the error; above 5 or 10 is much. */
    varianceInflation: number;
  })[];
};

/**
 * Least-squares regression of the outcome on all drivers, from their correlations.
 *
 * Answers "what changes with one step more of this driver, the others staying as they are?". Where drivers overlap,
 * single coefficients jump about and say little about importance: read Shapley or Johnson weights for that.
 *
 * Weights: coefficients as with repeated rows; errors and tests rest on the effective base, so the scale of the
 * weights changes nothing.
 *
 * @throws AnalysisError `collinear-variables`; `too-few-rows` when the effective base does not exceed the number of
 *   drivers plus one. Time O(p³). Source: Draper & Smith (1998), Applied Regression Analysis, 3rd ed., 5-6.
 */
export function fitDriverRegression(moments: DriverMoments): DriverRegression {
  const { drivers, effectiveBase, outcomeCorrelations, outcomeDeviation, deviations, means } = moments;
  const size = drivers.length;
  const residualDegrees = effectiveBase - size - 1;
  if (!(residualDegrees > 0)) {
    throw new AnalysisError("too-few-rows", "the effective base must exceed the drivers by more than one", {
      effectiveBase,
      drivers: size,
    });
  }
  const inverse = raiseCorrelations(moments, -1);
  const betas = multiplyByVector(inverse, outcomeCorrelations);
  const rSquared = Math.min(
    1,
    betas.reduce((sum, beta, j) => sum + beta * outcomeCorrelations[j], 0),
  );
  const unexplained = (1 - rSquared) / residualDegrees;
  const f = rSquared / size / unexplained;
  const toTerm = (coefficient: number, variance: number): RegressionTerm => {
    const standardError = Math.sqrt(variance);
    const t = coefficient / standardError;
    return { coefficient, standardError, t, pValue: studentTTwoSidedP(t, residualDegrees) };
  };
  const scaledMeans = means.map((mean, j) => mean / deviations[j]);
  const meanLeverage = multiplyByVector(inverse, scaledMeans).reduce(
    (sum, x, j) => sum + x * scaledMeans[j],
    0,
  );
  const coefficients = betas.map((beta, j) => (beta * outcomeDeviation) / deviations[j]);
  const intercept = moments.outcomeMean - coefficients.reduce((sum, slope, j) => sum + slope * means[j], 0);
  return {
    rSquared,
    adjustedRSquared: 1 - unexplained * (effectiveBase - 1),
    f,
    degreesOfFreedom: [size, residualDegrees],
    pValue: fUpperTail(f, size, residualDegrees),
    intercept: toTerm(intercept, unexplained * outcomeDeviation ** 2 * (1 + meanLeverage)),
    terms: drivers.map((code, j) => ({
      code,
      ...toTerm(
        coefficients[j],
        unexplained * inverse[j * size + j] * (outcomeDeviation / deviations[j]) ** 2,
      ),
      standardisedBeta: betas[j],
      varianceInflation: inverse[j * size + j],
    })),
  };
}
