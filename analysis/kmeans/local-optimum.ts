import { jobPlace } from "#analysis/kmeans/kmeans-memory";
import type { KMeansSpace } from "#analysis/kmeans/open-kmeans-space";

/** Lloyd's passes give way to single transfers when they move at most this share of the rows, and this many. */
const FEW_SHARE = 0.02;
const FEW_ROWS = 50;

/**
 * Moves the centres in a space to a local optimum of the within-cluster sum of squares, in place.
 *
 * First Lloyd's alternation of nearest centres and means, which takes large steps, until few rows still move; then
 * single transfers as in Hartigan and Wong, which also see that moving a row shifts both centres and so leave optima
 * where Lloyd stops. Both skip rows whose distance bounds show that they stay (Hamerly), which changes no result. A
 * cluster left empty takes over the row farthest from its centre. Ties go to the lowest index.
 *
 * @param space its centres are where the search starts; labels and all else are overwritten.
 * @returns passes over the rows, and whether the last one changed nothing.
 * Time O(rows x K x variables) a pass at most.
 * Source: Hartigan & Wong (1979), Applied Statistics 28, AS 136; Hamerly (2010), SIAM Data Mining, 130-140.
 */
export function improvePartition(
  space: KMeansSpace,
  maxIterations: number,
): { iterations: number; converged: boolean } {
  const { kernels, job } = space;
  const fewRows = Math.min(FEW_SHARE * job.rowCount, FEW_ROWS);
  forgetPartition(space);
  kernels.turnCentres(jobPlace);
  let changed = kernels.assignRows(jobPlace, false);
  let iterations = 1;
  updateCentres(space);
  while (changed > fewRows && iterations < maxIterations) {
    changed = kernels.assignRows(jobPlace, true);
    updateCentres(space);
    iterations++;
  }
  kernels.sumRows(jobPlace);
  updateCentres(space);
  let moved = job.rowCount;
  while (moved > 0 && iterations < maxIterations) {
    moved = kernels.transferRows(jobPlace, moved);
    iterations++;
  }
  kernels.sumRows(jobPlace);
  updateCentres(space);
  return { iterations, converged: moved === 0 };
}

function forgetPartition({ integers, numbers, job }: KMeansSpace): void {
  const { rowCount, rowBytes, clusters, labels, sums, masses, counts, drift, otherDrift } = job;
  integers.fill(-1, labels / 4, labels / 4 + rowCount);
  integers.fill(0, counts / 4, counts / 4 + clusters);
  numbers.fill(0, sums / 8, (sums + clusters * rowBytes) / 8);
  for (const place of [masses, drift, otherDrift]) numbers.fill(0, place / 8, place / 8 + clusters);
}

/**
 * Sets centres to the weighted means that the sums and masses of the space give, after refilling empty clusters, and
 * keeps the bounds of the rows valid. Time O(K x K x variables).
 */
export function updateCentres(space: KMeansSpace): void {
  const { job, integers } = space;
  const moves = moveCentres(space);
  let isRefilled = false;
  for (let cluster = 0; cluster < job.clusters; cluster++) {
    if (integers[job.counts / 4 + cluster] > 0) continue;
    const farthest = findFarthestRow(space);
    if (farthest < 0) continue;
    integers[job.labels / 4 + farthest] = cluster;
    space.kernels.sumRows(jobPlace);
    moveCentres(space);
    isRefilled = true;
  }
  if (isRefilled) space.numbers.fill(Infinity, job.upper / 8, job.upper / 8 + job.rowCount);
  space.kernels.turnCentres(jobPlace);
  addDrift(space, moves);
  measureGaps(space);
}

/** Centres to means; an empty cluster's goes out of reach. Returns how far each moved. */
function moveCentres({ job, numbers, integers }: KMeansSpace): Float64Array {
  const width = job.rowBytes / 8;
  const moves = new Float64Array(job.clusters);
  for (let cluster = 0; cluster < job.clusters; cluster++) {
    const isEmpty = integers[job.counts / 4 + cluster] === 0;
    const mass = numbers[job.masses / 8 + cluster];
    const centre = job.centres / 8 + cluster * width;
    const sum = job.sums / 8 + cluster * width;
    let squares = 0;
    for (let column = 0; column < width; column++) {
      const mean = isEmpty ? Infinity : numbers[sum + column] / mass;
      squares += (mean - numbers[centre + column]) ** 2;
      numbers[centre + column] = mean;
    }
    moves[cluster] = Math.sqrt(squares);
  }
  return moves;
}

function addDrift({ job, numbers }: KMeansSpace, moves: Float64Array): void {
  let fastest = 0;
  for (let cluster = 1; cluster < moves.length; cluster++) {
    if (moves[cluster] > moves[fastest]) fastest = cluster;
  }
  let second = 0;
  for (let cluster = 0; cluster < moves.length; cluster++) {
    if (cluster !== fastest && moves[cluster] > second) second = moves[cluster];
  }
  for (let cluster = 0; cluster < moves.length; cluster++) {
    numbers[job.drift / 8 + cluster] += moves[cluster];
    numbers[job.otherDrift / 8 + cluster] += cluster === fastest ? second : moves[fastest];
  }
}

function measureGaps({ job, numbers }: KMeansSpace): void {
  const width = job.rowBytes / 8;
  const halfGap = job.halfGap / 8;
  numbers.fill(Infinity, halfGap, halfGap + job.clusters);
  for (let a = 1; a < job.clusters; a++) {
    for (let b = 0; b < a; b++) {
      const first = job.centres / 8 + a * width;
      const second = job.centres / 8 + b * width;
      let squares = 0;
      for (let column = 0; column < width; column++) {
        squares += (numbers[first + column] - numbers[second + column]) ** 2;
      }
      const gap = Math.sqrt(squares) / 2;
      if (!(gap >= numbers[halfGap + a])) numbers[halfGap + a] = gap;
      if (!(gap >= numbers[halfGap + b])) numbers[halfGap + b] = gap;
    }
  }
}

/**
 * The row farthest from its own centre; -1 when every row sits on its centre. Never a row alone in its cluster while
 * there are more distinct rows than occupied clusters, since that row is its own centre.
 */
function findFarthestRow({ numbers, integers, job }: KMeansSpace): number {
  const width = job.rowBytes / 8;
  let farthest = -1;
  let largest = 0;
  for (let row = 0; row < job.rowCount; row++) {
    const centre = job.centres / 8 + integers[job.labels / 4 + row] * width;
    const value = job.values / 8 + row * width;
    let distance = 0;
    for (let column = 0; column < width; column++) {
      distance += (numbers[value + column] - numbers[centre + column]) ** 2;
    }
    if (distance > largest) {
      largest = distance;
      farthest = row;
    }
  }
  return farthest;
}
