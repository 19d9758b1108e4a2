import type { KMeansKernels } from "#analysis/kmeans/kmeans-memory";

/** Bounds closer than this, in proportion, are rounding: the distances are measured. */
const MARGIN = 1.0000000001;
/** Relative gain below which moving a row is rounding, not progress. */
const LEAST_GAIN = 1e-12;

/**
 * The loops of k-means for machines without SIMD in WebAssembly: the same operations in the same order as
 * analysis/simd/kmeans-kernels.as, so that both give the same numbers to the last bit.
 *
 * @param buffer laid out by `planKMeansMemory`, with a job in it.
 */
export function createPlainKMeansKernels(buffer: ArrayBuffer): KMeansKernels {
  const integers = new Int32Array(buffer);
  const numbers = new Float64Array(buffer);
  return {
    turnCentres: () => {},
    assignRows: (job, isBounded) => assignRows(readJob(integers, job), integers, numbers, isBounded),
    sumRows: (job) => sumRows(readJob(integers, job), integers, numbers),
    transferRows: (job, lastMoved) => transferRows(readJob(integers, job), integers, numbers, lastMoved),
    measureSpread: (job, cluster) => measureSpread(readJob(integers, job), numbers, cluster),
    measureWithin: (job) => measureWithin(readJob(integers, job), integers, numbers),
    pickRow: (job, target) => pickRow(readJob(integers, job), numbers, target),
  };
}

type Places = ReturnType<typeof readJob>;

/** The job with its places as positions in the arrays. */
function readJob(integers: Int32Array, job: number) {
  const at = job / 4;
  return {
    rowCount: integers[at],
    columns: integers[at + 1],
    width: integers[at + 2] / 8,
    clusters: integers[at + 3],
    values: integers[at + 4] / 8,
    weights: integers[at + 5] / 8,
    labels: integers[at + 6] / 4,
    upper: integers[at + 7] / 8,
    lower: integers[at + 8] / 8,
    chances: integers[at + 9] / 8,
    centres: integers[at + 10] / 8,
    sums: integers[at + 12] / 8,
    masses: integers[at + 13] / 8,
    counts: integers[at + 14] / 4,
    drift: integers[at + 15] / 8,
    otherDrift: integers[at + 16] / 8,
    halfGap: integers[at + 17] / 8,
    distances: integers[at + 18] / 8,
  };
}

function squaredDistance(numbers: Float64Array, row: number, centre: number, width: number): number {
  let even = 0;
  let odd = 0;
  for (let column = 0; column < width; column += 2) {
    const gap = numbers[row + column] - numbers[centre + column];
    const nextGap = numbers[row + column + 1] - numbers[centre + column + 1];
    even += gap * gap;
    odd += nextGap * nextGap;
  }
  return even + odd;
}

/** Each distance is summed variable by variable, unlike that of `squaredDistance`. */
function measureAll(numbers: Float64Array, row: number, job: Places): void {
  const { centres, width, columns, clusters, distances } = job;
  for (let cluster = 0; cluster < clusters; cluster++) {
    const centre = centres + cluster * width;
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      const gap = numbers[row + column] - numbers[centre + column];
      sum += gap * gap;
    }
    numbers[distances + cluster] = sum;
  }
}

function addRow(
  { sums, masses, counts, width }: Places,
  integers: Int32Array,
  numbers: Float64Array,
  row: number,
  cluster: number,
  weight: number,
): void {
  const sum = sums + cluster * width;
  for (let column = 0; column < width; column++) numbers[sum + column] += weight * numbers[row + column];
  numbers[masses + cluster] += weight;
  integers[counts + cluster] += weight > 0 ? 1 : -1;
}

function assignRows(job: Places, integers: Int32Array, numbers: Float64Array, isBounded: boolean): number {
  const { rowCount, width, clusters, values, weights, labels, upper, lower } = job;
  const { centres, drift, otherDrift, halfGap, distances } = job;
  let changed = 0;
  for (let i = 0; i < rowCount; i++) {
    const row = values + i * width;
    const before = integers[labels + i];
    if (isBounded) {
      const limit = Math.max(numbers[lower + i] - numbers[otherDrift + before], numbers[halfGap + before]);
      if ((numbers[upper + i] + numbers[drift + before]) * MARGIN < limit) continue;
      const exact = Math.sqrt(squaredDistance(numbers, row, centres + before * width, width));
      if (exact * MARGIN < limit) {
        numbers[upper + i] = exact - numbers[drift + before];
        continue;
      }
    }
    measureAll(numbers, row, job);
    let nearest = 0;
    let least = numbers[distances];
    let second = Number.MAX_VALUE;
    for (let cluster = 1; cluster < clusters; cluster++) {
      const distance = numbers[distances + cluster];
      if (distance < least) {
        second = least;
        least = distance;
        nearest = cluster;
      } else if (distance < second) {
        second = distance;
      }
    }
    numbers[upper + i] = Math.sqrt(least) - numbers[drift + nearest];
    numbers[lower + i] = Math.sqrt(second) + numbers[otherDrift + nearest];
    if (before === nearest) continue;
    const weight = numbers[weights + i];
    if (before >= 0) addRow(job, integers, numbers, row, before, -weight);
    addRow(job, integers, numbers, row, nearest, weight);
    integers[labels + i] = nearest;
    changed++;
  }
  return changed;
}

function sumRows(job: Places, integers: Int32Array, numbers: Float64Array): void {
  const { rowCount, width, clusters, values, weights, labels, sums, masses, counts } = job;
  numbers.fill(0, sums, sums + clusters * width).fill(0, masses, masses + clusters);
  integers.fill(0, counts, counts + clusters);
  for (let i = 0; i < rowCount; i++) {
    addRow(job, integers, numbers, values + i * width, integers[labels + i], numbers[weights + i]);
  }
}

