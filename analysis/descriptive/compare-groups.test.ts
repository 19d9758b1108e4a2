import fc from "fast-check";
import { expect, test } from "vitest";
import { compareGroups } from "#analysis/descriptive/compare-groups";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import reference from "../profiling/profiling.reference.json";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import assignmentsCsv from "../reference-data/mcdonalds-kmeans-assignments.csv?raw";

const table = parseReferenceTable(mcdonaldsCsv);
const segments = Int32Array.from(
  readCells(parseReferenceTable(assignmentsCsv), "K4"),
  (cell) => Number(cell) - 1,
);
const scoreOf = (name: string) => Float64Array.from(readCells(table, name), Number);

function expectClose(found: number | null | undefined, known: number, relative = 1e-8) {
  expect(Math.abs((found ?? Number.NaN) - known)).toBeLessThanOrEqual(relative * Math.abs(known) + 1e-300);
}

for (const [name, known] of [
  ["Like", reference.like],
  ["Age", reference.age],
] as const) {
  const found = compareGroups(scoreOf(name), segments, 4);

  test(`${name}: means, F, Welch and effect sizes agree with R`, () => {
    known.means.forEach((mean, group) => {
      expectClose(found.groups[group].mean, mean);
      expectClose(found.groups[group].standardDeviation, known.sds[group]);
      expect(found.groups[group].unweighted).toBe(known.ns[group]);
    });
    expectClose(found.anova?.f, known.F);
    expect(found.anova?.degreesOfFreedom).toEqual(known.df);
    expectClose(found.anova?.pValue, known.p);
    expectClose(found.anova?.sumsOfSquares[0], known.ss[0]);
    expectClose(found.anova?.sumsOfSquares[1], known.ss[1]);
    expectClose(found.anova?.etaSquared, known.eta2);
    expectClose(found.anova?.omegaSquared, known.omega2);
    expectClose(found.anova?.cohensF, known.cohens_f);
    expectClose(found.anova?.welch?.f, known.welch.F);
    expectClose(found.anova?.welch?.degreesOfFreedom[1], known.welch.df[1]);
    expectClose(found.anova?.welch?.pValue, known.welch.p);
  });

  test(`${name}: tests by ranks and of variances agree with R`, () => {
    expectClose(found.kruskalWallis?.h, known.kruskal.H);
    expect(found.kruskalWallis?.degreesOfFreedom).toBe(known.kruskal.df);
    expectClose(found.kruskalWallis?.pValue, known.kruskal.p);
    expectClose(found.brownForsythe?.f, known.brown_forsythe.F);
    expectClose(found.brownForsythe?.pValue, known.brown_forsythe.p);
    expectClose(found.bartlett?.kSquared, known.bartlett.K2);
    expectClose(found.bartlett?.pValue, known.bartlett.p);
  });

  test(`${name}: Tukey's differences agree with R, whose p-values are good to 1e-9`, () => {
    expect(found.tukey).toHaveLength(known.tukey.length);
    for (const { pair, X1, X2, X3, X4 } of known.tukey) {
      const [b, a] = pair.split("-").map((group) => Number(group) - 1);
      const ours = found.tukey?.find((candidate) => candidate.a === a && candidate.b === b);
      expectClose(ours?.difference, X1);
      expectClose(ours?.low, X2);
      expectClose(ours?.high, X3);
      expect(Math.abs((ours?.pValue ?? 1) - X4)).toBeLessThanOrEqual(1e-8 * X4 + 1e-9);
    }
  });

  test(`${name}: pairwise t tests agree with R, pooled and Welch`, () => {
    const pooled = compareGroups(scoreOf(name), segments, 4, null, { test: "pooled", adjust: "bonferroni" });
    const welch = compareGroups(scoreOf(name), segments, 4, null, { adjust: "bh" });
    expect(pooled.pairs).toHaveLength(6);
    pooled.pairs.forEach(({ a, b, pValue, adjustedPValue }, pair) => {
      expectClose(pValue, known.pairwise_t_pooled[b - 1][a] ?? Number.NaN);
      expectClose(adjustedPValue, known.pairwise_t_pooled_bonferroni[b - 1][a] ?? Number.NaN);
      expectClose(welch.pairs[pair].adjustedPValue, known.pairwise_t_welch_BH[b - 1][a] ?? Number.NaN);
    });
  });
}

test("a group's interval agrees with R's t.test", () => {
  // Origin: R 4.2.2, t.test(Like[segment == 1])$conf.int, seven digits.
  const { interval } = compareGroups(scoreOf("Like"), segments, 4).groups[0];
  expect(interval?.low).toBeCloseTo(2.511647, 6);
  expect(interval?.high).toBeCloseTo(2.819387, 6);
});

