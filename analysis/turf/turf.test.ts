import fc from "fast-check";
import { expect, test } from "vitest";
import type { CategoricalColumn } from "#analysis/dataset/dataset";
import { buildMcdonaldsDataset } from "#analysis/reference-data/mcdonalds-dataset";
import { groupReachPatterns, type TurfItem } from "#analysis/turf/group-reach-patterns";
import { countCombinations, searchTurfExhaustively } from "#analysis/turf/search-turf-exhaustively";
import { searchTurfGreedily } from "#analysis/turf/search-turf-greedily";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import reference from "./turf.reference.json";

const { columns } = buildMcdonaldsDataset(mcdonaldsCsv);
const find = (code: string) => columns.find((column) => column.code === code) as CategoricalColumn;
const codes = ["yummy", "convenient", "fast", "cheap", "tasty", "healthy", "spicy"];
const positive = codes.map((code) => ({ code, values: Float64Array.from(find(code).indexes) }));
const byGender = Float64Array.from(find("Gender").indexes, (index) => (index === 0 ? 1.5 : 0.7));

for (const [position, weights] of [
  [0, null],
  [1, byGender],
] as const) {
  const known = reference.cases[position];
  const patterns = groupReachPatterns(positive, weights);

  test(`${known.id}: every size has the reference's best set, runner-up and ties`, () => {
    expect(patterns.n).toBe(known.n);
    expect(patterns.total).toBeCloseTo(known.weighted_n, 8);
    for (const best of known.exhaustive) {
      const { solutions, tiesOnReach, combinations } = searchTurfExhaustively(patterns, best.k);
      expect(solutions[0].items.toSorted()).toEqual(best.items.toSorted());
      expect(solutions[0].reachCount).toBeCloseTo(best.reach, 8);
      expect(100 * solutions[0].reach).toBeCloseTo(best.reach_pct, 8);
      expect(solutions[0].frequency).toBeCloseTo(best.frequency, 8);
      expect(solutions[1].reachCount).toBeCloseTo(best.second.reach, 8);
      expect(solutions[1].items.toSorted()).toEqual(best.second.items.toSorted());
      expect(tiesOnReach).toBe(best.ties_on_reach);
      expect(combinations).toBe(best.n_combinations);
    }
  });

  test(`${known.id}: the greedy search adds the reference's items`, () => {
    const steps = searchTurfGreedily(patterns, known.greedy.length);
    known.greedy.forEach((step, i) => {
      expect(steps[i].items[i]).toBe(step.added);
      expect(steps[i].reachCount).toBeCloseTo(step.reach, 8);
    });
  });
}

const answers = fc.record({
  rows: fc.array(
    fc.record({
      reached: fc.array(fc.constantFrom(0, 1, Number.NaN), { minLength: 5, maxLength: 5 }),
      weight: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 25 },
  ),
  size: fc.integer({ min: 1, max: 5 }),
});

type Row = { reached: number[]; weight: number };

function toItems(rows: readonly Row[]): TurfItem[] {
  return [0, 1, 2, 3, 4].map((c) => ({
    code: "abcde"[c],
    values: Float64Array.from(rows, (row) => row.reached[c]),
  }));
}

function isUsable({ rows }: { rows: Row[] }) {
  return rows.some(({ weight, reached }) => weight > 0 && reached.some((cell) => !Number.isNaN(cell)));
}

test("finds the best of all sets, by plain counting", () => {
  fc.assert(
    fc.property(answers.filter(isUsable), ({ rows, size }) => {
      const weights = Float64Array.from(rows, ({ weight }) => weight);
      const { solutions } = searchTurfExhaustively(groupReachPatterns(toItems(rows), weights), size, {
        keep: 99,
      });
      const counted = Array.from({ length: 32 }, (_, set) =>
        [0, 1, 2, 3, 4].filter((item) => set & (1 << item)),
      )
        .filter((set) => set.length === size)
        .map((set) =>
          rows.reduce((sum, row) => sum + (set.some((c) => row.reached[c] > 0) ? row.weight : 0), 0),
        );
      expect(solutions.map(({ reachCount }) => reachCount)).toEqual(counted.sort((a, b) => b - a));
    }),
  );
});

test("whole weights equal repeated rows, and their scale changes no share", () => {
  fc.assert(
    fc.property(
      answers.filter(isUsable),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      ({ rows, size }, scale) => {
        const repeated = rows.flatMap((row) => new Array<Row>(row.weight).fill(row));
        const plain = searchTurfExhaustively(groupReachPatterns(toItems(repeated)), size);
        const weights = Float64Array.from(rows, ({ weight }) => weight * scale);
        const weighted = searchTurfExhaustively(groupReachPatterns(toItems(rows), weights), size);
        expect(weighted.tiesOnReach).toBe(plain.tiesOnReach);
        plain.solutions.forEach(({ items, reach }, place) => {
          expect(weighted.solutions[place].items).toEqual(items);
          expect(weighted.solutions[place].reach).toBeCloseTo(reach, 9);
        });
      },
    ),
  );
});

test("greedy never beats exhaustive, keeps its promise of 63 per cent, and both find everybody at the end", () => {
  fc.assert(
    fc.property(answers.filter(isUsable), ({ rows }) => {
      const patterns = groupReachPatterns(
        toItems(rows),
        Float64Array.from(rows, ({ weight }) => weight),
      );
      searchTurfGreedily(patterns, 5).forEach((step, i) => {
        const best = searchTurfExhaustively(patterns, i + 1).solutions[0];
        expect(step.reachCount).toBeLessThanOrEqual(best.reachCount + 1e-9);
        expect(step.reachCount).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best.reachCount - 1e-9);
        if (i === 4) expect(step.reachCount).toBeCloseTo(best.reachCount, 9);
      });
    }),
  );
});

test("a missing item does not reach, and a row without answers is left out", () => {
  const none = Number.NaN;
  const items = [
    { code: "a", values: Float64Array.of(1, none, none) },
    { code: "b", values: Float64Array.of(none, 0, none) },
  ];
  const { solutions } = searchTurfExhaustively(groupReachPatterns(items), 2);
  expect(solutions).toEqual([{ size: 2, items: ["a", "b"], reachCount: 1, reach: 0.5, frequency: 1 }]);
});

test("reports progress, stops when asked, and refuses what it cannot search", () => {
  const patterns = groupReachPatterns(positive);
  const seen: number[] = [];
  searchTurfExhaustively(patterns, 2, { onProgress: (done) => seen.push(done) });
  expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
  expect(() => searchTurfExhaustively(patterns, 2, { isCancelled: () => true })).toThrow("cancelled");
  expect(() => searchTurfExhaustively(patterns, 8)).toThrow("invalid-argument");
  expect(() => searchTurfExhaustively(patterns, 0)).toThrow("invalid-argument");
  expect(() => searchTurfGreedily(patterns, 1.5)).toThrow("invalid-argument");
  expect(countCombinations(60, 30)).toBeGreaterThan(1e17);
  const many = Array.from({ length: 60 }, (_, i) => ({ code: `i${i}`, values: Float64Array.of(i % 2) }));
  expect(() => searchTurfExhaustively(groupReachPatterns(many), 30)).toThrow("invalid-argument");
  expect(() => groupReachPatterns([])).toThrow("invalid-argument");
  expect(() => groupReachPatterns([positive[0], positive[0]])).toThrow("duplicate-column");
  expect(() => groupReachPatterns([{ code: "a", values: Float64Array.of(Number.NaN) }])).toThrow(
    "too-few-rows",
  );
  expect(() => groupReachPatterns(positive, Float64Array.of(1))).toThrow("length-mismatch");
});
