import { measureDistances, squaredDistance } from "#analysis/kmeans/squared-distances";

/** A partition in progress. All arrays belong to it and are changed in place. */
export type Partition = {
  /** K by variables. */
  centres: Float64Array;
  /** Cluster of each row. */
  labels: Int32Array;
  /** Sum of weights by cluster. */
  masses: Float64Array;
};

/** Relative gain below which moving a row is rounding, not progress. */
const LEAST_GAIN = 1e-12;

/**
 * Moves a partition to a local optimum of the within-cluster sum of squares, in place.
 *
 * First Lloyd's alternation of nearest centres and means, which takes large steps, as long as over 2 % of rows move;
 * then single transfers as in Hartigan and Wong, which also see that moving a row shifts both centres and so leave
 * optima where Lloyd stops. A cluster left empty takes over the row farthest from its centre. Ties go to the lowest
 * index.
 *
 * @returns passes over the rows, and whether the last one changed nothing.
 * Time O(rows x K x variables) a pass; transfers look only at clusters that changed since the row was last seen.
 * Source: Hartigan & Wong (1979), Applied Statistics 28, AS 136.
 */
export function improvePartition(
  values: Float64Array,
  weights: Float64Array,
  columnCount: number,
  partition: Partition,
  maxIterations: number,
): { iterations: number; converged: boolean } {
  const fewRows = 0.02 * partition.labels.length;
  let iterations = 0;
  let changed = Infinity;
  while (changed > fewRows && iterations < maxIterations) {
    changed = assignToNearest(values, columnCount, partition);
    updateCentres(values, weights, columnCount, partition);
    iterations++;
  }
  const lastChange = new Float64Array(partition.masses.length);
  let moved = Infinity;
  for (let pass = 1; moved > 0 && iterations < maxIterations; pass++) {
    moved = transferRows(values, weights, columnCount, partition, lastChange, pass);
    iterations++;
  }
  updateCentres(values, weights, columnCount, partition);
  return { iterations, converged: moved === 0 };
}

/** Gives every row to its nearest centre; returns how many rows changed. */
export function assignToNearest(values: Float64Array, columnCount: number, partition: Partition): number {
  const { centres, labels } = partition;
  const distances = new Float64Array(partition.masses.length);
  let changed = 0;
  for (let row = 0; row < labels.length; row++) {
    measureDistances(values, row * columnCount, centres, columnCount, distances);
    let nearest = 0;
    for (let cluster = 1; cluster < distances.length; cluster++) {
      if (distances[cluster] < distances[nearest]) nearest = cluster;
    }
    if (labels[row] !== nearest) {
      labels[row] = nearest;
      changed++;
    }
  }
  return changed;
}

/** Sets centres and masses to the weighted means and sums of the labelled rows, after refilling empty clusters. */
export function updateCentres(
  values: Float64Array,
  weights: Float64Array,
  columnCount: number,
  partition: Partition,
): void {
  const { centres, labels, masses } = partition;
  sumRows(values, weights, columnCount, partition);
  for (let cluster = 0; cluster < masses.length; cluster++) {
    if (masses[cluster] > 0) continue;
    divideByMass(columnCount, partition);
    const farthest = findFarthestRow(values, columnCount, partition);
    if (farthest < 0) break;
    labels[farthest] = cluster;
    sumRows(values, weights, columnCount, partition);
  }
  divideByMass(columnCount, partition);
  for (let cell = 0; cell < centres.length; cell++) if (Number.isNaN(centres[cell])) centres[cell] = Infinity;
}

function sumRows(
  values: Float64Array,
  weights: Float64Array,
  columnCount: number,
  partition: Partition,
): void {
  const { centres, labels, masses } = partition;
  centres.fill(0);
  masses.fill(0);
  for (let row = 0, cell = 0; row < labels.length; row++, cell += columnCount) {
    const weight = weights[row];
    const centre = labels[row] * columnCount;
    masses[labels[row]] += weight;
    for (let column = 0; column < columnCount; column++)
      centres[centre + column] += weight * values[cell + column];
  }
}

