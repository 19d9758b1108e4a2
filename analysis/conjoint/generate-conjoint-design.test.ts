import fc from "fast-check";
import { expect, test } from "vitest";
import type { ConjointDesignOptions, Prohibition } from "#analysis/conjoint/conjoint-design-types";
import { generateConjointDesign } from "#analysis/conjoint/generate-conjoint-design";
import { createRandom, nextInteger } from "#analysis/random";

const product = (numbers: readonly number[]) => numbers.reduce((total, number) => total * number, 1);

const options = fc
  .record({
    attributes: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 3, maxLength: 5 }),
    tasks: fc.integer({ min: 4, max: 10 }),
    concepts: fc.integer({ min: 2, max: 4 }),
    versions: fc.integer({ min: 1, max: 4 }),
    seed: fc.nat(1000),
  })
  .filter(({ attributes, concepts }) => product(attributes) >= 2 * concepts);

/** Level counts written down plainly. */
function countLevel(concepts: readonly (readonly number[])[], attribute: number, level: number): number {
  return concepts.filter((concept) => concept[attribute] === level).length;
}

function spread(counts: readonly number[]): number {
  return Math.max(...counts) - Math.min(...counts);
}

test("levels are shown equally often or once more, in a version and over all, and no concept twice in a task", () => {
  fc.assert(
    fc.property(options, (wanted) => {
      const { design, balance } = generateConjointDesign({ ...wanted, starts: 1 });
      expect(design.attributes).toEqual(wanted.attributes);
      expect(design.versions).toHaveLength(wanted.versions);
      for (const version of design.versions) {
        expect(version).toHaveLength(wanted.tasks);
        for (const task of version) {
          expect(task).toHaveLength(wanted.concepts);
          expect(new Set(task.map(String)).size).toBe(wanted.concepts);
        }
      }
      wanted.attributes.forEach((levels, attribute) => {
        const all = Array.from({ length: levels }, (_, level) => level);
        for (const concepts of [
          ...design.versions.map((version) => version.flat()),
          design.versions.flat(2),
        ]) {
          expect(spread(all.map((level) => countLevel(concepts, attribute, level)))).toBeLessThanOrEqual(1);
        }
        expect(balance.attributes[attribute].levelCounts).toEqual(
          all.map((level) => countLevel(design.versions.flat(2), attribute, level)),
        );
      });
    }),
    { numRuns: 60 },
  );
});

test("an overlap halfway between the least and the random one, in every attribute", () => {
  const { design, balance } = generateConjointDesign({
    attributes: [4, 4, 3, 3, 2, 2],
    tasks: 12,
    concepts: 3,
    versions: 10,
  });
  for (const { overlap, tasksWithOverlap } of balance.attributes) {
    expect(Math.abs(overlap.perTask - (overlap.minimal + overlap.random) / 2)).toBeLessThan(0.05);
    expect(tasksWithOverlap).toBeGreaterThan(0);
  }
  // Counted anew: pairs of concepts that share the first attribute's level, half of 3 pairs / 4 levels.
  const shared = design.versions.flat().map(([a, b, c]) => {
    const [x, y, z] = [a[0], b[0], c[0]];
    return [x === y, y === z, x === z].filter(Boolean).length;
  });
  expect(shared.reduce((sum, count) => sum + count, 0) / shared.length).toBeCloseTo(0.375, 1);
  // Three concepts cannot but repeat a level of two.
  expect(balance.overlapsPerTask.min).toBeGreaterThanOrEqual(2);
});

test("pairs of levels and places are far more even than at random, and main effects precise", () => {
  const wanted = { attributes: [4, 4, 4, 4, 4, 4], tasks: 12, concepts: 3, versions: 10 };
  const { design, balance } = generateConjointDesign(wanted);
  // 360 concepts over 16 pairs: 22.5 each, with a deviation near 4.6 (0.2 of the mean) at random.
  expect(balance.relativePairFrequency.deviation).toBeLessThan(0.04);
  expect(balance.pairsNeverShown).toBe(0);
  const pair = balance.pairs.find(({ attributes }) => attributes[0] === 1 && attributes[1] === 4);
  const concepts = design.versions.flat(2);
  expect(pair?.counts[2][3]).toBe(concepts.filter((concept) => concept[1] === 2 && concept[4] === 3).length);
  for (const { positionFrequency } of balance.attributes) {
    expect(positionFrequency.max - positionFrequency.min).toBeLessThanOrEqual(4);
  }
  expect([balance.repeatedConcepts, balance.repeatedTasks, balance.warnings]).toEqual([0, 0, []]);
  expect(balance.attainableEfficiency).toBeCloseTo(8 / 9, 12);
  expect(balance.efficiency).toBeGreaterThan(0.75);
  expect(balance.efficiency).toBeLessThan(balance.attainableEfficiency);
  // Six attributes that overlapped independently, each in three tasks of eight, would deviate by 1.19.
  expect(balance.overlapsPerTask.deviation).toBeLessThan(0.9);
  const random = createRandom(7);
  const drawn = concepts.map((concept) => concept.map(() => nextInteger(random, 4)));
  const counts = Array.from({ length: 16 }, () => 0);
  for (const concept of drawn) counts[concept[1] * 4 + concept[4]]++;
  expect(spread(pair?.counts.flat() ?? [])).toBeLessThan(spread(counts) / 2);
});

