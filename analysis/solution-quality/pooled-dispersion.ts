import type { PreparedKMeans } from "#analysis/kmeans/kmeans-types";

/**
 * Pooled within-cluster dispersion of several partitions of the same rows: the sum over clusters of half the mean
 * distance, or squared distance, of a member to all members, times the members.
 *
 * With squared distances this is the within-cluster sum of squares.
 *
 * @param partitions cluster of each distinct row, from 0.
 * @param power 1 for Euclidean distances, 2 for squared ones.
 * @returns by partition. Weights act as repeated rows.
 * Time O(distinct rows² x (variables + partitions)). Source: Tibshirani, Walther & Hastie (2001), J. R. Statist. Soc. B
 * 63, 411-423, equation 2 (squared distances); R's cluster::clusGap uses plain ones unless told.
 */
export function measureDispersions(
  prepared: PreparedKMeans,
  partitions: readonly Int32Array[],
  power: 1 | 2,
): number[] {
  const { values, weights, columnCount, distinctCount } = prepared;
  const clusterCounts = partitions.map((labels) =>
    labels.reduce((most, label) => Math.max(most, label + 1), 0),
  );
  const sums = clusterCounts.map((count) => new Float64Array(count));
  for (let a = 0; a < distinctCount; a++) {
    for (let b = a + 1; b < distinctCount; b++) {
      let distance = 0;
      for (let column = 0; column < columnCount; column++) {
        const gap = values[a * columnCount + column] - values[b * columnCount + column];
        distance += gap * gap;
      }
      if (power === 1) distance = Math.sqrt(distance);
      distance *= weights[a] * weights[b];
      for (let p = 0; p < partitions.length; p++) {
        const labels = partitions[p];
        if (labels[a] === labels[b]) sums[p][labels[a]] += distance;
      }
    }
  }
  return partitions.map((labels, p) => {
    const masses = new Float64Array(clusterCounts[p]);
    labels.forEach((label, row) => {
      masses[label] += weights[row];
    });
    return sums[p].reduce(
      (total, sum, cluster) => total + (masses[cluster] > 0 ? sum / masses[cluster] : 0),
      0,
    );
  });
}
