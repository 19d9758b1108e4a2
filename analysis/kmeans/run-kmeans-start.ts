import { drawDistinctCentres, drawRow, spreadCentres } from "#analysis/kmeans/initial-centres";
import type { KMeansOptions, KMeansStart, PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import {
  assignToNearest,
  improvePartition,
  type Partition,
  updateCentres,
} from "#analysis/kmeans/local-optimum";
import { squaredDistance } from "#analysis/kmeans/squared-distances";
import { createRandom, nextInteger, type RandomSource } from "#analysis/random";

/**
 * One random start, from first centres to its local optimum and through its swaps.
 *
 * Depends on the prepared rows, the options and `start` alone, so that starts can be shared among threads in any
 * way. After the first optimum it tries `options.swaps` times to move one centre elsewhere: survey data have many
 * optima that differ by one misplaced centre, and a swap leaves them where restarting would need thousands of tries.
 *
 * Time O((swaps + 1) x passes x rows x K x variables).
 * Source: Fränti (2018), "Efficiency of random swap clustering", Journal of Big Data 5:13.
 */
export function runKMeansStart(
  prepared: PreparedKMeans,
  options: Required<KMeansOptions>,
  start: number,
): KMeansStart {
  const { k: clusters, swaps, maxIterations } = options;
  const source = createRandom(options.seed, [clusters, start]);
  const drawCentres = options.initialisation === "k-means++" ? spreadCentres : drawDistinctCentres;
  let current = createPartition(prepared, drawCentres(prepared, clusters, source));
  let { iterations, converged } = improve(prepared, current, maxIterations);
  let withinSumOfSquares = sumWithin(prepared, current);
  let candidate = copyPartition(current);
  const canSwap = clusters > 1 && clusters < prepared.distinctCount;
  for (let swap = 0; canSwap && swap < swaps; swap++) {
    overwritePartition(candidate, current);
    moveOneCentre(prepared, candidate, source);
    const tried = improve(prepared, candidate, maxIterations);
    iterations += tried.iterations;
    const within = sumWithin(prepared, candidate);
    if (within < withinSumOfSquares * (1 - 1e-12)) {
      [current, candidate] = [candidate, current];
      withinSumOfSquares = within;
      converged = tried.converged;
    }
  }
  return {
    start,
    withinSumOfSquares,
    centres: current.centres,
    labels: current.labels,
    iterations,
    converged,
  };
}

/** Weighted sum of squared distances to the own centre, with Neumaier's compensation. */
function sumWithin({ values, weights, columnCount }: PreparedKMeans, { centres, labels }: Partition): number {
  let sum = 0;
  let lost = 0;
  for (let row = 0; row < labels.length; row++) {
    const part =
      weights[row] *
      squaredDistance(values, row * columnCount, centres, labels[row] * columnCount, columnCount);
    const next = sum + part;
    lost += sum >= part ? sum - next + part : part - next + sum;
    sum = next;
  }
  return sum + lost;
}

function createPartition(prepared: PreparedKMeans, centres: Float64Array): Partition {
  return {
    centres,
    labels: new Int32Array(prepared.distinctCount).fill(-1),
    masses: new Float64Array(centres.length / prepared.columnCount),
  };
}

function improve(prepared: PreparedKMeans, partition: Partition, maxIterations: number) {
  return improvePartition(prepared.values, prepared.weights, prepared.columnCount, partition, maxIterations);
}

function moveOneCentre(prepared: PreparedKMeans, partition: Partition, source: RandomSource): void {
  const { values, weights, columnCount, distinctCount } = prepared;
  const { centres, labels, masses } = partition;
  const removed = nextInteger(source, masses.length);
  const chances = new Float64Array(distinctCount);
  for (let row = 0; row < distinctCount; row++) {
    chances[row] =
      weights[row] *
      squaredDistance(values, row * columnCount, centres, labels[row] * columnCount, columnCount);
  }
  const row = drawRow(chances, source);
  centres.set(values.subarray(row * columnCount, (row + 1) * columnCount), removed * columnCount);
  assignToNearest(values, columnCount, partition);
  updateCentres(values, weights, columnCount, partition);
}

function copyPartition({ centres, labels, masses }: Partition): Partition {
  return { centres: centres.slice(), labels: labels.slice(), masses: masses.slice() };
}

function overwritePartition(target: Partition, source: Partition): void {
  target.centres.set(source.centres);
  target.labels.set(source.labels);
  target.masses.set(source.masses);
}