test("prohibited pairs never meet, everything else still does, and levels stay nearly even", () => {
  const prohibitions: Prohibition[] = [
    { a: [0, 0], b: [1, 0] },
    { a: [2, 4], b: [0, 0] },
    { a: [1, 2], b: [2, 0] },
  ];
  const wanted = { attributes: [3, 3, 5], tasks: 10, concepts: 3, versions: 8, prohibitions };
  const { design, balance } = generateConjointDesign(wanted);
  for (const concept of design.versions.flat(2)) {
    for (const { a, b } of prohibitions) expect(concept[a[0]] === a[1] && concept[b[0]] === b[1]).toBe(false);
  }
  expect(balance.pairsNeverShown).toBe(0);
  expect(balance.warnings.map(({ code }) => code)).not.toContain("levels-not-determined");
  for (const { levelFrequency } of balance.attributes) {
    expect((levelFrequency.max - levelFrequency.min) / levelFrequency.mean).toBeLessThan(0.1);
  }
});

test("prohibitions that make equal frequencies impossible, and tasks that need nearly every concept", () => {
  const narrow = [0, 1, 2].map((level): Prohibition => ({ a: [0, 0], b: [1, level] }));
  const { design } = generateConjointDesign({
    attributes: [2, 4, 3],
    tasks: 8,
    concepts: 3,
    versions: 4,
    prohibitions: narrow,
  });
  for (const concept of design.versions.flat(2)) expect(concept[0] === 0 && concept[1] < 3).toBe(false);
  const all = generateConjointDesign({ attributes: [2, 2], tasks: 3, concepts: 4, versions: 2 });
  expect(all.balance.repeatedConcepts).toBe(0);
  expect(all.balance.efficiency).toBeCloseTo(1, 12);
});

test("the same seed gives the same design, plain data for JSON; another seed another one", () => {
  const wanted = { attributes: [3, 4, 2], tasks: 6, concepts: 3, versions: 3, starts: 2 };
  const made = generateConjointDesign({ ...wanted, seed: 5 });
  expect(generateConjointDesign({ ...wanted, seed: 5 })).toEqual(made);
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  expect(generateConjointDesign({ ...wanted, seed: 6 })).not.toEqual(made);
});

test("reports progress version by version and stops when asked", () => {
  const seen: number[] = [];
  const wanted = { attributes: [2, 3], tasks: 4, concepts: 2, versions: 3, starts: 1 };
  generateConjointDesign(wanted, { onProgress: (done) => seen.push(done) });
  expect(seen).toEqual([1, 2, 3]);
  expect(() => generateConjointDesign(wanted, { isCancelled: () => seen.length > 0 })).toThrow("cancelled");
});

const plain: ConjointDesignOptions = { attributes: [3, 3], tasks: 6, concepts: 3 };

test.each<[string, Partial<ConjointDesignOptions>]>([
  ["one attribute", { attributes: [3] }],
  ["an attribute of one level", { attributes: [3, 1] }],
  ["one concept", { concepts: 1 }],
  ["more concepts than there are", { attributes: [2, 2], concepts: 5 }],
  ["no task", { tasks: 0 }],
  ["half a task", { tasks: 1.5 }],
  ["no version", { versions: 0 }],
  ["no start", { starts: 0 }],
  ["a negative seed", { seed: -1 }],
  ["more levels than showings", { attributes: [20, 3], tasks: 2 }],
  ["a prohibition of a missing level", { prohibitions: [{ a: [0, 3], b: [1, 0] }] }],
  ["a prohibition of a missing attribute", { prohibitions: [{ a: [2, 0], b: [1, 0] }] }],
  ["a prohibition within an attribute", { prohibitions: [{ a: [0, 1], b: [0, 2] }] }],
  [
    "a level barred from every concept",
    { prohibitions: [0, 1, 2].map((level): Prohibition => ({ a: [0, 1], b: [1, level] })) },
  ],
])("refuses %s", (_, wrong) => {
  expect(() => generateConjointDesign({ ...plain, ...wrong })).toThrow("invalid-argument");
});
