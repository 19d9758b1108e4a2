import fc from "fast-check";
import { expect, test } from "vitest";
import { createCategoricalColumn, createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import { buildItemTable } from "#analysis/latent-class/build-item-table";
import { fitLatentClass } from "#analysis/latent-class/fit-latent-class";
import { buildMixedTable } from "#analysis/mixed-latent-class/build-mixed-table";
import {
  fitMixedModel,
  mergeMixedStarts,
  polishMixedStart,
  runMixedStarts,
} from "#analysis/mixed-latent-class/fit-mixed-model";
import type { MixedOptions } from "#analysis/mixed-latent-class/mixed-latent-class-types";
import { completeMixedOptions, prepareMixedModel } from "#analysis/mixed-latent-class/prepare-mixed-model";
import { summariseMixedModel } from "#analysis/mixed-latent-class/summarise-mixed-model";
import { createRandom, nextNormal, nextUniform } from "#analysis/random";

type Row = { yes: (number | null)[]; size: (number | null)[]; age: number };

/** Two kinds of people, 40 to 100 of them, who differ on three yes/no items, two measurements and their age. */
const people = fc.record({ seed: fc.nat(10_000), count: fc.integer({ min: 40, max: 100 }) }).map(drawPeople);

function drawPeople({ seed, count }: { seed: number; count: number }): Row[] {
  const source = createRandom(seed);
  const orMissing = (value: number) => (nextUniform(source) < 0.1 ? null : value);
  return Array.from({ length: count }, () => {
    const isFirst = nextUniform(source) < 0.6;
    const yes = [0.85, 0.8, 0.3].map((share) =>
      orMissing(nextUniform(source) < (isFirst ? share : 1 - share) ? 2 : 1),
    );
    const size = [3, -2].map((shift) => orMissing((isFirst ? shift : 0) + nextNormal(source)));
    return { yes, size, age: Math.round(40 + (isFirst ? 8 : 0) + 10 * nextNormal(source)) };
  });
}

function buildInput(rows: readonly Row[], weights: number[] | null = null, covariates: string[] = []) {
  const dataset = createDataset(
    [
      ...[0, 1, 2].map((j) =>
        createCategoricalColumn(
          `q${j}`,
          rows.map(({ yes }) => yes[j]),
          [1, 2],
        ),
      ),
      ...[0, 1].map((g) =>
        createNumericColumn(
          `x${g}`,
          rows.map(({ size }) => size[g]),
        ),
      ),
      createNumericColumn(
        "age",
        rows.map(({ age }) => age),
      ),
    ],
    weights,
  );
  return buildMixedTable(dataset, { categorical: ["q0", "q1", "q2"], gaussian: ["x0", "x1"], covariates });
}

const quick = { k: 2, starts: 3, polish: 3, moves: 1 } satisfies MixedOptions;

test("a weight of w equals w equal rows, with covariates and every covariance model", () => {
  fc.assert(
    fc.property(
      people,
      fc.constantFrom("varying-diagonal", "equal-spherical", "varying-full"),
      (rows, covariance) => {
        const weights = rows.map((_, i) => 1 + (i % 3));
        const repeated = rows.flatMap((row, i) => Array.from({ length: weights[i] }, () => row));
        const weighted = fitMixedModel(buildInput(rows, weights, ["age"]), { ...quick, covariance });
        const plain = fitMixedModel(buildInput(repeated, null, ["age"]), { ...quick, covariance });
        expect(weighted.logLikelihood).toBeCloseTo(plain.logLikelihood, 6);
        expect(weighted.bic).toBeCloseTo(plain.bic, 5);
        expect(weighted.weightedSizes).toEqual(plain.sizes);
        weighted.means.x0.forEach((mean, c) => {
          expect(mean).toBeCloseTo(plain.means.x0[c], 4);
        });
      },
    ),
    { numRuns: 4 },
  );
});

test("unit weights equal none, a zero weight equals absence, the order of rows changes nothing", () => {
  fc.assert(
    fc.property(people, (rows) => {
      const plain = fitMixedModel(buildInput(rows), quick);
      expect(
        fitMixedModel(
          buildInput(
            rows,
            rows.map(() => 1),
          ),
          quick,
        ),
      ).toEqual(plain);
      const ghost = { yes: [1, 1, 1], size: [99, -99], age: 90 };
      const withGhost = fitMixedModel(buildInput([...rows, ghost], [...rows.map(() => 1), 0]), quick);
      expect(withGhost.logLikelihood).toBe(plain.logLikelihood);
      expect(withGhost.sizes).toEqual(plain.sizes);
      const backward = fitMixedModel(buildInput([...rows].reverse()), quick);
      expect(backward.logLikelihood).toBe(plain.logLikelihood);
      expect([...backward.assignment].reverse()).toEqual([...plain.assignment]);
    }),
    { numRuns: 4 },
  );
});

test("units of measurement change means, variances and coefficients by their factor, and nothing else", () => {
  fc.assert(
    fc.property(people, (rows) => {
      const inOtherUnits = rows.map((row) => ({
        ...row,
        size: row.size.map((value) => (value === null ? null : 7 + 1000 * value)),
        age: row.age * 12,
      }));
      const one = fitMixedModel(buildInput(rows, null, ["age"]), quick);
      const other = fitMixedModel(buildInput(inOtherUnits, null, ["age"]), quick);
      const answered = rows.flatMap(({ size }) => size).filter((value) => value !== null).length;
      expect(other.logLikelihood).toBeCloseTo(one.logLikelihood - answered * Math.log(1000), 5);
      for (const c of [0, 1]) {
        expect(other.means.x0[c]).toBeCloseTo(7 + 1000 * one.means.x0[c], 2);
        expect(other.variances.x1[c] / 1e6).toBeCloseTo(one.variances.x1[c], 4);
        expect(12 * (other.coefficients?.[c][1] ?? 0)).toBeCloseTo(one.coefficients?.[c][1] ?? 0, 4);
        expect(other.coefficients?.[c][0]).toBeCloseTo(one.coefficients?.[c][0] ?? 0, 3);
      }
    }),
    { numRuns: 4 },
  );
});

test("with categorical items alone it is the categorical model", () => {
  fc.assert(
    fc.property(people, (rows) => {
      const columns = [0, 1, 2].map((j) =>
        createCategoricalColumn(
          `q${j}`,
          rows.map(({ yes }) => yes[j]),
          [1, 2],
        ),
      );
      const codes = columns.map(({ code }) => code);
      const dataset = createDataset(columns);
      // Of forty people ten starts may all end in a second maximum.
      const mixed = fitMixedModel(buildMixedTable(dataset, { categorical: codes }), { k: 2, starts: 40 });
      const categorical = fitLatentClass(buildItemTable(dataset, codes), { k: 2, starts: 40 });
      expect(mixed.logLikelihood).toBeCloseTo(categorical.logLikelihood, 5);
      expect(mixed.parameters).toBe(categorical.parameters);
    }),
    { numRuns: 4 },
  );
});

test("starts shared among threads in any way give the same solution, and more are never worse", () => {
  const input = buildInput(drawPeople({ seed: 5, count: 90 }), null, ["age"]);
  const prepared = prepareMixedModel(input);
  const options = completeMixedOptions(prepared, { k: 3, starts: 9, seed: 4 });
  const parts = [
    [5, 9],
    [0, 2],
    [2, 5],
  ].map(([from, to]) => structuredClone(runMixedStarts(structuredClone(prepared), options, from, to)));
  const { best } = mergeMixedStarts(prepared, options, parts);
  const polished = best.map((start) => polishMixedStart(prepared, options, start));
  const whole = fitMixedModel(input, { k: 3, starts: 9, seed: 4 });
  expect(summariseMixedModel(input, prepared, options, polished)).toEqual(whole);
  const fewer = fitMixedModel(input, { k: 3, starts: 2, seed: 4 });
  if (!fewer.isSpurious) expect(whole.logLikelihood).toBeGreaterThanOrEqual(fewer.logLikelihood - 1e-6);
});
