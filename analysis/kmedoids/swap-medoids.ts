import type { PreparedKMedoids } from "#analysis/kmedoids/kmedoids-types";

/** Relative gain below which a swap is rounding, not progress. */
const leastGain = 1e-12;

/** For each row its nearest medoid and the distances to the two nearest. */
type Nearness = { nearest: Int32Array; first: Float64Array; second: Float64Array };

/**
 * Exchanges medoids for other rows, in place, until no exchange of one lowers the cost.
 *
 * For each candidate the gain from replacing each of the K medoids is found in one pass over the rows (FastPAM), K
 * times faster than the original SWAP with the same result. `best` takes the best exchange of all, as PAM does;
 * `first` takes any that gains at once (FasterPAM), which needs fewer passes.
 *
 * @returns the number of exchanges. Time O(rows²) for each pass over the candidates.
 * Source: Schubert & Rousseeuw (2021), Information Systems 101, 101804.
 */
export function swapMedoids(
  prepared: PreparedKMedoids,
  medoids: Int32Array,
  choice: "best" | "first",
): number {
  const { distinctCount: n } = prepared;
  const nearness: Nearness = {
    nearest: new Int32Array(n),
    first: new Float64Array(n),
    second: new Float64Array(n),
  };
  const removalLosses = new Float64Array(medoids.length);
  let cost = findNearest(prepared, medoids, nearness);
  let swaps = 0;
  let since = 0;
  measureRemovals(prepared, nearness, removalLosses);
  let bestChange = 0;
  let bestCandidate = -1;
  let bestPosition = -1;
  const losses = new Float64Array(medoids.length);
  for (let candidate = 0; since < n; candidate = (candidate + 1) % n) {
    since++;
    if (nearness.first[candidate] > 0 || medoids[nearness.nearest[candidate]] !== candidate) {
      losses.set(removalLosses);
      const gain = measureCandidate(prepared, nearness, candidate, losses);
      const position = findLeast(losses);
      const change = gain + losses[position];
      if (change < bestChange && change < -leastGain * cost) {
        bestChange = change;
        bestCandidate = candidate;
        bestPosition = position;
      }
    }
    const isTime = choice === "first" || since === n;
    if (bestCandidate < 0 || !isTime) continue;
    medoids[bestPosition] = bestCandidate;
    cost = findNearest(prepared, medoids, nearness);
    measureRemovals(prepared, nearness, removalLosses);
    swaps++;
    since = 0;
    bestChange = 0;
    bestCandidate = -1;
  }
  return swaps;
}

/** Fills the nearness of every row and returns the cost. Ties go to the medoid listed first. Time O(K x rows). */
function findNearest(
  { distances, weights, distinctCount: n }: PreparedKMedoids,
  medoids: Int32Array,
  { nearest, first, second }: Nearness,
): number {
  first.fill(Infinity);
  second.fill(Infinity);
  for (let m = 0; m < medoids.length; m++) {
    const start = medoids[m] * n;
    for (let row = 0; row < n; row++) {
      const distance = distances[start + row];
      if (distance < first[row]) {
        second[row] = first[row];
        first[row] = distance;
        nearest[row] = m;
      } else if (distance < second[row]) {
        second[row] = distance;
      }
    }
  }
  let cost = 0;
  for (let row = 0; row < n; row++) cost += weights[row] * first[row];
  return cost;
}

/** What the cost would gain if a medoid were taken away: its rows go to their second nearest. */
function measureRemovals(
  { weights, distinctCount: n }: PreparedKMedoids,
  { nearest, first, second }: Nearness,
  removalLosses: Float64Array,
): void {
  removalLosses.fill(0);
  if (removalLosses.length === 1) return;
  for (let row = 0; row < n; row++) removalLosses[nearest[row]] += weights[row] * (second[row] - first[row]);
}

/**
 * Change of cost from adding the candidate, returned, and from then removing each medoid, added to `losses`.
 * With a single medoid the whole change is in `losses`. Time O(rows).
 */
function measureCandidate(
  { distances, weights, distinctCount: n }: PreparedKMedoids,
  { nearest, first, second }: Nearness,
  candidate: number,
  losses: Float64Array,
): number {
  const start = candidate * n;
  let gain = 0;
  if (losses.length === 1) {
    for (let row = 0; row < n; row++) losses[0] += weights[row] * (distances[start + row] - first[row]);
    return 0;
  }
  for (let row = 0; row < n; row++) {
    const distance = distances[start + row];
    if (distance >= second[row]) continue;
    if (distance < first[row]) {
      gain += weights[row] * (distance - first[row]);
      losses[nearest[row]] += weights[row] * (first[row] - second[row]);
    } else {
      losses[nearest[row]] += weights[row] * (distance - second[row]);
    }
  }
  return gain;
}

function findLeast(values: Float64Array): number {
  let least = 0;
  for (let i = 1; i < values.length; i++) if (values[i] < values[least]) least = i;
  return least;
}
