import fc from "fast-check";
import { expect, test } from "vitest";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { analyseFactors, type FactorOptions } from "#analysis/factor/analyse-factors";
import { correlateItems, type ItemTable } from "#analysis/factor/correlate-items";
import { scoreFactors } from "#analysis/factor/score-factors";
import { createRandom, nextInteger, nextNormal } from "#analysis/random";

const itemCount = 6;

/** Answers from 1 to 7 on two groups of three items, each moved by its own trait. */
function simulateRows(seed: number): number[][] {
  const source = createRandom(seed);
  return Array.from({ length: 80 }, () => {
    const traits = [nextNormal(source), nextNormal(source)];
    return Array.from({ length: itemCount }, (_, item) => {
      const answer = Math.round(4 + 1.4 * traits[item < 3 ? 0 : 1] + nextNormal(source));
      return Math.min(7, Math.max(1, answer));
    });
  });
}

function tableOf(rows: number[][], weights: number[] | null = null): ItemTable {
  return {
    items: rows[0].map((_, item) => `q${item + 1}`),
    matrix: createMatrix(rows),
    weights: weights && Float64Array.from(weights),
  };
}

const seeds = fc.nat(100_000);
const designs: FactorOptions[] = [
  { factors: 2, extraction: "minres", rotation: "oblimin", precision: "full" },
  { factors: 2, extraction: "ml", rotation: "varimax", precision: "full" },
  { factors: 2, extraction: "pca", rotation: "none" },
];

function expectSame(actual: readonly number[][], expected: readonly number[][]): void {
  actual.forEach((row, i) => {
    row.forEach((cell, k) => {
      expect(cell).toBeCloseTo(expected[i][k], 5);
    });
  });
}

for (const options of designs) {
  const name = `${options.extraction}, ${options.rotation}`;
  const analyse = (rows: number[][], weights: number[] | null = null) =>
    analyseFactors(tableOf(rows, weights), options);

  test(`${name}: a weight of w equals w equal rows, fit included`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rows = simulateRows(seed);
        const source = createRandom(seed, [1]);
        const weights = rows.map(() => 1 + nextInteger(source, 3));
        const weighted = analyse(rows, weights);
        const repeated = analyse(rows.flatMap((row, i) => Array.from({ length: weights[i] }, () => row)));
        expectSame(weighted.loadings, repeated.loadings);
        expect(weighted.fit!.chiSquare!).toBeCloseTo(repeated.fit!.chiSquare!, 5);
        expect(weighted.caseCount).toBe(repeated.caseCount);
      }),
      { numRuns: 15 },
    );
  });

  test(`${name}: weights of one change nothing, a scale of weights no loading, a weight of zero is absence`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rows = simulateRows(seed);
        const plain = analyse(rows);
        expect(
          analyse(
            rows,
            rows.map(() => 1),
          ),
        ).toEqual(plain);
        for (const scale of [2.5, 0.5 / rows.length]) {
          const scaled = rows.map(() => scale);
          expectSame(analyse(rows, scaled).loadings, plain.loadings);
        }
        const ghost = [7, 1, 7, 1, 7, 1];
        const haunted = analyse([ghost, ...rows], [0, ...rows.map(() => 1)]);
        expect(haunted).toEqual(plain);
      }),
      { numRuns: 10 },
    );
  });

  test(`${name}: the order of rows and items changes nothing but order`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rows = simulateRows(seed);
        const plain = analyse(rows);
        expectSame(analyse([...rows].reverse()).loadings, plain.loadings);
        const turned = analyse(rows.map((row) => [...row].reverse()));
        expectSame([[...turned.communalities].reverse()], [plain.communalities]);
        // Rotated factors come in the order of the items that mark them, so here the other way round.
        const isRotated = options.rotation !== "none";
        expectSame(
          turned.loadings.map((row) => (isRotated ? [...row].reverse() : row)).reverse(),
          plain.loadings,
        );
      }),
      { numRuns: 10 },
    );
  });

  test(`${name}: units change nothing, and a reversed item only its own signs`, () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 5 }), (seed, item) => {
        const rows = simulateRows(seed);
        const plain = analyse(rows);
        const scaled = analyse(rows.map((row) => row.map((answer, i) => 100 * i + answer * (i + 1))));
        expectSame(scaled.loadings, plain.loadings);
        const reversed = analyse(
          rows.map((row) => row.map((answer, i) => (i === item ? 8 - answer : answer))),
        );
        expectSame([reversed.communalities], [plain.communalities]);
        reversed.loadings.forEach((row, i) => {
          row.forEach((loading, k) => {
            expect(Math.abs(loading)).toBeCloseTo(Math.abs(plain.loadings[i][k]), 5);
          });
        });
      }),
      { numRuns: 10 },
    );
  });
}

