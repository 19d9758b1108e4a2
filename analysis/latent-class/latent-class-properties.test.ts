import fc from "fast-check";
import { expect, test } from "vitest";
import { createCategoricalColumn, createDataset } from "#analysis/dataset/dataset";
import { buildItemTable } from "#analysis/latent-class/build-item-table";
import { fitLatentClass } from "#analysis/latent-class/fit-latent-class";
import type { ItemTable } from "#analysis/latent-class/latent-class-types";
import { prepareLatentClass } from "#analysis/latent-class/prepare-latent-class";
import { scoreLatentClass } from "#analysis/latent-class/score-latent-class";
import {
  createEmWorkspace,
  stepExpectationMaximisation,
} from "#analysis/latent-class/step-expectation-maximisation";
import { createRandom, nextInteger, nextUniform } from "#analysis/random";

type Answer = number | null;
const answer = fc.option(fc.integer({ min: 1, max: 3 }), { nil: null, freq: 8 });
const problem = fc
  .array(fc.tuple(answer, answer, answer, answer), { minLength: 12, maxLength: 50 })
  .filter((rows) => [0, 1, 2, 3].every((j) => new Set(rows.map((row) => row[j]).filter(Boolean)).size > 1))
  .chain((rows) => fc.record({ rows: fc.constant(rows), seed: fc.nat(1000) }));

function fitRows(
  rows: readonly (readonly Answer[])[],
  seed: number,
  weights: number[] | null = null,
  starts = 6,
) {
  const columns = rows[0].map((_, j) =>
    createCategoricalColumn(
      `q${j}`,
      rows.map((row) => row[j]),
    ),
  );
  const dataset = createDataset(columns, weights);
  const input = buildItemTable(
    dataset,
    columns.map(({ code }) => code),
  );
  return fitLatentClass(input, { k: 2, seed, starts, polish: 3, maxIterations: 400 });
}

test("a weight of w equals w equal rows", () => {
  fc.assert(
    fc.property(
      problem,
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 50, maxLength: 50 }),
      (given, all) => {
        const weights = all.slice(0, given.rows.length);
        const repeated = given.rows.flatMap((row, i) => Array.from({ length: weights[i] }, () => row));
        const weighted = fitRows(given.rows, given.seed, weights);
        const plain = fitRows(repeated, given.seed);
        expect(weighted.logLikelihood).toBe(plain.logLikelihood);
        expect(weighted.itemProbabilities).toEqual(plain.itemProbabilities);
        expect(weighted.bic).toBeCloseTo(plain.bic, 8);
        expect(weighted.entropyR2).toBeCloseTo(plain.entropyR2 ?? Number.NaN, 8);
        expect(weighted.weightedSizes).toEqual(plain.sizes);
      },
    ),
    { numRuns: 20 },
  );
});

test("unit weights equal none, a zero weight equals absence, the same seed gives the same result", () => {
  fc.assert(
    fc.property(problem, ({ rows, seed }) => {
      const plain = fitRows(rows, seed);
      const ones = fitRows(
        rows,
        seed,
        rows.map(() => 1),
      );
      expect(ones).toEqual(plain);
      const ghost = fitRows([...rows, [1, 2, 3, 1]], seed, [...rows.map(() => 1), 0]);
      expect(ghost.logLikelihood).toBe(plain.logLikelihood);
      expect(ghost.sizes).toEqual(plain.sizes);
    }),
    { numRuns: 20 },
  );
});

test("the order of rows changes nothing but the order of the memberships", () => {
  fc.assert(
    fc.property(problem, ({ rows, seed }) => {
      const forward = fitRows(rows, seed);
      const backward = fitRows([...rows].reverse(), seed);
      expect(backward.logLikelihood).toBe(forward.logLikelihood);
      expect([...backward.assignment].reverse()).toEqual([...forward.assignment]);
    }),
    { numRuns: 20 },
  );
});

test("more starts are never worse", () => {
  fc.assert(
    fc.property(problem, ({ rows, seed }) => {
      const few = fitRows(rows, seed, null, 2);
      const many = fitRows(rows, seed, null, 12);
      expect(many.logLikelihood).toBeGreaterThanOrEqual(
        few.logLikelihood - 1e-6 * Math.abs(few.logLikelihood),
      );
    }),
    { numRuns: 20 },
  );
});

