import { expect, test } from "vitest";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { compareSilhouettes } from "#analysis/planning/compare-silhouettes";
import { adviseOnRecovery, judgeAgreement } from "#analysis/planning/judge-recovery";
import {
  completeRecoveryQuestion,
  recoverSegments,
  runRecoveryReplicates,
} from "#analysis/planning/recover-segments";
import type { RecoveryQuestion } from "#analysis/planning/recovery-types";
import type { PlannedItem } from "#analysis/planning/segment-plan";
import { summariseRecovery } from "#analysis/planning/summarise-recovery";
import { createRandom, nextInteger, nextNormal } from "#analysis/random";
import { computeAdjustedRandIndex } from "#analysis/solution-quality/adjusted-rand-index";
import { computeSilhouette } from "#analysis/solution-quality/silhouette";
import reference from "./recovery.reference.json";

const ratings = (count: number): PlannedItem[] =>
  Array.from({ length: count }, (_, i) => ({ code: `Q${i + 1}`, form: "scale", points: 5 }));
const yesNo = (count: number): PlannedItem[] =>
  Array.from({ length: count }, (_, i) => ({ code: `Q${i + 1}`, form: "yes-no" }));

const question: RecoveryQuestion = {
  plan: { shares: [0.4, 0.35, 0.25], items: ratings(9), difference: 2, discriminatingShare: 1 },
  sizes: [100, 200],
  replicates: 8,
};
const change = (plan: Partial<RecoveryQuestion["plan"]>) => ({
  ...question,
  plan: { ...question.plan, ...plan },
});

test("segments far apart are found nearly to a person, in number and in size", () => {
  for (const items of [ratings(9), yesNo(12)]) {
    const { sizes, ceiling, smallestRecovered, method } = recoverSegments(change({ items, difference: 5 }));
    expect(method).toBe(items[0].form === "scale" ? "k-means" : "latent-class");
    expect(sizes[1]).toMatchObject({ verdict: "recovered", recoveredShare: 1, rightKShare: 1 });
    expect(sizes[1].chosenK).toEqual([{ k: 3, replicates: 8 }]);
    expect(sizes[1].adjustedRand.median).toBeGreaterThan(0.95);
    expect(ceiling.median).toBeGreaterThan(0.97);
    expect(smallestRecovered).toBe(100);
  }
});

test("without a difference there is nothing to find, however good the fit looks", () => {
  const { sizes, ceiling, smallestRecovered } = recoverSegments(change({ difference: 0 }));
  for (const { adjustedRand, verdict } of sizes) {
    expect(Math.abs(adjustedRand.median)).toBeLessThan(0.05);
    expect(verdict).toBe("not-recovered");
  }
  expect(ceiling.median).toBeLessThan(0.05);
  expect(smallestRecovered).toBeNull();
});

test("more difference, more items, less error and less style each help", () => {
  const base = change({ difference: 1.3, reliability: 0.8, styleSpread: 0.4 });
  const medianOf = (asked: RecoveryQuestion) => recoverSegments(asked).sizes[1].adjustedRand.median;
  const start = medianOf(base);
  for (const better of [
    { difference: 1.9 },
    { items: ratings(18) },
    { reliability: 1 },
    { styleSpread: 0 },
  ]) {
    expect(medianOf({ ...base, plan: { ...base.plan, ...better } })).toBeGreaterThan(start + 0.02);
  }
});

test("what is found stays under what the true segments would give, and nears it as the sample grows", () => {
  const { sizes, ceiling } = recoverSegments({
    ...change({ difference: 1.6 }),
    sizes: [60, 1200],
    replicates: 12,
  });
  expect(sizes[0].adjustedRand.median).toBeLessThan(sizes[1].adjustedRand.median);
  expect(sizes[1].adjustedRand.median).toBeLessThan(ceiling.median + 0.03);
  expect(sizes[1].adjustedRand.median).toBeGreaterThan(ceiling.median - 0.08);
  expect(sizes[1].sizeError.median).toBeLessThan(sizes[0].sizeError.median);
});

test("however the replicates are shared among threads, the figures are the same to the last bit", () => {
  const completed = completeRecoveryQuestion(question);
  const parts = [
    [5, 8],
    [0, 2],
    [2, 5],
  ].map(([from, to]) => runRecoveryReplicates(completed, from, to));
  expect(summariseRecovery(completed, parts)).toEqual(recoverSegments(question));
  expect(recoverSegments({ ...question, seed: 2 })).not.toEqual(recoverSegments(question));
});

