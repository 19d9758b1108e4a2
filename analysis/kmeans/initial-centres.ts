import type { PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import { squaredDistance } from "#analysis/kmeans/squared-distances";
import { nextUniform, type RandomSource, sampleWithoutReplacement } from "#analysis/random";

/**
 * K first centres by k-means++: each next one a row drawn in proportion to weight times squared distance to the
 * nearest centre so far, which spreads them out.
 *
 * @returns K by variables. K must not exceed the distinct rows.
 * Time O(rows x K x variables). Source: Arthur & Vassilvitskii (2007), SODA, 1027-1035.
 */
export function spreadCentres(
  prepared: PreparedKMeans,
  clusters: number,
  source: RandomSource,
): Float64Array {
  const { values, weights, columnCount, distinctCount } = prepared;
  const centres = new Float64Array(clusters * columnCount);
  const chances = Float64Array.from(weights);
  const nearest = new Float64Array(distinctCount).fill(Infinity);
  for (let cluster = 0; cluster < clusters; cluster++) {
    const row = drawRow(chances, source);
    centres.set(values.subarray(row * columnCount, (row + 1) * columnCount), cluster * columnCount);
    for (let i = 0; i < distinctCount; i++) {
      const distance = squaredDistance(values, i * columnCount, centres, cluster * columnCount, columnCount);
      if (distance < nearest[i]) nearest[i] = distance;
      chances[i] = weights[i] * nearest[i];
    }
  }
  return centres;
}

/** K different distinct rows, each subset equally likely, as first centres. Time O(rows). */
export function drawDistinctCentres(
  prepared: PreparedKMeans,
  clusters: number,
  source: RandomSource,
): Float64Array {
  const { values, columnCount, distinctCount } = prepared;
  const centres = new Float64Array(clusters * columnCount);
  sampleWithoutReplacement(source, distinctCount, clusters).forEach((row, cluster) => {
    centres.set(values.subarray(row * columnCount, (row + 1) * columnCount), cluster * columnCount);
  });
  return centres;
}

/**
 * A position drawn in proportion to `chances` (at least 0); never one with chance 0 unless all are 0.
 * Time O(length).
 */
export function drawRow(chances: Float64Array, source: RandomSource): number {
  let total = 0;
  for (let i = 0; i < chances.length; i++) total += chances[i];
  let left = nextUniform(source) * total;
  let last = 0;
  for (let i = 0; i < chances.length; i++) {
    if (chances[i] === 0) continue;
    last = i;
    left -= chances[i];
    if (left < 0) return i;
  }
  return last;
}
