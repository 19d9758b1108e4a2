import { AnalysisError } from "#analysis/analysis-error";
import { buildMedoids, spreadMedoids } from "#analysis/kmedoids/initial-medoids";
import type {
  KMedoidsInput,
  KMedoidsOptions,
  KMedoidsSolution,
  KMedoidsStart,
  KMedoidsStarts,
  PreparedKMedoids,
} from "#analysis/kmedoids/kmedoids-types";
import { completeKMedoidsOptions, prepareKMedoids } from "#analysis/kmedoids/prepare-kmedoids";
import { summariseKMedoids } from "#analysis/kmedoids/summarise-kmedoids";
import { swapMedoids } from "#analysis/kmedoids/swap-medoids";
import { createRandom } from "#analysis/random";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";

/**
 * K-medoids clusters: the K respondents that stand for all others at the least total distance.
 *
 * Answers "which K actual respondents are typical, and who is like whom?". As it uses plain distances, outliers pull
 * less than in k-means. It always finds K groups, whether or not they exist. Start 0 is PAM (greedy BUILD, best
 * swaps), so the result is never worse than PAM's; the other starts are random and often better.
 *
 * Missing data: none allowed (build the matrix with `buildKMeansMatrix`). Weights act as repeated rows. The order of
 * respondents changes nothing. For several K on the same rows call `prepareKMedoids` once.
 *
 * @throws AnalysisError from `prepareKMedoids` and `completeKMedoidsOptions`; `cancelled`.
 *
 * Time O(distinct rows² x (variables + K for the greedy start + passes x starts)), memory 8 bytes x distinct rows².
 * Source: Kaufman & Rousseeuw (1990), Finding Groups in Data, chapter 2; Schubert & Rousseeuw (2021), Information
 * Systems 101, 101804.
 */
export function fitKMedoids(
  input: KMedoidsInput,
  options: KMedoidsOptions,
  hooks: RunHooks = {},
  prepared: PreparedKMedoids = prepareKMedoids(input),
): KMedoidsSolution {
  const completed = completeKMedoidsOptions(prepared, options);
  const starts = runKMedoidsStarts(prepared, completed, 0, completed.starts, hooks);
  return summariseKMedoids(input, prepared, completed, starts);
}

/**
 * Starts `from` up to, not including, `to`: one thread's share of a fit.
 *
 * @throws AnalysisError `invalid-argument` for an empty range; `cancelled`.
 */
export function runKMedoidsStarts(
  prepared: PreparedKMedoids,
  options: Required<KMedoidsOptions>,
  from: number,
  to: number,
  hooks: RunHooks = {},
): KMedoidsStarts {
  if (!(from >= 0 && from < to && to <= options.starts)) {
    throw new AnalysisError("invalid-argument", "the range of starts is empty or outside", { from, to });
  }
  const parts: KMedoidsStarts[] = [];
  for (let start = from; start < to; start++) {
    throwIfCancelled(hooks);
    const best = runKMedoidsStart(prepared, options, start);
    const totalCosts = new Float64Array(options.starts).fill(Number.NaN);
    totalCosts[start] = best.totalCost;
    parts.push({ totalCosts, best });
    hooks.onProgress?.(start - from + 1, to - from);
  }
  return mergeKMedoidsStarts(parts);
}

/** The shares of several threads as one: the least cost wins, ties go to the lowest start. Time O(parts x starts). */
export function mergeKMedoidsStarts(parts: readonly KMedoidsStarts[]): KMedoidsStarts {
  const totalCosts = Float64Array.from(parts[0].totalCosts);
  let best = parts[0].best;
  for (const part of parts.slice(1)) {
    part.totalCosts.forEach((cost, start) => {
      if (!Number.isNaN(cost)) totalCosts[start] = cost;
    });
    const gain = best.totalCost - part.best.totalCost;
    if (gain > 0 || (gain === 0 && part.best.start < best.start)) best = part.best;
  }
  return { totalCosts, best };
}

function runKMedoidsStart(
  prepared: PreparedKMedoids,
  { k, seed }: Required<KMedoidsOptions>,
  start: number,
): KMedoidsStart {
  const medoids =
    start === 0 ? buildMedoids(prepared, k) : spreadMedoids(prepared, k, createRandom(seed, [k, start]));
  const swaps = swapMedoids(prepared, medoids, start === 0 ? "best" : "first");
  medoids.sort();
  return { start, totalCost: sumCost(prepared, medoids), medoids, swaps };
}

/** With Neumaier's compensation, so that two starts with the same medoids have the same cost. */
function sumCost({ distances, weights, distinctCount: n }: PreparedKMedoids, medoids: Int32Array): number {
  let sum = 0;
  let lost = 0;
  for (let row = 0; row < n; row++) {
    let least = Infinity;
    for (const medoid of medoids) least = Math.min(least, distances[medoid * n + row]);
    const part = weights[row] * least;
    const next = sum + part;
    lost += sum >= part ? sum - next + part : part - next + sum;
    sum = next;
  }
  return sum + lost;
}
