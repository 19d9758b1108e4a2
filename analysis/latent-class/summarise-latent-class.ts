import { computeInformationCriteria } from "#analysis/latent-class/information-criteria";
import type {
  ItemTable,
  LatentClassInput,
  LatentClassOptions,
  LatentClassSolution,
  LatentClassStart,
  PreparedLatentClass,
} from "#analysis/latent-class/latent-class-types";
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
  const assignment = assignRows(memberships, k);
  const { sizes, weightedSizes, entropy } = countMembers(input, memberships, assignment, k);
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
    itemProbabilities: nameProbabilities(input.table, estimates, k),
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

function assignRows(memberships: Float64Array, k: number): Int32Array {
  return Int32Array.from({ length: memberships.length / k }, (_, row) => {
    let likeliest = 0;
    for (let c = 1; c < k; c++)
      if (memberships[row * k + c] > memberships[row * k + likeliest]) likeliest = c;
    return likeliest;
  });
}

function countMembers(
  { weights }: LatentClassInput,
  memberships: Float64Array,
  assignment: Int32Array,
  k: number,
): { sizes: number[]; weightedSizes: number[]; entropy: number } {
  const sizes = new Array<number>(k).fill(0);
  const weightedSizes = new Array<number>(k).fill(0);
  let entropy = 0;
  assignment.forEach((likeliest, row) => {
    const weight = weights ? weights[row] : 1;
    if (weight === 0) return;
    sizes[likeliest]++;
    weightedSizes[likeliest] += weight;
    for (let c = 0; c < k; c++) {
      const probability = memberships[row * k + c];
      if (probability > 0) entropy -= weight * probability * Math.log(probability);
    }
  });
  return { sizes, weightedSizes, entropy };
}

function nameProbabilities(
  { items }: ItemTable,
  estimates: Float64Array,
  k: number,
): Record<string, Record<string, number[]>> {
  let cell = k;
  const byItem = items.map(({ code, categories }) => {
    const byCategory = categories.map((category) => {
      cell += k;
      return [String(category), [...estimates.subarray(cell - k, cell)]];
    });
    return [code, Object.fromEntries(byCategory)];
  });
  return Object.fromEntries(byItem);
}
