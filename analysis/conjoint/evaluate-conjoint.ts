import { addChoiceInformation, fillAlternatives } from "#analysis/conjoint/add-choice-information";
import type { EffectsCoding } from "#analysis/conjoint/code-effects";
import type { ConjointStudy } from "#analysis/conjoint/conjoint-types";
import type { LikelihoodPoint } from "#analysis/maxdiff/climb-concave";

/**
 * The log-likelihood of a study's choices at some estimates, with its derivatives and each respondent's share of the
 * gradient (respondents by estimates, weights applied).
 *
 * Stable for any finite estimates: exponentials are taken of differences to the best alternative of a task.
 *
 * @param coding without "none" leaves it out of every task; then nobody may have chosen it.
 * Time O(concepts x estimates x (attributes + estimates)).
 * Source: McFadden (1974), "Conditional logit analysis of qualitative choice behavior".
 */
export function evaluateConjoint(
  study: ConjointStudy,
  coding: EffectsCoding,
  estimates: Float64Array,
): LikelihoodPoint & { scores: Float64Array } {
  const { size, attributes } = coding;
  const { weights, taskStarts, conceptStarts, levels, chosen, offersNone } = study;
  const scores = new Float64Array(weights.length * size);
  const information = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  const mean = new Float64Array(size);
  const alternatives = new Float64Array((mostConcepts(study) + 1) * size);
  let logLikelihood = 0;
  weights.forEach((weight, respondent) => {
    const own = scores.subarray(respondent * size, (respondent + 1) * size);
    for (let task = taskStarts[respondent]; task < taskStarts[respondent + 1]; task++) {
      const shown = levels.subarray(
        conceptStarts[task] * attributes.length,
        conceptStarts[task + 1] * attributes.length,
      );
      const withNone = coding.hasNone && offersNone[task] === 1;
      const count = fillAlternatives(coding, shown, withNone, alternatives);
      const picked = chosen[task] < 0 ? count - 1 : chosen[task];
      const { chances, logChance } = chancesOf(alternatives, estimates, count, picked);
      logLikelihood += weight * logChance;
      addChoiceInformation(alternatives, chances, weight, mean, information);
      for (let k = 0; k < size; k++) own[k] += weight * (alternatives[picked * size + k] - mean[k]);
    }
    for (let k = 0; k < size; k++) gradient[k] += own[k];
  });
  return { logLikelihood, gradient, information, scores };
}

function chancesOf(alternatives: Float64Array, estimates: Float64Array, count: number, picked: number) {
  const size = estimates.length;
  const utilities = new Float64Array(count);
  let largest = -Infinity;
  for (let at = 0; at < count; at++) {
    for (let k = 0; k < size; k++) utilities[at] += alternatives[at * size + k] * estimates[k];
    largest = Math.max(largest, utilities[at]);
  }
  const chances = utilities.map((utility) => Math.exp(utility - largest));
  let total = 0;
  for (const chance of chances) total += chance;
  for (let at = 0; at < count; at++) chances[at] /= total;
  return { chances, logChance: utilities[picked] - largest - Math.log(total) };
}

function mostConcepts({ conceptStarts }: ConjointStudy): number {
  let most = 0;
  for (let task = 1; task < conceptStarts.length; task++) {
    most = Math.max(most, conceptStarts[task] - conceptStarts[task - 1]);
  }
  return most;
}
