import { expect, test } from "vitest";
import { createCategoricalColumn, createDataset } from "#analysis/dataset/dataset";
import { buildItemTable } from "#analysis/latent-class/build-item-table";
import {
  fitLatentClass,
  mergeLatentClassStarts,
  polishLatentClassStart,
  runLatentClassStarts,
} from "#analysis/latent-class/fit-latent-class";
import { completeLatentClassOptions, prepareLatentClass } from "#analysis/latent-class/prepare-latent-class";
import { summariseLatentClass } from "#analysis/latent-class/summarise-latent-class";
import { buildLatentClassCase } from "#analysis/reference-data/latent-class-cases";
import reference from "./latent-class.reference.json";

const small = reference.cases.filter(({ data }) => data === "carcinoma" || data === "values");
test.each(small)("$id: the log-likelihood of the reference or better", (known) => {
  const solution = fitLatentClass(buildLatentClassCase(known), { k: known.k, starts: 20 });
  expect(solution.logLikelihood).toBeGreaterThanOrEqual(known.logLikelihood - 1e-5);
  expect(solution.parameters).toBe(known.parameters);
});

test("a class set elsewhere lets few starts find what two hundred plain ones miss", () => {
  const known = reference.cases.find(({ id }) => id === "mcdonalds_K8");
  if (!known) throw new Error("no such case");
  const solution = fitLatentClass(buildLatentClassCase(known), { k: 8, starts: 12, polish: 3 });
  expect(solution.logLikelihood).toBeGreaterThanOrEqual(known.logLikelihood - 1e-5);
});

const carcinoma = buildLatentClassCase({
  data: "carcinoma",
  items: [..."ABCDEFG"],
  missing: "fiml",
  weight: null,
});

test("starts shared among threads in any way give the same solution", () => {
  const prepared = prepareLatentClass(carcinoma);
  const options = completeLatentClassOptions(prepared, { k: 4, starts: 20, seed: 9 });
  const finish = (parts: ReturnType<typeof runLatentClassStarts>[]) => {
    const { best } = mergeLatentClassStarts(options, parts);
    const polished = best.map((start) => polishLatentClassStart(prepared, options, start));
    return summariseLatentClass(carcinoma, prepared, options, polished);
  };
  const shares = [
    [11, 20],
    [0, 4],
    [4, 11],
  ].map(([from, to]) => structuredClone(runLatentClassStarts(structuredClone(prepared), options, from, to)));
  expect(finish(shares)).toEqual(fitLatentClass(carcinoma, { k: 4, starts: 20, seed: 9 }));
});

test("a model with more parameters than the table has cells is called unidentified", () => {
  const four = buildLatentClassCase({ data: "values", items: [..."ABCD"], missing: "fiml", weight: null });
  expect(fitLatentClass(four, { k: 4, starts: 10 })).toMatchObject({
    isIdentified: false,
    degreesOfFreedom: -4,
  });
  expect(fitLatentClass(four, { k: 2, starts: 10 })).toMatchObject({
    isIdentified: true,
    degreesOfFreedom: 6,
  });
});

test("reports progress over starts and polishing, and stops when asked", () => {
  const seen: number[] = [];
  fitLatentClass(
    carcinoma,
    { k: 2, starts: 4, polish: 2 },
    { onProgress: (done, total) => seen.push(done / total) },
  );
  expect(seen).toEqual([1, 2, 3, 4, 5, 6].map((done) => done / 6));
  expect(() => fitLatentClass(carcinoma, { k: 2 }, { isCancelled: () => true })).toThrow("cancelled");
  expect(() =>
    fitLatentClass(carcinoma, { k: 2, starts: 4 }, { isCancelled: () => seen.push(0) > 10 }),
  ).toThrow("cancelled");
});

test("refuses what cannot be fitted", () => {
  expect(() => fitLatentClass(carcinoma, { k: 21 })).toThrow("k-exceeds-distinct-rows");
  expect(() => fitLatentClass(carcinoma, { k: 0 })).toThrow("invalid-argument");
  const constant = createDataset([createCategoricalColumn("q", [1, 1, null])]);
  expect(() => buildItemTable(constant, ["q"])).toThrow("constant-variable");
  const fine = createDataset([
    createCategoricalColumn(
      "q",
      Array.from({ length: 60 }, (_, i) => i),
    ),
  ]);
  expect(() => buildItemTable(fine, ["q"])).toThrow("too-many-categories");
  const empty = createDataset([createCategoricalColumn("q", [null, null], [1, 2])]);
  expect(() => buildItemTable(empty, ["q"], { missing: "listwise" })).toThrow("too-few-rows");
});
