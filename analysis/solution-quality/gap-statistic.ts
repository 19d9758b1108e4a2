import { AnalysisError } from "#analysis/analysis-error";
import { assertWholeNumber } from "#analysis/assert-whole-number";
import { runKMeansStarts } from "#analysis/kmeans/fit-kmeans";
import type { KMeansInput, PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import { completeKMeansOptions, prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import { createRandom } from "#analysis/random";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";
import { measureDispersions } from "#analysis/solution-quality/pooled-dispersion";
import { boxData, drawInBox, type ReferenceSpace } from "#analysis/solution-quality/reference-box";
import { type GapRule, suggestClusterCount } from "#analysis/solution-quality/suggest-cluster-count";

export type GapOptions = {
  /** Numbers of clusters, each at least 1 and below the number of distinct rows. */
  counts: readonly number[];
  /** Evenly spread data sets to compare with. Default 50. */
  references?: number;
  /** Random starts of each k-means fit. Default 10. */
  starts?: number;
  /** Default "principal-axes". */
  space?: ReferenceSpace;
  /** 1: plain distances, as R; 2: squared ones, as the paper. Default 1 up to 10,000 distinct rows, else 2. */
  power?: 1 | 2;
  /** Default "first-se-max". */
  rule?: GapRule;
  /** Whole number from 0. Data set b is drawn from the stream (seed, b). Default 1. */
  seed?: number;
};

/** Logarithms of the pooled dispersion of some of the reference data sets, from `from` on. Plain data. */
export type GapReferences = { from: number; logDispersions: number[][] };

export type GapStatistic = {
  counts: number[];
  /** By count: the mean log dispersion of the evenly spread data less that of the data. */
  gap: number[];
  /** By count: standard deviation over the data sets (divisor B - 1) times the root of 1 + 1/B. */
  standardError: number[];
  logDispersion: number[];
  expectedLogDispersion: number[];
  suggestedK: number;
  /** What the other rule suggests, too. */
  suggestedBy: Record<GapRule, number>;
  options: Required<GapOptions>;
};

const mostRowsWithPlainDistances = 10_000;

/**
 * The gap statistic: how much tighter k-means clusters of the data are than those of data without clusters.
 *
 * Answers "are there K groups, or any?". When the suggested number is 1, or the last one asked for, the data show no
 * natural groups: segments can be constructed, not found.
 *
 * Missing data: none allowed (build the matrix with `buildKMeansMatrix`). Weights act as repeated rows in the data;
 * a reference data set has one point a respondent, which share the sum of weights equally, so that the scale of the
 * weights changes no gap.
 *
 * @throws AnalysisError from `prepareKMeans` and `completeGapOptions`; `cancelled`.
 *
 * Time O((references + 1) x (counts x starts x one k-means fit + rows² x variables)).
 * Source: Tibshirani, Walther & Hastie (2001), J. R. Statist. Soc. B 63, 411-423; as cluster::clusGap.
 */
export function computeGapStatistic(
  input: KMeansInput,
  options: GapOptions,
  hooks: RunHooks = {},
): GapStatistic {
  const prepared = prepareKMeans(input);
  const completed = completeGapOptions(prepared, options);
  const references = runGapReferences(prepared, completed, 0, completed.references, hooks);
  return summariseGap(prepared, completed, [references]);
}

/**
 * Reference data sets `from` up to, not including, `to`: one thread's share. Merged by `summariseGap` in any order.
 *
 * @throws AnalysisError `invalid-argument` for an empty range; `cancelled`.
 */
export function runGapReferences(
  prepared: PreparedKMeans,
  options: Required<GapOptions>,
  from: number,
  to: number,
  hooks: RunHooks = {},
): GapReferences {
  if (!(from >= 0 && from < to && to <= options.references)) {
    throw new AnalysisError("invalid-argument", "the range of data sets is empty or outside", { from, to });
  }
  const box = boxData(prepared, options.space);
  const points = prepared.groupOfRow.filter((group) => group >= 0).length;
  const total = prepared.weights.reduce((sum, weight) => sum + weight, 0);
  const logDispersions: number[][] = [];
  for (let set = from; set < to; set++) {
    throwIfCancelled(hooks);
    const matrix = drawInBox(box, points, createRandom(options.seed, [set]));
    const drawn = prepareKMeans({ matrix, weights: new Float64Array(points).fill(total / points) });
    logDispersions.push(measureLogDispersions(drawn, options));
    hooks.onProgress?.(set - from + 1, to - from);
  }
  return { from, logDispersions };
}

/** The data's own dispersion against that of the reference data sets. Time: a k-means fit for each count. */
export function summariseGap(
  prepared: PreparedKMeans,
  options: Required<GapOptions>,
  parts: readonly GapReferences[],
): GapStatistic {
  const counts = [...options.counts];
  const logDispersion = measureLogDispersions(prepared, options);
  const references = [...parts].sort((a, b) => a.from - b.from).flatMap((part) => part.logDispersions);
  const sets = references.length;
  const expectedLogDispersion = counts.map(
    (_, i) => references.reduce((sum, logs) => sum + logs[i], 0) / sets,
  );
  const standardError = counts.map((_, i) => {
    const squares = references.reduce((sum, logs) => sum + (logs[i] - expectedLogDispersion[i]) ** 2, 0);
    return Math.sqrt((1 + 1 / sets) * (squares / (sets - 1)));
  });
  const gap = counts.map((_, i) => expectedLogDispersion[i] - logDispersion[i]);
  const suggest = (rule: GapRule) => suggestClusterCount(counts, gap, standardError, rule);
  const suggestedBy = { "first-se-max": suggest("first-se-max"), tibshirani: suggest("tibshirani") };
  return {
    ...{ counts, gap, standardError, logDispersion, expectedLogDispersion, suggestedBy, options },
    suggestedK: suggestedBy[options.rule],
  };
}

/**
 * The options with every default filled in, counts ascending and once each.
 *
 * @throws AnalysisError `invalid-argument` for a number out of range (two reference sets at least),
 *   `k-exceeds-distinct-rows` when a count is not below the number of distinct rows.
 */
export function completeGapOptions(prepared: PreparedKMeans, options: GapOptions): Required<GapOptions> {
  const { distinctCount } = prepared;
  const completed: Required<GapOptions> = {
    counts: [...new Set(options.counts)].sort((a, b) => a - b),
    references: options.references ?? 50,
    starts: options.starts ?? 10,
    space: options.space ?? "principal-axes",
    power: options.power ?? (distinctCount <= mostRowsWithPlainDistances ? 1 : 2),
    rule: options.rule ?? "first-se-max",
    seed: options.seed ?? 1,
  };
  assertWholeNumber("k", completed.counts[0] ?? 0, 1);
  assertWholeNumber("references", completed.references, 2);
  assertWholeNumber("starts", completed.starts, 1);
  assertWholeNumber("seed", completed.seed, 0);
  const largest = completed.counts[completed.counts.length - 1];
  if (largest >= distinctCount) {
    throw new AnalysisError(
      "k-exceeds-distinct-rows",
      "the gap needs more different respondents than clusters",
      { k: largest, distinctRows: distinctCount },
    );
  }
  return completed;
}

function measureLogDispersions(
  prepared: PreparedKMeans,
  { counts, starts, seed, power }: Required<GapOptions>,
): number[] {
  const partitions = counts.map((k) => {
    const fit = completeKMeansOptions(prepared, { k, starts, seed, swaps: 0 });
    return runKMeansStarts(prepared, fit, 0, starts).best;
  });
  const dispersions =
    power === 2
      ? partitions.map(({ withinSumOfSquares }) => withinSumOfSquares)
      : measureDispersions(
          prepared,
          partitions.map(({ labels }) => labels),
          1,
        );
  return dispersions.map(Math.log);
}
