import type { DiscriminantProblem } from "#analysis/typing/discriminant-problem";
import type { Design, TypingTable } from "#analysis/typing/typing-table";

/**
 * The share of respondents whom a discriminant analysis assigns rightly when each is left out of the means and the
 * covariance in turn, by the closed update of both. Priors stay those of everyone, as in MASS::lda(CV = TRUE).
 *
 * Weights: one unit of weight is left out at a time; the only member of a segment is never found.
 *
 * @param spheres directions of unit within-segment variance, in units of the centred columns.
 * Time O(entries x segments x (columns + segments) x directions).
 * Source: Ripley, Pattern Recognition and Neural Networks (1996), section 3.2 (Sherman-Morrison).
 */
export function measureLeaveOneOut(
  table: TypingTable,
  centred: Design,
  problem: DiscriminantProblem,
  spheres: readonly Float64Array[],
): number {
  const { columnCount, values } = centred;
  const { present, scales, scaledMeans, weight, logPriors } = problem;
  const { segmentCount } = table;
  const rank = spheres.length;
  const degrees = weight - present.length;
  const means = present.map((k) =>
    spheres.map((sphere) =>
      sphere.reduce((sum, s, c) => sum + s * scaledMeans[k * columnCount + c] * scales[c], 0),
    ),
  );
  const point = new Float64Array(rank);
  const distances = new Float64Array(present.length);
  let found = 0;
  for (let entry = 0; entry < table.entryCount; entry++) {
    for (let d = 0; d < rank; d++) {
      point[d] = 0;
      for (let c = 0; c < columnCount; c++) point[d] += spheres[d][c] * values[entry * columnCount + c];
    }
    for (let g = 0; g < present.length; g++) distances[g] = squaredDistance(point, means[g]);
    for (let own = 0; own < present.length; own++) {
      const count = table.counts[entry * segmentCount + present[own]];
      if (count === 0) continue;
      const size = Math.exp(logPriors[present[own]]) * weight;
      if (size <= 1 + 1e-9) continue;
      const pull = size / ((size - 1) * degrees);
      const shrink = 1 - pull * distances[own];
      const scoreOf = (g: number) => {
        const left =
          g === own
            ? (distances[own] * (size / (size - 1)) ** 2) / shrink
            : distances[g] + (pull * crossDistance(point, means[g], means[own]) ** 2) / shrink;
        return logPriors[present[g]] - (((degrees - 1) / degrees) * left) / 2;
      };
      let best = 0;
      let bestScore = scoreOf(0);
      for (let g = 1; g < present.length; g++) {
        const score = scoreOf(g);
        if (score > bestScore) {
          best = g;
          bestScore = score;
        }
      }
      if (best === own) found += count;
    }
  }
  return found / weight;
}

function squaredDistance(point: Float64Array, mean: readonly number[]): number {
  let sum = 0;
  for (let d = 0; d < point.length; d++) sum += (point[d] - mean[d]) ** 2;
  return sum;
}

function crossDistance(point: Float64Array, a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let d = 0; d < point.length; d++) sum += (point[d] - a[d]) * (point[d] - b[d]);
  return sum;
}
