import { AnalysisError } from "#analysis/analysis-error";
import { choicesPerTask, nullLogProbability } from "#analysis/maxdiff/choice-model";
import { climbChoiceLikelihood } from "#analysis/maxdiff/climb-choice-likelihood";
import { findUndeterminedItems } from "#analysis/maxdiff/find-undetermined-items";
import type { MaxDiffModel, MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";
import { preferenceShares } from "#analysis/maxdiff/preference-shares";
import { rootOfDiagonal, spreadOfInfluence } from "#analysis/maxdiff/spread-of-influence";

export type MaxDiffLogit = {
  method: "maxdiff-logit";
  model: MaxDiffModel;
  itemNames: readonly string[];
  /** Zero-centred, in the order of `itemNames`. */
  utilities: number[];
  /** Of the zero-centred utilities, as if every choice were independent. */
  standardErrors: number[];
  /** The same, allowing for one respondent's choices to go together; null for one respondent. */
  robustStandardErrors: number[] | null;
  /** Items by items, row after row: covariances of the zero-centred utilities. */
  covariance: Float64Array;
  robustCovariance: Float64Array | null;
  /** exp(utility) over the sum of these: the chance to be best of all items at once, sums to 1. */
  shares: number[];
  logLikelihood: number;
  /** With all utilities equal. */
  nullLogLikelihood: number;
  /** McFadden's: 1 - logLikelihood / nullLogLikelihood. */
  pseudoRSquared: number;
  /** Sum of the weights of all choices: one a task in the best-worst model, two in the others. */
  choices: number;
  iterations: number;
};

/**
 * Utilities of the items for the whole sample, by maximum likelihood.
 *
 * Answers "how much is each item preferred, whatever company it was shown in?". One utility an item for everybody:
 * where people differ, use `fitHierarchicalMaxDiff`. Utilities have no zero of their own and are centred; their scale
 * is that of `model`.
 *
 * Weights enter as given: they multiply log-likelihoods, so integer weights equal repeated respondents and scaled ones
 * change standard errors. `robustStandardErrors` take them as sampling weights and do not depend on their scale.
 *
 * @throws AnalysisError `utilities-not-determined` when items always win, always lose or never meet the others; the
 *   details name them.
 *
 * Time O(iterations x tasks x items per task²). Sources: Marley & Louviere (2005), J. Math. Psychology 49; Train
 * (2009), Discrete Choice Methods with Simulation, 2nd ed., sections 3.7 and 8.6; conventions of R's support.BWS.
 */
export function fitMaxDiffLogit(study: MaxDiffStudy, model: MaxDiffModel = "best-worst"): MaxDiffLogit {
  const undetermined = findUndeterminedItems(study);
  if (undetermined.length > 0) {
    throw new AnalysisError("utilities-not-determined", "some items always win, always lose or stay apart", {
      items: undetermined.map((item) => study.itemNames[item]),
    });
  }
  const { utilities, logLikelihood, covariance, scores, iterations } = climbChoiceLikelihood(study, model);
  const { nullLogLikelihood, choices } = describeChoices(study, model);
  const size = utilities.length;
  const robustCovariance = study.weights.length > 1 ? spreadOfInfluence(covariance, scores, size) : null;
  return {
    method: "maxdiff-logit",
    model,
    itemNames: study.itemNames,
    utilities: [...utilities],
    standardErrors: rootOfDiagonal(covariance, size),
    robustStandardErrors: robustCovariance && rootOfDiagonal(robustCovariance, size),
    covariance,
    robustCovariance,
    shares: preferenceShares(utilities),
    logLikelihood,
    nullLogLikelihood,
    pseudoRSquared: 1 - logLikelihood / nullLogLikelihood,
    choices,
    iterations,
  };
}

/**
 * Utilities as differences from one item, with their standard errors: the form in which other programs report them.
 *
 * @param reference position of an item in `itemNames`; it gets 0 and an error of 0.
 * Time O(items).
 */
export function contrastUtilities(
  { utilities, covariance }: Pick<MaxDiffLogit, "utilities" | "covariance">,
  reference: number,
): { coefficients: number[]; standardErrors: number[] } {
  const size = utilities.length;
  const variance = (a: number, b: number) => covariance[a * size + b];
  return {
    coefficients: utilities.map((utility) => utility - utilities[reference]),
    standardErrors: utilities.map((_, item) =>
      Math.sqrt(
        Math.max(variance(item, item) + variance(reference, reference) - 2 * variance(item, reference), 0),
      ),
    ),
  };
}

function describeChoices(study: MaxDiffStudy, model: MaxDiffModel) {
  let nullLogLikelihood = 0;
  let choices = 0;
  study.weights.forEach((weight, respondent) => {
    for (let task = study.taskStarts[respondent]; task < study.taskStarts[respondent + 1]; task++) {
      const itemsShown = study.shownStarts[task + 1] - study.shownStarts[task];
      nullLogLikelihood += weight * nullLogProbability(model, itemsShown);
      choices += weight * choicesPerTask(model);
    }
  });
  return { nullLogLikelihood, choices };
}
