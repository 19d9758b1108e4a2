import type { RakingCells } from "#analysis/weighting/raking-types";

/** Weight over base weight for each cell, within the cells' limits. */
export type CellFit = {
  ratios: Float64Array;
  iterations: number;
  largestError: number;
};

/**
 * Iterative proportional fitting of cells to shares.
 *
 * Each margin in turn multiplies the ratio of its categories by target / share. Limits apply where shares are
 * added up, not to the factors: at the end ratio = clip(product of factors), which is the solution closest to the
 * base weights (in relative entropy) among all within the limits, and does not depend on the order of the margins.
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
  const { cellCount, categories, lower, upper } = cells;
  const products = new Float64Array(cellCount).fill(1);
  const ratios = clip(products, lower, upper);
  let iterations = 0;
  let largestError = findLargestError(cells, targets, ratios);
  while (largestError > tolerance && iterations < maxIterations) {
    iterations++;
    for (let margin = 0; margin < targets.length; margin++) {
      const factors = sumShares(cells, margin, targets[margin].length, ratios);
      for (let category = 0; category < factors.length; category++) {
        factors[category] = targets[margin][category] / factors[category];
      }
      const category = categories[margin];
      for (let cell = 0; cell < cellCount; cell++) {
        products[cell] *= factors[category[cell]];
        ratios[cell] = Math.min(upper[cell], Math.max(lower[cell], products[cell]));
      }
    }
    largestError = findLargestError(cells, targets, ratios);
  }
  return { ratios, iterations, largestError };
}

/** The shares of one margin's categories under these ratios. Time O(cells). */
export function sumShares(
  { cellCount, mass, categories }: RakingCells,
  margin: number,
  categoryCount: number,
  ratios: Float64Array,
): Float64Array {
  const shares = new Float64Array(categoryCount);
  const category = categories[margin];
  for (let cell = 0; cell < cellCount; cell++) shares[category[cell]] += mass[cell] * ratios[cell];
  return shares;
}

function findLargestError(
  cells: RakingCells,
  targets: readonly ArrayLike<number>[],
  ratios: Float64Array,
): number {
  let largest = 0;
  targets.forEach((target, margin) => {
    sumShares(cells, margin, target.length, ratios).forEach((share, category) => {
      largest = Math.max(largest, Math.abs(share - target[category]));
    });
  });
  return largest;
}

function clip(values: Float64Array, lower: Float64Array, upper: Float64Array): Float64Array {
  return values.map((value, cell) => Math.min(upper[cell], Math.max(lower[cell], value)));
}
