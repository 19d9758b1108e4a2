import { expect, test } from "vitest";
import { describeMemberships } from "#analysis/latent-class/describe-memberships";
import { fitLatentClass } from "#analysis/latent-class/fit-latent-class";
import { computeBivariateResiduals } from "#analysis/latent-class-diagnostics/bivariate-residuals";
import { tabulateClassification } from "#analysis/latent-class-diagnostics/classification-table";
import { describeCategoricalFit } from "#analysis/latent-class-diagnostics/fitted-classes";
import { judgeIdentifiability } from "#analysis/latent-class-diagnostics/local-identifiability";
import { computePatternFit } from "#analysis/latent-class-diagnostics/pattern-fit";
import { computeStandardErrors } from "#analysis/latent-class-diagnostics/standard-errors";
import { buildLatentClassCase } from "#analysis/reference-data/latent-class-cases";
import reference from "./latent-class-diagnostics.reference.json";

const near = (found: number, known: number, tolerance: number) =>
  expect(Math.abs(found - known), `${found} instead of ${known}`).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(known)),
  );

const nearRows = (found: number[][], known: number[][], tolerance: number) =>
  known.forEach((row, r) => {
    row.forEach((value, c) => {
      near(found[r][c], value, tolerance);
    });
  });

for (const known of reference.cases) {
  test(`${known.id}: what poLCA and the reference say of the fit`, () => {
    const input = buildLatentClassCase(known);
    const solution = fitLatentClass(input, { k: known.k, starts: 12, polish: 4, seed: 3 });
    expect(solution.logLikelihood).toBeGreaterThanOrEqual(known.logLikelihood - 1e-5);
    const fitted = describeCategoricalFit(input, solution);
    const identification = judgeIdentifiability(fitted);
    const patterns = computePatternFit(fitted);
    expect(identification?.isIdentified).toBe(known.isIdentified);
    near(patterns?.completeTotal ?? 0, known.completeTotal, 1e-10);
    near(patterns?.gSquare ?? -1, known.gSquare, 1e-5);
    near(patterns?.chiSquare ?? -1, known.chiSquare, 1e-4);
    if (!known.isIdentified) {
      expect(computeStandardErrors(fitted, "outer-product")).toBeNull();
      return;
    }
    expect(identification).toMatchObject({
      rank: known.rank,
      interiorParameters: known.interiorParameters,
      boundaryParameters: known.boundaryParameters,
    });
    const classification = tabulateClassification(fitted);
    near(solution.awe, known.awe, 1e-5);
    near(describeMemberships(solution.memberships, known.k, input.weights).entropy, known.entropy, 1e-4);
    near(classification.meanMaxPosterior, known.meanMaxPosterior, 1e-4);
    solution.weightedSizes.forEach((size, c) => {
      near(size, known.modalClassCounts[c], 1e-10);
    });
    if (known.averagePosterior && known.modalGivenTrue) {
      near(classification.classificationError, known.classificationError, 1e-4);
      nearRows(classification.averagePosterior, known.averagePosterior, 1e-3);
      nearRows(classification.modalGivenTrue, known.modalGivenTrue, 1e-3);
    }
    if (known.bivariate) expectResiduals(computeBivariateResiduals(fitted), known.bivariate);
    const errors = computeStandardErrors(fitted, "outer-product");
    known.shareErrors?.forEach((error, c) => {
      near(errors?.classShares[c] ?? -1, error, 1e-4);
    });
    for (const [item, rows] of Object.entries(known.probabilityErrors ?? {})) {
      const byCategory = Object.values(errors?.itemProbabilities[item] ?? {});
      (rows as number[][]).forEach((row, c) => {
        row.forEach((error, category) => {
          const found = byCategory[category][c];
          if (found !== null) near(found, error, 1e-4);
        });
      });
    }
  });
}

function expectResiduals(
  found: ReturnType<typeof computeBivariateResiduals>,
  known: { top: (string | number)[][]; sum: number; pairs: number },
): void {
  expect(found.length).toBe(known.pairs);
  near(
    found.reduce((sum, { chiSquare }) => sum + chiSquare, 0),
    known.sum,
    1e-4,
  );
  for (const [a, b, chiSquare, residual] of known.top) {
    const pair = found.find((candidate) => candidate.a === a && candidate.b === b);
    near(pair?.chiSquare ?? -1, Number(chiSquare), 1e-4);
    near(pair?.residual ?? -1, Number(residual), 1e-4);
  }
}
