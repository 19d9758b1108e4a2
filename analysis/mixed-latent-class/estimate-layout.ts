import type { CovarianceModel, MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";

/** Where each kind of estimate stands in the one array that holds them all; every row has one cell a class. */
export type EstimateLayout = {
  k: number;
  covariance: CovarianceModel;
  isFull: boolean;
  /** Without covariates k class shares; with them a row of coefficients a term, the first class all 0. */
  hasCovariates: boolean;
  /** First cell of the categories' probabilities; a row a category, item after item. */
  probabilities: number;
  /** First cell of the Gaussian items' means; a row an item. */
  means: number;
  /** First cell of their variances: a row an item, or for full models a row a pair (g, h) of items. */
  variances: number;
  size: number;
};

/** Time O(items). */
export function layOutEstimates(cases: MixedCases, k: number, covariance: CovarianceModel): EstimateLayout {
  const hasCovariates = cases.termCount > 1;
  const isFull = covariance === "equal-full" || covariance === "varying-full";
  const rows = cases.categoryCounts.reduce((total, categories) => total + categories, 0);
  const probabilities = (hasCovariates ? cases.termCount : 1) * k;
  const means = probabilities + rows * k;
  const variances = means + cases.gaussianCount * k;
  const varianceRows = isFull ? cases.gaussianCount ** 2 : cases.gaussianCount;
  return {
    ...{ k, covariance, isFull, hasCovariates, probabilities, means, variances },
    size: variances + varianceRows * k,
  };
}

/**
 * Free parameters of the model; estimates on a boundary count, as in poLCA.
 * Time O(items). Source for the covariance models: Scrucca et al. (2016), mclust 5, The R Journal 8(1), table 3.
 */
export function countParameters(cases: MixedCases, { k, covariance }: EstimateLayout): number {
  const items = cases.gaussianCount;
  const pairs = (items * (items + 1)) / 2;
  const variances = {
    "equal-spherical": 1,
    "varying-spherical": k,
    "equal-diagonal": items,
    "varying-diagonal": k * items,
    "equal-full": pairs,
    "varying-full": k * pairs,
  }[covariance];
  return (
    (k - 1) * cases.termCount +
    cases.categoryCounts.reduce((total, categories) => total + k * (categories - 1), 0) +
    (items > 0 ? k * items + variances : 0)
  );
}
