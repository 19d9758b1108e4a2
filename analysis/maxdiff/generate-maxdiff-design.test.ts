import fc from "fast-check";
import { expect, test } from "vitest";
import { generateMaxDiffDesign } from "#analysis/maxdiff/generate-maxdiff-design";
import { reportDesignBalance } from "#analysis/maxdiff/report-design-balance";
import { parseReferenceTable } from "#analysis/reference-data/parse-reference-table";
import longCsv from "../reference-data/rice-maxdiff-long.csv?raw";

// Designs with these parameters exist: Fano's plane and its complement, two triple systems, the plane of order 3.
test.each([
  { itemCount: 7, tasks: 7, itemsPerTask: 4, together: 2 },
  { itemCount: 7, tasks: 7, itemsPerTask: 3, together: 1 },
  { itemCount: 6, tasks: 10, itemsPerTask: 3, together: 2 },
  { itemCount: 9, tasks: 12, itemsPerTask: 3, together: 1 },
  { itemCount: 13, tasks: 13, itemsPerTask: 4, together: 1 },
])(
  "finds the balanced incomplete block design of $itemCount items in $tasks tasks of $itemsPerTask",
  (options) => {
    const { balance } = generateMaxDiffDesign(options);
    expect([balance.pairFrequency.min, balance.pairFrequency.max]).toEqual([
      options.together,
      options.together,
    ]);
    expect(balance.efficiency).toBeCloseTo(1, 9);
  },
);

const options = fc
  .record({
    itemCount: fc.integer({ min: 4, max: 14 }),
    tasks: fc.integer({ min: 4, max: 9 }),
    itemsPerTask: fc.integer({ min: 2, max: 5 }),
    versions: fc.integer({ min: 1, max: 4 }),
    seed: fc.nat(1000),
  })
  .filter(
    ({ itemCount, itemsPerTask, tasks }) => itemsPerTask <= itemCount && tasks * itemsPerTask >= itemCount,
  );

