import { AnalysisError } from "#analysis/analysis-error";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { squaredMultipleCorrelations } from "#analysis/factor/squared-multiple-correlations";
import { factorCholesky, invertCholesky } from "#analysis/linear-algebra/cholesky";
import {
  decomposeSymmetric,
  type SymmetricDecomposition,
} from "#analysis/linear-algebra/decompose-symmetric";
import { type BoundedMinimum, minimiseBounded } from "#analysis/optimise/minimise-bounded";

export type Extraction = "minres" | "ml" | "pca";

/** Where a search stops: where R's functions stop by default, or as near the optimum as numbers allow. */
export type Precision = "customary" | "full";

export type ExtractedFactors = {
  /** Items by factors, unrotated: columns by falling eigenvalue, signs arbitrary. */
  loadings: NumericMatrix;
  /** By item: the share of its variance that the factors reproduce. */
  communalities: Float64Array;
  uniquenesses: Float64Array;
  /** What the extraction made small; null for components, which need no search. */
  objective: number | null;
  converged: boolean;
  iterations: number;
  /** Positions of items whose uniqueness ended at the floor: Heywood cases. */
  atFloor: number[];
};

/** No item's own variance goes below this: the floor of R's factanal and of psych. */
const uniquenessFloor = 0.005;

/** The searches work on uniquenesses in hundredths, so that steps and gradients have the size of 1. */
const unit = 0.01;

/**
 * Factors of a correlation matrix by minimum residuals, maximum likelihood or principal components; not rotated.
 *
 * Answers "which few dimensions reproduce these correlations?".
 * `minres` makes the squared residual correlations small; it also works where items depend on each other.
 * `ml` assumes normal answers and gives the chi-square its meaning. `pca` takes components, unique variance included;
 * a covariance matrix may be given, and then communalities are in its units.
 * With `customary` precision the searches start and stop where psych::fa and factanal do.
 *
 * @param factorCount at least 1; the caller has checked it against the number of items.
 * @throws AnalysisError `collinear-variables` for `ml` when the items depend on each other exactly.
 *
 * Time O(p^3 x iterations). Source: Harman & Jones (1966), Psychometrika 31, 351-368 (minres);
 * Jöreskog (1967), Psychometrika 32, 443-482 (ml); Jolliffe, Principal Component Analysis, 2nd ed. (pca).
 */
export function extractFactors(
  correlations: NumericMatrix,
  factorCount: number,
  extraction: Extraction,
  precision: Precision = "customary",
): ExtractedFactors {
  if (extraction === "pca") return extractComponents(correlations, factorCount);
  return extraction === "ml"
    ? extractMaximumLikelihood(correlations, factorCount, precision)
    : extractMinimumResiduals(correlations, factorCount, precision);
}

function extractComponents(matrix: NumericMatrix, factorCount: number): ExtractedFactors {
  const loadings = scaleVectors(decomposeSymmetric(matrix), factorCount, (value) => value);
  const communalities = sumSquaresByRow(loadings);
  const size = matrix.rowCount;
  return {
    loadings,
    communalities,
    uniquenesses: communalities.map((shared, i) => matrix.values[i * size + i] - shared),
    objective: null,
    converged: true,
    iterations: 0,
    atFloor: [],
  };
}

function extractMinimumResiduals(
  correlations: NumericMatrix,
  factorCount: number,
  precision: Precision,
): ExtractedFactors {
  const start = squaredMultipleCorrelations(correlations).map((shared) => 1 - shared);
  const found = searchUniquenesses(start, precision, (uniquenesses, gradient) => {
    const decomposition = decomposeSymmetric(reduceDiagonal(correlations, uniquenesses));
    const fitted = scaleVectors(decomposition, factorCount, (value) => value);
    sumSquaresByRow(fitted).forEach((shared, i) => {
      gradient[i] = shared + uniquenesses[i] - 1;
    });
    // psych judges steps by the residuals off the diagonal, whose slope this is at the minimum only. To go on to the
    // last digit takes the function that has this slope everywhere; both have the same minimum.
    if (precision === "customary") return sumSquaredResiduals(correlations, fitted);
    const discarded = decomposition.values.map((value, k) => (k < factorCount ? Math.min(0, value) : value));
    return discarded.reduce((sum, value) => sum + value ** 2, 0) / 2;
  });
  const reduced = decomposeSymmetric(reduceDiagonal(correlations, found.point));
  const loadings = scaleVectors(reduced, factorCount, (value) => value);
  const communalities = sumSquaresByRow(loadings);
  return {
    loadings,
    communalities,
    uniquenesses: communalities.map((shared) => 1 - shared),
    objective: sumSquaredResiduals(correlations, loadings),
    converged: found.converged,
    iterations: found.iterations,
    atFloor: itemsAtFloor(found.point),
  };
}

