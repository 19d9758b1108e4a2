import { groupRakingMargins, type MarginGroup } from "#analysis/weighting/group-raking-margins";
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
 * Time O(iterations x cells x groups of margins). Source: Deming & Stephan (1940), Annals of Mathematical Statistics 11;
 * Deville, Särndal & Sautory (1993), JASA 88, method 4, for the limits.
 */
export function fitRakingCells(
  cells: RakingCells,
  targets: readonly ArrayLike<number>[],
  { tolerance, maxIterations }: { tolerance: number; maxIterations: number },
): CellFit {
  const groups = groupRakingMargins(
    cells,
    targets.map((target) => target.length),
  );
  const weights = Float64Array.from(cells.mass);
  let clipped: Float64Array = weights;
  let pending: GroupFactors = { group: groups[0], factors: new Float64Array(groups[0].placeCount).fill(1) };
  let iterations = 0;
  let largestError = Infinity;
  while (largestError > tolerance && iterations < maxIterations) {
    iterations++;
    let largestMiss = 0;
    for (const group of groups) {
      const table = multiplyThenSum(cells, weights, pending, group);
      const { factors, miss } = rakeTable(table, group, targets);
      largestMiss = Math.max(largestMiss, miss);
      pending = { group, factors };
    }
    largestError = largestMiss;
    // What margins missed on their turn is a cheap sign of when to add all of them up.
    if (largestMiss <= 100 * tolerance || iterations === maxIterations) {
      multiplyThenSum(cells, weights, pending, groups[0]);
      pending = { group: groups[0], factors: new Float64Array(groups[0].placeCount).fill(1) };
      clipped = clipWeights(cells, weights);
      largestError = findLargestError(cells, targets, clipped);
    }
  }
  return { weights: clipped, iterations, largestError };
}

type GroupFactors = { group: MarginGroup; factors: Float64Array };

/** Multiplies by the factors of one group and, on the same way through, adds up the table of the next. */
function multiplyThenSum(
  { cellCount, limits }: RakingCells,
  weights: Float64Array,
  { group, factors }: GroupFactors,
  next: MarginGroup,
): Float64Array {
  const table = new Float64Array(next.placeCount);
  const { places } = group;
  const nextPlaces = next.places;
  if (limits === null) {
    for (let cell = 0; cell < cellCount; cell++) {
      const weight = weights[cell] * factors[places[cell]];
      weights[cell] = weight;
      table[nextPlaces[cell]] += weight;
    }
  } else {
    const { lower, upper } = limits;
    for (let cell = 0; cell < cellCount; cell++) {
      const weight = weights[cell] * factors[places[cell]];
      weights[cell] = weight;
      table[nextPlaces[cell]] += Math.min(upper[cell], Math.max(lower[cell], weight));
    }
  }
  return table;
}

/** The factors that make the margins of a table fit, one after the other, and what they missed before. */
function rakeTable(table: Float64Array, group: MarginGroup, targets: readonly ArrayLike<number>[]) {
  const factors = new Float64Array(table.length).fill(1);
  let miss = 0;
  group.margins.forEach((margin, position) => {
    const target = targets[margin];
    const category = group.categories[position];
    const step = new Float64Array(target.length);
    for (let place = 0; place < table.length; place++) step[category[place]] += table[place];
    for (let c = 0; c < step.length; c++) {
      miss = Math.max(miss, Math.abs(step[c] - target[c]));
      step[c] = step[c] > 0 ? target[c] / step[c] : 0;
    }
    for (let place = 0; place < table.length; place++) {
      table[place] *= step[category[place]];
      factors[place] *= step[category[place]];
    }
  });
  return { factors, miss };
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
