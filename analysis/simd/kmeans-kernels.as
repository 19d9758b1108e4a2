// AssemblyScript: the loops of k-means over the rows, two variables an instruction. Their twin in TypeScript, operation
// by operation, is analysis/kmeans/plain-kmeans-kernels.ts; what the arrays hold is told in
// analysis/kmeans/kmeans-memory.ts. Pointers are byte offsets.

// @ts-ignore: a decorator of AssemblyScript
@unmanaged
class Job {
  rowCount: i32;
  columns: usize;
  rowBytes: usize;
  clusters: i32;
  values: usize;
  weights: usize;
  labels: usize;
  upper: usize;
  lower: usize;
  chances: usize;
  centres: usize;
  turned: usize;
  sums: usize;
  masses: usize;
  counts: usize;
  drift: usize;
  otherDrift: usize;
  halfGap: usize;
  distances: usize;
  costs: usize;
}

/** Bounds closer than this, in proportion, are rounding: the distances are measured. */
const MARGIN: f64 = 1.0000000001;
/** Relative gain below which moving a row is rounding, not progress. */
const LEAST_GAIN: f64 = 1e-12;

// @ts-ignore: a decorator of AssemblyScript
@inline
function squaredDistance(row: usize, centre: usize, rowBytes: usize): f64 {
  let sum = f64x2.splat(0);
  for (let at: usize = 0; at < rowBytes; at += 16) {
    const gap = f64x2.sub(v128.load(row + at), v128.load(centre + at));
    sum = f64x2.add(sum, f64x2.mul(gap, gap));
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/**
 * Squared distances from a row to all centres, two centres an instruction. They are read from `turned`, which holds
 * the first variable of every centre, then the second, and an unreachable centre where their number is odd.
 */
// @ts-ignore: a decorator of AssemblyScript
@inline
function measureAll(row: usize, turned: usize, columns: usize, clusterBytes: usize, distances: usize): void {
  let from: usize = 0;
  for (; from + 64 <= clusterBytes; from += 64) measureSome(4, row, turned + from, columns, clusterBytes, distances + from);
  const rest = clusterBytes - from;
  if (rest == 48) measureSome(3, row, turned + from, columns, clusterBytes, distances + from);
  else if (rest == 32) measureSome(2, row, turned + from, columns, clusterBytes, distances + from);
  else if (rest == 16) measureSome(1, row, turned + from, columns, clusterBytes, distances + from);
}

/** `vectors` is a constant at every call, so its branches disappear. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function measureSome(
  vectors: i32,
  row: usize,
  turned: usize,
  columns: usize,
  clusterBytes: usize,
  distances: usize,
): void {
  let a = f64x2.splat(0), b = a, c = a, d = a;
  let centre = turned;
  const end = row + (columns << 3);
  for (let at = row; at < end; at += 8) {
    const value = v128.load64_splat(at);
    const gapA = f64x2.sub(value, v128.load(centre));
    a = f64x2.add(a, f64x2.mul(gapA, gapA));
    if (vectors > 1) {
      const gapB = f64x2.sub(value, v128.load(centre, 16));
      b = f64x2.add(b, f64x2.mul(gapB, gapB));
    }
    if (vectors > 2) {
      const gapC = f64x2.sub(value, v128.load(centre, 32));
      c = f64x2.add(c, f64x2.mul(gapC, gapC));
    }
    if (vectors > 3) {
      const gapD = f64x2.sub(value, v128.load(centre, 48));
      d = f64x2.add(d, f64x2.mul(gapD, gapD));
    }
    centre += clusterBytes;
  }
  v128.store(distances, a);
  if (vectors > 1) v128.store(distances, b, 16);
  if (vectors > 2) v128.store(distances, c, 32);
  if (vectors > 3) v128.store(distances, d, 48);
}

/** Adds a row to the sums of a cluster, or with a negative weight takes it out. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function addRow(job: Job, row: usize, cluster: usize, weight: f64, rowBytes: usize): void {
  const sum = job.sums + cluster * rowBytes;
  const by = f64x2.splat(weight);
  for (let at: usize = 0; at < rowBytes; at += 16) {
    v128.store(sum + at, f64x2.add(v128.load(sum + at), f64x2.mul(by, v128.load(row + at))));
  }
  const mass = job.masses + (cluster << 3);
  store<f64>(mass, load<f64>(mass) + weight);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function count(job: Job, cluster: usize, by: i32): void {
  const place = job.counts + (cluster << 2);
  store<i32>(place, load<i32>(place) + by);
}

/**
 * Gives every row to its nearest centre, the lowest of equals, and sums, masses and counts accordingly.
 * With `isBounded`, rows whose bounds show that their centre is still the nearest are not measured.
 * @returns how many rows changed.
 */
export function assignRows(job: Job, isBounded: bool): i32 {
  const rowCount = job.rowCount, rowBytes = job.rowBytes, clusters = <usize>job.clusters;
  const centres = job.centres, distances = job.distances, drift = job.drift, otherDrift = job.otherDrift;
  const halfGap = job.halfGap, weights = job.weights, turned = job.turned, columns = job.columns;
  const clusterBytes = ((clusters + 1) >> 1) << 4;
  let row = job.values, label = job.labels, upper = job.upper, lower = job.lower;
  let changed: i32 = 0;
  for (let i: usize = 0; i < <usize>rowCount; i++, row += rowBytes, label += 4, upper += 8, lower += 8) {
    const before = load<i32>(label);
    if (isBounded) {
      const own = <usize>before << 3;
      const limit = max(load<f64>(lower) - load<f64>(otherDrift + own), load<f64>(halfGap + own));
      if ((load<f64>(upper) + load<f64>(drift + own)) * MARGIN < limit) continue;
      const exact = sqrt<f64>(squaredDistance(row, centres + <usize>before * rowBytes, rowBytes));
      if (exact * MARGIN < limit) {
        store<f64>(upper, exact - load<f64>(drift + own));
        continue;
      }
    }
    measureAll(row, turned, columns, clusterBytes, distances);
    let nearest: usize = 0;
    let least = load<f64>(distances);
    let second = f64.MAX_VALUE;
    for (let cluster: usize = 1; cluster < clusters; cluster++) {
      const distance = load<f64>(distances + (cluster << 3));
      if (distance < least) {
        second = least;
        least = distance;
        nearest = cluster;
      } else if (distance < second) {
        second = distance;
      }
    }
    store<f64>(upper, sqrt<f64>(least) - load<f64>(drift + (nearest << 3)));
    store<f64>(lower, sqrt<f64>(second) + load<f64>(otherDrift + (nearest << 3)));
    if (before == <i32>nearest) continue;
    const weight = load<f64>(weights + (i << 3));
    if (before >= 0) {
      addRow(job, row, <usize>before, -weight, rowBytes);
      count(job, <usize>before, -1);
    }
    addRow(job, row, nearest, weight, rowBytes);
    count(job, nearest, 1);
    store<i32>(label, <i32>nearest);
    changed++;
  }
  return changed;
}

/** Sums, masses and counts anew from the labels. */
export function sumRows(job: Job): void {
  const rowBytes = job.rowBytes, clusters = <usize>job.clusters, weights = job.weights, labels = job.labels;
  memory.fill(job.sums, 0, clusters * rowBytes);
  memory.fill(job.masses, 0, clusters << 3);
  memory.fill(job.counts, 0, clusters << 2);
  let row = job.values;
  for (let i: usize = 0; i < <usize>job.rowCount; i++, row += rowBytes) {
    const label = <usize>load<i32>(labels + (i << 2));
    addRow(job, row, label, load<f64>(weights + (i << 3)), rowBytes);
    count(job, label, 1);
  }
}

/**
 * One pass of single transfers, each applied at once to centres, masses, counts and bounds. It ends early where no
 * row has moved since the last pass was here.
 *
 * @param lastMoved what the last pass returned, or more than there are rows.
 * @returns the last row that moved, counted from 1; 0 when none did.
 */
export function transferRows(job: Job, lastMoved: i32): i32 {
  const rowCount = job.rowCount, rowBytes = job.rowBytes, clusters = <usize>job.clusters;
  const centres = job.centres, distances = job.distances, drift = job.drift, otherDrift = job.otherDrift;
  const masses = job.masses, weights = job.weights, turned = job.turned, columns = job.columns, costs = job.costs;
  const clusterBytes = ((clusters + 1) >> 1) << 4;
  let row = job.values, label = job.labels, upper = job.upper, lower = job.lower;
  let leastMass = findLeastMass(masses, clusters);
  let moved: i32 = 0;
  let end = min(rowCount, lastMoved);
  for (let i: i32 = 0; i < end; i++, row += rowBytes, label += 4, upper += 8, lower += 8) {
    const from = <usize>load<i32>(label);
    const weight = load<f64>(weights + (<usize>i << 3));
    const mass = load<f64>(masses + (from << 3));
    const remaining = mass - weight;
    if (remaining <= LEAST_GAIN * mass) continue;
    const most = load<f64>(upper) + load<f64>(drift + (from << 3));
    const limit = load<f64>(lower) - load<f64>(otherDrift + (from << 3));
    if (limit > 0) {
      // The comparison below, with every distance replaced by its bound.
      const leave = (limit * limit * leastMass * remaining) / (MARGIN * mass * (leastMass + weight));
      if (most * most < leave) continue;
      const exact = squaredDistance(row, centres + from * rowBytes, rowBytes);
      if (exact < leave) {
        store<f64>(upper, sqrt<f64>(exact) - load<f64>(drift + (from << 3)));
        continue;
      }
    }
    measureAll(row, turned, columns, clusterBytes, distances);
    for (let pair: usize = 0; pair < clusterBytes; pair += 16) {
      const other = v128.load(masses + pair);
      const joined = f64x2.add(other, f64x2.splat(weight));
      v128.store(costs + pair, f64x2.div(f64x2.mul(v128.load(distances + pair), other), joined));
    }
    const own = load<f64>(distances + (from << 3));
    let least = ((own * mass) / remaining) * (1 - LEAST_GAIN);
    let to = from;
    let second = f64.MAX_VALUE;
    for (let cluster: usize = 0; cluster < clusters; cluster++) {
      if (cluster == from) continue;
      const distance = load<f64>(distances + (cluster << 3));
      if (distance < second) second = distance;
      const cost = load<f64>(costs + (cluster << 3));
      if (cost < least) {
        least = cost;
        to = cluster;
      }
    }
    if (to == from) {
      store<f64>(upper, sqrt<f64>(own) - load<f64>(drift + (from << 3)));
      store<f64>(lower, sqrt<f64>(second) + load<f64>(otherDrift + (from << 3)));
      continue;
    }
    let rest = f64.MAX_VALUE;
    for (let cluster: usize = 0; cluster < clusters; cluster++) {
      if (cluster != to) rest = min(rest, load<f64>(distances + (cluster << 3)));
    }
    store<f64>(lower, sqrt<f64>(rest) + load<f64>(otherDrift + (to << 3)));
    moveRow(job, row, weight, from, to);
    store<i32>(label, <i32>to);
    store<f64>(
      upper,
      sqrt<f64>(squaredDistance(row, centres + to * rowBytes, rowBytes)) - load<f64>(drift + (to << 3)),
    );
    leastMass = findLeastMass(masses, clusters);
    moved = i + 1;
    end = rowCount;
  }
  return moved;
}

function findLeastMass(masses: usize, clusters: usize): f64 {
  let least = load<f64>(masses);
  for (let cluster: usize = 1; cluster < clusters; cluster++) {
    least = min(least, load<f64>(masses + (cluster << 3)));
  }
  return least;
}

function moveRow(job: Job, row: usize, weight: f64, from: usize, to: usize): void {
  const rowBytes = job.rowBytes, masses = job.masses, drift = job.drift, otherDrift = job.otherDrift;
  const left = job.centres + from * rowBytes;
  const joined = job.centres + to * rowBytes;
  const fromMass = load<f64>(masses + (from << 3)) - weight;
  const toMass = load<f64>(masses + (to << 3)) + weight;
  const leaving = f64x2.splat(weight / fromMass);
  const joining = f64x2.splat(weight / toMass);
  let leftMove = f64x2.splat(0), joinedMove = leftMove;
  for (let at: usize = 0; at < rowBytes; at += 16) {
    const value = v128.load(row + at);
    const away = f64x2.mul(f64x2.sub(value, v128.load(left + at)), leaving);
    const near = f64x2.mul(f64x2.sub(value, v128.load(joined + at)), joining);
    leftMove = f64x2.add(leftMove, f64x2.mul(away, away));
    joinedMove = f64x2.add(joinedMove, f64x2.mul(near, near));
    v128.store(left + at, f64x2.sub(v128.load(left + at), away));
    v128.store(joined + at, f64x2.add(v128.load(joined + at), near));
  }
  turnCentre(job, from);
  turnCentre(job, to);
  store<f64>(masses + (from << 3), fromMass);
  store<f64>(masses + (to << 3), toMass);
  count(job, from, -1);
  count(job, to, 1);
  const moveFrom = sqrt<f64>(f64x2.extract_lane(leftMove, 0) + f64x2.extract_lane(leftMove, 1));
  const moveTo = sqrt<f64>(f64x2.extract_lane(joinedMove, 0) + f64x2.extract_lane(joinedMove, 1));
  store<f64>(drift + (from << 3), load<f64>(drift + (from << 3)) + moveFrom);
  store<f64>(drift + (to << 3), load<f64>(drift + (to << 3)) + moveTo);
  const larger = max(moveFrom, moveTo);
  for (let cluster: usize = 0; cluster < <usize>job.clusters; cluster++) {
    const place = otherDrift + (cluster << 3);
    store<f64>(place, load<f64>(place) + (cluster == from ? moveTo : cluster == to ? moveFrom : larger));
  }
}

function turnCentre(job: Job, cluster: usize): void {
  const clusterBytes = (((<usize>job.clusters + 1) >> 1) << 4);
  const centre = job.centres + cluster * job.rowBytes;
  let to = job.turned + (cluster << 3);
  for (let column: usize = 0; column < job.columns; column++) {
    store<f64>(to, load<f64>(centre + (column << 3)));
    to += clusterBytes;
  }
}

/** Copies the centres to where the distances are measured. */
export function turnCentres(job: Job): void {
  const clusters = <usize>job.clusters;
  const clusterBytes = ((clusters + 1) >> 1) << 4;
  for (let cluster: usize = 0; cluster < clusters; cluster++) turnCentre(job, cluster);
  if (clusterBytes == clusters << 3) return;
  for (let column: usize = 0; column < job.columns; column++) {
    store<f64>(job.turned + column * clusterBytes + (clusters << 3), Infinity);
  }
}

/**
 * Chances by weight times squared distance to the nearest of the centres so far, of which `cluster` is the newest.
 * @returns their sum.
 */
export function measureSpread(job: Job, cluster: i32): f64 {
  const rowBytes = job.rowBytes, upper = job.upper, chances = job.chances, weights = job.weights;
  const centre = job.centres + <usize>cluster * rowBytes;
  let row = job.values;
  let total: f64 = 0;
  for (let i: usize = 0; i < <usize>job.rowCount << 3; i += 8, row += rowBytes) {
    let distance = squaredDistance(row, centre, rowBytes);
    if (cluster > 0) distance = min(distance, load<f64>(upper + i));
    store<f64>(upper + i, distance);
    const chance = load<f64>(weights + i) * distance;
    store<f64>(chances + i, chance);
    total += chance;
  }
  return total;
}

/**
 * Chances by weight times squared distance to the own centre.
 * @returns their sum, with Neumaier's compensation: the within sum of squares.
 */
export function measureWithin(job: Job): f64 {
  const rowBytes = job.rowBytes, centres = job.centres, chances = job.chances;
  const weights = job.weights, labels = job.labels;
  let row = job.values;
  let sum: f64 = 0;
  let lost: f64 = 0;
  for (let i: usize = 0; i < <usize>job.rowCount; i++, row += rowBytes) {
    const label = <usize>load<i32>(labels + (i << 2));
    const part = load<f64>(weights + (i << 3)) * squaredDistance(row, centres + label * rowBytes, rowBytes);
    store<f64>(chances + (i << 3), part);
    const next = sum + part;
    lost += sum >= part ? sum - next + part : part - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** The row at which the chances, added up, first exceed `target`; the last of any chance where they never do. */
export function pickRow(job: Job, target: f64): i32 {
  const chances = job.chances;
  let left = target;
  let last: usize = 0;
  for (let i: usize = 0; i < <usize>job.rowCount; i++) {
    const chance = load<f64>(chances + (i << 3));
    if (chance == 0) continue;
    last = i;
    left -= chance;
    if (left < 0) break;
  }
  return <i32>last;
}
