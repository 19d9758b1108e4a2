import { expect, test } from "vitest";
import type { ItemTable } from "#analysis/latent-class/latent-class-types";
import { prepareLatentClass } from "#analysis/latent-class/prepare-latent-class";
import {
  createEmWorkspace,
  stepExpectationMaximisation,
} from "#analysis/latent-class/step-expectation-maximisation";
import { createRandom, nextInteger, nextUniform } from "#analysis/random";

function drawTable(rowCount: number, itemCount: number, most: number, missingShare: number): ItemTable {
  const source = createRandom(7, [rowCount, itemCount, most]);
  const items = Array.from({ length: itemCount }, (_, j) => ({
    code: `q${j}`,
    categories: Array.from({ length: 2 + (j % (most - 1)) }, (_, category) => category),
  }));
  const indexes = Int16Array.from({ length: rowCount * itemCount }, (_, cell) =>
    nextUniform(source) < missingShare ? -1 : nextInteger(source, items[cell % itemCount].categories.length),
  );
  return { rowCount, items, indexes };
}

function drawEstimates(table: ItemTable, k: number): Float64Array {
  const source = createRandom(3, [k]);
  const shares = Array.from({ length: k }, () => 1 / k);
  const byItem = table.items.flatMap(({ categories }) => {
    const draws = Array.from({ length: categories.length * k }, () => nextUniform(source));
    return draws.map((draw, i) => {
      const total = draws.filter((_, other) => other % k === i % k).reduce((sum, other) => sum + other, 0);
      return draw / total;
    });
  });
  return Float64Array.from([...shares, ...byItem]);
}

const problems = [
  { rows: 400, items: 9, most: 4, missing: 0.1, weights: "none" },
  { rows: 300, items: 5, most: 7, missing: 0, weights: "fractions" },
  { rows: 60, items: 1, most: 3, missing: 0.3, weights: "counts" },
  { rows: 3000, items: 14, most: 5, missing: 0.02, weights: "none" },
  { rows: 40, items: 700, most: 5, missing: 0.05, weights: "fractions" },
] as const;

for (const { rows, items, most, missing, weights: kind } of problems) {
  test(`${rows} rows by ${items} items, weights ${kind}: SIMD and plain TypeScript agree to the last bit`, () => {
    const table = drawTable(rows, items, most, missing);
    const source = createRandom(9, [rows]);
    const weights =
      kind === "none"
        ? null
        : Float64Array.from({ length: rows }, () =>
            kind === "counts" ? nextInteger(source, 3) : nextUniform(source) + 0.1,
          );
    const prepared = prepareLatentClass({ table, weights });
    for (const k of [1, 2, 3, 4, 5, 6, 7, 8, 9, 12]) {
      const steps = [true, false].map((mayUseSimd) => {
        const workspace = createEmWorkspace(prepared, k, mayUseSimd);
        let estimates = drawEstimates(table, k);
        const logLikelihoods = Array.from({ length: 3 }, () => {
          const next = new Float64Array(estimates.length);
          const logLikelihood = stepExpectationMaximisation(prepared, k, estimates, next, workspace);
          estimates = next;
          return logLikelihood;
        });
        return { logLikelihoods, estimates };
      });
      expect(steps[0]).toEqual(steps[1]);
      expect(steps[0].logLikelihoods[2]).toBeGreaterThanOrEqual(steps[0].logLikelihoods[0]);
    }
  });
}

test("two fits that take turns do not disturb each other", () => {
  const tables = [drawTable(200, 6, 4, 0.1), drawTable(900, 12, 3, 0)];
  const fits = tables.map((table) => {
    const prepared = prepareLatentClass({ table, weights: null });
    const estimates = drawEstimates(table, 3);
    return { prepared, estimates, next: estimates.slice(), workspace: createEmWorkspace(prepared, 3) };
  });
  const step = ({ prepared, estimates, next, workspace }: (typeof fits)[number]) =>
    stepExpectationMaximisation(prepared, 3, estimates, next, workspace);
  const alone = fits.map(step);
  expect([step(fits[0]), step(fits[1]), step(fits[0])]).toEqual([alone[0], alone[1], alone[0]]);
});
