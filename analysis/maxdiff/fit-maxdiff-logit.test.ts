import { expect, test } from "vitest";
import { buildMaxDiffStudy } from "#analysis/maxdiff/build-maxdiff-study";
import { countMaxDiff } from "#analysis/maxdiff/count-maxdiff";
import { contrastUtilities, fitMaxDiffLogit, type MaxDiffLogit } from "#analysis/maxdiff/fit-maxdiff-logit";
import { buildRiceDataset, riceColumns } from "#analysis/reference-data/rice-study";
import itemsCsv from "../reference-data/rice-maxdiff-items.csv?raw";
import longCsv from "../reference-data/rice-maxdiff-long.csv?raw";
import reference from "./maxdiff.reference.json";

const { cases } = reference;
const { study } = buildMaxDiffStudy(buildRiceDataset(longCsv, itemsCsv), riceColumns);

function contrastRobust(fit: MaxDiffLogit): number[] {
  const covariance = fit.robustCovariance ?? new Float64Array();
  return contrastUtilities({ ...fit, covariance }, 5).standardErrors.filter((_, at) => at !== 5);
}

function expectNear(found: readonly (number | null)[], known: readonly number[], tolerance = 1e-8) {
  expect(found).toHaveLength(known.length);
  known.forEach((value, at) => {
    expect(Math.abs((found[at] ?? Number.NaN) - value)).toBeLessThanOrEqual(tolerance * Math.abs(value));
  });
}

test("rice: counts, standardised scores and individual means of support.BWS", () => {
  const counts = countMaxDiff(study);
  const known = cases.rice_counts;
  expect(counts.map(({ item }) => item)).toEqual(known.table.map(({ label }) => label));
  expectNear(
    counts.map(({ best }) => best),
    known.table.map(({ best }) => best),
  );
  expectNear(
    counts.map(({ worst }) => worst),
    known.table.map(({ worst }) => worst),
  );
  expectNear(
    counts.map(({ shown }) => shown),
    known.table.map(({ shown }) => shown),
  );
  expectNear(
    counts.map(({ score }) => score),
    known.table.map(({ bw_std }) => bw_std),
  );
  expectNear(
    counts.map(({ bestShare }) => bestShare),
    known.table.map(({ best_share }) => best_share),
  );
  expectNear(
    counts.map(({ worstShare }) => worstShare),
    known.table.map(({ worst_share }) => worst_share),
  );
  expectNear(
    counts.map(({ squareRootRatio }) => squareRootRatio),
    known.table.map(({ sqrt_ratio }) => sqrt_ratio),
  );
  expectNear(
    counts.map(({ individualMean }) => individualMean),
    known.individual_bw_mean,
  );
  expectNear(
    counts.map(({ individualDeviation }) => individualDeviation),
    known.individual_bw_sd,
  );
});

test.each([
  { model: "best-worst" as const, known: cases.rice_clogit_maxdiff },
  { model: "marginal" as const, known: cases.rice_clogit_marginal },
])("rice, $model: coefficients, errors, likelihoods and shares of survival::clogit", ({ model, known }) => {
  const fit = fitMaxDiffLogit(study, model);
  expect(fit.itemNames).toEqual(known.item_order);
  expectNear(
    [fit.logLikelihood, fit.nullLogLikelihood, fit.choices],
    [known.loglik, known.loglik0, known.n_sets],
  );
  // The pairs' reference stopped one Newton step early; its converged form is compared below.
  const tolerance = model === "best-worst" ? 3e-8 : 1e-8;
  expectNear(fit.utilities, known.zero_centred, tolerance);
  expectNear(fit.shares, known.pref_share, tolerance);
  const contrast = contrastUtilities(fit, fit.itemNames.indexOf(known.ref));
  const others = known.item_order.map((_, at) => at).filter((at) => known.item_order[at] !== known.ref);
  expectNear(
    others.map((at) => contrast.coefficients[at]),
    Object.values(known.coef),
    tolerance,
  );
  expectNear(
    others.map((at) => contrast.standardErrors[at]),
    Object.values(known.se),
  );
});

test("rice, best-worst: the utilities of survival::clogit when it is told to converge", () => {
  const fit = fitMaxDiffLogit(study);
  const known = cases.rice_clogit_maxdiff_converged;
  expectNear(fit.utilities, known.zero_centred, 1e-11);
  expect(fit.logLikelihood).toBeCloseTo(known.loglik, 9);
});

test("rice, sequential: coefficients, errors and likelihoods of survival::clogit", () => {
  const fit = fitMaxDiffLogit(study, "sequential");
  const known = cases.rice_clogit_sequential;
  expectNear([fit.logLikelihood, fit.nullLogLikelihood, fit.choices], [known.loglik, known.loglik0, 1260]);
  const { coefficients, standardErrors } = contrastUtilities(fit, 5);
  expectNear(
    coefficients.filter((_, at) => at !== 5),
    known.coef,
  );
  expectNear(
    standardErrors.filter((_, at) => at !== 5),
    known.se,
  );
});

test("errors that allow for a respondent's choices to go together, weighted or not, are those of survival", () => {
  const plain = fitMaxDiffLogit(study);
  expectNear(contrastRobust(plain), cases.rice_robust.robust_se);
  const rowWeights = Array.from({ length: 90 * 28 }, (_, row) => [1, 2, 0.5][(Math.floor(row / 28) + 1) % 3]);
  const weighted = buildMaxDiffStudy(buildRiceDataset(longCsv, itemsCsv, rowWeights), riceColumns).study;
  const fit = fitMaxDiffLogit(weighted);
  expectNear(
    contrastUtilities(fit, 5).coefficients.filter((_, at) => at !== 5),
    cases.rice_weighted.coef,
  );
  expectNear(contrastRobust(fit), cases.rice_weighted.robust_se);
});
