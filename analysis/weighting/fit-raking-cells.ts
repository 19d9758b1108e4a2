import type { RakingCells } from "#analysis/weighting/raking-types";

export type CellFit = {
  /** The sum of weights of each cell, on the scale of `mass` and within its limits. */
  weights: Float64Array;
  iterations: number;
  largestError: number;
};

/**
 * Iterative proportional fitting of cells to shares.
 *
 * Each margin in turn multiplies the weights of its categories by target / share. Limits apply where shares are
 * added up, not to the factors: at the end weight = clip(mass x factors), which is the solution closest to the base
 * weights (in relative entropy) among all within the limits, and does not depend on the order of the margins.
 * Without limits it is plain raking.
 *
 * @param targets shares of 1 for every margin; a category without cells has target 0.
 * Time O(iterations x cells x margins). Source: Deming & Stephan (1940), Annals of Mathematical Statistics 11;
 * Deville, Särndal & Sautory (1993), JASA 88, method 4, for the limits.
 */
export function fitRakingCells(
  cells: RakingCells,
  targets: readonly ArrayLike<number>[],
  { tolerance, maxIterations }: { tolerance: number; maxIterations: number },
): CellFit {
  const weights = Float64Array.from(cells.mass);
  let clipped = clipWeights(cells, weights);
  let pending: MarginFactors = { margin: 0, factors: new Float64Array(targets[0].length).fill(1) };
  let iterations = 0;
  let largestError = Infinity;
  while (largestError > tolerance && iterations < maxIterations) {
    iterations++;
    let largestMiss = 0;
    for (let margin = 0; margin < targets.length; margin++) {
      const factors = multiplyThenSum(cells, weights, pending, margin, targets[margin].length);
      for (let category = 0; category < factors.length; category++) {
        const target = targets[margin][category];
        largestMiss = Math.max(largestMiss, Math.abs(factors[category] - target));
        factors[category] = target / factors[category];
      }
      pending = { margin, factors };
    }
    largestError = largestMiss;
    // What margins missed on their turn is a cheap sign of when to add all of them up.
    if (largestMiss <= 100 * tolerance || iterations === maxIterations) {
      const done = multiplyThenSum(cells, weights, pending, 0, targets[0].length);
      pending = { margin: 0, factors: done.fill(1) };
      clipped = clipWeights(cells, weights);
      largestError = findLargestError(cells, targets, clipped);
    }
  }
  return { weights: clipped, iterations, largestError };
}

type MarginFactors = { margin: number; factors: Float64Array };

/** Multiplies by the factors of one margin and, on the same way through, adds up the shares of the next. */
function multiplyThenSum(
  { cellCount, categories, limits }: RakingCells,
  weights: Float64Array,
  { margin, factors }: MarginFactors,
  next: number,
  categoryCount: number,
): Float64Array {
  const shares = new Float64Array(categoryCount);
  const category = categories[margin];
  const nextCategory = categories[next];
  if (limits === null) {
    for (let cell = 0; cell < cellCount; cell++) {
      const weight = weights[cell] * factors[category[cell]];
      weights[cell] = weight;
      shares[nextCategory[cell]] += weight;
    }
  } else {
    const { lower, upper } = limits;
    for (let cell = 0; cell < cellCount; cell++) {
      const weight = weights[cell] * factors[category[cell]];
      weights[cell] = weight;
      shares[nextCategory[cell]] += Math.min(upper[cell], Math.max(lower[cell], weight));
    }
  }
  return shares;
}

function clipWeights({ limits }: RakingCells, weights: Float64Array): Float64Array {
  if (limits === null) return weights;
  return weights.map((weight, cell) => Math.min(limits.upper[cell], Math.max(limits.lower[cell], weight)));
}

/** The shares of one margin's categories, given the weight of each cell. Time O(cells). */
export function sumShares(
  { cellCount, categories }: RakingCells,
  margin: number,
  categoryCount: number,
  weights: Float64Array,
): Float64Array {
  const shares = new Float64Array(categoryCount);
  const category = categories[margin];
  for (let cell = 0; cell < cellCount; cell++) shares[category[cell]] += weights[cell];
  return shares;
}

function findLargestError(
  cells: RakingCells,
  targets: readonly ArrayLike<number>[],
  weights: Float64Array,
): number {
  let largest = 0;
  for (let margin = 0; margin < targets.length; margin++) {
    const shares = sumShares(cells, margin, targets[margin].length, weights);
    for (let category = 0; category < shares.length; category++) {
      largest = Math.max(largest, Math.abs(shares[category] - targets[margin][category]));
    }
  }
  return largest;
}
