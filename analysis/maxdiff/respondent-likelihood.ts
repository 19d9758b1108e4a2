import type { MaxDiffModel, MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";

/** Products beyond this are taken into the sum of logarithms, long before they overflow. */
const largestProduct = 1e150;

/**
 * The log-likelihood of one respondent's choices, in the form that a sampler can afford to evaluate millions of times:
 * net choices x utilities, less the logarithm of a product over tasks of what all possible choices would weigh.
 *
 * @param net best less worst choices of the respondent, by item; NaN for an item never seen.
 * @param utilities by item.
 * @param weights exp(utility) by item, and `inverses` 1 / weight. Where one overflows or vanishes the result is NaN or
 *   -Infinity, which no sampler accepts; that takes utilities hundreds apart.
 * Time O(items shown to the respondent).
 */
export function respondentLogLikelihood(
  study: MaxDiffStudy,
  model: MaxDiffModel,
  respondent: number,
  net: Float64Array,
  utilities: Float64Array,
  weights: Float64Array,
  inverses: Float64Array,
): number {
  const { shown, shownStarts, taskStarts } = study;
  let sum = 0;
  for (let item = 0; item < net.length; item++) if (net[item]) sum += net[item] * utilities[item];
  let product = 1;
  for (let task = taskStarts[respondent]; task < taskStarts[respondent + 1]; task++) {
    let asBest = 0;
    let asWorst = 0;
    for (let at = shownStarts[task]; at < shownStarts[task + 1]; at++) {
      asBest += weights[shown[at]];
      asWorst += inverses[shown[at]];
    }
    if (model === "best-worst") product *= asBest * asWorst - (shownStarts[task + 1] - shownStarts[task]);
    else if (model === "marginal") product *= asBest * asWorst;
    else product *= asBest * (asWorst - inverses[study.best[task]]);
    if (product > largestProduct) {
      sum -= Math.log(product);
      product = 1;
    }
  }
  return sum - Math.log(product);
}
