import { expect, test } from "vitest";
import { buildMcdonaldsTypingData } from "#analysis/reference-data/mcdonalds-typing-data";
import { crossValidateTyping } from "#analysis/typing/cross-validate-typing";
import { selectQuestions } from "#analysis/typing/prepare-typing";
import { selectBattery } from "#analysis/typing/select-battery";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import assignmentsCsv from "../reference-data/mcdonalds-kmeans-assignments.csv?raw";
import reference from "./typing.reference.json";

const mcdonalds = buildMcdonaldsTypingData(mcdonaldsCsv, assignmentsCsv);
const folds = { folds: 10, method: "rows" } as const;

test("mcdonalds: the best battery of every size, and its runner-up, as all subsets in R", () => {
  const batteries = selectBattery(mcdonalds, { kind: "lda" }, { folds, maxQuestions: 7 });
  reference.batteries.best.forEach((known, i) => {
    const found = batteries[i];
    expect(found.size).toBe(known.size);
    expect(found.search).toBe("every");
    expect(found.items).toEqual(known.items);
    expect(found.accuracy).toBeCloseTo(known.accuracy, 10);
    expect(found.runnersUp[0].accuracy).toBeCloseTo(known.runnerUpAccuracy, 10);
    expect(found.runnersUp[0].items).toEqual(known.runnerUp);
  });
});

for (const kind of ["lda", "multinomial", "tree"] as const) {
  test(`${kind}: a battery's accuracy is that of cross-validating its questions alone`, () => {
    const batteries = selectBattery(mcdonalds, { kind }, { folds, minQuestions: 2, maxQuestions: 2 });
    const [{ items, accuracy }] = batteries;
    const alone = selectQuestions(
      mcdonalds,
      items.map((item) => mcdonalds.questions.findIndex(({ code }) => code === item)),
    );
    expect(crossValidateTyping(alone, { kind }, folds).accuracy).toBeCloseTo(accuracy, 12);
  });
}

test("forward selection with exchange finds what trying everything finds on this data", () => {
  const every = selectBattery(mcdonalds, { kind: "lda" }, { folds, maxQuestions: 5 });
  const exchange = selectBattery(mcdonalds, { kind: "lda" }, { folds, maxQuestions: 5, exhaustiveBudget: 0 });
  expect(exchange.every(({ search }) => search === "exchange")).toBe(true);
  expect(exchange.map(({ items }) => items)).toEqual(every.map(({ items }) => items));
});

test("questions that are asked anyway are in every battery", () => {
  for (const exhaustiveBudget of [0, 1e9]) {
    const batteries = selectBattery(
      mcdonalds,
      { kind: "lda" },
      { folds, maxQuestions: 3, required: ["spicy"], exhaustiveBudget },
    );
    expect(batteries.map(({ size }) => size)).toEqual([1, 2, 3]);
    expect(batteries[0].items).toEqual(["spicy"]);
    for (const { items } of batteries) expect(items).toContain("spicy");
    expect(batteries[2].items).toEqual(["spicy", "tasty", "expensive"]);
  }
});

test("stops at the number of questions there are", () => {
  const three = selectQuestions(mcdonalds, [0, 7, 8]);
  expect(selectBattery(three, { kind: "lda" }, { folds, maxQuestions: 10 }).map(({ size }) => size)).toEqual([
    1, 2, 3,
  ]);
});

test("reports progress, stops when asked, refuses what cannot be", () => {
  const seen: number[] = [];
  selectBattery(mcdonalds, { kind: "lda" }, { maxQuestions: 2 }, { onProgress: (done) => seen.push(done) });
  expect(seen).toEqual([1, 2]);
  let asked = 0;
  const isCancelled = () => ++asked > 20;
  expect(() => selectBattery(mcdonalds, { kind: "lda" }, {}, { isCancelled })).toThrow("cancelled");
  expect(() => selectBattery(mcdonalds, { kind: "lda" }, { maxQuestions: 0 })).toThrow("invalid-argument");
  expect(() => selectBattery(mcdonalds, { kind: "lda" }, { required: ["nothing"] })).toThrow(
    "unknown-column",
  );
});
