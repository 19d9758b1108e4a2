import {
  drawDistinctCentres,
  nudgeCentres,
  relocateCentre,
  spreadCentres,
} from "#analysis/kmeans/initial-centres";
import { jobPlace } from "#analysis/kmeans/kmeans-memory";
import type { KMeansOptions, KMeansStart, PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import { improvePartition } from "#analysis/kmeans/local-optimum";
import { type KMeansSpace, narrowSpace, openKMeansSpace } from "#analysis/kmeans/open-kmeans-space";
import { MANY_ROWS } from "#analysis/kmeans/prepare-kmeans";
import { createRandom, nextInteger, type RandomSource } from "#analysis/random";

const LEAST_SAMPLE = 2_500;
/** The optimum of a sample starts the search among so many times as many rows. */
const GROWTH = 8;

/**
 * One random start, from first centres through its swaps to its local optimum.
 *
 * Depends on the prepared rows, the options and `start` alone, so that starts can be shared among threads in any
 * way. After the first optimum it tries `options.swaps` times to move one centre elsewhere: survey data have many
 * optima that differ by one misplaced centre, and a swap leaves them where restarting would need thousands of tries.
 * Then it tries as often to push all centres a little, because optima also come in families that differ by a few
 * rows: on the five scale scores of 2,436 people with K = 5, where 1 start of R in 800 finds the best, 1 of 15 does.
 *
 * On more than 10,000 distinct rows that search takes place among 2,500 of them, drawn for this start, and its
 * optimum, without pushes, is improved on eight times as many until all rows take part: an optimum of all rows for a
 * fraction of the passes.
 *
 * @param mayUseSimd false keeps to plain TypeScript, which gives the same numbers; for tests.
 * Time O((swaps + 1) x passes x rows x K x variables) at most.
 * Source: Fränti (2018), "Efficiency of random swap clustering", Journal of Big Data 5:13; Bradley & Fayyad (1998),
 * "Refining initial points for k-means clustering", ICML, for the search among some of the rows; Lourenço, Martin &
 * Stützle (2003), "Iterated local search", for the pushes.
 */
export function runKMeansStart(
  prepared: PreparedKMeans,
  options: Required<KMeansOptions>,
  start: number,
  mayUseSimd = true,
): KMeansStart {
  const { distinctCount, columnCount } = prepared;
  const space = openKMeansSpace(prepared, options.k, mayUseSimd);
  const source = createRandom(options.seed, [options.k, start]);
  const [smallest, ...larger] = listSampleSizes(distinctCount, options.k);
  const widest = larger.at(-2) ?? smallest;
  const firstRow = larger.length > 0 ? nextInteger(source, distinctCount - widest + 1) : 0;
  const nudges = larger.length > 0 ? 0 : options.swaps;
  let found = searchRows(narrowSpace(space, firstRow, smallest), { ...options, nudges }, source);
  for (const size of larger) {
    const wider = narrowSpace(space, size === distinctCount ? 0 : firstRow, size);
    writePartition(wider, found);
    const { iterations, converged } = improvePartition(wider, options.maxIterations);
    found = { ...readPartition(wider), iterations: found.iterations + iterations, converged };
  }
  return { start, ...found, centres: dropPadding(found.centres, options.k, columnCount) };
}

/** Ascending; the last is all rows. Prepared rows are in an order like a random one, so any run of them will do. */
function listSampleSizes(rowCount: number, clusters: number): number[] {
  const sizes = [];
  if (rowCount > MANY_ROWS) {
    for (let size = Math.max(LEAST_SAMPLE, 100 * clusters); size < rowCount / 2; size *= GROWTH)
      sizes.push(size);
  }
  return [...sizes, rowCount];
}

/** `centres` with the padding of their columns. */
type Partition = Pick<KMeansStart, "withinSumOfSquares" | "centres" | "labels">;
type Found = Omit<KMeansStart, "start">;

/** First centres, their optimum, then tries to leave it: far by a swap, near by a nudge. */
function searchRows(
  space: KMeansSpace,
  { swaps, nudges, maxIterations, initialisation }: Required<KMeansOptions> & { nudges: number },
  source: RandomSource,
): Found {
  const { clusters, rowCount } = space.job;
  if (initialisation === "k-means++") spreadCentres(space, source);
  else drawDistinctCentres(space, source);
  const first = improvePartition(space, maxIterations);
  let found: Found = { ...readPartition(space), ...first };
  const tries = clusters > 1 && clusters < rowCount ? swaps + nudges : 0;
  for (let attempt = 0; attempt < tries; attempt++) {
    if (attempt > 0) writePartition(space, found);
    if (attempt < swaps) relocateCentre(space, source);
    else nudgeCentres(space, source);
    const { iterations, converged } = improvePartition(space, maxIterations);
    found.iterations += iterations;
    const reached = readPartition(space);
    const isBetter = reached.withinSumOfSquares < found.withinSumOfSquares * (1 - 1e-12);
    if (isBetter) found = { ...reached, iterations: found.iterations, converged };
  }
  return found;
}

function readPartition({ kernels, numbers, integers, job }: KMeansSpace): Partition {
  return {
    withinSumOfSquares: kernels.measureWithin(jobPlace),
    centres: numbers.slice(job.centres / 8, (job.centres + job.clusters * job.rowBytes) / 8),
    labels: integers.slice(job.labels / 4, job.labels / 4 + job.rowCount),
  };
}

/** Labels are written where they are of as many rows as the space has. */
function writePartition({ numbers, integers, job }: KMeansSpace, { centres, labels }: Partition): void {
  numbers.set(centres, job.centres / 8);
  if (labels.length === job.rowCount) integers.set(labels, job.labels / 4);
}

function dropPadding(centres: Float64Array, clusters: number, columnCount: number): Float64Array {
  const width = centres.length / clusters;
  if (width === columnCount) return centres;
  return centres.filter((_, cell) => cell % width < columnCount);
}
