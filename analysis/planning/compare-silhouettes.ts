import { AnalysisError } from "#analysis/analysis-error";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";

export type LabelledRows = { k: number; assignment: Int32Array };

/**
 * The mean silhouette of several solutions of the same rows at once: what `computeSilhouette` gives for each, with the
 * distances taken only once.
 *
 * @param solutions cluster of each row, 0 to k - 1.
 * @returns by solution; null for fewer than two occupied clusters.
 * @throws AnalysisError `length-mismatch`. Time O(rows² x (variables + solutions)).
 * Source: Rousseeuw (1987), J. Computational and Applied Mathematics 20, 53-65.
 */
export function compareSilhouettes(
  matrix: NumericMatrix,
  solutions: readonly LabelledRows[],
): (number | null)[] {
  const { rowCount } = matrix;
  if (solutions.some(({ assignment }) => assignment.length !== rowCount)) {
    throw new AnalysisError("length-mismatch", "one cluster a row", { rows: rowCount });
  }
  const sums = solutions.map(({ k }) => new Float64Array(rowCount * k));
  addDistances(matrix, solutions, sums);
  return solutions.map((solution, s) => averageWidths(solution, sums[s]));
}

/** Row by cluster: the sum of distances to the cluster's members. */
function addDistances(
  { rowCount, columnCount, values }: NumericMatrix,
  solutions: readonly LabelledRows[],
  sums: readonly Float64Array[],
): void {
  for (let a = 0; a < rowCount; a++) {
    for (let b = a + 1; b < rowCount; b++) {
      let squared = 0;
      for (let column = 0; column < columnCount; column++) {
        const gap = values[a * columnCount + column] - values[b * columnCount + column];
        squared += gap * gap;
      }
      const distance = Math.sqrt(squared);
      for (let s = 0; s < solutions.length; s++) {
        const { k, assignment } = solutions[s];
        sums[s][a * k + assignment[b]] += distance;
        sums[s][b * k + assignment[a]] += distance;
      }
    }
  }
}

function averageWidths({ k, assignment }: LabelledRows, sums: Float64Array): number | null {
  const sizes = new Float64Array(k);
  for (const cluster of assignment) sizes[cluster]++;
  if (sizes.filter((size) => size > 0).length < 2) return null;
  let total = 0;
  assignment.forEach((own, row) => {
    if (sizes[own] < 2) return;
    const within = sums[row * k + own] / (sizes[own] - 1);
    let nearest = Infinity;
    for (let other = 0; other < k; other++) {
      if (other !== own && sizes[other] > 0)
        nearest = Math.min(nearest, sums[row * k + other] / sizes[other]);
    }
    const larger = Math.max(within, nearest);
    if (larger > 0) total += (nearest - within) / larger;
  });
  return total / assignment.length;
}
