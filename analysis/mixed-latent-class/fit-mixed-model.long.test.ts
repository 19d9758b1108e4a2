import { expect, test } from "vitest";
import { createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { standardiseColumns } from "#analysis/dataset/standardise";
import { describeMixedFit } from "#analysis/latent-class-diagnostics/fitted-classes";
import { computeStandardErrors } from "#analysis/latent-class-diagnostics/standard-errors";
import { buildMixedTable } from "#analysis/mixed-latent-class/build-mixed-table";
import { fitMixedModel } from "#analysis/mixed-latent-class/fit-mixed-model";
import type { CovarianceModel } from "#analysis/mixed-latent-class/mixed-latent-class-types";
import { buildMcdonaldsDataset, perceptions } from "#analysis/reference-data/mcdonalds-dataset";
import { parseReferenceTable } from "#analysis/reference-data/parse-reference-table";
import scalesCsv from "../reference-data/bfi-scales.csv?raw";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import reference from "./mixed-latent-class.reference.json";

const near = (found: number, known: number, tolerance: number) =>
  expect(Math.abs(found - known), `${found} instead of ${known}`).toBeLessThanOrEqual(tolerance);

function expectFit(
  found: { logLikelihood: number; parameters: number; aic?: number; bic: number; classShares: number[] },
  known: { logLikelihood: number; parameters: number; aic?: number; bic: number; classShares?: number[] },
): boolean {
  expect(found.parameters).toBe(known.parameters);
  expect(found.logLikelihood).toBeGreaterThanOrEqual(known.logLikelihood - 1e-3);
  if (found.logLikelihood > known.logLikelihood + 1e-3) return false;
  near(found.bic, known.bic, 1e-2);
  if (known.aic !== undefined) near(found.aic ?? Number.NaN, known.aic, 1e-2);
  known.classShares?.forEach((share, c) => {
    near(found.classShares[c], share, 1e-3);
  });
  return true;
}

const mcdonalds = buildMcdonaldsDataset(mcdonaldsCsv);

for (const known of reference.mixed) {
  test(`${known.id}: yes/no items with liking and age, as good as StepMix or better`, () => {
    const input = buildMixedTable(mcdonalds, { categorical: perceptions, gaussian: ["Like", "Age"] });
    const solution = fitMixedModel(input, { k: known.k, starts: 20 });
    expect(solution.converged).toBe(true);
    expect(expectFit(solution, known)).toBe(true);
    near(solution.entropyR2 ?? Number.NaN, known.entropyR2, 1e-3);
    for (let c = 0; c < known.k; c++) {
      ["Like", "Age"].forEach((item, g) => {
        near(solution.means[item][c], known.means[c][g], 1e-2);
        near(solution.variances[item][c], known.variances[c][g], 1e-3 * known.variances[c][g]);
      });
      perceptions.forEach((item, j) => {
        near(solution.itemProbabilities[item]["2"][c], known.yes[c][j], 1e-3);
      });
    }
  });
}

for (const known of reference.covariates) {
  test(`${known.id}: coefficients and their errors as poLCA's`, () => {
    const column = (code: string) => mcdonalds.columns.find((candidate) => candidate.code === code);
    const [age, gender] = [column("Age"), column("Gender")];
    if (age?.kind !== "numeric" || gender?.kind !== "categorical") throw new Error("the file has changed");
    const dataset = createDataset([
      ...mcdonalds.columns,
      createNumericColumn(
        "Age10",
        age.values.map((value) => value / 10),
      ),
      createNumericColumn(
        "Female",
        Array.from(gender.indexes, (index) => (index === 0 ? 1 : 0)),
      ),
    ]);
    const input = buildMixedTable(dataset, { categorical: perceptions, covariates: ["Age10", "Female"] });
    const solution = fitMixedModel(input, { k: known.k, starts: 10 });
    expect(expectFit(solution, known)).toBe(true);
    const errors = computeStandardErrors(describeMixedFit(input, solution), "outer-product");
    for (let c = 1; c < known.k; c++) {
      for (let term = 0; term < 3; term++) {
        near(solution.coefficients?.[c][term] ?? Number.NaN, known.coefficients[term][c - 1], 1e-4);
        near(errors?.coefficients?.[c][term] ?? Number.NaN, known.standardErrors[term][c - 1], 1e-4);
      }
    }
    for (const [item, byClass] of Object.entries(known.probabilities)) {
      byClass.forEach(([no], c) => {
        near(solution.itemProbabilities[item]["1"][c], no, 1e-3);
      });
    }
  });
}

const scales = parseReferenceTable(scalesCsv);
const scaled = standardiseColumns(createMatrix(scales.rows.map((row) => row.map(Number))));
const profiles = buildMixedTable(
  createDataset(
    scales.names.map((code, g) =>
      createNumericColumn(
        code,
        scaled.values.filter((_, cell) => cell % scales.names.length === g),
      ),
    ),
  ),
  { categorical: [], gaussian: scales.names },
);

const fitted = new Map<string, ReturnType<typeof fitMixedModel>>();

/** Fitted once for all tests that ask. */
function fitProfiles(k: number, covariance: string) {
  const key = `${covariance} ${k}`;
  const known = fitted.get(key);
  if (known) return known;
  const found = fitMixedModel(profiles, { k, covariance: covariance as CovarianceModel, starts: 16 });
  fitted.set(key, found);
  return found;
}

for (const known of reference.multistart) {
  test(`${known.id}: as good as scikit-learn from sixty starts, or better`, () => {
    const solution = fitProfiles(known.k, known.covariance);
    expect(solution.isSpurious).toBe(false);
    if (!expectFit(solution, known)) return;
    known.means.forEach((row, c) => {
      row.forEach((mean, g) => {
        near(solution.means[scales.names[g]][c], mean, 1e-2);
      });
    });
  });
}

for (const known of reference.single) {
  test(`${known.id}: at least as good as mclust's single start`, () => {
    expectFit(fitProfiles(known.k, known.covariance), known);
  });
}
