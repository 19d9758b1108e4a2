import type { MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";

/** How often one item was shown and chosen; weighted when the study is. */
export type MaxDiffCount = {
  item: string;
  shown: number;
  best: number;
  worst: number;
  /** (best - worst) / shown, from -1 (always worst) to 1 (always best). */
  score: number;
  /** best / shown. */
  bestShare: number;
  /** worst / shown. */
  worstShare: number;
  /** sqrt(best / worst), nearly proportional to exp(utility); null when the item was never worst. */
  squareRootRatio: number | null;
  /** Mean over the respondents who saw the item of their own best less worst choices. */
  individualMean: number;
  /** Standard deviation of the same, with the sum of weights less 1 as divisor; null for one respondent. */
  individualDeviation: number | null;
};

/**
 * Best-worst counts: the plain arithmetic behind every MaxDiff.
 *
 * Answers "which items are chosen as best, which as worst, and do people agree?". Fair between items only when the
 * design shows each with all others equally often; the logit takes the company that an item was shown in into account.
 *
 * Weights enter as given: counts are sums of weights. Time O(items shown).
 * Source: Louviere, Flynn & Marley (2015), Best-Worst Scaling, chapter 2; conventions of R's support.BWS.
 */
export function countMaxDiff(study: MaxDiffStudy): MaxDiffCount[] {
  const size = study.itemNames.length;
  const [shown, best, worst, base, sums] = Array.from({ length: 5 }, () => new Float64Array(size));
  const net = individualScores(study);
  study.weights.forEach((weight, respondent) => {
    const from = study.taskStarts[respondent];
    const to = study.taskStarts[respondent + 1];
    for (let at = study.shownStarts[from]; at < study.shownStarts[to]; at++) shown[study.shown[at]] += weight;
    for (let task = from; task < to; task++) {
      best[study.best[task]] += weight;
      worst[study.worst[task]] += weight;
    }
    for (let item = 0; item < size; item++) {
      const own = net[respondent * size + item];
      if (Number.isNaN(own)) continue;
      base[item] += weight;
      sums[item] += weight * own;
    }
  });
  return study.itemNames.map((name, item) => {
    const mean = sums[item] / base[item];
    const squares = study.weights.reduce((sum, weight, respondent) => {
      const own = net[respondent * size + item];
      return Number.isNaN(own) ? sum : sum + weight * (own - mean) ** 2;
    }, 0);
    return {
      item: name,
      shown: shown[item],
      best: best[item],
      worst: worst[item],
      score: (best[item] - worst[item]) / shown[item],
      bestShare: best[item] / shown[item],
      worstShare: worst[item] / shown[item],
      squareRootRatio: worst[item] > 0 ? Math.sqrt(best[item] / worst[item]) : null,
      individualMean: mean,
      individualDeviation: base[item] > 1 ? Math.sqrt(squares / (base[item] - 1)) : null,
    };
  });
}

/**
 * Each respondent's best less worst choices of each item; NaN for an item that they never saw.
 * Respondents by items, row after row. Time O(items shown + respondents x items).
 */
export function individualScores(study: MaxDiffStudy): Float64Array {
  const size = study.itemNames.length;
  const scores = new Float64Array(study.weights.length * size).fill(Number.NaN);
  for (let respondent = 0; respondent < study.weights.length; respondent++) {
    const row = respondent * size;
    const from = study.taskStarts[respondent];
    const to = study.taskStarts[respondent + 1];
    for (let at = study.shownStarts[from]; at < study.shownStarts[to]; at++)
      scores[row + study.shown[at]] = 0;
    for (let task = from; task < to; task++) {
      scores[row + study.best[task]]++;
      scores[row + study.worst[task]]--;
    }
  }
  return scores;
}
