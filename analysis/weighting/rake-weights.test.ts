import { expect, test } from "vitest";
import { type Dataset, findColumn, type NumericColumn } from "#analysis/dataset/dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import { buildRakingMargins, type RakingTargets } from "#analysis/weighting/build-raking-margins";
import { describeWeights } from "#analysis/weighting/describe-weights";
import { estimateCalibratedMean } from "#analysis/weighting/estimate-calibrated-mean";
import { estimatePostStratifiedMean, postStratify } from "#analysis/weighting/post-stratify";
import { rakeWeights } from "#analysis/weighting/rake-weights";
import { trimWeights } from "#analysis/weighting/trim-weights";
import { buildBigFive, buildSchools } from "#analysis/weighting/weighting-cases";
import apisrsCsv from "../reference-data/apisrs.csv?raw";
import bfiCsv from "../reference-data/bfi.csv?raw";
import apisrsWeightsCsv from "./rake-apisrs-weights.csv?raw";
import bfiWeightsCsv from "./rake-bfi-weights.csv?raw";
import reference from "./weighting.reference.json";

const schools = buildSchools(apisrsCsv);
const bigFive = buildBigFive(bfiCsv);
const numbers = (dataset: Dataset, code: string) => (findColumn(dataset, code) as NumericColumn).values;
const readWeights = (csv: string) => readCells(parseReferenceTable(csv), "weight").map(Number);

function expectClose(found: number, known: number, relative = 1e-8) {
  expect(Math.abs(found - known)).toBeLessThanOrEqual(relative * Math.abs(known));
}

for (const [name, dataset, known, weightsCsv, base, answer] of [
  ["schools", schools, reference.apisrs, apisrsWeightsCsv, numbers(schools, "pw"), "api00"],
  ["big five", bigFive, reference.bfi, bfiWeightsCsv, null, "agreeableness"],
] as const) {
  const plan = buildRakingMargins(dataset, known.margins as RakingTargets);
  const raking = rakeWeights(plan.margins, base);

  test(`${name}: every weight agrees with R's survey`, () => {
    expect(raking.status).toBe("converged");
    expect(raking.largestMarginError).toBeLessThanOrEqual(1e-12);
    const expected = readWeights(weightsCsv);
    expect(raking.weights).toHaveLength(expected.length);
    const scale = known.sum_weights / known.n;
    raking.weights.forEach((weight, row) => {
      expectClose(weight * scale, expected[row], 1e-9);
    });
  });

  test(`${name}: the summary of the weights agrees`, () => {
    const summary = describeWeights(raking.weights);
    expect(summary.n).toBe(known.n);
    expectClose(summary.minWeight, known.min_rel);
    expectClose(summary.maxWeight, known.max_rel);
    expectClose(summary.designEffect, known.deff_kish);
    expectClose(summary.effectiveBase, known.n_eff);
    expectClose(summary.efficiencyPercent, known.weighting_efficiency_pct);
    expectClose(summary.coefficientOfVariation, known.cv);
  });

  test(`${name}: the raked mean and its linearised error agree`, () => {
    const values = numbers(dataset, answer);
    const raked = estimateCalibratedMean(values, raking.weights, plan.margins, base);
    expectClose(raked.mean, known.estimate.raked_mean);
    // survey stops after ten rounds of residuals; we go on until they settle.
    expectClose(raked.standardError, known.estimate.raked_se_survey[0][0], 1e-6);
    const plain = estimateCalibratedMean(values, new Float64Array(values.length).fill(2), []);
    expectClose(plain.mean, known.estimate.unweighted_mean);
    expectClose(plain.standardError, known.estimate.unweighted_se[0][0]);
  });
}

test("trimming agrees with survey's strict trimWeights", () => {
  const { trim } = reference.bfi;
  const summary = describeWeights(trimWeights(readWeights(bfiWeightsCsv), { lower: 0.25, upper: 4 }));
  expectClose(summary.effectiveBase, trim.n_eff);
  expectClose(summary.minWeight, trim.min);
  expectClose(summary.maxWeight, trim.max);
  expectClose(summary.sum, trim.sum);
});

test("raking again within bounds agrees with survey's bounded calibration", () => {
  const { lower, upper, effectiveBase, weights } = reference.bounded;
  const { margins } = buildRakingMargins(bigFive, reference.bfi.margins as RakingTargets);
  const raking = rakeWeights(margins, null, { bounds: { lower, upper } });
  expect(raking.status).toBe("converged");
  expect(raking.largestMarginError).toBeLessThanOrEqual(1e-12);
  expectClose(describeWeights(raking.weights).effectiveBase, effectiveBase);
  weights.forEach((weight, row) => {
    expectClose(raking.weights[row], weight);
  });
});

test("bounds that no weights can meet give the trimmed weights and say so", () => {
  const { margins } = buildRakingMargins(bigFive, reference.bfi.margins as RakingTargets);
  const raking = rakeWeights(margins, null, { bounds: { lower: 0.25, upper: 4 } });
  expect(raking.status).toBe("bounds-unreachable");
  expectClose(describeWeights(raking.weights).effectiveBase, reference.bfi.trim.n_eff);
  expect(Math.max(...raking.weights)).toBeLessThanOrEqual(4 + 1e-12);
  const [, , age] = raking.margins;
  expect(raking.largestMarginError).toBeCloseTo(age.targets[4] - age.after[4], 12);
  expectClose(age.after[4], reference.trimmedShareOfOldest);
});

test("base weights: survey's weights, post-stratified mean and error", () => {
  const known = reference.baseWeighted;
  const base = Float64Array.from({ length: 200 }, (_, row) => 1 + ((row + 1) % 3));
  const { margins } = buildRakingMargins(schools, known.margins);
  const raking = rakeWeights(margins, base);
  known.firstWeights.forEach((weight, row) => {
    expectClose(raking.weights[row], weight);
  });
  expectClose(describeWeights(raking.weights).effectiveBase, known.effectiveBase);
  const mean = estimatePostStratifiedMean(numbers(schools, "api00"), margins[0], base);
  expectClose(mean.mean, known.postStratifiedMean);
  expectClose(mean.standardError, known.postStratifiedStandardError);
});

test("post-stratification agrees with survey", () => {
  const known = reference.postStratifiedApisrs;
  const strata = buildRakingMargins(schools, { stype: reference.apisrs.margins.stype }).margins[0];
  const { stratumWeights } = postStratify(strata);
  const scale = reference.apisrs.sum_weights / 200;
  expectClose(stratumWeights[0] * scale, known.weights_by_stype.E);
  expectClose(stratumWeights[1] * scale, known.weights_by_stype.H);
  expectClose(stratumWeights[2] * scale, known.weights_by_stype.M);
  const mean = estimatePostStratifiedMean(numbers(schools, "api00"), strata);
  expectClose(mean.mean, known.mean);
  expectClose(mean.standardError, known.se[0][0]);
});
