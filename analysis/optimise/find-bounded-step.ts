import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { factorCholesky, solveCholesky } from "#analysis/linear-algebra/cholesky";
import { dotProduct } from "#analysis/linear-algebra/dot-product";

/**
 * Where a quadratic model of the function would go next inside the bounds; null when the model has degenerated.
 *
 * First the generalised Cauchy point: the first minimum of the model along the steepest descent path, bent at each
 * bound it meets. Then, with `isRefined`, the model's minimum over the variables that are still free, cut where the
 * first of them meets its bound.
 *
 * Time O(p^3) at worst. Source: Byrd, Lu, Nocedal & Zhu (1995), SIAM Journal on Scientific Computing 16, 1190-1208,
 * algorithms CP and the direct primal method of section 5.1.
 */
export function findBoundedStep(
  point: Float64Array,
  gradient: Float64Array,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
  hessian: NumericMatrix,
  isRefined: boolean,
): Float64Array | null {
  const { target, isFree } = findCauchyPoint(point, gradient, lower, upper, hessian);
  const free = Array.from(isFree.keys()).filter((i) => isFree[i]);
  if (!isRefined || free.length === 0) return target;
  const moved = target.map((to, i) => to - point[i]);
  const bent = multiply(hessian, moved);
  const inner = factorCholesky(select(hessian, free));
  if (!inner) return null;
  const direction = solveCholesky(
    inner,
    free.map((i) => -(gradient[i] + bent[i])),
  );
  let share = 1;
  let blocking = -1;
  free.forEach((i, k) => {
    const bound = direction[k] < 0 ? lower[i] : upper[i];
    if (direction[k] === 0 || !(Math.abs(direction[k] * share) > Math.abs(bound - target[i]))) return;
    share = (bound - target[i]) / direction[k];
    blocking = k;
  });
  free.forEach((i, k) => {
    target[i] = k === blocking ? (direction[k] < 0 ? lower[i] : upper[i]) : target[i] + share * direction[k];
  });
  return target;
}

function findCauchyPoint(
  point: Float64Array,
  gradient: Float64Array,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
  hessian: NumericMatrix,
): { target: Float64Array; isFree: boolean[] } {
  const size = point.length;
  const direction = gradient.map((slope) => -slope);
  const isFree = Array.from(direction, (slope, i) => {
    return !((point[i] <= lower[i] && slope <= 0) || (point[i] >= upper[i] && slope >= 0));
  });
  const breaks = new Float64Array(size).fill(Infinity);
  for (let i = 0; i < size; i++) {
    if (!isFree[i]) direction[i] = 0;
    else if (direction[i] < 0) breaks[i] = (lower[i] - point[i]) / direction[i];
    else if (direction[i] > 0) breaks[i] = (upper[i] - point[i]) / direction[i];
  }
  const order = Array.from(breaks.keys())
    .filter((i) => breaks[i] < Infinity)
    .sort((a, b) => breaks[a] - breaks[b]);
  const moved = new Float64Array(size);
  const target = Float64Array.from(point);
  let time = 0;
  for (let k = 0; k <= order.length; k++) {
    const curved = multiply(hessian, direction);
    const slope = dotProduct(gradient, direction) + dotProduct(moved, curved);
    const curvature = dotProduct(direction, curved);
    const best = curvature > 0 ? Math.max(0, -slope / curvature) : 0;
    const ahead = k < order.length ? breaks[order[k]] - time : Infinity;
    const length = Math.min(best, ahead);
    for (let i = 0; i < size; i++) {
      if (direction[i] === 0) continue;
      moved[i] += length * direction[i];
      target[i] = point[i] + moved[i];
    }
    if (best < ahead || k === order.length) break;
    const blocked = order[k];
    target[blocked] = direction[blocked] < 0 ? lower[blocked] : upper[blocked];
    moved[blocked] = target[blocked] - point[blocked];
    direction[blocked] = 0;
    isFree[blocked] = false;
    time = breaks[blocked];
  }
  return { target, isFree };
}

function select({ columnCount, values }: NumericMatrix, kept: readonly number[]): NumericMatrix {
  const size = kept.length;
  const chosen = new Float64Array(size * size);
  kept.forEach((from, row) => {
    kept.forEach((to, column) => {
      chosen[row * size + column] = values[from * columnCount + to];
    });
  });
  return { rowCount: size, columnCount: size, values: chosen };
}

function multiply({ rowCount, columnCount, values }: NumericMatrix, vector: Float64Array): Float64Array {
  return Float64Array.from({ length: rowCount }, (_, row) =>
    dotProduct(values.subarray(row * columnCount, (row + 1) * columnCount), vector),
  );
}
