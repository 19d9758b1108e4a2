import type { EstimateLayout } from "#analysis/mixed-latent-class/estimate-layout";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";

/**
 * Adds every case's logarithm of the normal density of its values, by class. A missing value adds nothing.
 *
 * @param logs case by class; changed.
 * Time O(cases x items x k).
 */
export function addDiagonalDensities(
  { caseCount, gaussianCount, values }: MixedCases,
  { k, means, variances }: EstimateLayout,
  estimates: Float64Array,
  logs: Float64Array,
): void {
  const mean = new Float64Array(gaussianCount);
  const halfPrecision = new Float64Array(gaussianCount);
  const constant = new Float64Array(gaussianCount);
  for (let c = 0; c < k; c++) {
    for (let item = 0; item < gaussianCount; item++) {
      mean[item] = estimates[means + item * k + c];
      halfPrecision[item] = 0.5 / estimates[variances + item * k + c];
      constant[item] = 0.5 * Math.log(halfPrecision[item] / Math.PI);
    }
    for (let i = 0, cell = 0; i < caseCount; i++) {
      let log = 0;
      for (let item = 0; item < gaussianCount; item++, cell++) {
        const distance = values[cell] - mean[item];
        if (Number.isNaN(distance)) continue;
        log += constant[item] - distance * distance * halfPrecision[item];
      }
      logs[i * k + c] += log;
    }
  }
}

/**
 * Means and variances of the maximisation step, each item from the cases that answered it.
 *
 * @param shares case by class: membership times weight.
 * @param floor least variance; it keeps a class from closing around one value, where the likelihood is infinite.
 * Time O(cases x items x k). Source: Celeux & Govaert (1995), Pattern Recognition 28, 781-793.
 */
export function maximiseDiagonal(
  cases: MixedCases,
  layout: EstimateLayout,
  shares: Float64Array,
  estimates: Float64Array,
  next: Float64Array,
  floor: number,
): void {
  const { caseCount, gaussianCount, values } = cases;
  const { k, means, variances } = layout;
  const counts = new Float64Array(gaussianCount * k);
  const sums = new Float64Array(gaussianCount * k);
  const squares = new Float64Array(gaussianCount * k);
  for (let item = 0; item < gaussianCount; item++) {
    for (let c = 0; c < k; c++) {
      const cell = item * k + c;
      const mean = estimates[means + cell];
      let count = 0;
      let sum = 0;
      let square = 0;
      for (let i = 0; i < caseCount; i++) {
        const distance = values[i * gaussianCount + item] - mean;
        if (Number.isNaN(distance)) continue;
        const share = shares[i * k + c];
        count += share;
        sum += share * distance;
        square += share * distance * distance;
      }
      counts[cell] = count;
      sums[cell] = sum;
      squares[cell] = square;
    }
  }
  for (let cell = 0; cell < sums.length; cell++) {
    const shift = counts[cell] > 0 ? sums[cell] / counts[cell] : 0;
    next[means + cell] = estimates[means + cell] + shift;
    squares[cell] = Math.max(squares[cell] - shift * sums[cell], 0);
  }
  poolCells(layout, gaussianCount, squares);
  poolCells(layout, gaussianCount, counts);
  for (let cell = 0; cell < squares.length; cell++) {
    const variance = counts[cell] > 0 ? squares[cell] / counts[cell] : estimates[variances + cell];
    next[variances + cell] = Math.max(variance, floor);
  }
}

/** Sums the cells that share one variance, and writes the sum to each of them. */
function poolCells({ covariance, k }: EstimateLayout, items: number, cells: Float64Array): void {
  if (covariance === "varying-diagonal") return;
  const groupOf = (cell: number) => {
    if (covariance === "equal-spherical") return 0;
    return covariance === "equal-diagonal" ? Math.floor(cell / k) : cell % k;
  };
  const totals = new Float64Array(Math.max(items, k));
  cells.forEach((value, cell) => {
    totals[groupOf(cell)] += value;
  });
  for (let cell = 0; cell < cells.length; cell++) cells[cell] = totals[groupOf(cell)];
}
