import { AnalysisError } from "#analysis/analysis-error";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";

/**
 * Calinski-Harabasz index: variance between clusters over variance within, each by its degrees of freedom. Larger
 * is better; compare over k on the same data only.
 *
 * @param assignment cluster of each row, 0 to k - 1. Weights act as repeated rows.
 * @returns null for one occupied cluster or when nothing varies within clusters.
 * @throws AnalysisError `length-mismatch`. Time O(cells).
 * Source: Calinski & Harabasz (1974), Communications in Statistics 3, 1-27.
 */
export function computeCalinskiHarabasz(
  matrix: NumericMatrix,
  assignment: Int32Array,
  k: number,
  weights: Float64Array | null = null,
): number | null {
  const { centres, masses } = averageClusters(matrix, assignment, k, weights);
  const { centres: middle } = averageClusters(matrix, new Int32Array(matrix.rowCount), 1, weights);
  const occupied = masses.filter((mass) => mass > 0).length;
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  let within = 0;
  let between = 0;
  for (let row = 0; row < matrix.rowCount; row++) {
    const weight = weights ? weights[row] : 1;
    if (weight > 0) within += weight * distanceSquared(matrix, row, centres, assignment[row]);
  }
  for (let cluster = 0; cluster < k; cluster++) {
    for (let column = 0; masses[cluster] > 0 && column < matrix.columnCount; column++) {
      between += masses[cluster] * (centres[cluster * matrix.columnCount + column] - middle[column]) ** 2;
    }
  }
  if (occupied < 2 || !(within > 0) || !(total > occupied)) return null;
  return between / (occupied - 1) / (within / (total - occupied));
}

/**
 * Davies-Bouldin index: for each cluster the worst ratio of two clusters' spreads to the distance of their
 * centres, averaged over clusters. Smaller is better. Spread is the mean Euclidean distance to the centre.
 *
 * @param assignment cluster of each row, 0 to k - 1. Weights act as repeated rows.
 * @returns null for one occupied cluster or for two clusters with the same centre.
 * @throws AnalysisError `length-mismatch`. Time O(cells + k² x variables).
 * Source: Davies & Bouldin (1979), IEEE Trans. PAMI 1, 224-227, with p = 2 and q = 1.
 */
export function computeDaviesBouldin(
  matrix: NumericMatrix,
  assignment: Int32Array,
  k: number,
  weights: Float64Array | null = null,
): number | null {
  const { centres, masses } = averageClusters(matrix, assignment, k, weights);
  const spreads = new Float64Array(k);
  for (let row = 0; row < matrix.rowCount; row++) {
    const weight = weights ? weights[row] : 1;
    if (weight > 0)
      spreads[assignment[row]] += weight * Math.sqrt(distanceSquared(matrix, row, centres, assignment[row]));
  }
  const occupied = Array.from(masses.keys()).filter((cluster) => masses[cluster] > 0);
  if (occupied.length < 2) return null;
  let sum = 0;
  for (const a of occupied) {
    let worst = 0;
    for (const b of occupied) {
      if (a === b) continue;
      const gap = Math.sqrt(centreDistance(centres, matrix.columnCount, a, b));
      worst = Math.max(worst, (spreads[a] / masses[a] + spreads[b] / masses[b]) / gap);
    }
    sum += worst;
  }
  return Number.isFinite(sum) ? sum / occupied.length : null;
}

function averageClusters(
  { rowCount, columnCount, values }: NumericMatrix,
  assignment: Int32Array,
  k: number,
  weights: Float64Array | null,
): { centres: Float64Array; masses: Float64Array } {
  if (assignment.length !== rowCount || (weights && weights.length !== rowCount)) {
    throw new AnalysisError("length-mismatch", "one cluster and one weight a row", { rows: rowCount });
  }
  const centres = new Float64Array(k * columnCount);
  const masses = new Float64Array(k);
  for (let row = 0; row < rowCount; row++) {
    const weight = weights ? weights[row] : 1;
    masses[assignment[row]] += weight;
    for (let column = 0; column < columnCount; column++) {
      centres[assignment[row] * columnCount + column] += weight * values[row * columnCount + column];
    }
  }
  for (let cell = 0; cell < centres.length; cell++) centres[cell] /= masses[Math.floor(cell / columnCount)];
  return { centres, masses };
}

function distanceSquared(
  { values, columnCount }: NumericMatrix,
  row: number,
  centres: Float64Array,
  cluster: number,
): number {
  let sum = 0;
  for (let column = 0; column < columnCount; column++) {
    sum += (values[row * columnCount + column] - centres[cluster * columnCount + column]) ** 2;
  }
  return sum;
}

function centreDistance(centres: Float64Array, columnCount: number, a: number, b: number): number {
  let sum = 0;
  for (let column = 0; column < columnCount; column++) {
    sum += (centres[a * columnCount + column] - centres[b * columnCount + column]) ** 2;
  }
  return sum;
}
