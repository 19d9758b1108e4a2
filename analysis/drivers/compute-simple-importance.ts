import type { DriverMoments } from "#analysis/drivers/correlate-drivers";
import { multiplyByVector, raiseCorrelations } from "#analysis/drivers/raise-correlations";

/** One number a driver for each of four older measures, in R². */
export type SimpleImportance = {
  /** R² of the driver alone; ignores overlap, so they sum to more than R². */
  first: Float64Array;
  /** R² lost when only this driver is left out; they sum to less. */
  last: Float64Array;
  /** Beta times correlation; sums to R², but may be negative. */
  pratt: Float64Array;
  /** Squared correlation-adjusted correlations; never negative and sums to R². */
  car: Float64Array;
};

/**
 * Quick measures of importance beside Shapley and Johnson weights. Where they disagree widely, drivers overlap.
 *
 * @throws AnalysisError `collinear-variables`. Time O(p³).
 * Source: Pratt (1987); Zuber & Strimmer (2011), SAGMB 10, for CAR; Grömping (2006), J. Statistical Software 17.
 */
export function computeSimpleImportance(moments: DriverMoments): SimpleImportance {
  const { outcomeCorrelations } = moments;
  const size = outcomeCorrelations.length;
  const inverse = raiseCorrelations(moments, -1);
  const betas = multiplyByVector(inverse, outcomeCorrelations);
  return {
    first: outcomeCorrelations.map((correlation) => correlation ** 2),
    last: betas.map((beta, j) => beta ** 2 / inverse[j * size + j]),
    pratt: betas.map((beta, j) => beta * outcomeCorrelations[j]),
    car: multiplyByVector(raiseCorrelations(moments, -0.5), outcomeCorrelations).map((score) => score ** 2),
  };
}