test("items are shown equally often or once more, in a version and over all, and so in every place", () => {
  fc.assert(
    fc.property(options, (wanted) => {
      const { design, balance } = generateMaxDiffDesign({ ...wanted, starts: 1 });
      expect(design.versions).toHaveLength(wanted.versions);
      for (const tasks of design.versions) {
        expect(tasks).toHaveLength(wanted.tasks);
        for (const task of tasks) expect(new Set(task).size).toBe(wanted.itemsPerTask);
      }
      expect(balance.itemFrequency.max - balance.itemFrequency.min).toBeLessThanOrEqual(1);
      expect(balance.worstItemSpreadInVersion).toBeLessThanOrEqual(1);
      for (const counts of balance.positionCounts) {
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("pairs are more even than at random, and more starts are never worse for one version", () => {
  fc.assert(
    fc.property(options, (wanted) => {
      const one = { ...wanted, versions: 1 };
      const deviation = (starts: number) => {
        const { balance } = generateMaxDiffDesign({ ...one, starts });
        return balance.pairFrequency.deviation;
      };
      expect(deviation(6)).toBeLessThanOrEqual(deviation(2) + 1e-12);
    }),
    { numRuns: 20 },
  );
  const wide = { itemCount: 20, tasks: 15, itemsPerTask: 4, versions: 10, starts: 3 };
  const { balance } = generateMaxDiffDesign(wide);
  // 10 x 15 x 6 pairs shown among 190: 4.7 each; unbalanced dealing leaves a deviation near 2.1.
  expect(balance.pairFrequency.mean).toBeCloseTo(900 / 190, 10);
  expect(balance.pairFrequency.deviation).toBeLessThan(0.6);
  expect([balance.pairsNeverShown, balance.versionsNotConnected, balance.repeatedTasks]).toEqual([0, 0, 0]);
  expect(balance.efficiency).toBeGreaterThan(0.99);
});

test("the same seed gives the same design, another seed another one", () => {
  const wanted = { itemCount: 10, tasks: 8, itemsPerTask: 4, versions: 3, starts: 2 };
  expect(generateMaxDiffDesign({ ...wanted, seed: 5 })).toEqual(
    generateMaxDiffDesign({ ...wanted, seed: 5 }),
  );
  expect(generateMaxDiffDesign({ ...wanted, seed: 5 })).not.toEqual(
    generateMaxDiffDesign({ ...wanted, seed: 6 }),
  );
});

test("the balance of the rice study's design, which is a balanced incomplete block design", () => {
  const rows = parseReferenceTable(longCsv).rows.filter(([id]) => id === "1");
  const tasks = Array.from({ length: 7 }, (_, task) =>
    rows.filter((row) => Number(row[1]) === task + 1).map((row) => Number(row[3]) - 1),
  );
  const balance = reportDesignBalance({ itemCount: 7, versions: [tasks] });
  expect(balance.itemCounts).toEqual(Array(7).fill(4));
  expect(balance.pairFrequency).toEqual({ min: 2, max: 2, mean: 2, deviation: 0 });
  expect(balance.efficiency).toBeCloseTo(1, 12);
  // Items stand in ascending order, so that the first item is always first.
  expect(balance.positionCounts[0]).toEqual([4, 0, 0, 0]);
});

test("tells groups that never meet, pairs never shown and repeated tasks", () => {
  const balance = reportDesignBalance({
    itemCount: 5,
    versions: [
      [
        [0, 1, 2],
        [2, 1, 0],
        [3, 4],
      ],
      [
        [0, 1, 2],
        [1, 2, 3],
        [3, 4, 0],
      ],
    ],
  });
  expect(balance).toMatchObject({
    versionsNotConnected: 1,
    isConnected: true,
    repeatedTasks: 1,
    pairsNeverShown: 2,
  });
  expect(balance.itemCounts).toEqual([4, 4, 4, 3, 2]);
  expect(balance.pairCounts[0]).toEqual([4, 3, 3, 1, 1]);
  const apart = reportDesignBalance({
    itemCount: 4,
    versions: [
      [
        [0, 1],
        [2, 3],
      ],
    ],
  });
  expect([apart.isConnected, apart.efficiency]).toEqual([false, 0]);
});

test("reports progress version by version and stops when asked", () => {
  const seen: number[] = [];
  const wanted = { itemCount: 6, tasks: 4, itemsPerTask: 3, versions: 3, starts: 1 };
  generateMaxDiffDesign(wanted, { onProgress: (done) => seen.push(done) });
  expect(seen).toEqual([1, 2, 3]);
  expect(() => generateMaxDiffDesign(wanted, { isCancelled: () => seen.length > 0 })).toThrow("cancelled");
});

test("refuses designs that cannot be", () => {
  const wanted = { itemCount: 8, tasks: 6, itemsPerTask: 4 };
  expect(() => generateMaxDiffDesign({ ...wanted, itemsPerTask: 9 })).toThrow("invalid-argument");
  expect(() => generateMaxDiffDesign({ ...wanted, itemsPerTask: 1 })).toThrow("invalid-argument");
  expect(() => generateMaxDiffDesign({ ...wanted, itemCount: 2 })).toThrow("invalid-argument");
  expect(() => generateMaxDiffDesign({ ...wanted, tasks: 1 })).toThrow("invalid-argument");
  expect(() => generateMaxDiffDesign({ ...wanted, versions: 0 })).toThrow("invalid-argument");
  expect(() => reportDesignBalance({ itemCount: 3, versions: [[[0, 3]]] })).toThrow("invalid-argument");
  expect(() => reportDesignBalance({ itemCount: 3, versions: [[[1, 1]]] })).toThrow("invalid-argument");
  expect(() => reportDesignBalance({ itemCount: 3, versions: [[[1]]] })).toThrow("invalid-argument");
});
