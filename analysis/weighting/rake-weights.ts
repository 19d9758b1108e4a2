import { AnalysisError } from "#analysis/analysis-error";
import { checkWeights } from "#analysis/dataset/dataset";
import { averageAboveZero, buildRakingCells } from "#analysis/weighting/build-raking-cells";
import { fitRakingCells, sumShares } from "#analysis/weighting/fit-raking-cells";
import type { Raking, RakingCells, RakingMargin, RakingOptions } from "#analysis/weighting/raking-types";
import { assertWeightBounds, trimWeights, type WeightBounds } from "#analysis/weighting/trim-weights";

/**
 * Raking (rim weighting): weights that give each question its known distribution in the population.
 *
 * Answers "how much should each respondent count, so that age, gender and region come out right?". Only the margins
 * are met, not their combinations. With bounds, weights are trimmed and raked again until both hold; where both
 * cannot hold the bounds win, the status says so, and the raked weights come back trimmed (`trimWeights`).
 *
 * Missing data: a row without an answer on a margin must have base weight 0; `buildRakingMargins` offers to leave it
 * out or to give missing its own category.
 *
 * @param margins one or more; `indexes` of equal length.
 * @param baseWeights design weights, at least 0, or null. Scaling them changes nothing; 0 equals absence.
 * @throws AnalysisError `invalid-argument` for options, no margin, or a target that is negative, not finite, or 0
 *   for a category with respondents; `empty-margin` for a target above 0 without respondents; `missing-values`,
 *   `invalid-category`, `length-mismatch`, `invalid-weight`, `too-few-rows`.
 *
 * Time O(rows x margins + iterations x cells x margins), cells at most the product of the category counts.
 * Source: Deming & Stephan (1940); Deville, Särndal & Sautory (1993), JASA 88.
 */
export function rakeWeights(
  margins: readonly RakingMargin[],
  baseWeights: Float64Array | null = null,
  options: RakingOptions = {},
): Raking {
  const { bounds, tolerance = 1e-12, maxIterations = 1000 } = options;
  const rowCount = margins[0]?.indexes.length ?? 0;
  assertOptions(tolerance, maxIterations);
  if (bounds) assertWeightBounds(bounds);
  assertMargins(margins, rowCount, baseWeights && checkWeights(baseWeights, rowCount));
  const targets = margins.map(toShares);
  const cells = buildRakingCells(margins, baseWeights, bounds, rowCount);
  margins.forEach((margin, position) => {
    assertInhabited(margin, cells, position);
  });
  const limits = { tolerance, maxIterations };
  const fit = fitRakingCells(cells, targets, limits);
  const isConverged = fit.largestError <= tolerance;
  if (bounds && !isConverged) return trimRaked(margins, baseWeights, targets, bounds, limits);
  return {
    status: isConverged ? "converged" : "not-converged",
    weights: spreadWeights(cells, baseWeights, fit.weights),
    iterations: fit.iterations,
    largestMarginError: fit.largestError,
    margins: compareShares(margins, cells, targets, fit.weights),
  };
}

/** The answer where bounds and margins exclude each other: raked without bounds, then trimmed. */
function trimRaked(
  margins: readonly RakingMargin[],
  baseWeights: Float64Array | null,
  targets: readonly Float64Array[],
  bounds: WeightBounds,
  limits: { tolerance: number; maxIterations: number },
): Raking {
  const cells = buildRakingCells(margins, baseWeights, undefined, margins[0].indexes.length);
  const fit = fitRakingCells(cells, targets, limits);
  const weights = trimWeights(spreadWeights(cells, baseWeights, fit.weights), bounds);
  const sums = new Float64Array(cells.cellCount);
  for (let row = 0; row < weights.length; row++) {
    if (cells.cellOfRow[row] >= 0) sums[cells.cellOfRow[row]] += weights[row];
  }
  const total = sums.reduce((all, sum) => all + sum, 0);
  const compared = compareShares(
    margins,
    cells,
    targets,
    sums.map((sum) => sum / total),
  );
  const misses = compared.flatMap(({ targets: wanted, after }) =>
    after.map((share, position) => Math.abs(share - wanted[position])),
  );
  return {
    status: "bounds-unreachable",
    weights,
    iterations: fit.iterations,
    largestMarginError: Math.max(...misses),
    margins: compared,
  };
}