function divideByMass(columnCount: number, { centres, masses }: Partition): void {
  for (let cluster = 0; cluster < masses.length; cluster++) {
    const end = (cluster + 1) * columnCount;
    for (let cell = cluster * columnCount; cell < end; cell++) centres[cell] /= masses[cluster];
  }
}

/**
 * The row farthest from its own centre; -1 when every row sits on its centre. Never a row alone in its cluster while
 * there are more distinct rows than occupied clusters, since that row is its own centre.
 */
function findFarthestRow(values: Float64Array, columnCount: number, { centres, labels }: Partition): number {
  let farthest = -1;
  let largest = 0;
  for (let row = 0, cell = 0; row < labels.length; row++, cell += columnCount) {
    let distance = 0;
    for (let column = 0; column < columnCount; column++) {
      distance += (values[cell + column] - centres[labels[row] * columnCount + column]) ** 2;
    }
    if (distance > largest) {
      largest = distance;
      farthest = row;
    }
  }
  return farthest;
}

/**
 * One pass of single transfers, each applied at once; returns how many rows moved.
 * `lastChange` holds, by cluster, the moment (pass x rows + row) of its last change, so that a row is compared only
 * with clusters that changed since its own last turn.
 */
function transferRows(
  values: Float64Array,
  weights: Float64Array,
  columnCount: number,
  partition: Partition,
  lastChange: Float64Array,
  pass: number,
): number {
  const { centres, labels, masses } = partition;
  const rowCount = labels.length;
  const clusterCount = masses.length;
  const distances = new Float64Array(clusterCount);
  let newestChange =
    pass === 1 ? Infinity : lastChange.reduce((newest, moment) => Math.max(newest, moment), 0);
  let moved = 0;
  for (let row = 0; row < rowCount; row++) {
    const lastTurn = (pass - 1) * rowCount + row;
    if (newestChange <= lastTurn) break;
    const cell = row * columnCount;
    const weight = weights[row];
    const from = labels[row];
    const remaining = masses[from] - weight;
    if (remaining <= LEAST_GAIN * masses[from]) continue;
    const isOwnChanged = pass === 1 || lastChange[from] > lastTurn;
    if (isOwnChanged) measureDistances(values, cell, centres, columnCount, distances);
    else distances[from] = squaredDistance(values, cell, centres, from * columnCount, columnCount);
    let least = ((distances[from] * masses[from]) / remaining) * (1 - LEAST_GAIN);
    let to = from;
    for (let cluster = 0; cluster < clusterCount; cluster++) {
      if (cluster === from || !(isOwnChanged || lastChange[cluster] > lastTurn)) continue;
      if (!isOwnChanged) {
        distances[cluster] = squaredDistance(values, cell, centres, cluster * columnCount, columnCount);
      }
      const cost = (distances[cluster] * masses[cluster]) / (masses[cluster] + weight);
      if (cost < least) {
        least = cost;
        to = cluster;
      }
    }
    if (to === from) continue;
    moveRow(values, cell, weight, from, to, columnCount, partition);
    labels[row] = to;
    lastChange[from] = pass * rowCount + row;
    lastChange[to] = pass * rowCount + row;
    newestChange = Math.max(newestChange, pass * rowCount + row);
    moved++;
  }
  return moved;
}

function moveRow(
  values: Float64Array,
  cell: number,
  weight: number,
  from: number,
  to: number,
  columnCount: number,
  { centres, masses }: Partition,
): void {
  const leaving = weight / (masses[from] - weight);
  const joining = weight / (masses[to] + weight);
  for (let column = 0; column < columnCount; column++) {
    const value = values[cell + column];
    centres[from * columnCount + column] -= (value - centres[from * columnCount + column]) * leaving;
    centres[to * columnCount + column] += (value - centres[to * columnCount + column]) * joining;
  }
  masses[from] -= weight;
  masses[to] += weight;
}
