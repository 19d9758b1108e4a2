import { AnalysisError } from "#analysis/analysis-error";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { arrangeFactors } from "#analysis/factor/arrange-factors";
import { correlateItems, type ItemTable, type MissingRule } from "#analysis/factor/correlate-items";
import {
  type ExtractedFactors,
  type Extraction,
  extractFactors,
  type Precision,
} from "#analysis/factor/extract-factors";
import { type FactorFit, measureFactorFit } from "#analysis/factor/factor-fit";
import { rotateOblimin } from "#analysis/factor/rotate-oblimin";
import { rotateVarimax } from "#analysis/factor/rotate-varimax";
import { decomposeSymmetric } from "#analysis/linear-algebra/decompose-symmetric";
import { multiplyMatrices } from "#analysis/linear-algebra/multiply-matrices";
import { transposeMatrix } from "#analysis/linear-algebra/transpose-matrix";

export type Rotation = "none" | "varimax" | "oblimin";

export type FactorOptions = {
  /** At least 1, at most the number of items. */
  factors: number;
  /** Default "minres". */
  extraction?: Extraction;
  /** Default "oblimin". One factor is never rotated. */
  rotation?: Rotation;
  /** Default "complete". */
  missing?: MissingRule;
  /** What components are taken of; factors are always those of the correlations. Default "correlations". */
  basis?: "correlations" | "covariances";
  /** Default "customary": stop where R does by default. */
  precision?: Precision;
};

export type FactorWarning =
  | "extraction-not-converged"
  | "rotation-not-converged"
  | "heywood-case"
  | "under-identified"
  | "singular-correlations"
  | "improper-correlations";

export type FactorSolution = {
  method: "factor";
  items: readonly string[];
  /** Items by factors: after oblimin the pattern, else correlations of items with factors. */
  loadings: number[][];
  /** By item; shares of variance, or of the covariance matrix's units. */
  communalities: number[];
  uniquenesses: number[];
  /** Identity unless oblimin. */
  factorCorrelations: number[][];
  /** By factor: variance that it accounts for, in items. */
  sumsOfSquares: number[];
  /** Of the matrix that was analysed, largest first. */
  eigenvalues: number[];
  /** For components: the unit vectors, items by components, signs as in `loadings` where not rotated; else null. */
  eigenvectors: number[][] | null;
  /** Null for components of covariances. */
  fit: FactorFit | null;
  /** What the extraction minimised; null for components. */
  objective: number | null;
  /** Items whose uniqueness ended at the floor of 0.005. */
  heywoodItems: string[];
  warnings: FactorWarning[];
  rowCount: number;
  caseCount: number;
  iterations: number;
  options: Required<FactorOptions>;
};

/**
 * Exploratory factor analysis, or principal components: the few dimensions behind many questions.
 *
 * Answers "which questions measure the same thing, and how well?". Choose the number of factors beforehand
 * (`runParallelAnalysis`, `minimumAveragePartial`). Signs and order: see `arrangeFactors`.
 *
 * Missing data: complete cases, or pairwise on request. Weights: a weight of w counts as w equal rows.
 *
 * @throws AnalysisError `table-too-small` for fewer than two items, `invalid-argument`, `too-many-factors`,
 *   `collinear-variables` for `ml` on items that depend on each other, and those of `correlateItems`.
 *
 * Time O(rows x p^2 + p^3 x iterations). Sources: in the functions for each step. Defaults and definitions are those
 * of psych::fa (Revelle) for minres, of stats::factanal for ml, and of stats::prcomp for components.
 */
