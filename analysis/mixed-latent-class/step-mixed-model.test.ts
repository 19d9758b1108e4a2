import { expect, test } from "vitest";
import { layOutEstimates } from "#analysis/mixed-latent-class/estimate-layout";
import type { CovarianceModel, MixedTable } from "#analysis/mixed-latent-class/mixed-latent-class-types";
import { prepareMixedModel } from "#analysis/mixed-latent-class/prepare-mixed-model";
import { drawMixedEstimates } from "#analysis/mixed-latent-class/random-mixed-estimates";
import { stepMixedModel } from "#analysis/mixed-latent-class/step-mixed-model";
import { weighMemberships } from "#analysis/mixed-latent-class/weigh-memberships";
import { createRandom, nextNormal, nextUniform } from "#analysis/random";

const rowCount = 60;

function prepare(terms: number) {
  const source = createRandom(8);
  const table: MixedTable = {
    rowCount,
    items: [{ code: "q", categories: [1, 2, 3] }],
    indexes: Int16Array.from({ length: rowCount }, () => Math.floor(4 * nextUniform(source)) - 1),
    gaussians: ["x", "y"],
    values: Float64Array.from({ length: 2 * rowCount }, () =>
      nextUniform(source) < 0.2 ? Number.NaN : nextNormal(source),
    ),
    terms: ["(intercept)", "age"].slice(0, terms),
    design: Float64Array.from({ length: terms * rowCount }, (_, cell) =>
      cell % terms === 0 ? 1 : nextNormal(source),
    ),
  };
  return prepareMixedModel({ table, weights: Float64Array.from({ length: rowCount }, (_, row) => row % 4) });
}

function step(terms: number, covariance: CovarianceModel) {
  const { cases } = prepare(terms);
  const layout = layOutEstimates(cases, 3, covariance);
  const estimates = drawMixedEstimates(cases, layout, createRandom(2));
  const next = new Float64Array(estimates.length);
  const memberships = new Float64Array(cases.caseCount * 3);
  weighMemberships(cases, layout, estimates, memberships);
  stepMixedModel(cases, layout, 1e-4, estimates, next, new Float64Array(memberships.length));
  const shares = memberships.map((share, cell) => share * cases.weights[Math.floor(cell / 3)]);
  return { cases, layout, estimates, next, shares };
}

/** Weighted mean and mean square around it of the values that are there. */
function measureMoments(
  values: number[],
  shares: number[],
): { mean: number; squares: number; count: number } {
  const answered = values.map((value, i) => [value, shares[i]]).filter(([value]) => !Number.isNaN(value));
  const count = answered.reduce((sum, [, share]) => sum + share, 0);
  const mean = answered.reduce((sum, [value, share]) => sum + share * value, 0) / count;
  return {
    mean,
    count,
    squares: answered.reduce((sum, [value, share]) => sum + share * (value - mean) ** 2, 0),
  };
}

test("means and variances are those of the shares, pooled as the model says", () => {
  for (const covariance of [
    "varying-diagonal",
    "equal-diagonal",
    "varying-spherical",
    "equal-spherical",
  ] as const) {
    const { cases, layout, next, shares } = step(1, covariance);
    const at = (item: number, c: number) =>
      measureMoments(
        Array.from({ length: cases.caseCount }, (_, i) => cases.values[i * 2 + item]),
        Array.from({ length: cases.caseCount }, (_, i) => shares[i * 3 + c]),
      );
    for (const item of [0, 1]) {
      for (const c of [0, 1, 2]) {
        expect(next[layout.means + item * 3 + c]).toBeCloseTo(at(item, c).mean, 10);
        const pooled = [0, 1].flatMap((g) =>
          [0, 1, 2]
            .filter((d) => (covariance.startsWith("varying") ? d === c : true))
            .filter(() => (covariance.endsWith("diagonal") ? g === item : true))
            .map((d) => at(g, d)),
        );
        const total = (key: "squares" | "count") => pooled.reduce((sum, moments) => sum + moments[key], 0);
        expect(next[layout.variances + item * 3 + c]).toBeCloseTo(total("squares") / total("count"), 10);
      }
    }
  }
});

test("coefficients go to where weighted memberships and expected ones agree on every covariate", () => {
  const { cases, layout, next, estimates } = step(2, "varying-diagonal");
  let [from, to]: Float64Array[] = [estimates, next];
  const work = new Float64Array(cases.caseCount * 3);
  for (let round = 0; round < 4000; round++) {
    stepMixedModel(cases, layout, 1e-2, from, to, work);
    [from, to] = [to, from];
  }
  weighMemberships(cases, layout, from, work);
  for (const c of [1, 2]) {
    for (const term of [0, 1]) {
      let difference = 0;
      for (let i = 0; i < cases.caseCount; i++) {
        const predictors = [0, 1, 2].map((d) => Math.exp(from[d] + cases.design[i * 2 + 1] * from[3 + d]));
        const expected = predictors[c] / predictors.reduce((sum, value) => sum + value, 0);
        difference += cases.weights[i] * cases.design[i * 2 + term] * (work[i * 3 + c] - expected);
      }
      expect(Math.abs(difference)).toBeLessThan(1e-4);
    }
  }
});