test("with weights: means and their design-based errors agree with R's survey", () => {
  const weights = Float64Array.from(readCells(table, "Gender"), (gender) =>
    gender === "Female" ? 1.5 : 0.7,
  );
  const found = compareGroups(scoreOf("Like"), segments, 4, weights);
  found.groups.forEach(({ mean, designStandardError, effective }, group) => {
    expectClose(mean, reference.weighted.weighted_like_mean[group]);
    expectClose(designStandardError, reference.weighted.weighted_like_se[group]);
    expectClose(effective, reference.weighted.effective_base_kish[group]);
  });
  expect(found).toMatchObject({ kruskalWallis: null, brownForsythe: null, bartlett: null, tukey: null });
});

const rows = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 2 })), {
  minLength: 6,
  maxLength: 40,
});

function compareRows(given: readonly (readonly number[])[], weights: number[] | null = null) {
  return compareGroups(
    Float64Array.from(given, ([value]) => value),
    given.map(([, group]) => group),
    3,
    weights && Float64Array.from(weights),
    { tukey: false },
  );
}

/** Equal but for rounding. */
function expectSame(found: unknown, known: unknown) {
  const rounded = (value: unknown) =>
    JSON.stringify(value, (_, part) =>
      typeof part === "number" && Number.isFinite(part) ? Number(part.toPrecision(7)) + 0 : part,
    );
  expect(rounded(found)).toBe(rounded(known));
}

test("order of rows, scale of weights and rows of weight 0 change nothing", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const found = compareRows(given);
      const reversed = compareRows([...given].reverse());
      expectSame(reversed.kruskalWallis, found.kruskalWallis);
      expectSame(reversed.groups, found.groups);
      const weights = given.map((_, row) => 1 + (row % 3));
      const weighted = compareRows(given, weights);
      const scaled = compareRows(
        given,
        weights.map((weight) => 4 * weight),
      );
      expectSame(scaled.anova, weighted.anova);
      const absent = compareRows([...given, [99, 1]], [...weights, 0]);
      expectSame(absent.groups, weighted.groups);
      expectSame(absent.pairs, weighted.pairs);
      expectSame(
        compareRows(
          given,
          given.map(() => 1),
        ).anova,
        found.anova,
      );
    }),
  );
});

test("whole weights give the means of repeated rows", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const weights = given.map((_, row) => 1 + (row % 3));
      const repeated = given.flatMap((row, i) => Array.from({ length: weights[i] }, () => row));
      expectSame(
        compareRows(given, weights).groups.map(({ mean, weighted }) => [mean, weighted]),
        compareRows(repeated).groups.map(({ mean, weighted }) => [mean, weighted]),
      );
    }),
  );
});

test("constant scores, lone answers and empty groups are no errors", () => {
  const constant = compareGroups(Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.1), [0, 0, 1, 1, 1], 3);
  expect(constant).toMatchObject({ anova: null, kruskalWallis: null, bartlett: null, tukey: [] });
  expect(constant.groups[2]).toMatchObject({ mean: null, interval: null });
  const apart = compareGroups(Float64Array.of(1, 1, 2, 2), [0, 0, 1, 1], 2);
  expect(apart.anova).toMatchObject({ etaSquared: 1, pValue: 0, cohensF: null, welch: null });
  const lone = compareGroups(Float64Array.of(1, 2, 3), [0, 1, 1], 2);
  expect(lone.groups[0]).toMatchObject({ mean: 1, standardError: null });
  expect(lone.pairs).toEqual([]);
});

test("missing scores leave the bases", () => {
  const found = compareGroups(Float64Array.of(1, Number.NaN, 3, 4), [0, 0, -1, 0], 1);
  expect(found.total.unweighted).toBe(2);
  expect(found.groups[0].mean).toBe(2.5);
});

test("refuses what does not fit", () => {
  expect(() => compareGroups(Float64Array.of(1, 2), [0], 1)).toThrow("length-mismatch");
  expect(() => compareGroups(Float64Array.of(1, 2), [0, 2], 2)).toThrow("invalid-category");
  expect(() => compareGroups(Float64Array.of(Number.NaN), [0], 1)).toThrow("too-few-rows");
  expect(() => compareGroups(Float64Array.of(1), [0], 301)).toThrow("too-many-categories");
  expect(() => compareGroups(Float64Array.of(1), [0], 1, null, { confidence: 1 })).toThrow(
    "invalid-argument",
  );
});
