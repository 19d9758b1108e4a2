import { expect, test } from "vitest";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { analyseFactors } from "#analysis/factor/analyse-factors";
import { correlateItems, type ItemTable } from "#analysis/factor/correlate-items";
import { minimumAveragePartial } from "#analysis/factor/minimum-average-partial";
import { readItemTable } from "#analysis/factor/read-item-table";
import { measureSamplingAdequacy } from "#analysis/factor/sampling-adequacy";
import { scoreFactors } from "#analysis/factor/score-factors";
import { testSphericity } from "#analysis/factor/test-sphericity";
import { buildMcdonaldsDataset, perceptions } from "#analysis/reference-data/mcdonalds-dataset";
import { parseReferenceTable } from "#analysis/reference-data/parse-reference-table";
import bfiCsv from "../reference-data/bfi.csv?raw";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import reference from "./factor.reference.json";

const { cases } = reference;
const bfiTable = parseReferenceTable(bfiCsv);
const bfi: ItemTable = {
  items: bfiTable.names.slice(0, 25),
  matrix: createMatrix(
    bfiTable.rows.map((row) => row.slice(0, 25).map((cell) => (cell === "" ? Number.NaN : Number(cell)))),
  ),
  weights: null,
};
const mcdonalds = readItemTable(buildMcdonaldsDataset(mcdonaldsCsv), perceptions);

/** Relative 1e-8, and 1e-9 around 0: reference numbers have ten significant digits. */
function expectEqual(actual: number, expected: number, relative = 1e-8): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + relative / 10);
}

function expectVector(actual: readonly number[], expected: readonly number[], relative?: number): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => {
    expectEqual(value, expected[i], relative);
  });
}

function expectMatrix(
  actual: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  relative?: number,
): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((row, i) => {
    expectVector(row, expected[i], relative);
  });
}

test("components of covariances are those of prcomp", () => {
  const known = cases.pca_mcdonalds_cov;
  const found = analyseFactors(mcdonalds, {
    factors: 11,
    extraction: "pca",
    rotation: "none",
    basis: "covariances",
  });
  expectVector(found.eigenvalues.map(Math.sqrt), known.sdev);
  expectMatrix(found.eigenvectors!, known.loadings);
  const total = found.eigenvalues.reduce((sum, value) => sum + value, 0);
  found.eigenvalues.forEach((value, k) => {
    expect(value / total).toBeCloseTo(known.prop_var[k], 5);
  });
});

test("components of correlations are those of prcomp, loadings being vectors times roots of eigenvalues", () => {
  const known = cases.pca_mcdonalds_cor;
  const found = analyseFactors(mcdonalds, { factors: 11, extraction: "pca", rotation: "none" });
  expectVector(found.eigenvalues, known.eigenvalues);
  expectMatrix(found.eigenvectors!, known.loadings);
  expectMatrix(
    found.loadings,
    known.loadings.map((row) => row.map((cell, k) => cell * known.sdev[k])),
  );
});

test("correlations, eigenvalues, KMO, Bartlett and MAP are those of R on the 2,436 complete cases of bfi", () => {
  const known = cases.bfi_eigen_kmo_bartlett;
  const correlated = correlateItems(bfi);
  const matrix = correlated.correlations;
  expect(correlated.rowCount).toBe(2436);
  expectVector([...matrix.values.subarray(0, 25)], known.correlation_upper_first_row);
  const adequacy = measureSamplingAdequacy(matrix)!;
  expectEqual(adequacy.overall, known.KMO_overall);
  expectVector(adequacy.byItem, known.KMO_items);
  const sphericity = testSphericity(matrix, correlated.caseCount)!;
  expectEqual(sphericity.chiSquare, known.bartlett.chisq);
  expect(sphericity.degreesOfFreedom).toBe(known.bartlett.df);
  expect(sphericity.pValue).toBe(0);
  const partial = minimumAveragePartial(matrix, known.map.values.length);
  expectVector(partial.averages, known.map.values);
  expect(partial.suggestedComponents).toBe(known.map.min_at);
  const { eigenvalues } = analyseFactors(bfi, { factors: 5, rotation: "none" });
  expectVector(eigenvalues, known.eigenvalues);
});

test("five unrotated minres factors of bfi", () => {
  const known = cases.bfi_fa_minres5_unrotated;
  const found = analyseFactors(bfi, { factors: 5, rotation: "none" });
  expectVector(found.communalities, known.communality);
  expectVector(found.sumsOfSquares, known.ss_loadings);
  expectEqual(found.fit!.objective!, known.objective);
});

test.each(["oblimin", "varimax"] as const)("five minres factors of bfi, %s", (rotation) => {
  const known = cases[`bfi_fa_minres5_${rotation}`];
  const found = analyseFactors(bfi, { factors: 5, rotation });
  expectMatrix(found.loadings, known.loadings);
  expectVector(found.communalities, known.communality);
  expectVector(found.uniquenesses, known.uniqueness);
  expectVector(found.sumsOfSquares, known.ss_loadings);
  if (known.Phi) expectMatrix(found.factorCorrelations, known.Phi);
  const fit = found.fit!;
  expectEqual(fit.chiSquare!, known.chi);
  expect(fit.degreesOfFreedom).toBe(known.dof);
  expectEqual(fit.rmsea!, known.rmsea);
  expectEqual(fit.tli!, known.tli);
  expectEqual(fit.bic!, known.bic);
  expectEqual(fit.rms, known.rms);
  expectEqual(fit.objective!, known.objective);
});

test("five maximum likelihood factors of bfi, varimax", () => {
  const known = cases.bfi_factanal5_varimax;
  const found = analyseFactors(bfi, { factors: 5, extraction: "ml", rotation: "varimax" });
  expectVector(found.uniquenesses, known.uniquenesses);
  expectMatrix(found.loadings, known.loadings);
  expectEqual(found.fit!.chiSquare!, known.statistic);
  expect(found.fit!.degreesOfFreedom).toBe(known.dof);
  expectEqual(found.objective!, known.criterion);
});

test.each(["regression", "bartlett"] as const)("factor scores of psych, %s", (method) => {
  const solution = analyseFactors(bfi, { factors: 5 });
  const { scores } = scoreFactors(bfi, solution, method);
  cases.bfi_scores_first_two_rows[method].forEach((known, row) => {
    expectVector([...scores.values.subarray(row * 5, row * 5 + 5)], known);
  });
});

test("component scores of psych::principal", () => {
  const solution = analyseFactors(bfi, { factors: 5, extraction: "pca", rotation: "none" });
  const first = scoreFactors(bfi, solution).scores.values.subarray(0, 5);
  expectVector(Array.from(first, Math.abs), cases.bfi_scores_first_two_rows.components);
});
