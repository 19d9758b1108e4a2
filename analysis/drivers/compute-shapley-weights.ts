import { AnalysisError } from "#analysis/analysis-error";
import type { DriverMoments } from "#analysis/drivers/correlate-drivers";
import { raiseCorrelations } from "#analysis/drivers/raise-correlations";

/** Work doubles with each driver: 22 take about a second. */
const mostDrivers = 22;

/**
 * Shapley values of R² (LMG): each driver's average gain in R² over all orders in which drivers may enter.
 *
 * Answers "how much of what we can explain is owed to this driver?". Never negative, and they sum to R². A driver
 * without an effect of its own still gets a share when it goes along with one that has.
 *
 * @returns one a driver, in R² (0 to 1).
 * @throws AnalysisError `invalid-argument` above 22 drivers (take `computeRelativeWeights`), `collinear-variables`.
 *
 * Exact, over all 2^p sets. Sets are visited as a tree in which each one adds a later driver to its parent and
 * inherits what is left of the correlations (a pivot of the sweep operator), so a set costs O(1) on average:
 * time O(2^p), memory O(p³). Source: Lindeman, Merenda & Gold (1980); Grömping (2007), American Statistician 61;
 * sweep: Goodnight (1979), American Statistician 33.
 */
export function computeShapleyWeights(moments: DriverMoments): Float64Array {
  const size = moments.drivers.length;
  if (size > mostDrivers) {
    throw new AnalysisError("invalid-argument", `Shapley values take at most ${mostDrivers} drivers`, {
      drivers: size,
    });
  }
  raiseCorrelations(moments, -1);
  const sums = sumBySetSize(moments);
  const setWeights = weighSetSizes(size);
  return Float64Array.from({ length: size }, (_, driver) => {
    let value = 0;
    for (let members = 1; members <= size; members++) {
      const having = sums.having[driver * (size + 1) + members];
      const lacking = sums.all[members] - having;
      value += setWeights[members - 1] * having - (members < size ? setWeights[members] * lacking : 0);
    }
    return value;
  });
}

/** k! (p - 1 - k)! / p!: how often a given set of k drivers precedes a given further one. */
function weighSetSizes(size: number): Float64Array {
  const weights = new Float64Array(size);
  weights[0] = 1 / size;
  for (let k = 1; k < size; k++) weights[k] = (weights[k - 1] * k) / (size - k);
  return weights;
}

/** Sums of R² over sets, by number of members: over all sets, and over those having a given driver. */
type SetSums = { all: Float64Array; having: Float64Array };

function sumBySetSize({ drivers, correlations, outcomeCorrelations }: DriverMoments): SetSums {
  const size = drivers.length;
  const having = new Float64Array(size * (size + 1));
  // One matrix of what is left and one list of sums for each depth of the tree; the outcome is the last column.
  const width = size + 1;
  const left = Array.from({ length: size + 1 }, () => new Float64Array(size * width));
  const sums = Array.from({ length: size + 1 }, () => new Float64Array(size + 1));
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) left[0][a * width + b] = correlations[a * size + b];
    left[0][a * width + size] = outcomeCorrelations[a];
  }
  visit(0, 0, 0);
  return { all: sums[0], having };

  /** Sums over this set and all that add later drivers to it, left in `sums[depth]`. */
  function visit(depth: number, firstLater: number, rSquared: number): void {
    const own = sums[depth].fill(0);
    own[depth] = rSquared;
    const before = left[depth];
    for (let added = firstLater; added < size; added++) {
      const pivot = before[added * width + added];
      const gain = before[added * width + size] ** 2 / pivot;
      const below = sums[depth + 1];
      if (added + 1 < size) {
        pivotOn(before, left[depth + 1], added, pivot);
        visit(depth + 1, added + 1, rSquared + gain);
      } else below[depth + 1] = rSquared + gain;
      const mostMembers = depth + size - added;
      for (let members = depth + 1; members <= mostMembers; members++) {
        own[members] += below[members];
        having[added * width + members] += below[members];
      }
    }
  }

  /** What is left of later drivers and of the outcome once `added` is known. */
  function pivotOn(before: Float64Array, after: Float64Array, added: number, pivot: number): void {
    for (let a = added + 1; a < size; a++) {
      const factor = before[added * width + a] / pivot;
      for (let b = a; b <= size; b++) {
        after[a * width + b] = before[a * width + b] - factor * before[added * width + b];
      }
    }
  }
}
