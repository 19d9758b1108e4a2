import type { HierarchicalChain, PreparedHierarchical } from "#analysis/maxdiff/hierarchical-types";
import {
  createPeople,
  expandCentred,
  movePeople,
  type People,
  refreshProposals,
} from "#analysis/maxdiff/sample-people";
import { createPopulation, drawPopulation, type Population } from "#analysis/maxdiff/sample-population";
import { createRandom } from "#analysis/random";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";

/** Iterations between two looks at progress and cancellation. */
const stride = 50;
/** How often within the burn-in proposals are shaped anew; after the last time only their step sizes adapt. */
const refreshes = 10;

/**
 * One chain of the sampler: respondents by Metropolis steps, then the population's mean and covariance by Gibbs steps.
 *
 * Random numbers: the population draws from the stream (seed, chain, 0), respondent r of the study from the stream
 * (seed, chain, r + 1), and nobody from another's. A chain therefore depends on nothing but the prepared study and its
 * own number, and chains can be shared among threads in any way.
 *
 * Proposals are shaped and scaled during the burn-in only; the kept draws come from a fixed, symmetric proposal.
 *
 * @throws AnalysisError `cancelled`.
 * Time O(iterations x respondents x (items² + items shown)).
 * Sources: Rossi, Allenby & McCulloch (2005), Bayesian Statistics and Marketing, section 5.4; Train (2009), Discrete
 * Choice Methods with Simulation, 2nd ed., section 12.6; Andrieu & Thoms (2008), Statistics and Computing 18.
 */
export function runHierarchicalChain(
  prepared: PreparedHierarchical,
  chain: number,
  hooks: RunHooks = {},
): HierarchicalChain {
  const { burnIn, draws, seed } = prepared.options;
  const source = createRandom(seed, [chain, 0]);
  const people = createPeople(prepared, (respondent) => createRandom(seed, [chain, respondent + 1]));
  const population = createPopulation(prepared, source);
  const kept = createChain(prepared, chain);
  const refreshEvery = Math.floor(burnIn / refreshes);
  for (let iteration = 0; iteration < burnIn + draws; iteration++) {
    if (iteration % stride === 0) {
      throwIfCancelled(hooks);
      hooks.onProgress?.(iteration, burnIn + draws);
    }
    const isAdapting = iteration < burnIn;
    movePeople(prepared, people, population, isAdapting);
    drawPopulation(prepared, people.free, population, source);
    if (isAdapting && (iteration + 1) % refreshEvery === 0 && iteration + 1 < burnIn) {
      refreshProposals(prepared, people, population);
    }
    if (!isAdapting) keepDraw(prepared, kept, people, population, iteration - burnIn);
    if (iteration === burnIn - 1) people.accepted.fill(0);
  }
  hooks.onProgress?.(burnIn + draws, burnIn + draws);
  return { ...kept, accepted: people.accepted };
}

function createChain({ study, options }: PreparedHierarchical, chain: number): HierarchicalChain {
  const items = study.itemNames.length;
  const respondents = study.weights.length;
  return {
    chain,
    utilitySums: new Float64Array(respondents * items),
    utilitySquares: new Float64Array(respondents * items),
    shareSums: new Float64Array(respondents * items),
    meanDraws: new Float64Array(options.draws * items),
    logLikelihoods: new Float64Array(options.draws),
    covarianceSums: new Float64Array((items - 1) ** 2),
    accepted: new Float64Array(respondents),
  };
}

function keepDraw(
  { basis }: PreparedHierarchical,
  kept: HierarchicalChain,
  people: People,
  population: Population,
  draw: number,
): void {
  const items = population.mean.length + 1;
  for (let from = 0; from < people.utilities.length; from += items) {
    let total = 0;
    for (let at = from; at < from + items; at++) total += people.weights[at];
    for (let at = from; at < from + items; at++) {
      kept.utilitySums[at] += people.utilities[at];
      kept.utilitySquares[at] += people.utilities[at] ** 2;
      kept.shareSums[at] += people.weights[at] / total;
    }
  }
  expandCentred(basis, population.mean, kept.meanDraws.subarray(draw * items, (draw + 1) * items));
  for (let at = 0; at < people.logLikelihoods.length; at++)
    kept.logLikelihoods[draw] += people.logLikelihoods[at];
  for (let at = 0; at < population.covariance.length; at++)
    kept.covarianceSums[at] += population.covariance[at];
}
