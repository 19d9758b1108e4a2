import type { PreparedKMedoids } from "#analysis/kmedoids/kmedoids-types";
import { nextUniform, type RandomSource } from "#analysis/random";

/**
 * PAM's BUILD: the row nearest to all others, then again and again the row that lowers the cost most. Ties go to the
 * lowest row. Time O(K x rows²). Source: Kaufman & Rousseeuw (1990), Finding Groups in Data, chapter 2.
 */
export function buildMedoids(
  { distances, weights, distinctCount: n }: PreparedKMedoids,
  k: number,
): Int32Array {
  const medoids = new Int32Array(k);
  const nearest = new Float64Array(n).fill(Infinity);
  const isMedoid = new Uint8Array(n);
  for (let i = 0; i < k; i++) {
    let best = -1;
    let leastCost = Infinity;
    for (let candidate = 0; candidate < n; candidate++) {
      if (isMedoid[candidate]) continue;
      let cost = 0;
      const row = candidate * n;
      for (let other = 0; other < n; other++) {
        const distance = distances[row + other];
        cost += weights[other] * Math.min(distance, nearest[other]);
      }
      if (cost < leastCost) {
        leastCost = cost;
        best = candidate;
      }
    }
    medoids[i] = best;
    addMedoid(distances, n, best, nearest, isMedoid);
  }
  return medoids;
}

/**
 * K different rows, each next one drawn in proportion to weight times distance to the nearest so far.
 * Time O(K x rows). Source: Arthur & Vassilvitskii (2007), SODA, 1027-1035, with plain distances.
 */
export function spreadMedoids(
  { distances, weights, distinctCount: n }: PreparedKMedoids,
  k: number,
  source: RandomSource,
): Int32Array {
  const medoids = new Int32Array(k);
  const nearest = new Float64Array(n).fill(1);
  const isMedoid = new Uint8Array(n);
  for (let i = 0; i < k; i++) {
    let total = 0;
    for (let row = 0; row < n; row++) if (!isMedoid[row]) total += weights[row] * nearest[row];
    let left = nextUniform(source) * total;
    let drawn = -1;
    for (let row = 0; row < n && (drawn < 0 || left >= 0); row++) {
      if (isMedoid[row]) continue;
      left -= weights[row] * nearest[row];
      drawn = row;
    }
    medoids[i] = drawn;
    if (i === 0) nearest.fill(Infinity);
    addMedoid(distances, n, drawn, nearest, isMedoid);
  }
  return medoids;
}

function addMedoid(
  distances: Float64Array,
  n: number,
  medoid: number,
  nearest: Float64Array,
  isMedoid: Uint8Array,
): void {
  isMedoid[medoid] = 1;
  for (let row = 0; row < n; row++) nearest[row] = Math.min(nearest[row], distances[medoid * n + row]);
}
