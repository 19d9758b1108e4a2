import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";
import reference from "../../../analysis/factor/factor.reference.json";

const folder = join(import.meta.dirname, "../../../analysis/reference-data");
const { cases } = reference;

async function analyse(file: string, ...words: string[]) {
  const run = await runAnalyse(["factor", "--data", join(folder, file), ...words]);
  return JSON.parse(run.output || run.error);
}

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 8));

test("answers with the fields of psych::fa on the complete cases of a file", async () => {
  const known = cases.bfi_fa_minres5_oblimin;
  const before = cases.bfi_eigen_kmo_bartlett;
  const answer = await analyse("bfi.csv", "--items", "A1..O5", "--factors", "5", "--replicates", "50");
  expect(answer).toMatchObject({ method: "factor", n: 2436, warnings: [] });
  expect(answer.loadings).toEqual(known.loadings.map(close));
  expect(answer.factorCorrelations).toEqual(known.Phi.map(close));
  expect(answer.communalities).toEqual(close(known.communality));
  expect(answer.eigenvalues).toEqual(close(before.eigenvalues));
  expect(answer.kmo).toBeCloseTo(before.KMO_overall, 9);
  expect(answer.bartlett.chiSquare).toBeCloseTo(before.bartlett.chisq, 5);
  expect(answer.bartlett.degreesOfFreedom).toBe(300);
  expect(answer.parallel).toMatchObject({ factors: 6, components: 5 });
  expect(answer.map.components).toBe(before.map.min_at);
  expect(answer.fit.rmsea).toBeCloseTo(known.rmsea, 9);
  expect(answer.fit.tli).toBeCloseTo(known.tli, 9);
});

test("takes components of yes and no, as many as parallel analysis suggests, and writes scores", async () => {
  const path = join(tmpdir(), `factor-scores-${process.pid}.csv`);
  const words = ["--items", "yummy..disgusting", "--extraction", "pca", "--rotation", "none"];
  const answer = await analyse("mcdonalds.csv", ...words, "--scores-out", path);
  expect(answer.eigenvectors).toEqual(cases.pca_mcdonalds_cor.loadings.map(close));
  expect(answer.loadings[0]).toHaveLength(answer.parallel.components);
  const lines = (await readFile(path, "utf8")).trim().split("\n");
  expect(lines).toHaveLength(1454);
  expect(lines[0]).toBe(answer.loadings[0].map((_: number, k: number) => `factor${k + 1}`).join(","));
});

test("refuses texts without order, and more factors than items", async () => {
  const texts = await analyse("mcdonalds.csv", "--items", "yummy,VisitFrequency");
  expect(texts.error.code).toBe("unordered-categorical");
  const many = await analyse("mcdonalds.csv", "--items", "yummy..spicy", "--factors", "4");
  expect(many.error.code).toBe("too-many-factors");
});
