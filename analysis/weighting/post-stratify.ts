import { type CalibratedMean, estimateCalibratedMean } from "#analysis/weighting/estimate-calibrated-mean";
import { rakeWeights } from "#analysis/weighting/rake-weights";
import type { RakingMargin } from "#analysis/weighting/raking-types";

export type PostStratification = {
  /** One a row, with mean 1 over the rows that count. */
  weights: Float64Array;
  /** What one respondent of unit base weight in each stratum counts as, with mean 1; 0 for an empty stratum. */
  stratumWeights: number[];
};

/**
 * Weights that give the strata (one question, or cells of a joint table) their known shares: raking to one margin,
 * solved in one step.
 *
 * @throws AnalysisError as `rakeWeights`. Time O(rows). Source: Holt & Smith (1979), JRSS A 142.
 */
export function postStratify(
  strata: RakingMargin,
  baseWeights: Float64Array | null = null,
): PostStratification {
  const { weights, margins } = rakeWeights([strata], baseWeights);
  const [{ targets, before }] = margins;
  return {
    weights,
    stratumWeights: targets.map((target, stratum) => (target === 0 ? 0 : target / before[stratum])),
  };
}

/**
 * The mean of an answer under post-stratified weights, with its linearised standard error.
 * @throws AnalysisError as `postStratify` and `estimateCalibratedMean`. Time O(rows).
 */
export function estimatePostStratifiedMean(
  values: Float64Array,
  strata: RakingMargin,
  baseWeights: Float64Array | null = null,
): CalibratedMean {
  return estimateCalibratedMean(values, postStratify(strata, baseWeights).weights, [strata], baseWeights);
}
