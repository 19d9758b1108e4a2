import { AnalysisError } from "#analysis/analysis-error";
import type {
  KMeansInput,
  KMeansOptions,
  KMeansSolution,
  KMeansStarts,
  PreparedKMeans,
} from "#analysis/kmeans/kmeans-types";
import { completeKMeansOptions, prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import { runKMeansStart } from "#analysis/kmeans/run-kmeans-start";
import { summariseKMeans } from "#analysis/kmeans/summarise-kmeans";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";

/**
 * K-means clusters: the partition of respondents into K groups with the least squared distance to group means.
 *
 * Answers "which K groups of similar answers are there?". It always finds K groups, whether or not they exist:
 * read stability and `startsAtBest` before believing them. Best of many starts, each with a Hartigan-Wong quality
 * local optimum and random swaps. The order of respondents, and a weight of w against w equal rows, change nothing.
 *
 * Missing data: none allowed (build the matrix with `buildKMeansMatrix`). Weights enter as given.
 *
 * @throws AnalysisError from `prepareKMeans` and `completeKMeansOptions`; `cancelled`.
 *
 * Time O(starts x swaps x passes x distinct rows x K x variables).
 * Source: Hartigan & Wong (1979), Applied Statistics 28; Fränti (2018), Journal of Big Data 5:13.
 */
export function fitKMeans(input: KMeansInput, options: KMeansOptions, hooks: RunHooks = {}): KMeansSolution {
  const prepared = prepareKMeans(input);
  const completed = completeKMeansOptions(prepared, options);
  const starts = runKMeansStarts(prepared, completed, 0, completed.starts, hooks);
  return summariseKMeans(input, prepared, completed, starts);
}

/**
 * Starts `from` up to, not including, `to`: one thread's share of a fit.
 *
 * @throws AnalysisError `invalid-argument` for an empty range; `cancelled`.
 */
export function runKMeansStarts(
  prepared: PreparedKMeans,
  options: Required<KMeansOptions>,
  from: number,
  to: number,
  hooks: RunHooks = {},
): KMeansStarts {
  if (!(from >= 0 && from < to && to <= options.starts)) {
    throw new AnalysisError("invalid-argument", "the range of starts is empty or outside", { from, to });
  }
  const parts: KMeansStarts[] = [];
  for (let start = from; start < to; start++) {
    throwIfCancelled(hooks);
    const best = runKMeansStart(prepared, options, start);
    const withinSumsOfSquares = new Float64Array(options.starts).fill(Number.NaN);
    withinSumsOfSquares[start] = best.withinSumOfSquares;
    parts.splice(0, parts.length, mergeKMeansStarts([...parts, { withinSumsOfSquares, best }]));
    hooks.onProgress?.(start - from + 1, to - from);
  }
  return parts[0];
}

/**
 * The shares of several threads as one: the least sum of squares wins, ties go to the lowest start, so the result
 * does not depend on how the starts were shared. Time O(parts x starts).
 */
export function mergeKMeansStarts(parts: readonly KMeansStarts[]): KMeansStarts {
  const withinSumsOfSquares = Float64Array.from(parts[0].withinSumsOfSquares);
  let best = parts[0].best;
  for (const part of parts.slice(1)) {
    part.withinSumsOfSquares.forEach((within, start) => {
      if (!Number.isNaN(within)) withinSumsOfSquares[start] = within;
    });
    const gain = best.withinSumOfSquares - part.best.withinSumOfSquares;
    if (gain > 0 || (gain === 0 && part.best.start < best.start)) best = part.best;
  }
  return { withinSumsOfSquares, best };
}