function transferRows(job: Places, integers: Int32Array, numbers: Float64Array, lastMoved: number): number {
  const { rowCount, width, clusters, values, weights, labels, upper, lower } = job;
  const { centres, masses, drift, otherDrift, distances } = job;
  let leastMass = findLeastMass(job, numbers);
  let moved = 0;
  let end = Math.min(rowCount, lastMoved);
  for (let i = 0; i < end; i++) {
    const row = values + i * width;
    const from = integers[labels + i];
    const weight = numbers[weights + i];
    const mass = numbers[masses + from];
    const remaining = mass - weight;
    if (remaining <= LEAST_GAIN * mass) continue;
    const most = numbers[upper + i] + numbers[drift + from];
    const limit = numbers[lower + i] - numbers[otherDrift + from];
    if (limit > 0) {
      // The comparison below, with every distance replaced by its bound.
      const leave = (limit * limit * leastMass * remaining) / (MARGIN * mass * (leastMass + weight));
      if (most * most < leave) continue;
      const exact = squaredDistance(numbers, row, centres + from * width, width);
      if (exact < leave) {
        numbers[upper + i] = Math.sqrt(exact) - numbers[drift + from];
        continue;
      }
    }
    measureAll(numbers, row, job);
    const own = numbers[distances + from];
    let least = ((own * mass) / remaining) * (1 - LEAST_GAIN);
    let to = from;
    let second = Number.MAX_VALUE;
    for (let cluster = 0; cluster < clusters; cluster++) {
      if (cluster === from) continue;
      const distance = numbers[distances + cluster];
      if (distance < second) second = distance;
      const other = numbers[masses + cluster];
      const cost = (distance * other) / (other + weight);
      if (cost < least) {
        least = cost;
        to = cluster;
      }
    }
    if (to === from) {
      numbers[upper + i] = Math.sqrt(own) - numbers[drift + from];
      numbers[lower + i] = Math.sqrt(second) + numbers[otherDrift + from];
      continue;
    }
    let rest = Number.MAX_VALUE;
    for (let cluster = 0; cluster < clusters; cluster++) {
      if (cluster !== to) rest = Math.min(rest, numbers[distances + cluster]);
    }
    numbers[lower + i] = Math.sqrt(rest) + numbers[otherDrift + to];
    moveRow(job, integers, numbers, row, weight, from, to);
    integers[labels + i] = to;
    const reached = Math.sqrt(squaredDistance(numbers, row, centres + to * width, width));
    numbers[upper + i] = reached - numbers[drift + to];
    leastMass = findLeastMass(job, numbers);
    moved = i + 1;
    end = rowCount;
  }
  return moved;
}

function findLeastMass({ masses, clusters }: Places, numbers: Float64Array): number {
  let least = numbers[masses];
  for (let cluster = 1; cluster < clusters; cluster++) least = Math.min(least, numbers[masses + cluster]);
  return least;
}

function moveRow(
  { centres, masses, counts, drift, otherDrift, clusters, width }: Places,
  integers: Int32Array,
  numbers: Float64Array,
  row: number,
  weight: number,
  from: number,
  to: number,
): void {
  const left = centres + from * width;
  const joined = centres + to * width;
  numbers[masses + from] -= weight;
  numbers[masses + to] += weight;
  integers[counts + from]--;
  integers[counts + to]++;
  const leaving = weight / numbers[masses + from];
  const joining = weight / numbers[masses + to];
  const leftMove = [0, 0];
  const joinedMove = [0, 0];
  for (let column = 0; column < width; column++) {
    const away = (numbers[row + column] - numbers[left + column]) * leaving;
    const near = (numbers[row + column] - numbers[joined + column]) * joining;
    leftMove[column % 2] += away * away;
    joinedMove[column % 2] += near * near;
    numbers[left + column] -= away;
    numbers[joined + column] += near;
  }
  const moveFrom = Math.sqrt(leftMove[0] + leftMove[1]);
  const moveTo = Math.sqrt(joinedMove[0] + joinedMove[1]);
  numbers[drift + from] += moveFrom;
  numbers[drift + to] += moveTo;
  const larger = Math.max(moveFrom, moveTo);
  for (let cluster = 0; cluster < clusters; cluster++) {
    numbers[otherDrift + cluster] += cluster === from ? moveTo : cluster === to ? moveFrom : larger;
  }
}

function measureSpread(job: Places, numbers: Float64Array, cluster: number): number {
  const { rowCount, width, values, weights, upper, chances, centres } = job;
  let total = 0;
  for (let i = 0; i < rowCount; i++) {
    let distance = squaredDistance(numbers, values + i * width, centres + cluster * width, width);
    if (cluster > 0) distance = Math.min(distance, numbers[upper + i]);
    numbers[upper + i] = distance;
    const chance = numbers[weights + i] * distance;
    numbers[chances + i] = chance;
    total += chance;
  }
  return total;
}

function measureWithin(job: Places, integers: Int32Array, numbers: Float64Array): number {
  const { rowCount, width, values, weights, labels, chances, centres } = job;
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < rowCount; i++) {
    const centre = centres + integers[labels + i] * width;
    const part = numbers[weights + i] * squaredDistance(numbers, values + i * width, centre, width);
    numbers[chances + i] = part;
    const next = sum + part;
    lost += sum >= part ? sum - next + part : part - next + sum;
    sum = next;
  }
  return sum + lost;
}

function pickRow({ rowCount, chances }: Places, numbers: Float64Array, target: number): number {
  let left = target;
  let last = 0;
  for (let i = 0; i < rowCount; i++) {
    const chance = numbers[chances + i];
    if (chance === 0) continue;
    last = i;
    left -= chance;
    if (left < 0) break;
  }
  return last;
}