function extractMaximumLikelihood(
  correlations: NumericMatrix,
  factorCount: number,
  precision: Precision,
): ExtractedFactors {
  const size = correlations.rowCount;
  const factor = factorCholesky(correlations);
  if (!factor) {
    throw new AnalysisError("collinear-variables", "the items depend on each other exactly", { items: size });
  }
  const inverse = invertCholesky(factor);
  const start = Float64Array.from(
    { length: size },
    (_, i) => (1 - (0.5 * factorCount) / size) / inverse.values[i * size + i],
  );
  const loadingsAt = (uniquenesses: Float64Array, decomposition: SymmetricDecomposition) => {
    const loadings = scaleVectors(decomposition, factorCount, (value) => value - 1);
    for (let cell = 0; cell < loadings.values.length; cell++) {
      loadings.values[cell] *= Math.sqrt(uniquenesses[Math.floor(cell / factorCount)]);
    }
    return loadings;
  };
  const found = searchUniquenesses(start, precision, (uniquenesses, gradient) => {
    const decomposition = decomposeSymmetric(scaleByUniquenesses(correlations, uniquenesses));
    sumSquaresByRow(loadingsAt(uniquenesses, decomposition)).forEach((shared, i) => {
      gradient[i] = (shared + uniquenesses[i] - 1) / uniquenesses[i] ** 2;
    });
    const rest = decomposition.values.subarray(factorCount);
    return rest.reduce((sum, value) => sum + value - Math.log(value), 0) + factorCount - size;
  });
  return {
    loadings: loadingsAt(found.point, decomposeSymmetric(scaleByUniquenesses(correlations, found.point))),
    communalities: found.point.map((own) => 1 - own),
    uniquenesses: found.point,
    objective: found.value,
    converged: found.converged,
    iterations: found.iterations,
    atFloor: itemsAtFloor(found.point),
  };
}

/** The uniquenesses between the floor and 1 that make a function small. */
function searchUniquenesses(
  start: Float64Array,
  precision: Precision,
  evaluate: (uniquenesses: Float64Array, gradient: Float64Array) => number,
): BoundedMinimum {
  const bound = (value: number) => new Float64Array(start.length).fill(value / unit);
  const found = minimiseBounded(
    {
      start: start.map((value) => value / unit),
      lower: bound(uniquenessFloor),
      upper: bound(1),
      evaluate: (scaled, gradient) => {
        const value = evaluate(
          scaled.map((own) => own * unit),
          gradient,
        );
        gradient.forEach((slope, i) => {
          gradient[i] = slope * unit;
        });
        return value;
      },
    },
    precision === "full" ? { relativeDecrease: 0, gradientTolerance: 1e-12 } : {},
  );
  // Searching on to the last digit ends where rounding lets no step descend: that is the optimum.
  const converged = found.converged || (precision === "full" && found.iterations < 1000);
  return { ...found, converged, point: found.point.map((scaled) => scaled * unit) };
}

function itemsAtFloor(uniquenesses: Float64Array): number[] {
  return Array.from(uniquenesses.keys()).filter((i) => uniquenesses[i] <= uniquenessFloor * (1 + 1e-6));
}

/** The first eigenvectors, each times the root of what `change` makes of its eigenvalue (0 when negative). */
function scaleVectors(
  { values, vectors }: SymmetricDecomposition,
  factorCount: number,
  change: (value: number) => number,
): NumericMatrix {
  const size = vectors.rowCount;
  const scaled = new Float64Array(size * factorCount);
  for (let factor = 0; factor < factorCount; factor++) {
    const length = Math.sqrt(Math.max(0, change(values[factor])));
    for (let item = 0; item < size; item++) {
      scaled[item * factorCount + factor] = vectors.values[item * size + factor] * length;
    }
  }
  return { rowCount: size, columnCount: factorCount, values: scaled };
}

function reduceDiagonal(correlations: NumericMatrix, uniquenesses: Float64Array): NumericMatrix {
  const values = Float64Array.from(correlations.values);
  uniquenesses.forEach((own, i) => {
    values[i * correlations.columnCount + i] = 1 - own;
  });
  return { ...correlations, values };
}

function scaleByUniquenesses(correlations: NumericMatrix, uniquenesses: Float64Array): NumericMatrix {
  const size = correlations.rowCount;
  const roots = uniquenesses.map(Math.sqrt);
  const values = correlations.values.map(
    (cell, at) => cell / (roots[Math.floor(at / size)] * roots[at % size]),
  );
  return { ...correlations, values };
}

function sumSquaresByRow({ rowCount, columnCount, values }: NumericMatrix): Float64Array {
  const sums = new Float64Array(rowCount);
  for (let cell = 0; cell < values.length; cell++) sums[Math.floor(cell / columnCount)] += values[cell] ** 2;
  return sums;
}

/** Over the pairs of items, each once. */
function sumSquaredResiduals(correlations: NumericMatrix, loadings: NumericMatrix): number {
  const { rowCount: size, columnCount: factorCount, values } = loadings;
  let sum = 0;
  for (let i = 1; i < size; i++) {
    for (let j = 0; j < i; j++) {
      let residual = correlations.values[i * size + j];
      for (let k = 0; k < factorCount; k++)
        residual -= values[i * factorCount + k] * values[j * factorCount + k];
      sum += residual ** 2;
    }
  }
  return sum;
}