test("tells how far it is and stops on request", () => {
  const seen: string[] = [];
  recoverSegments(
    { ...question, replicates: 2 },
    { onProgress: (done, total) => seen.push(`${done}/${total}`) },
  );
  expect(seen).toEqual(["1/4", "2/4", "3/4", "4/4"]);
  let asked = 0;
  expect(() => recoverSegments(question, { isCancelled: () => ++asked > 3 })).toThrow("cancelled");
});

test("variables that everybody answers alike are left out, and where all are, one segment is found", () => {
  const rare: PlannedItem[] = Array.from({ length: 3 }, (_, i) => ({
    ...{ code: `R${i}`, form: "yes-no", yesShare: 0.01 },
  }));
  const few = { sizes: [20], replicates: 6 };
  const mixed = recoverSegments({ ...change({ items: [...ratings(1), ...rare] }), ...few });
  expect(mixed.sizes[0].adjustedRand.q05).toBeGreaterThan(-0.5);
  const silent = recoverSegments({ ...change({ items: rare }), ...few });
  expect(silent.sizes[0].adjustedRand.q05).toBeGreaterThan(-0.5);
  expect(silent.sizes[0].chosenK.some(({ k }) => k === 1)).toBe(true);
});

const spread = (median: number) => ({ mean: median, q05: 0, q25: 0, median, q75: 1, q95: 1 });

test.each([
  [0.8, "recovered"],
  [0.799, "roughly"],
  [0.65, "roughly"],
  [0.649, "not-recovered"],
] as const)("a median agreement of %d is %s", (median, verdict) => {
  expect(judgeAgreement(median)).toBe(verdict);
});

test("advice follows from the sizes and the ceiling", () => {
  const result = recoverSegments({ ...question, replicates: 1 });
  const withMedians = (medians: number[], ceiling: number) => ({
    ...result,
    ceiling: spread(ceiling),
    sizes: result.sizes.map((size, i) => ({
      ...size,
      adjustedRand: spread(medians[i]),
      verdict: judgeAgreement(medians[i]),
    })),
  });
  expect(adviseOnRecovery(withMedians([0.85, 0.9], 0.95), 100)).toBe("enough");
  expect(adviseOnRecovery(withMedians([0.7, 0.85], 0.95), 100)).toBe("more-respondents");
  expect(adviseOnRecovery(withMedians([0.5, 0.7], 0.9), 100)).toBe("many-more-respondents");
  expect(adviseOnRecovery(withMedians([0.5, 0.6], 0.7), 100)).toBe("better-items");
});

test("compared silhouettes are those of each solution alone", () => {
  const source = createRandom(11);
  const rows = Array.from({ length: 70 }, () => [nextInteger(source, 4), nextNormal(source)]);
  const matrix = createMatrix([...rows, ...rows.slice(0, 5)]);
  const solutions = [2, 3, 6].map((k) => ({
    k,
    assignment: Int32Array.from({ length: 75 }, (_, row) => row % k),
  }));
  solutions.push({ k: 3, assignment: Int32Array.from({ length: 75 }, (_, row) => (row === 0 ? 2 : 0)) });
  compareSilhouettes(matrix, solutions).forEach((width, i) => {
    const { k, assignment } = solutions[i];
    expect(width).toBeCloseTo(computeSilhouette(matrix, assignment, k).mean ?? Number.NaN, 12);
  });
  expect(compareSilhouettes(matrix, [{ k: 1, assignment: new Int32Array(75) }])).toEqual([null]);
});

test.each(reference.pairs)(
  "the agreement of two partitions is scikit-learn's",
  ({ first, second, adjustedRand }) => {
    expect(computeAdjustedRandIndex(first, second)).toBeCloseTo(adjustedRand, 12);
  },
);

test.each([
  ["invalid-argument", { sizes: [] }],
  ["invalid-argument", { sizes: [10] }],
  ["invalid-argument", { sizes: [200, 100] }],
  ["invalid-argument", { replicates: 0 }],
  ["invalid-argument", { seed: -1 }],
] as const)("refuses with %s what cannot be asked: %j", (code, wrong) => {
  expect(() => recoverSegments({ ...question, ...wrong })).toThrow(code);
});
