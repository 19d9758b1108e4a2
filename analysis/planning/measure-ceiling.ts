import { buildKMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { listVarying } from "#analysis/planning/list-varying";
import type { PlantedSample } from "#analysis/planning/plant-segments";
import type { RecoveryMethod } from "#analysis/planning/recovery-types";
import { computeAdjustedRandIndex } from "#analysis/solution-quality/adjusted-rand-index";

/**
 * The best agreement that a sample of these answers allows, however many respondents there are.
 *
 * Answers "is it the sample or the questions?": everybody is assigned by the segments they were planted from, to the
 * nearest segment mean for k-means, to the most likely segment for latent classes.
 *
 * @param sample some thousand rows, so that the means are those of the market.
 * @param shares of the segments in the market.
 * Time O(rows x variables x segments).
 */
export function measureCeiling(
  method: RecoveryMethod,
  { dataset, basis, segments }: PlantedSample,
  shares: readonly number[],
): number {
  const isKMeans = method === "k-means";
  const { matrix } = buildKMeansMatrix(dataset, listVarying(dataset, basis), { standardise: isKMeans });
  const means = averageSegments(matrix, segments, shares.length);
  const assignment = assignRows(matrix, shares.length, (row, segment) =>
    isKMeans ? distanceTo(matrix, means, row, segment) : -logChance(matrix, means, row, segment, shares),
  );
  return computeAdjustedRandIndex(segments, assignment);
}

function averageSegments({ rowCount, columnCount, values }: NumericMatrix, segments: Int32Array, k: number) {
  const sums = new Float64Array(k * columnCount);
  const counts = new Float64Array(k);
  for (let row = 0; row < rowCount; row++) {
    counts[segments[row]]++;
    for (let column = 0; column < columnCount; column++) {
      sums[segments[row] * columnCount + column] += values[row * columnCount + column];
    }
  }
  // Half a respondent of each answer keeps a probability off 0 and 1, and moves nothing else.
  return sums.map((sum, cell) => (sum + 0.5) / (counts[Math.floor(cell / columnCount)] + 1));
}

function assignRows(
  { rowCount }: NumericMatrix,
  k: number,
  costOf: (row: number, segment: number) => number,
): Int32Array {
  return Int32Array.from({ length: rowCount }, (_, row) => {
    let best = 0;
    let least = Infinity;
    for (let segment = 0; segment < k; segment++) {
      const cost = costOf(row, segment);
      if (cost < least) {
        least = cost;
        best = segment;
      }
    }
    return best;
  });
}

function distanceTo(
  { columnCount, values }: NumericMatrix,
  means: Float64Array,
  row: number,
  segment: number,
) {
  let sum = 0;
  for (let column = 0; column < columnCount; column++) {
    sum += (values[row * columnCount + column] - means[segment * columnCount + column]) ** 2;
  }
  return sum;
}

function logChance(
  { columnCount, values }: NumericMatrix,
  yesShares: Float64Array,
  row: number,
  segment: number,
  shares: readonly number[],
): number {
  let sum = Math.log(shares[segment]);
  for (let column = 0; column < columnCount; column++) {
    const yes = yesShares[segment * columnCount + column];
    sum += Math.log(values[row * columnCount + column] === 1 ? yes : 1 - yes);
  }
  return sum;
}
