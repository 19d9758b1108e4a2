import { AnalysisError } from "#analysis/analysis-error";
import { checkWeights } from "#analysis/dataset/dataset";
import { normalQuantile } from "#analysis/distributions/normal";
import { computeEffectiveBase } from "#analysis/profiling/effective-base";

/** From `low` to `high`, in points of the score (-100 to 100). */
export type NpsInterval = { low: number; high: number };

export type NetPromoterScore = {
  /** Per cent of promoters less per cent of detractors, -100 to 100. */
  nps: number;
  /** In the points of `nps`. 0 when all answers fall in one group: read the adjusted interval then. */
  standardError: number;
  /** Respondents who answered and whose weight is not 0. */
  n: number;
  /** Kish's effective base; `n` without weights. */
  effectiveBase: number;
  /** Shares of the weighted respondents, summing to 1: 9 or 10, 7 or 8, 0 to 6. */
  promoters: number;
  passives: number;
  detractors: number;
  /** nps ± z standard errors; may pass ±100 near the ends. */
  interval: NpsInterval;
  /** The same after adding three pseudo-respondents; the better one for small bases and lopsided scores. */
  adjustedWaldInterval: NpsInterval;
};

/**
 * The net promoter score of a 0-to-10 likelihood to recommend, with its sampling error.
 *
 * Answers "how many more promoters than detractors, and how sure are we?". Two scores differ when the interval of
 * their difference excludes 0, not when their own intervals do not overlap.
 *
 * @param scores whole numbers from 0 to 10; NaN is missing and left out. A 1-to-10 scale is scored the same way.
 * @param weights one a row, at least 0; null counts every row once. Only their proportions matter: the error
 *   rests on the effective base. A weight of 0 equals absence.
 * @param confidence of both intervals, between 0 and 1. Default 0.95.
 * @throws AnalysisError `invalid-number` for a score off the scale, `too-few-rows` when nobody answered,
 *   `invalid-weight`, `length-mismatch`, `invalid-argument` for the confidence.
 *
 * Time O(n). Source: variance of a multinomial contrast, p + d - (p - d)²; Rocks (2016), "Interval estimation for
 * the net promoter score", The American Statistician 70: adjusted Wald with 3/4, 3/2 and 3/4 added respondents.
 */
export function computeNps(
  scores: Float64Array,
  weights: Float64Array | null = null,
  confidence = 0.95,
): NetPromoterScore {
  if (!(confidence > 0 && confidence < 1)) {
    throw new AnalysisError("invalid-argument", "confidence lies between 0 and 1", { confidence });
  }
  if (weights) checkWeights(weights, scores.length);
  const answered = selectAnswered(scores, weights);
  const effectiveBase = computeEffectiveBase(weights && answered.weights, answered.rows.length);
  const { promoters, passives, detractors } = shareGroups(scores, answered);
  const z = normalQuantile(0.5 + confidence / 2);
  const plain = scoreContrast(promoters, detractors, effectiveBase, z);
  const base = effectiveBase + 3;
  const adjusted = scoreContrast(
    (promoters * effectiveBase + 0.75) / base,
    (detractors * effectiveBase + 0.75) / base,
    base,
    z,
  );
  return {
    nps: plain.nps,
    standardError: plain.standardError,
    n: answered.rows.length,
    effectiveBase,
    promoters,
    passives,
    detractors,
    interval: plain.interval,
    adjustedWaldInterval: adjusted.interval,
  };
}

type Answered = { rows: number[]; weights: number[] };

function selectAnswered(scores: Float64Array, weights: Float64Array | null): Answered {
  const answered: Answered = { rows: [], weights: [] };
  scores.forEach((score, row) => {
    const weight = weights ? weights[row] : 1;
    if (Number.isNaN(score) || weight === 0) return;
    if (!(Number.isInteger(score) && score >= 0 && score <= 10)) {
      throw new AnalysisError("invalid-number", "scores are whole numbers from 0 to 10", {
        row,
        value: String(score),
      });
    }
    answered.rows.push(row);
    answered.weights.push(weight);
  });
  if (answered.rows.length === 0) throw new AnalysisError("too-few-rows", "nobody answered", { rows: 0 });
  return answered;
}

function shareGroups(scores: Float64Array, { rows, weights }: Answered) {
  let promoters = 0;
  let passives = 0;
  let detractors = 0;
  rows.forEach((row, position) => {
    if (scores[row] >= 9) promoters += weights[position];
    else if (scores[row] >= 7) passives += weights[position];
    else detractors += weights[position];
  });
  const total = promoters + passives + detractors;
  return { promoters: promoters / total, passives: passives / total, detractors: detractors / total };
}

function scoreContrast(promoters: number, detractors: number, base: number, z: number) {
  const nps = 100 * (promoters - detractors);
  const variance = Math.max(0, promoters + detractors - (promoters - detractors) ** 2) / base;
  const standardError = 100 * Math.sqrt(variance);
  return { nps, standardError, interval: { low: nps - z * standardError, high: nps + z * standardError } };
}
