import { describeMemberships } from "#analysis/latent-class/describe-memberships";
import { computeInformationCriteria } from "#analysis/latent-class/information-criteria";
import type {
  LatentClassInput,
  LatentClassOptions,
  LatentClassSolution,
  LatentClassStart,
  PreparedLatentClass,
} from "#analysis/latent-class/latent-class-types";
import { nameProbabilities } from "#analysis/latent-class/name-probabilities";
import { scoreLatentClass } from "#analysis/latent-class/score-latent-class";

/** Estimates below this count as on the boundary; our choice, and the reference cases agree with it. */
const BOUNDARY = 1e-5;

/**
 * The best polished start in its final form, with classes in descending order of share.
 *
 * @param input the same input that was prepared.
 * @param polished starts taken to convergence, at least one, in any order.
 * Time O(rows x items x k).
 */
export function summariseLatentClass(
  input: LatentClassInput,
  prepared: PreparedLatentClass,
  options: Required<LatentClassOptions>,
  polished: readonly LatentClassStart[],
): LatentClassSolution {
  const { k } = options;
  const ranked = [...polished].sort((a, b) => b.logLikelihood - a.logLikelihood || a.start - b.start);
  const best = ranked[0];
  const limit = best.logLikelihood - 1e-7 * Math.abs(best.logLikelihood);
  const atBest = ranked.filter((start) => start.logLikelihood >= limit);
  const estimates = orderClasses(best.estimates, k);
  const memberships = scoreLatentClass(input.table, k, estimates);
  const described = describeMemberships(memberships, k, input.weights);
  const { assignment, sizes, weightedSizes, entropy } = described;
  const { weightTotal, categoryCounts } = prepared;
  const parameters = categoryCounts.reduce((total, categories) => total + k * (categories - 1), k - 1);
  const patterns = categoryCounts.reduce((product, categories) => product * categories, 1);
  const degreesOfFreedom = Math.floor(Math.min(weightTotal, patterns - 1)) - parameters;
  return {
    method: "latent-class",
    k,
    logLikelihood: best.logLikelihood,
    parameters,
    degreesOfFreedom,
    isIdentified: degreesOfFreedom >= 0,
    ...computeInformationCriteria(best.logLikelihood, parameters, weightTotal, entropy),
    entropyR2: k === 1 ? null : 1 - entropy / (weightTotal * Math.log(k)),
    classShares: [...estimates.subarray(0, k)],
    itemProbabilities: nameProbabilities(input.table.items, estimates.subarray(k), k),
    sizes,
    weightedSizes,
    memberships,
    assignment,
    starts: options.starts,
    polished: polished.length,
    startsAtBest: atBest.length,
    bestStart: best.start,
    iterations: best.iterations,
    converged: best.converged,
    boundaryEstimates: estimates
      .subarray(k)
      .reduce((count, estimate) => count + (estimate < BOUNDARY ? 1 : 0), 0),
    estimates,
    distinctPatterns: prepared.patternCount,
    weightTotal,
    options,
  };
}

function orderClasses(estimates: Float64Array, k: number): Float64Array {
  const order = Array.from({ length: k }, (_, c) => c).sort((a, b) => {
    if (Math.abs(estimates[a] - estimates[b]) > 1e-9) return estimates[b] - estimates[a];
    return estimates[k + a] - estimates[k + b] || a - b;
  });
  return estimates.map((_, cell) => estimates[cell - (cell % k) + order[cell % k]]);
}
