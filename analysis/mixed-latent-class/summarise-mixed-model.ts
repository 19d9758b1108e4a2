import { describeMemberships } from "#analysis/latent-class/describe-memberships";
import {
  computeInformationCriteria,
  type InformationCriteria,
} from "#analysis/latent-class/information-criteria";
import { type ByItemAndCategory, nameProbabilities } from "#analysis/latent-class/name-probabilities";
import { averageShares } from "#analysis/mixed-latent-class/average-shares";
import { climbMixedModel } from "#analysis/mixed-latent-class/climb-mixed-model";
import { countParameters, layOutEstimates } from "#analysis/mixed-latent-class/estimate-layout";
import { isSpurious } from "#analysis/mixed-latent-class/is-spurious";
import type {
  MixedInput,
  MixedOptions,
  MixedStart,
  PreparedMixed,
} from "#analysis/mixed-latent-class/mixed-latent-class-types";
import { takeCases } from "#analysis/mixed-latent-class/prepare-mixed-model";
import { rankMixedStarts } from "#analysis/mixed-latent-class/rank-mixed-starts";
import { orderClasses, restoreUnits } from "#analysis/mixed-latent-class/restore-units";
import { weighMemberships } from "#analysis/mixed-latent-class/weigh-memberships";

/** No estimate may move more than this in the last EM step of a converged fit. */
const STILLNESS = 1e-7;

/** Estimates below this count as on the boundary, as in the categorical model. */
const BOUNDARY = 1e-5;

export type MixedSolution = InformationCriteria & {
  method: "mixed-latent-class";
  k: number;
  logLikelihood: number;
  /** Free parameters; estimates on the boundary are counted. */
  parameters: number;
  /** 1 minus relative entropy: 1 when every respondent is certain; null for one class. */
  entropyR2: number | null;
  /** Shares of the classes, descending; with covariates the mean over respondents. */
  classShares: number[];
  itemProbabilities: ByItemAndCategory<number>;
  /** Gaussian item, then its mean by class. */
  means: Record<string, number[]>;
  /** Gaussian item, then its variance by class (divisor: the class's weight). */
  variances: Record<string, number[]>;
  /** Full models only: class, then item by item. */
  covariances: number[][][] | null;
  /** Class (the first, the largest, is the reference: all 0), then a coefficient a term; null without covariates. */
  coefficients: number[][] | null;
  /** Respondents of positive weight by most likely class, unweighted. */
  sizes: number[];
  weightedSizes: number[];
  /** Row by class: the probability that the respondent belongs. */
  memberships: Float64Array;
  /** Most likely class of each row, from 0; ties go to the larger class. */
  assignment: Int32Array;
  starts: number;
  polished: number;
  /** Polished starts whose log-likelihood is within a relative 1e-6 of the best, spurious ones aside. */
  startsAtBest: number;
  /** Polished starts that closed around a few equal values. */
  spuriousStarts: number;
  /** True when there was nothing better than such a start: the figures then mean little. */
  isSpurious: boolean;
  bestStart: number;
  iterations: number;
  converged: boolean;
  /** Probabilities estimated below 1e-5: their standard errors are undefined. */
  boundaryEstimates: number;
  distinctRows: number;
  weightTotal: number;
  /** In the units of the data and the order of the classes, as `layOutEstimates` says. */
  estimates: Float64Array;
  options: Required<MixedOptions>;
};

/**
 * The best polished start, taken to convergence, in its final form: classes in descending order of share, numbers in the data's own units.
 *
 * @param input the same input that was prepared.
 * @param polished starts taken to convergence, at least one, in any order.
 * Time O(steps x rows x items x k).
 */
export function summariseMixedModel(
  { table, weights }: MixedInput,
  prepared: PreparedMixed,
  options: Required<MixedOptions>,
  polished: readonly MixedStart[],
): MixedSolution {
  const { k, covariance, varianceFloor } = options;
  const { cases, weightTotal } = prepared;
  const layout = layOutEstimates(cases, k, covariance);
  const isNarrow = ({ estimates }: MixedStart) => isSpurious(cases, layout, estimates, varianceFloor);
  const [first] = rankMixedStarts(cases, options, polished);
  const best = climbMixedModel(cases, layout, first, { ...options, stillness: STILLNESS });
  const limit = best.logLikelihood - 1e-6 * Math.abs(best.logLikelihood);
  const narrow = polished.filter(isNarrow);
  const alike = narrow.includes(first) ? narrow : polished.filter((start) => !narrow.includes(start));
  const shares = averageShares(cases, layout, best.estimates);
  const { estimates, logLikelihood } = restoreUnits(prepared, layout, {
    ...best,
    estimates: orderClasses(layout, best.estimates, shares),
  });
  const rows = Int32Array.from({ length: table.rowCount }, (_, row) => row);
  const everyone = takeCases(table, rows, weights ?? new Float64Array(table.rowCount).fill(1));
  const memberships = new Float64Array(table.rowCount * k);
  weighMemberships(everyone, layout, estimates, memberships);
  const { entropy, ...members } = describeMemberships(memberships, k, weights);
  const parameters = countParameters(cases, layout);
  const probabilities = estimates.subarray(layout.probabilities, layout.means);
  return {
    method: "mixed-latent-class",
    k,
    logLikelihood,
    parameters,
    ...computeInformationCriteria(logLikelihood, parameters, weightTotal, entropy),
    entropyR2: k === 1 ? null : 1 - entropy / (weightTotal * Math.log(k)),
    classShares: [...shares].sort((a, b) => b - a),
    itemProbabilities: nameProbabilities(table.items, probabilities, k),
    ...nameMoments(table.gaussians, layout, estimates),
    coefficients: layout.hasCovariates ? takeCoefficients(table.terms.length, k, estimates) : null,
    ...members,
    memberships,
    starts: options.starts,
    polished: polished.length,
    startsAtBest: alike.filter((start) => start.logLikelihood >= limit).length,
    spuriousStarts: narrow.length,
    isSpurious: isNarrow(best),
    bestStart: best.start,
    iterations: best.iterations,
    converged: best.converged,
    boundaryEstimates: probabilities.reduce((count, estimate) => count + (estimate < BOUNDARY ? 1 : 0), 0),
    distinctRows: cases.caseCount,
    weightTotal,
    estimates,
    options,
  };
}

function nameMoments(
  gaussians: readonly string[],
  { k, means, variances, isFull }: ReturnType<typeof layOutEstimates>,
  estimates: Float64Array,
): Pick<MixedSolution, "means" | "variances" | "covariances"> {
  const size = gaussians.length;
  const rowAt = (first: number, row: number) => [
    ...estimates.subarray(first + row * k, first + (row + 1) * k),
  ];
  const varianceRow = (item: number) => (isFull ? item * (size + 1) : item);
  const covariances = Array.from({ length: k }, (_, c) =>
    gaussians.map((_, g) => gaussians.map((_, h) => estimates[variances + (g * size + h) * k + c])),
  );
  return {
    means: Object.fromEntries(gaussians.map((code, item) => [code, rowAt(means, item)])),
    variances: Object.fromEntries(gaussians.map((code, item) => [code, rowAt(variances, varianceRow(item))])),
    covariances: isFull ? covariances : null,
  };
}

function takeCoefficients(termCount: number, k: number, estimates: Float64Array): number[][] {
  return Array.from({ length: k }, (_, c) =>
    Array.from({ length: termCount }, (_, term) => estimates[term * k + c]),
  );
}
