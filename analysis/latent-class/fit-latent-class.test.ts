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
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import bfiCsv from "../reference-data/bfi-neuroticism.csv?raw";
import carcinomaCsv from "../reference-data/carcinoma.csv?raw";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import valuesCsv from "../reference-data/values.csv?raw";
import reference from "./latent-class.reference.json";

const tables: Record<string, ReturnType<typeof parseReferenceTable>> = {
  bfi: parseReferenceTable(bfiCsv),
  carcinoma: parseReferenceTable(carcinomaCsv),
  mcdonalds: parseReferenceTable(mcdonaldsCsv),
  values: parseReferenceTable(valuesCsv),
};
const codes: Record<string, number | null> = { "": null, No: 1, Yes: 2 };
const femaleWeights: Record<string, [number, number]> = {
  "1+(Gender=='Female')": [2, 1],
  "0.7+0.8*(Gender=='Female')": [1.5, 0.7],
};

type Case = { data: string; items: string[]; missing: string; weight: string | null };

function buildInput({ data, items, missing, weight }: Case) {
  const table = tables[data];
  const columns = items.map((item) =>
    createCategoricalColumn(
      item,
      readCells(table, item).map((cell) => (cell in codes ? codes[cell] : Number(cell))),
    ),
  );
  const genders = readCells(table, "Gender");
  const weights = weight ? genders.map((gender) => femaleWeights[weight][gender === "Female" ? 0 : 1]) : null;
  const dataset = createDataset(columns, weights);
  return buildItemTable(dataset, items, { missing: missing === "fiml" ? "fiml" : "listwise" });
}

for (const known of reference.cases) {
  test(`${known.id}: as good as an independent EM from many starts, or better`, () => {
    const starts = known.data === "mcdonalds" ? (known.k < 8 ? 60 : 200) : 30;
    const solution = fitLatentClass(buildInput(known), { k: known.k, starts, seed: 1 });
    expect(solution.logLikelihood).toBeGreaterThanOrEqual(known.logLikelihood - 1e-5);
    expect(solution.parameters).toBe(known.parameters);
    expect(solution.degreesOfFreedom).toBe(known.degreesOfFreedom);
    expect(solution.weightTotal).toBeCloseTo(known.n, 8);
    expect(solution.converged).toBe(true);
    expect(solution.classShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    if (solution.logLikelihood > known.logLikelihood + 1e-3) return;
    for (const criterion of ["aic", "aic3", "bic", "abic", "caic"] as const) {
      expect(Math.abs(solution[criterion] - known[criterion])).toBeLessThan(1e-4);
    }
    if (!known.isIdentified) return;
    expect(Math.abs(solution.iclBic - known.iclBic)).toBeLessThan(0.01);
    if (known.entropyR2 === null) expect(solution.entropyR2).toBeNull();
    else expect(solution.entropyR2).toBeCloseTo(known.entropyR2, 4);
    expect(solution.boundaryEstimates).toBe(known.boundaryEstimates);
    known.classShares.forEach((share, c) => {
      expect(Math.abs(solution.classShares[c] - share)).toBeLessThan(1e-4);
    });
    const probabilities = known.itemProbabilities as unknown as Record<string, Record<string, number[]>>;
    for (const [item, categories] of Object.entries(probabilities)) {
      for (const [category, byClass] of Object.entries(categories)) {
        byClass.forEach((probability, c) => {
          const found = solution.itemProbabilities[item][category][c];
          expect(Math.abs(found - probability)).toBeLessThan(1e-3);
        });
      }
    }
  });
}

const carcinoma = buildInput({ data: "carcinoma", items: [..."ABCDEFG"], missing: "fiml", weight: null });

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
  const four = buildInput({ data: "values", items: [..."ABCD"], missing: "fiml", weight: null });
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
