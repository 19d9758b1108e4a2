import { inverse, Matrix } from "ml-matrix";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import type { Precision } from "#analysis/factor/extract-factors";

export type ObliqueRotation = {
  /** The pattern: items by factors. */
  loadings: NumericMatrix;
  /** Correlations of the factors. */
  factorCorrelations: NumericMatrix;
  converged: boolean;
  iterations: number;
};

const stops = { customary: { slope: 1e-5, most: 1000 }, full: { slope: 1e-9, most: 10_000 } };

/**
 * Loadings turned so that factors share few items, the factors being allowed to correlate (direct quartimin).
 *
 * Answers "how do these factors read most simply if they need not be independent?". Minimises the products of squared
 * loadings on different factors: direct oblimin with its parameter at 0, without Kaiser scaling. Starts from no
 * rotation; other starts may find another local minimum. With `customary` precision it stops as GPArotation does.
 *
 * @param unrotated items by factors; returned as it is for one factor.
 * Time O(p q^2 x iterations). Source: Jennrich & Sampson (1966), Psychometrika 31, 313-323; gradient projection from
 * Jennrich (2002), Psychometrika 67, 7-19, and Bernaards & Jennrich (2005), Educational and Psychological
 * Measurement 65, 676-696.
 */
export function rotateOblimin(unrotated: NumericMatrix, precision: Precision = "customary"): ObliqueRotation {
  const { rowCount, columnCount: factorCount } = unrotated;
  const start = Matrix.from1DArray(rowCount, factorCount, unrotated.values);
  let axes = Matrix.eye(factorCount);
  let current = evaluateQuartimin(start, axes);
  let length = 1;
  let iterations = 0;
  const stop = stops[precision];
  let slope = Infinity;
  let isExhausted = false;
  while (factorCount > 1 && iterations <= stop.most) {
    const projected = projectGradient(current.gradient, axes);
    slope = projected.norm();
    if (slope < stop.slope) break;
    length *= 2;
    let next = { axes, ...current };
    for (let halving = 0; halving <= 10; halving++) {
      const moved = normaliseColumns(Matrix.sub(axes, Matrix.mul(projected, length)));
      next = { axes: moved, ...evaluateQuartimin(start, moved) };
      if (current.value - next.value > 0.5 * slope ** 2 * length) break;
      length /= 2;
    }
    // On the way to the last digit, a step that no longer lowers the criterion has met rounding.
    if (precision === "full" && next.value >= current.value) {
      isExhausted = true;
      break;
    }
    axes = next.axes;
    current = next;
    iterations++;
  }
  return {
    loadings: toNumeric(current.loadings),
    factorCorrelations: toNumeric(axes.transpose().mmul(axes)),
    converged: factorCount < 2 || isExhausted || slope < stop.slope,
    iterations,
  };
}

/** The criterion, the loadings at these axes, and the gradient with respect to the axes. */
function evaluateQuartimin(
  start: Matrix,
  axes: Matrix,
): { value: number; loadings: Matrix; gradient: Matrix } {
  const inverseAxes = inverse(axes);
  const loadings = start.mmul(inverseAxes.transpose());
  const slopes = loadings.clone();
  let value = 0;
  for (let item = 0; item < loadings.rows; item++) {
    let total = 0;
    for (let factor = 0; factor < loadings.columns; factor++) total += loadings.get(item, factor) ** 2;
    for (let factor = 0; factor < loadings.columns; factor++) {
      const square = loadings.get(item, factor) ** 2;
      value += (square * (total - square)) / 4;
      slopes.set(item, factor, loadings.get(item, factor) * (total - square));
    }
  }
  const gradient = loadings.transpose().mmul(slopes).mmul(inverseAxes).transpose().mul(-1);
  return { value, loadings, gradient };
}

/** The gradient without the part that would only lengthen the axes. */
function projectGradient(gradient: Matrix, axes: Matrix): Matrix {
  const along = Matrix.mul(axes, gradient).sum("column");
  return Matrix.sub(gradient, axes.clone().mulRowVector(along));
}

function normaliseColumns(axes: Matrix): Matrix {
  const lengths = Matrix.mul(axes, axes)
    .sum("column")
    .map((square) => Math.sqrt(square));
  return axes.divRowVector(lengths);
}

function toNumeric(matrix: Matrix): NumericMatrix {
  return {
    rowCount: matrix.rows,
    columnCount: matrix.columns,
    values: Float64Array.from(matrix.to1DArray()),
  };
}
