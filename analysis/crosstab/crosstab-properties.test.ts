import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCrosstabs } from "#analysis/crosstab/build-crosstabs";
import { createCategoricalColumn, createDataset } from "#analysis/dataset/dataset";

type Row = readonly [stub: number | null, banner: number | null];

const answer = (most: number) => fc.option(fc.integer({ min: 1, max: most }), { freq: 8 });
const rows = fc.array(fc.tuple(answer(4), answer(3)), { minLength: 4, maxLength: 60 });

function cross(given: readonly Row[], weights: number[] | null = null) {
  const stub = createCategoricalColumn(
    "stub",
    given.map(([answered]) => answered),
    [1, 2, 3, 4],
  );
  const banner = createCategoricalColumn(
    "banner",
    given.map(([, answered]) => answered),
    [1, 2, 3],
  );
  return buildCrosstabs(createDataset([stub, banner], weights), [{ kind: "single", code: "stub" }], {
    kind: "single",
    code: "banner",
  })[0];
}

/** Equal but for rounding; traces below 1e-9 count as 0. */
function expectSame(found: unknown, known: unknown) {
  const round = (part: number) => (Math.abs(part) < 1e-9 ? 0 : Number(part.toPrecision(7)));
  const print = (value: unknown) =>
    JSON.stringify(value, (_, part) =>
      typeof part === "number" && Number.isFinite(part) ? round(part) : part,
    );
  expect(print(found)).toBe(print(known));
}

const weightOf = (_: unknown, row: number) => 1 + (row % 4) / 2;

test("weights of 1 change no figure but add Rao-Scott", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const { raoScott, ...weighted } = cross(
        given,
        given.map(() => 1),
      );
      const { raoScott: none, ...plain } = cross(given);
      expectSame(weighted, plain);
      expect(none).toBeNull();
      // An empty cell has no variance, which makes the design effects of a small table smaller.
      if (!raoScott || weighted.counts.flat().includes(0)) return;
      const [n, chiSquare] = [given.length, weighted.independence?.chiSquare ?? Number.NaN];
      expect(raoScott.correctedChiSquare).toBeCloseTo((chiSquare * (n - 1)) / n, 7);
    }),
  );
});

test("whole weights give the counts and per cents of repeated rows", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const weights = given.map((_, row) => 1 + (row % 3));
      const repeated = cross(given.flatMap((row, i) => Array.from({ length: weights[i] }, () => row)));
      const weighted = cross(given, weights);
      expect(weighted.weightedCounts).toEqual(repeated.counts);
      expectSame(weighted.columnPercents, repeated.columnPercents);
      expectSame(weighted.indices, repeated.indices);
      expectSame(weighted.independence?.cramersV, repeated.independence?.cramersV);
    }),
  );
});

test("scale of weights changes shares and tests nothing, and weight 0 is absence", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const weights = given.map(weightOf);
      const found = cross(given, weights);
      const scaled = cross(
        given,
        weights.map((weight) => 7 * weight),
      );
      for (const field of [
        "columnPercents",
        "adjustedResiduals",
        "independence",
        "raoScott",
        "pairs",
        "letters",
      ] as const) {
        expectSame(scaled[field], found[field]);
      }
      const absent: Row[] = [...given, [1, 2], [4, 3]];
      expectSame(cross(absent, [...weights, 0, 0]), found);
    }),
  );
});

test("order of rows changes nothing, and turning the table turns its tests", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const weights = given.map(weightOf);
      const found = cross(given, weights);
      expectSame(cross([...given].reverse(), [...weights].reverse()), found);
      const relabelled = cross(
        given.map(([stub, banner]): Row => [stub && 5 - stub, banner && 4 - banner]),
        weights,
      );
      expectSame(relabelled.columnPercents.map((row) => [...row].reverse()).reverse(), found.columnPercents);
      expectSame(relabelled.independence?.chiSquare, found.independence?.chiSquare);
      expectSame(relabelled.raoScott?.f, found.raoScott?.f);
    }),
  );
});

test("an empty table has counts of 0 and no other figure", () => {
  const found = cross([
    [null, 1],
    [2, null],
  ]);
  expect(found.totalBase.unweighted).toBe(0);
  expect(found.counts.flat().every((count) => count === 0)).toBe(true);
  for (const field of ["columnPercents", "indices", "expected", "adjustedResiduals", "versusRest"] as const) {
    expect(found[field].flat().every((figure) => figure === null)).toBe(true);
  }
  expect(found).toMatchObject({ independence: null, pairs: [] });
});
