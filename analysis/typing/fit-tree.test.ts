import { expect, test } from "vitest";
import { createCategoricalColumn, createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import { buildMcdonaldsTypingData } from "#analysis/reference-data/mcdonalds-typing-data";
import { crossValidateTyping } from "#analysis/typing/cross-validate-typing";
import { fitTypingModel } from "#analysis/typing/fit-typing-model";
import { prepareTyping } from "#analysis/typing/prepare-typing";
import type { ClassificationTree, TreeOptions, TypingData } from "#analysis/typing/typing-types";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import assignmentsCsv from "../reference-data/mcdonalds-kmeans-assignments.csv?raw";

const mcdonalds = buildMcdonaldsTypingData(mcdonaldsCsv, assignmentsCsv);
const rowFolds = { folds: 10, method: "rows" } as const;

function fitTreeTo(data: TypingData, options: TreeOptions = {}): ClassificationTree {
  return fitTypingModel(data, { kind: "tree", ...options }, rowFolds).model as ClassificationTree;
}

// Reference: rpart 4.1.19, rpart(seg ~ ., method = "class"), $cptable[, "CP"].
const rpartPrices = [
  0.3218785796105, 0.2737686139748, 0.205040091638, 0.0332187857961, 0.0160366552119, 0.0137457044674,
  0.0103092783505,
];
// Reference: the same on the folds ((row - 1) %% 10) + 1, table(seg, predicted).
const rpartConfusion = [
  [561, 10, 9, 0],
  [0, 314, 4, 0],
  [9, 0, 302, 4],
  [1, 17, 8, 214],
];

test("mcdonalds: the prices at which rpart's tree loses branches, and its leaves", () => {
  const { nodes } = fitTreeTo(mcdonalds);
  expect(nodes.filter(({ split }) => !split)).toHaveLength(13);
  const prices = nodes.filter(({ split }) => split).map(({ complexity }) => complexity);
  for (const price of prices) {
    expect(Math.min(...rpartPrices.map((known) => Math.abs(known - price)))).toBeLessThan(1e-12);
  }
  expect(new Set(prices.map((price) => price.toFixed(10))).size).toBe(rpartPrices.length);
});

test("mcdonalds: cross-validated confusion as rpart's", () => {
  expect(crossValidateTyping(mcdonalds, { kind: "tree" }, rowFolds).confusion).toEqual(rpartConfusion);
});

test("a dearer leaf makes a smaller tree, down to none", () => {
  const sizes = [0, 0.005, 0.02, 0.25, 0.9].map(
    (complexity) => fitTreeTo(mcdonalds, { complexity, minSplit: 4 }).nodes.length,
  );
  expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
  expect(sizes[4]).toBe(1);
  expect(fitTreeTo(mcdonalds, { maxDepth: 2, complexity: 0 }).nodes.length).toBeLessThanOrEqual(7);
});

test("no leaf is lighter than asked", () => {
  const { nodes } = fitTreeTo(mcdonalds, { complexity: 0, minSplit: 2, minLeaf: 15 });
  const leaves = nodes.filter(({ split }) => !split);
  expect(Math.min(...leaves.map(({ weight }) => weight))).toBeGreaterThanOrEqual(15);
  expect(leaves.reduce((sum, { weight }) => sum + weight, 0)).toBe(1453);
});

test("no complexity places unseen respondents much better than the cross-validated one", () => {
  const chosen = fitTreeTo(mcdonalds, { complexity: "cross-validated" });
  const accuracy = (complexity: number) =>
    crossValidateTyping(mcdonalds, { kind: "tree", complexity }, rowFolds).accuracy;
  const others = [0.0003, 0.003, 0.03, 0.3].map(accuracy);
  expect(chosen.complexity).toBeGreaterThan(0);
  expect(accuracy(chosen.complexity)).toBeGreaterThan(Math.max(...others) - 0.005);
});

test("noise grows no tree when the complexity is cross-validated", () => {
  const values = Array.from({ length: 200 }, (_, i) => (i * 7919) % 101);
  const columns = [createNumericColumn("noise", values)];
  const data = prepareTyping(
    createDataset(columns),
    {
      segments: [0, 1].map((code) => ({ code, label: null })),
      segmentOfRow: values.map((_, i) => (i % 5 < 3 ? 0 : 1)),
    },
    ["noise"],
  );
  expect(fitTreeTo(data, { complexity: "cross-validated" }).nodes).toHaveLength(1);
});

test("divides categories that no single threshold could", () => {
  const city = Array.from({ length: 120 }, (_, i) => i % 6);
  const data = prepareTyping(
    createDataset([createCategoricalColumn("city", city)]),
    {
      segments: [0, 1, 2].map((code) => ({ code, label: null })),
      segmentOfRow: city.map((c) => c % 3),
    },
    ["city"],
  );
  const { nodes } = fitTreeTo(data);
  expect(nodes.filter(({ split }) => !split).map(({ error }) => error)).toEqual([0, 0, 0]);
  expect(nodes[0].split).toMatchObject({ kind: "categorical", leftCategories: [0, 3] });
});

test("many categories are divided in order of the largest segment's share", () => {
  const city = Array.from({ length: 480 }, (_, i) => i % 16);
  const data = prepareTyping(
    createDataset([createCategoricalColumn("city", city)]),
    {
      segments: [0, 1, 2].map((code) => ({ code, label: null })),
      segmentOfRow: city.map((c) => (c % 4 === 1 ? 1 : c % 4 === 2 ? 2 : 0)),
    },
    ["city"],
  );
  expect(crossValidateTyping(data, { kind: "tree" }, rowFolds).accuracy).toBe(1);
});

test("refuses options out of range", () => {
  expect(() => fitTreeTo(mcdonalds, { complexity: -0.1 })).toThrow("invalid-argument");
  expect(() => fitTreeTo(mcdonalds, { minSplit: Number.NaN })).toThrow("invalid-argument");
});