test("correlations of pairs without a missing answer are those of complete cases, weights included", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const rows = simulateRows(seed);
      const weights = rows.map((_, i) => (i % 3) + 0.5);
      const complete = correlateItems(tableOf(rows, weights), "complete");
      const pairwise = correlateItems(tableOf(rows, weights), "pairwise");
      complete.correlations.values.forEach((cell, at) => {
        expect(pairwise.correlations.values[at]).toBeCloseTo(cell, 12);
        expect(pairwise.covariances.values[at]).toBeCloseTo(complete.covariances.values[at], 12);
      });
    }),
    { numRuns: 10 },
  );
});

test("the loadings reproduce the correlations as well as the reported residuals say", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const table = tableOf(simulateRows(seed));
      const { loadings, factorCorrelations, fit, communalities } = analyseFactors(table, designs[0]);
      const { values } = correlateItems(table).correlations;
      const reproduce = (i: number, j: number) =>
        loadings[i].reduce(
          (sum, a, k) => sum + loadings[j].reduce((part, b, m) => part + a * b * factorCorrelations[k][m], 0),
          0,
        );
      let squares = 0;
      for (let i = 0; i < itemCount; i++) {
        expect(reproduce(i, i)).toBeCloseTo(communalities[i], 8);
        for (let j = 0; j < i; j++) squares += (values[i * itemCount + j] - reproduce(i, j)) ** 2;
      }
      expect(Math.sqrt(squares / 15)).toBeCloseTo(fit!.rms, 8);
    }),
    { numRuns: 15 },
  );
});

test("Bartlett scores follow the factors one to one, and component scores have variance 1", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const table = tableOf(simulateRows(seed));
      const solution = analyseFactors(table, designs[1]);
      const { weights } = scoreFactors(table, solution, "bartlett");
      for (const [a, b] of [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ]) {
        const follow = solution.loadings.reduce(
          (sum, row, item) => sum + weights.values[item * 2 + a] * row[b],
          0,
        );
        expect(follow).toBeCloseTo(a === b ? 1 : 0, 8);
      }
      const { scores } = scoreFactors(table, analyseFactors(table, designs[2]));
      const first = scores.values.filter((_, at) => at % 2 === 0);
      expect(first.reduce((sum, score) => sum + score ** 2, 0) / (first.length - 1)).toBeCloseTo(1, 8);
    }),
    { numRuns: 10 },
  );
});

test("a row with a missing answer has no score and changes nobody else's", () => {
  const rows = simulateRows(4);
  const plain = scoreFactors(tableOf(rows), analyseFactors(tableOf(rows), designs[0])).scores;
  const table = tableOf([[Number.NaN, 1, 1, 1, 1, 1], ...rows]);
  const { scores } = scoreFactors(table, analyseFactors(table, designs[0]));
  expect([...scores.values.subarray(0, 2)]).toEqual([Number.NaN, Number.NaN]);
  expect([...scores.values.subarray(2)]).toEqual([...plain.values]);
});