test("a row without any answer adds nothing to the likelihood, counts in N, and gets the class shares", () => {
  const rows: Answer[][] = Array.from({ length: 40 }, (_, i) => [
    1 + (i % 2),
    1 + (i % 3 > 0 ? i % 2 : 0),
    1 + (i % 5 === 0 ? 1 : 0),
  ]);
  const without = fitRows(rows, 1);
  const withEmpty = fitRows([...rows, [null, null, null]], 1);
  expect(withEmpty.logLikelihood).toBeCloseTo(without.logLikelihood, 6);
  expect(withEmpty.weightTotal).toBe(41);
  const last = withEmpty.memberships.slice(-2);
  expect(last[0]).toBeCloseTo(withEmpty.classShares[0], 12);
});

function drawTable(rowCount: number, itemCount: number, categories: number, missingShare: number): ItemTable {
  const source = createRandom(11, [rowCount, itemCount]);
  const indexes = Int16Array.from({ length: rowCount * itemCount }, () =>
    nextUniform(source) < missingShare ? -1 : nextInteger(source, categories),
  );
  const codes = Array.from({ length: categories }, (_, c) => c + 1);
  return {
    rowCount,
    indexes,
    items: Array.from({ length: itemCount }, (_, j) => ({ code: `q${j}`, categories: codes })),
  };
}

function drawEstimates(rows: number, k: number): Float64Array {
  const source = createRandom(5);
  const estimates = Float64Array.from({ length: (rows + 1) * k }, () => 0.05 + nextUniform(source));
  return estimates.fill(1 / k, 0, k);
}

// The definition, row by row and item by item, against blocks of items and distinct patterns.
test("the EM step in blocks equals the definition", () => {
  for (const k of [1, 2, 4, 5, 9]) {
    const table = drawTable(300, 9, 4, 0.1);
    const prepared = prepareLatentClass({ table, weights: null });
    const estimates = drawEstimates(36, k);
    const next = new Float64Array(estimates.length);
    const logLikelihood = stepExpectationMaximisation(
      prepared,
      k,
      estimates,
      next,
      createEmWorkspace(prepared, k),
    );
    const expected = new Float64Array(estimates.length);
    let expectedLogLikelihood = 0;
    for (let row = 0; row < 300; row++) {
      const products = Array.from({ length: k }, (_, c) => {
        let product = estimates[c];
        for (let j = 0; j < 9; j++) {
          const index = table.indexes[row * 9 + j];
          if (index >= 0) product *= estimates[k + (j * 4 + index) * k + c];
        }
        return product;
      });
      const total = products.reduce((sum, product) => sum + product, 0);
      expectedLogLikelihood += Math.log(total);
      products.forEach((product, c) => {
        expected[c] += product / total / 300;
        for (let j = 0; j < 9; j++) {
          const index = table.indexes[row * 9 + j];
          if (index >= 0) expected[k + (j * 4 + index) * k + c] += product / total;
        }
      });
    }
    expect(logLikelihood).toBeCloseTo(expectedLogLikelihood, 8);
    for (let c = 0; c < k; c++) expect(next[c]).toBeCloseTo(expected[c], 12);
    for (let j = 0; j < 9; j++) {
      for (let c = 0; c < k; c++) {
        const cells = [0, 1, 2, 3].map((category) => k + (j * 4 + category) * k + c);
        const total = cells.reduce((sum, cell) => sum + expected[cell], 0);
        for (const cell of cells) expect(next[cell]).toBeCloseTo(expected[cell] / total, 12);
      }
    }
  }
});

test("six hundred items do not underflow", () => {
  const table = drawTable(30, 600, 5, 0);
  const solution = fitLatentClass({ table, weights: null }, { k: 2, starts: 3, maxIterations: 200 });
  expect(Number.isFinite(solution.logLikelihood)).toBe(true);
  expect(solution.logLikelihood).toBeLessThan(-30 * 300);
  expect(solution.memberships.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test("memberships of new respondents follow Bayes' rule and skip missing answers", () => {
  const table: ItemTable = {
    rowCount: 3,
    items: [{ code: "q", categories: [1, 2] }],
    indexes: Int16Array.of(0, 1, -1),
  };
  const memberships = scoreLatentClass(table, 2, Float64Array.of(0.6, 0.4, 0.9, 0.2, 0.1, 0.8));
  const expected = [0.54 / 0.62, 0.08 / 0.62, 0.06 / 0.38, 0.32 / 0.38, 0.6, 0.4];
  expected.forEach((share, cell) => {
    expect(memberships[cell]).toBeCloseTo(share, 12);
  });
});
