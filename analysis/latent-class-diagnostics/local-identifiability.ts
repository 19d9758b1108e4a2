import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import type { FittedClasses } from "#analysis/latent-class-diagnostics/fitted-classes";
import { numberFreeParameters } from "#analysis/latent-class-diagnostics/free-parameters";
import { gatherFittedCases } from "#analysis/latent-class-diagnostics/gather-fitted-cases";
import { computeOuterProduct } from "#analysis/latent-class-diagnostics/information-matrix";
import { enumeratePatterns } from "#analysis/latent-class-diagnostics/pattern-fit";
import { decomposeSymmetric } from "#analysis/linear-algebra/decompose-symmetric";
import { layOutEstimates } from "#analysis/mixed-latent-class/estimate-layout";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";

/** Tables up to this many patterns are looked at whole; larger ones through the rows that occurred. */
const MOST_CELLS = 10_000;
/** Products of derivatives, about a second of them. */
const MOST_PRODUCTS = 1e9;
/** Eigenvalues below this share of the largest are zero but for rounding. */
const NEGLIGIBLE = 1e-10;

export type LocalIdentifiability = {
  isIdentified: boolean;
  /** Directions in which the model's probabilities change. */
  rank: number;
  /** Free parameters away from the boundary; more than `rank` means that different estimates fit equally well. */
  interiorParameters: number;
  boundaryParameters: number;
  /** Root of the smallest eigenvalue of the information over the largest, parameters at unit information. */
  smallestRatio: number;
};

/**
 * Whether the data could tell the estimates from others close by: the rank of the derivatives of the pattern
 * probabilities, through the information matrix they make up.
 *
 * Without covariates and Gaussian items every possible pattern is looked at, up to 10,000 of them; otherwise the rows
 * that occurred.
 * @returns null for full covariance models.
 * Time O(patterns x parameters^2 + parameters^3). Source: McHugh (1956), Psychometrika 21, 331-347; Goodman (1974).
 */
export function judgeIdentifiability(fitted: FittedClasses): LocalIdentifiability | null {
  const { k, covariance, estimates } = fitted;
  const everyone = listPatterns(fitted) ?? gatherFittedCases(fitted);
  const cases = thinOut(everyone, estimates.length);
  const layout = layOutEstimates(cases, k, covariance);
  if (layout.isFull) return null;
  const free = numberFreeParameters(cases, layout, estimates);
  const eigenvalues = decomposeSymmetric(
    toUnitInformation(computeOuterProduct(cases, layout, estimates, free)),
  ).values;
  const rank = eigenvalues.filter((value) => value > NEGLIGIBLE * eigenvalues[0]).length;
  return {
    isIdentified: rank === free.count,
    rank,
    interiorParameters: free.count,
    boundaryParameters: free.boundary,
    smallestRatio: free.count > 0 ? Math.sqrt(Math.max(eigenvalues[free.count - 1], 0) / eigenvalues[0]) : 1,
  };
}

/** Every possible pattern as a case that weighs what the model expects of it. */
function listPatterns({ table, k, estimates }: FittedClasses): MixedCases | null {
  const { items, gaussians, terms } = table;
  const widths = items.map(({ categories }) => categories.length);
  const cells = widths.reduce((product, width) => product * width, 1);
  if (gaussians.length > 0 || terms.length > 1 || cells > MOST_CELLS) return null;
  const answerRows = new Int32Array(cells * items.length);
  for (let cell = 0; cell < cells; cell++) {
    let rest = cell;
    let firstRow = widths.reduce((total, width) => total + width, 0);
    for (let item = items.length - 1; item >= 0; item--) {
      firstRow -= widths[item];
      answerRows[cell * items.length + item] = firstRow + (rest % widths[item]);
      rest = Math.floor(rest / widths[item]);
    }
  }
  return {
    caseCount: cells,
    weights: enumeratePatterns(widths, k, estimates),
    categoryCounts: Int32Array.from(widths),
    patternCount: cells,
    patternOfCase: Int32Array.from({ length: cells }, (_, cell) => cell),
    answerRows,
    gaussianCount: 0,
    values: new Float64Array(0),
    termCount: 1,
    design: new Float64Array(cells).fill(1),
  };
}

/** Evenly spaced cases when there are more than the arithmetic allows: their rank is at most that of all. */
function thinOut(cases: MixedCases, parameters: number): MixedCases {
  const most = Math.max(4 * parameters, Math.floor(MOST_PRODUCTS / parameters ** 2));
  if (cases.caseCount <= most) return cases;
  const every = Math.ceil(cases.caseCount / most);
  return { ...cases, weights: cases.weights.map((weight, i) => (i % every === 0 ? weight : 0)) };
}

function toUnitInformation({ rowCount: size, values }: NumericMatrix): NumericMatrix {
  const units = Float64Array.from({ length: size }, (_, i) => Math.sqrt(values[i * size + i]) || 1);
  const scaled = values.map((value, i) => value / units[Math.floor(i / size)] / units[i % size]);
  return { rowCount: size, columnCount: size, values: scaled };
}
