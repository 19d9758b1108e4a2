import { AnalysisError } from "#analysis/analysis-error";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { type ByItemAndCategory, nameProbabilities } from "#analysis/latent-class/name-probabilities";
import type { FittedClasses } from "#analysis/latent-class-diagnostics/fitted-classes";
import {
  type FreeParameters,
  numberFreeParameters,
} from "#analysis/latent-class-diagnostics/free-parameters";
import { gatherFittedCases } from "#analysis/latent-class-diagnostics/gather-fitted-cases";
import {
  computeObservedInformation,
  computeOuterProduct,
} from "#analysis/latent-class-diagnostics/information-matrix";
import { invertInformation } from "#analysis/latent-class-diagnostics/invert-information";
import { judgeIdentifiability } from "#analysis/latent-class-diagnostics/local-identifiability";
import { type EstimateLayout, layOutEstimates } from "#analysis/mixed-latent-class/estimate-layout";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";

export type StandardErrors = {
  /** Null where the estimate is on the boundary, and for all shares when there are covariates. */
  classShares: (number | null)[];
  itemProbabilities: ByItemAndCategory<number | null>;
  means: Record<string, number[]>;
  variances: Record<string, number[]>;
  /** Class by term; 0 for the reference class; null without covariates. */
  coefficients: number[][] | null;
};

/**
 * Standard errors of the estimates, from the inverse of the information and the delta method.
 *
 * A probability on the boundary has none: it is held there, as are its item's others that add up with it to 1.
 * Weights count as respondents, so that the errors suit frequency weights, not survey weights.
 *
 * @param from "observed": second derivatives of the log-likelihood; "outer-product": poLCA's choice.
 * @returns null when the model is not identified, or its information not positive definite: it is not at a maximum.
 * @throws AnalysisError `invalid-argument` for a full covariance model.
 * Time O(cases x parameters^2 + parameters^3).
 * Source: Agresti, Categorical Data Analysis, 3rd ed., section 16.1, for the delta method.
 */
export function computeStandardErrors(
  fitted: FittedClasses,
  from: "observed" | "outer-product" = "observed",
): StandardErrors | null {
  const { table, k, estimates } = fitted;
  const cases = gatherFittedCases(fitted);
  const layout = layOutEstimates(cases, k, fitted.covariance);
  if (layout.isFull) {
    throw new AnalysisError("invalid-argument", "standard errors need a diagonal covariance model", {
      argument: "covariance",
      value: fitted.covariance,
    });
  }
  if (!judgeIdentifiability(fitted)?.isIdentified) return null;
  const free = numberFreeParameters(cases, layout, estimates);
  const compute = from === "observed" ? computeObservedInformation : computeOuterProduct;
  const inverse = invertInformation(compute(cases, layout, estimates, free));
  if (!inverse) return null;
  const errorOf = (parameter: number) => Math.sqrt(inverse.values[parameter * free.count + parameter]);
  const rowOf = (parameters: Int32Array, row: number) => [...parameters.subarray(row * k, (row + 1) * k)];
  const variancesOf = (item: number, c: number) => estimates[layout.variances + item * k + c];
  return {
    classShares: layout.hasCovariates
      ? new Array<null>(k).fill(null)
      : spreadLogits(estimates.subarray(0, k), free.membership, inverse),
    itemProbabilities: nameProbabilities(
      table.items,
      errProbabilities(cases, layout, estimates, free, inverse),
      k,
    ),
    means: Object.fromEntries(
      table.gaussians.map((code, item) => [code, rowOf(free.mean, item).map(errorOf)]),
    ),
    variances: Object.fromEntries(
      table.gaussians.map((code, item) => [
        code,
        rowOf(free.variance, item).map((parameter, c) => errorOf(parameter) * variancesOf(item, c)),
      ]),
    ),
    coefficients: layout.hasCovariates
      ? Array.from({ length: k }, (_, c) =>
          table.terms.map((_term, term) => (c === 0 ? 0 : errorOf(free.membership[term * k + c]))),
        )
      : null,
  };
}

function errProbabilities(
  { categoryCounts }: MixedCases,
  { k, probabilities, means }: EstimateLayout,
  estimates: Float64Array,
  free: FreeParameters,
  inverse: NumericMatrix,
): (number | null)[] {
  const errors = new Array<number | null>(means - probabilities).fill(null);
  let firstRow = 0;
  for (const categories of categoryCounts) {
    for (let c = 0; c < k; c++) {
      const cells = Int32Array.from({ length: categories }, (_, category) => (firstRow + category) * k + c);
      const spread = spreadLogits(
        Float64Array.from(cells, (cell) => estimates[probabilities + cell]),
        cells.map((cell) => free.probability[cell]),
        inverse,
      );
      cells.forEach((cell, category) => {
        errors[cell] = spread[category];
      });
    }
    firstRow += categories;
  }
  return errors;
}

/**
 * Standard errors of probabilities from the covariances of their logits: d p_a / d logit_b = p_a (1[a = b] - p_b).
 * Null for one on the boundary, and for one whose every companion is there.
 */
function spreadLogits(
  probabilities: Float64Array,
  parameters: Int32Array,
  { rowCount: size, values }: NumericMatrix,
): (number | null)[] {
  const moving = [...parameters.keys()].filter((category) => parameters[category] >= 0);
  const reference = probabilities.indexOf(Math.max(...probabilities));
  return Array.from(probabilities, (probability, category) => {
    if (moving.length === 0 || (parameters[category] < 0 && category !== reference)) return null;
    const slopes = moving.map((other) => probability * ((other === category ? 1 : 0) - probabilities[other]));
    let variance = 0;
    moving.forEach((a, i) => {
      moving.forEach((b, j) => {
        variance += slopes[i] * slopes[j] * values[parameters[a] * size + parameters[b]];
      });
    });
    return Math.sqrt(variance);
  });
}
