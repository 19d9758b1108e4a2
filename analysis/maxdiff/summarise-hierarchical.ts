import { choicesPerTask, nullLogProbability } from "#analysis/maxdiff/choice-model";
import { individualScores } from "#analysis/maxdiff/count-maxdiff";
import type {
  HierarchicalChain,
  HierarchicalIndividual,
  HierarchicalSolution,
  PreparedHierarchical,
} from "#analysis/maxdiff/hierarchical-types";
import type { MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";
import { respondentLogLikelihood } from "#analysis/maxdiff/respondent-likelihood";
import { splitRHat } from "#analysis/maxdiff/split-r-hat";

/** Chains that differ more than this have not agreed. */
const largestRHat = 1.1;

/**
 * The chains of a study as one answer. The order in which they are given changes nothing.
 *
 * @param chains every chain of the prepared study, each once.
 * Time O(chains x (respondents + draws) x items).
 */
export function summariseHierarchical(
  prepared: PreparedHierarchical,
  chains: readonly HierarchicalChain[],
): HierarchicalSolution {
  const { study, options } = prepared;
  const ordered = [...chains].sort((a, b) => a.chain - b.chain);
  const meanDraws = study.itemNames.map((_, item) => ordered.map((chain) => drawsOfItem(chain, item, study)));
  const rHat = meanDraws.map(splitRHat);
  const logLikelihoodRHat = splitRHat(ordered.map((chain) => chain.logLikelihoods));
  const net = individualScores(study);
  const individuals = study.respondentNames.map((_, respondent) =>
    describePerson(prepared, ordered, net, respondent),
  );
  const acceptances = individuals.map(({ acceptance }) => acceptance);
  const overPeople = (read: (person: HierarchicalIndividual) => readonly number[]) =>
    study.itemNames.map((_, item) => weightedMean(individuals, (person) => read(person)[item]));
  return {
    method: "hierarchical-bayes",
    itemNames: study.itemNames,
    respondentNames: study.respondentNames,
    populationMeans: meanDraws.map((draws) => moments(draws).mean),
    populationErrors: meanDraws.map((draws) => moments(draws).deviation),
    populationDeviations: deviationsBetweenPeople(prepared, ordered),
    utilities: overPeople((person) => person.utilities),
    shares: overPeople((person) => person.shares),
    individuals,
    ...describeFit(prepared, individuals),
    meanLogLikelihood: moments(ordered.map((chain) => chain.logLikelihoods)).mean,
    acceptance: {
      mean: moments([acceptances]).mean,
      min: acceptances.reduce((a, b) => Math.min(a, b)),
      max: acceptances.reduce((a, b) => Math.max(a, b)),
    },
    rHat,
    logLikelihoodRHat,
    converged: [...rHat, logLikelihoodRHat].every((value) => value < largestRHat),
    options,
  };
}

function describePerson(
  prepared: PreparedHierarchical,
  chains: readonly HierarchicalChain[],
  net: Float64Array,
  respondent: number,
): HierarchicalIndividual {
  const { study, options } = prepared;
  const items = study.itemNames.length;
  const draws = chains.length * options.draws;
  const average = (read: (chain: HierarchicalChain) => Float64Array) =>
    study.itemNames.map(
      (_, item) => chains.reduce((sum, chain) => sum + read(chain)[respondent * items + item], 0) / draws,
    );
  const utilities = average((chain) => chain.utilitySums);
  const squares = average((chain) => chain.utilitySquares);
  const logLikelihood = respondentLogLikelihood(
    study,
    options.model,
    respondent,
    net.subarray(respondent * items, (respondent + 1) * items),
    Float64Array.from(utilities),
    Float64Array.from(utilities, Math.exp),
    Float64Array.from(utilities, (utility) => Math.exp(-utility)),
  );
  return {
    respondent: study.respondentNames[respondent],
    weight: study.weights[respondent],
    utilities,
    deviations: squares.map((square, item) => Math.sqrt(Math.max(square - utilities[item] ** 2, 0))),
    shares: average((chain) => chain.shareSums),
    logLikelihood,
    rootLikelihood: Math.exp(logLikelihood / countChoices(prepared, respondent)),
    acceptance: chains.reduce((sum, chain) => sum + chain.accepted[respondent], 0) / draws,
  };
}

/** Sums over respondents, each times its weight. */
function describeFit(prepared: PreparedHierarchical, individuals: readonly HierarchicalIndividual[]) {
  const { study, options } = prepared;
  let logLikelihood = 0;
  let nullLogLikelihood = 0;
  let choices = 0;
  individuals.forEach((person, respondent) => {
    logLikelihood += person.weight * person.logLikelihood;
    choices += person.weight * countChoices(prepared, respondent);
    for (let task = study.taskStarts[respondent]; task < study.taskStarts[respondent + 1]; task++) {
      const itemsShown = study.shownStarts[task + 1] - study.shownStarts[task];
      nullLogLikelihood += person.weight * nullLogProbability(options.model, itemsShown);
    }
  });
  return {
    logLikelihood,
    nullLogLikelihood,
    rootLikelihood: Math.exp(logLikelihood / choices),
    nullRootLikelihood: Math.exp(nullLogLikelihood / choices),
  };
}

function countChoices({ study, options }: PreparedHierarchical, respondent: number): number {
  const tasks = study.taskStarts[respondent + 1] - study.taskStarts[respondent];
  return tasks * choicesPerTask(options.model);
}

function drawsOfItem(
  { meanDraws }: HierarchicalChain,
  item: number,
  { itemNames }: MaxDiffStudy,
): Float64Array {
  return Float64Array.from(
    { length: meanDraws.length / itemNames.length },
    (_, draw) => meanDraws[draw * itemNames.length + item],
  );
}

/** The root of basis x mean covariance x basis', on its diagonal. */
function deviationsBetweenPeople(
  { study, options, basis }: PreparedHierarchical,
  chains: readonly HierarchicalChain[],
): number[] {
  const free = study.itemNames.length - 1;
  return study.itemNames.map((_, item) => {
    let variance = 0;
    for (const { covarianceSums } of chains) {
      for (let at = 0; at < covarianceSums.length; at++) {
        const [a, b] = [Math.floor(at / free), at % free];
        variance += basis[item * free + a] * covarianceSums[at] * basis[item * free + b];
      }
    }
    return Math.sqrt(variance / (chains.length * options.draws));
  });
}

function moments(parts: readonly ArrayLike<number>[]): { mean: number; deviation: number } {
  let count = 0;
  let sum = 0;
  for (const part of parts) {
    count += part.length;
    for (let at = 0; at < part.length; at++) sum += part[at];
  }
  const mean = sum / count;
  let squares = 0;
  for (const part of parts) for (let at = 0; at < part.length; at++) squares += (part[at] - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / (count - 1)) };
}

function weightedMean(
  people: readonly HierarchicalIndividual[],
  read: (person: HierarchicalIndividual) => number,
): number {
  const total = people.reduce((sum, { weight }) => sum + weight, 0);
  return people.reduce((sum, person) => sum + person.weight * read(person), 0) / total;
}
