import type { KMeansOptions, KMeansStart, PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import { completeKMeansOptions } from "#analysis/kmeans/prepare-kmeans";
import { runKMeansStart } from "#analysis/kmeans/run-kmeans-start";
import { squaredDistance } from "#analysis/kmeans/squared-distances";
import { createRandom, nextWord } from "#analysis/random";
import type { Population, SegmentFitter } from "#analysis/stability/stability-types";

export type KMeansFitterOptions = Pick<KMeansOptions, "starts" | "swaps" | "initialisation">;

/**
 * K-means as a way of making segments for the stability check: the best of some starts on a sample, then everyone to
 * the nearest centre. A sample with fewer distinct rows than K makes one segment of each.
 *
 * The number of starts decides what is measured: few measure the luck of the search as well, many the data. The
 * default, 8 starts from random rows without swaps, searches about as hard as 50 starts of R's kmeans.
 *
 * Time O(starts x passes x distinct rows x K x variables) a sample.
 */
export function createKMeansFitter(
  prepared: PreparedKMeans,
  { starts = 8, swaps = 0, initialisation = "random-rows" }: KMeansFitterOptions = {},
): SegmentFitter {
  return (sample, k, { seed, path }) => {
    const drawn = keepDrawn(prepared, sample);
    const options = completeKMeansOptions(drawn, {
      k: Math.min(k, drawn.distinctCount),
      starts,
      swaps,
      initialisation,
      seed: nextWord(createRandom(seed, path)),
    });
    let best: KMeansStart | undefined;
    for (let start = 0; start < starts; start++) {
      const found = runKMeansStart(drawn, options, start);
      if (!best || found.withinSumOfSquares < best.withinSumOfSquares) best = found;
    }
    return assignAll(prepared, best?.centres ?? new Float64Array(prepared.columnCount));
  };
}

/** The respondents that k-means works on, as the bootstrap draws them. */
export function describeKMeansPopulation({ weights, groupOfRow }: PreparedKMeans): Population {
  return { weights, draws: groupOfRow.filter((group) => group >= 0).length };
}

/** The segment of each distinct row, from that of each input row. */
export function segmentsOfDistinctRows(
  { groupOfRow, distinctCount }: PreparedKMeans,
  assignment: Int32Array,
) {
  const segments = new Int32Array(distinctCount);
  groupOfRow.forEach((group, row) => {
    if (group >= 0) segments[group] = assignment[row];
  });
  return segments;
}

function keepDrawn(prepared: PreparedKMeans, sample: Float64Array): PreparedKMeans {
  const { values, columnCount } = prepared;
  const rows = Int32Array.from(sample.keys()).filter((row) => sample[row] > 0);
  const kept = new Float64Array(rows.length * columnCount);
  rows.forEach((row, i) => {
    kept.set(values.subarray(row * columnCount, (row + 1) * columnCount), i * columnCount);
  });
  return {
    ...prepared,
    distinctCount: rows.length,
    values: kept,
    weights: Float64Array.from(rows, (row) => sample[row]),
  };
}

function assignAll(
  { values, columnCount, distinctCount }: PreparedKMeans,
  centres: Float64Array,
): Int32Array {
  const clusters = centres.length / columnCount;
  return Int32Array.from({ length: distinctCount }, (_, row) => {
    let nearest = 0;
    let least = Infinity;
    for (let cluster = 0; cluster < clusters; cluster++) {
      const distance = squaredDistance(
        values,
        row * columnCount,
        centres,
        cluster * columnCount,
        columnCount,
      );
      if (distance < least) {
        least = distance;
        nearest = cluster;
      }
    }
    return nearest;
  });
}
