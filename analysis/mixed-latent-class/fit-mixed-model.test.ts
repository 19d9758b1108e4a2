import { expect, test } from "vitest";
import { createCategoricalColumn, createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import { describeMixedFit } from "#analysis/latent-class-diagnostics/fitted-classes";
import { computeStandardErrors } from "#analysis/latent-class-diagnostics/standard-errors";
import { buildMixedTable } from "#analysis/mixed-latent-class/build-mixed-table";
import { fitMixedModel } from "#analysis/mixed-latent-class/fit-mixed-model";
import { createRandom, nextNormal, nextUniform } from "#analysis/random";

const source = createRandom(12);
const rows = Array.from({ length: 400 }, () => {
  const isFirst = nextUniform(source) < 0.65;
  return {
    x: (isFirst ? 4 : 0) + nextNormal(source),
    y: (isFirst ? 1 : 0) + (isFirst ? 1 : 3) * nextNormal(source),
    q: nextUniform(source) < (isFirst ? 0.9 : 0.2) ? 2 : 1,
    age: 40 + (isFirst ? 10 : 0) + 10 * nextNormal(source),
    region: isFirst && nextUniform(source) < 0.5 ? 3 : 1 + (nextUniform(source) < 0.5 ? 0 : 1),
  };
});
const dataset = createDataset([
  ...(["x", "y", "age"] as const).map((code) =>
    createNumericColumn(
      code,
      rows.map((row) => (code === "y" && row.age > 60 ? null : row[code])),
    ),
  ),
  createCategoricalColumn(
    "q",
    rows.map(({ q }) => q),
  ),
  createCategoricalColumn(
    "region",
    rows.map(({ region }) => region),
    [1, 2, 3],
    ["north", "south", "west"],
  ),
]);
const input = buildMixedTable(dataset, { categorical: ["q"], gaussian: ["x", "y"], covariates: ["age"] });

test("finds the classes that made the data, and whom they are among", () => {
  const solution = fitMixedModel(input, { k: 2, starts: 10 });
  expect(solution.classShares[0]).toBeCloseTo(0.65, 1);
  expect(Math.abs(solution.means.x[0] - 4)).toBeLessThan(0.2);
  expect(Math.abs(solution.variances.y[1] - 9)).toBeLessThan(2);
  expect(Math.abs(solution.itemProbabilities.q["2"][0] - 0.9)).toBeLessThan(0.06);
  const [reference, other] = solution.coefficients ?? [];
  expect(reference).toEqual([0, 0]);
  expect(Math.abs(other[1] + 0.1)).toBeLessThan(0.04);
});

test("the log-likelihood is that of the definition, and no estimate can move to a better one", () => {
  const solution = fitMixedModel(input, { k: 2, starts: 10 });
  const measure = (nudged: Partial<typeof solution> = {}) => {
    const { means, variances, itemProbabilities, coefficients } = { ...solution, ...nudged };
    return rows.reduce((total, row) => {
      const predictors = (coefficients ?? []).map(([constant, slope]) =>
        Math.exp(constant + slope * row.age),
      );
      const joint = predictors.map((predictor, c) => {
        const share = predictor / predictors.reduce((sum, value) => sum + value, 0);
        const density = (item: "x" | "y") => {
          if (item === "y" && row.age > 60) return 1;
          const variance = variances[item][c];
          const distance = row[item] - means[item][c];
          return Math.exp(-(distance ** 2) / variance / 2) / Math.sqrt(2 * Math.PI * variance);
        };
        return share * itemProbabilities.q[row.q][c] * density("x") * density("y");
      });
      return total + Math.log(joint.reduce((sum, value) => sum + value, 0));
    }, 0);
  };
  const best = measure();
  expect(solution.logLikelihood).toBeCloseTo(best, 7);
  for (const nudge of [-1e-3, 1e-3]) {
    const shift = ([first, ...rest]: number[]) => [first * (1 + nudge), ...rest];
    expect(measure({ means: { ...solution.means, y: shift(solution.means.y) } })).toBeLessThan(best);
    expect(measure({ variances: { ...solution.variances, y: shift(solution.variances.y) } })).toBeLessThan(
      best,
    );
    const [reference, other] = solution.coefficients ?? [];
    expect(measure({ coefficients: [reference, shift(other)] })).toBeLessThan(best);
  }
});

test("standard errors are the spread of the likelihood: two of its second differences agree", () => {
  const one = buildMixedTable(dataset, { categorical: [], gaussian: ["x"] });
  const solution = fitMixedModel(one, { k: 1 });
  const errors = computeStandardErrors(describeMixedFit(one, solution));
  expect(errors?.means.x[0]).toBeCloseTo(Math.sqrt(solution.variances.x[0] / 400), 8);
  expect(errors?.variances.x[0]).toBeCloseTo(solution.variances.x[0] * Math.sqrt(2 / 400), 8);
});

test("a class is not let close around equal values while there is another solution", () => {
  const lumpy = createDataset([
    createNumericColumn("x", [
      ...Array.from({ length: 60 }, () => 5),
      ...rows.slice(0, 200).map(({ x }) => x),
    ]),
  ]);
  const solution = fitMixedModel(buildMixedTable(lumpy, { categorical: [], gaussian: ["x"] }), { k: 2 });
  expect(solution.isSpurious || Math.min(...solution.variances.x) > 1e-3).toBe(true);
  expect(Number.isFinite(solution.logLikelihood)).toBe(true);
});

test("a covariate of categories becomes columns of 0 and 1, rows without it are left out", () => {
  const holes = createDataset([
    createCategoricalColumn("q", [1, 2, 1, 2, 1, 2]),
    createCategoricalColumn("region", [1, 2, 3, null, 2, 3], [1, 2, 3, 4], ["n", "s", "w", "e"]),
  ]);
  const built = buildMixedTable(holes, { categorical: ["q"], covariates: ["region"] });
  expect(built.table.terms).toEqual(["(intercept)", "region=s", "region=w"]);
  expect([...built.rows]).toEqual([0, 1, 2, 4, 5]);
  expect([...built.table.design]).toEqual([1, 0, 0, 1, 1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1]);
});

test("refuses what cannot be fitted", () => {
  const fitColumns = (columns: Parameters<typeof buildMixedTable>[1], k = 2) =>
    fitMixedModel(buildMixedTable(dataset, columns), { k, starts: 2 });
  expect(() => fitColumns({ categorical: ["q"], gaussian: ["region"] })).toThrow("wrong-column-kind");
  expect(() => fitColumns({ categorical: [] })).toThrow("too-few-rows");
  expect(() => fitColumns({ categorical: ["nobody"] })).toThrow("unknown-column");
  expect(() => fitColumns({ categorical: ["q"] }, 3)).toThrow("k-exceeds-distinct-rows");
  expect(() => fitColumns({ categorical: ["q"] }, 0)).toThrow("invalid-argument");
  const flat = createDataset([
    createNumericColumn("x", [2, 2, 2]),
    createCategoricalColumn("q", [1, 2, 1]),
    createCategoricalColumn("region", [1, 1, 1]),
  ]);
  const fitFlat = (columns: Parameters<typeof buildMixedTable>[1]) =>
    fitMixedModel(buildMixedTable(flat, columns), { k: 1 });
  expect(() => fitFlat({ categorical: ["q"], gaussian: ["x"] })).toThrow("constant-variable");
  expect(() => fitFlat({ categorical: ["q"], covariates: ["x"] })).toThrow("constant-variable");
  expect(() => fitFlat({ categorical: ["q"], covariates: ["region"] })).toThrow("constant-variable");
  expect(() => fitMixedModel(input, { k: 2 }, { isCancelled: () => true })).toThrow("cancelled");
});