export function analyseFactors(table: ItemTable, options: FactorOptions): FactorSolution {
  const completed = completeOptions(table, options);
  const { extraction, rotation, basis, precision } = completed;
  const correlated = correlateItems(table, completed.missing);
  const matrix = basis === "covariances" ? correlated.covariances : correlated.correlations;
  const eigen = decomposeSymmetric(matrix);
  const extracted = extractFactors(matrix, completed.factors, extraction, precision);
  const isRotated = rotation !== "none" && completed.factors > 1;
  const rotated = rotateFactors(extracted.loadings, isRotated ? rotation : "none", precision);
  const arranged = arrangeFactors(
    rotated.loadings,
    rotated.factorCorrelations,
    isRotated ? "by-marker" : "as-given",
  );
  const structure = arranged.factorCorrelations
    ? multiplyMatrices(arranged.loadings, arranged.factorCorrelations)
    : arranged.loadings;
  const reproduced = multiplyMatrices(structure, transposeMatrix(arranged.loadings));
  const likelihood = extraction === "ml" ? extracted.objective : null;
  const fit =
    basis === "covariances"
      ? null
      : measureFactorFit(matrix, reproduced, completed.factors, correlated.caseCount, likelihood);
  const warnings = findWarnings(extracted, rotated.converged, fit, eigen.values);
  return {
    method: "factor",
    items: table.items,
    loadings: toRows(arranged.loadings),
    communalities: [...extracted.communalities],
    uniquenesses: [...extracted.uniquenesses],
    factorCorrelations: toRows(arranged.factorCorrelations ?? identity(completed.factors)),
    sumsOfSquares: Array.from({ length: completed.factors }, (_, factor) =>
      toRows(arranged.loadings).reduce(
        (sum, row, item) => sum + row[factor] * structure.values[item * completed.factors + factor],
        0,
      ),
    ),
    eigenvalues: [...eigen.values],
    eigenvectors:
      extraction === "pca" ? toRows(arrangeFactors(eigen.vectors, null, "as-given").loadings) : null,
    fit,
    objective: extracted.objective,
    heywoodItems: extracted.atFloor.map((item) => table.items[item]),
    warnings,
    rowCount: correlated.rowCount,
    caseCount: correlated.caseCount,
    iterations: extracted.iterations,
    options: completed,
  };
}

function completeOptions({ items }: ItemTable, options: FactorOptions): Required<FactorOptions> {
  const completed: Required<FactorOptions> = {
    factors: options.factors,
    extraction: options.extraction ?? "minres",
    rotation: options.rotation ?? "oblimin",
    missing: options.missing ?? "complete",
    basis: options.basis ?? "correlations",
    precision: options.precision ?? "customary",
  };
  const { factors, extraction, basis } = completed;
  if (items.length < 2) {
    throw new AnalysisError("table-too-small", "factors need two items or more", { items: items.length });
  }
  if (!Number.isSafeInteger(factors) || factors < 1) {
    throw new AnalysisError("invalid-argument", "the number of factors is a whole number of at least 1", {
      argument: "factors",
      value: factors,
    });
  }
  if (basis === "covariances" && extraction !== "pca") {
    throw new AnalysisError("invalid-argument", "only components are taken of covariances", {
      argument: "basis",
      value: basis,
    });
  }
  const most = extraction === "ml" ? mostFactors(items.length) : items.length;
  if (factors > most) {
    throw new AnalysisError("too-many-factors", "the items do not identify so many factors", {
      factors,
      items: items.length,
      most,
    });
  }
  return completed;
}

/** The largest number of factors that leaves no negative degrees of freedom. */
function mostFactors(items: number): number {
  let most = 0;
  while ((items - most - 1) ** 2 >= items + most + 1) most++;
  return most;
}

function rotateFactors(
  loadings: NumericMatrix,
  rotation: Rotation,
  precision: Precision,
): { loadings: NumericMatrix; factorCorrelations: NumericMatrix | null; converged: boolean } {
  if (rotation === "oblimin") return rotateOblimin(loadings, precision);
  const turned = rotation === "varimax" ? rotateVarimax(loadings, precision) : { loadings, converged: true };
  return { ...turned, factorCorrelations: null };
}

function findWarnings(
  extracted: ExtractedFactors,
  rotationConverged: boolean,
  fit: FactorFit | null,
  eigenvalues: Float64Array,
): FactorWarning[] {
  const least = eigenvalues[eigenvalues.length - 1] / eigenvalues[0];
  const found: [FactorWarning, boolean][] = [
    ["extraction-not-converged", !extracted.converged],
    ["rotation-not-converged", !rotationConverged],
    ["heywood-case", extracted.atFloor.length > 0],
    ["under-identified", fit !== null && fit.degreesOfFreedom < 0],
    ["improper-correlations", least < -1e-10],
    ["singular-correlations", Math.abs(least) <= 1e-10],
  ];
  return found.filter(([, applies]) => applies).map(([warning]) => warning);
}

function toRows({ rowCount, columnCount, values }: NumericMatrix): number[][] {
  return Array.from({ length: rowCount }, (_, row) => [
    ...values.subarray(row * columnCount, (row + 1) * columnCount),
  ]);
}

function identity(size: number): NumericMatrix {
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) values[i * size + i] = 1;
  return { rowCount: size, columnCount: size, values };
}
