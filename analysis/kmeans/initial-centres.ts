import { jobPlace } from "#analysis/kmeans/kmeans-memory";
import type { KMeansSpace } from "#analysis/kmeans/open-kmeans-space";
import { nextInteger, nextUniform, type RandomSource, sampleWithoutReplacement } from "#analysis/random";

/**
 * First centres by k-means++: each next one a row drawn in proportion to weight times squared distance to the nearest
 * centre so far, which spreads them out. The first is drawn in proportion to weight.
 *
 * @param space its centres are set. It holds at least as many distinct rows as clusters.
 * Time O(rows x K x variables). Source: Arthur & Vassilvitskii (2007), SODA, 1027-1035.
 */
export function spreadCentres(space: KMeansSpace, source: RandomSource): void {
  const { kernels, numbers, job } = space;
  let total = 0;
  for (let row = 0; row < job.rowCount; row++) {
    const weight = numbers[job.weights / 8 + row];
    numbers[job.chances / 8 + row] = weight;
    total += weight;
  }
  for (let cluster = 0; cluster < job.clusters; cluster++) {
    setCentre(space, cluster, kernels.pickRow(jobPlace, nextUniform(source) * total));
    if (cluster + 1 < job.clusters) total = kernels.measureSpread(jobPlace, cluster);
  }
}

/** Different distinct rows, each subset equally likely, as first centres. Time O(rows). */
export function drawDistinctCentres(space: KMeansSpace, source: RandomSource): void {
  const { rowCount, clusters } = space.job;
  sampleWithoutReplacement(source, rowCount, clusters).forEach((row, cluster) => {
    setCentre(space, cluster, row);
  });
}

/**
 * Moves one centre, each equally likely, to a row drawn in proportion to weight times squared distance to its own
 * centre: a random swap. Time O(rows x variables).
 */
export function relocateCentre(space: KMeansSpace, source: RandomSource): void {
  const removed = nextInteger(source, space.job.clusters);
  const total = space.kernels.measureWithin(jobPlace);
  setCentre(space, removed, space.kernels.pickRow(jobPlace, nextUniform(source) * total));
}

/** Pushes every centre towards a row of its own at random, all by one share of the way, up to a quarter. Time O(K). */
export function nudgeCentres({ numbers, job }: KMeansSpace, source: RandomSource): void {
  const width = job.rowBytes / 8;
  const share = 0.25 * nextUniform(source);
  for (let cluster = 0; cluster < job.clusters; cluster++) {
    const row = job.values / 8 + nextInteger(source, job.rowCount) * width;
    const centre = job.centres / 8 + cluster * width;
    for (let column = 0; column < width; column++) {
      numbers[centre + column] += share * (numbers[row + column] - numbers[centre + column]);
    }
  }
}

function setCentre({ numbers, job }: KMeansSpace, cluster: number, row: number): void {
  const width = job.rowBytes / 8;
  const from = job.values / 8 + row * width;
  numbers.copyWithin(job.centres / 8 + cluster * width, from, from + width);
}