function compareShares(
  margins: readonly RakingMargin[],
  cells: RakingCells,
  targets: readonly Float64Array[],
  weights: Float64Array,
): Raking["margins"] {
  return margins.map(({ code }, margin) => ({
    code,
    targets: Array.from(targets[margin]),
    before: Array.from(sumShares(cells, margin, targets[margin].length, cells.mass)),
    after: Array.from(sumShares(cells, margin, targets[margin].length, weights)),
  }));
}

function toShares({ targets }: RakingMargin): Float64Array {
  const total = targets.reduce((sum, target) => sum + target, 0);
  return Float64Array.from(targets, (target) => target / total);
}

/** Each row's part of its cell, in proportion to base weights scaled to mean 1: the margins then keep the mean. */
function spreadWeights(
  { cellOfRow, mass }: RakingCells,
  baseWeights: Float64Array | null,
  cellWeights: Float64Array,
): Float64Array {
  const ratios = cellWeights.map((weight, cell) => weight / mass[cell]);
  const weights = new Float64Array(cellOfRow.length);
  const scale = baseWeights ? 1 / averageAboveZero(baseWeights) : 1;
  for (let row = 0; row < weights.length; row++) {
    const cell = cellOfRow[row];
    if (cell >= 0) weights[row] = (baseWeights ? baseWeights[row] * scale : 1) * ratios[cell];
  }
  return weights;
}

function assertOptions(tolerance: number, maxIterations: number): void {
  if (tolerance > 0 && tolerance < 1 && Number.isSafeInteger(maxIterations) && maxIterations > 0) return;
  throw new AnalysisError("invalid-argument", "0 < tolerance < 1 and at least one iteration", {
    tolerance: String(tolerance),
    maxIterations: String(maxIterations),
  });
}

function assertMargins(
  margins: readonly RakingMargin[],
  rowCount: number,
  baseWeights: Float64Array | null,
): void {
  if (margins.length === 0) throw new AnalysisError("invalid-argument", "raking needs a margin");
  if (rowCount === 0) throw new AnalysisError("too-few-rows", "there are no respondents", { rows: 0 });
  for (const { code, indexes, targets } of margins) {
    if (indexes.length !== rowCount) {
      throw new AnalysisError("length-mismatch", "margins differ in length", { variable: code });
    }
    const bad = targets.findIndex((target) => !(target >= 0 && target < Infinity));
    if (bad >= 0 || !targets.some((target) => target > 0)) {
      throw new AnalysisError("invalid-argument", "targets are at least 0 and not all 0", {
        variable: code,
        position: bad,
      });
    }
    for (let row = 0; row < rowCount; row++) {
      const index = indexes[row];
      if (index >= 0 && index < targets.length) continue;
      if (baseWeights && baseWeights[row] === 0) continue;
      throw index === -1
        ? new AnalysisError("missing-values", "a respondent has no answer on a margin", {
            variable: code,
            row,
          })
        : new AnalysisError("invalid-category", "an answer has no target", { variable: code, row });
    }
  }
}

function assertInhabited({ code, targets }: RakingMargin, cells: RakingCells, margin: number): void {
  const shares = sumShares(cells, margin, targets.length, cells.mass);
  targets.forEach((target, position) => {
    if (target > 0 && shares[position] === 0) {
      throw new AnalysisError("empty-margin", "a category with a target has no respondents", {
        variable: code,
        position,
      });
    }
    if (target === 0 && shares[position] > 0) {
      throw new AnalysisError(
        "invalid-argument",
        "a category with respondents has target 0: leave them out first",
        {
          variable: code,
          position,
        },
      );
    }
  });
}
