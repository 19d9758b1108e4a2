import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";

const folder = mkdtempSync(join(tmpdir(), "bakhsh-latent-class-"));
afterAll(() => rmSync(folder, { recursive: true }));

const data = (name: string) => resolve(import.meta.dirname, `../../../analysis/reference-data/${name}.csv`);

async function analyse(...words: string[]) {
  const { exitCode, output, error } = await runAnalyse(["latent-class", "--threads", "1", ...words]);
  return exitCode === 0 ? JSON.parse(output) : { exitCode, ...JSON.parse(error) };
}

test("answers with every field for each k, categories by the names that the file has", async () => {
  const answer = await analyse(
    ...["--data", data("mcdonalds"), "--items", "yummy..disgusting", "--k", "2,3", "--starts", "8"],
  );
  expect(answer).toMatchObject({ method: "latent-class", n: 1453, seed: 1, weightTotal: 1453 });
  const [two, three] = answer.solutions;
  // poLCA 1.6.0.2
  expect(two.logLikelihood).toBeCloseTo(-7610.836089644071, 4);
  expect(three.logLikelihood).toBeCloseTo(-7311.477836472439, 4);
  expect(two).toMatchObject({ k: 2, parameters: 23, starts: 8, converged: true, boundaryEstimates: 0 });
  expect(three).toMatchObject({ k: 3, parameters: 35, boundaryEstimates: 1, identified: true });
  expect(two.classShares[0]).toBeGreaterThan(two.classShares[1]);
  const { No, Yes } = two.itemProbabilities.yummy;
  expect(No[0] + Yes[0]).toBeCloseTo(1, 10);
  expect(Object.keys(two.standardErrors.itemProbabilities.yummy)).toEqual(["No", "Yes"]);
  expect(two.patternFit).toBeNull();
  expect(two.bivariateResiduals).toHaveLength(55);
  expect(two.classification.classificationError).toBeGreaterThan(0);
  for (const field of ["aic", "aic3", "bic", "abic", "caic", "iclBic", "awe", "entropyR2", "startsAtBest"]) {
    expect(two[field]).toBeTypeOf("number");
  }
  expect(answer.warnings.map(({ code }: { code: string }) => code)).toContain("sparse-table");
});

test("covariates and Gaussian items change the model, and memberships go to a file", async () => {
  const memberships = join(folder, "memberships.csv");
  const answer = await analyse(
    ...["--data", data("mcdonalds"), "--items", "yummy,tasty,expensive,Like", "--gaussian", "Like"],
    ...["--covariates", "Age,Gender", "--k", "2", "--starts", "3", "--memberships-out", memberships],
  );
  const [two] = answer.solutions;
  expect(two.parameters).toBe(3 + 6 + 4);
  expect(two.means.Like).toHaveLength(2);
  expect(two.covariates.terms).toEqual(["(intercept)", "Age", "Gender=Male"]);
  expect(two.covariates.coefficients[0]).toEqual([0, 0, 0]);
  expect(two.covariates.standardErrors[1].every((error: number) => error > 0)).toBe(true);
  const lines = readFileSync(memberships, "utf8").trim().split("\n");
  expect(lines[0]).toBe("row,class_k2,p1_k2,p2_k2");
  expect(lines).toHaveLength(1454);
});

test("says what is missing, weighted and unidentified, and refuses what cannot be", async () => {
  const path = join(folder, "table.csv");
  const rows = Array.from({ length: 40 }, (_, i) =>
    [i % 2, i % 3 === 0 ? "" : i % 3, i % 5 > 1 ? 1 : 0, 2, i].join(","),
  );
  writeFileSync(path, ["a,b,c,w,id", ...rows].join("\n"));
  const codesOf = (answer: { warnings: { code: string }[] }) => answer.warnings.map(({ code }) => code);
  const listwise = await analyse(
    ...[
      "--data",
      path,
      "--items",
      "a..c",
      "--missing",
      "listwise",
      "--weight",
      "w",
      "--k",
      "2",
      "--starts",
      "4",
    ],
  );
  expect(listwise).toMatchObject({ n: 26, weightTotal: 52 });
  expect(codesOf(listwise)).toEqual(expect.arrayContaining(["rows-left-out", "weights-as-given"]));
  const crowded = await analyse("--data", path, "--items", "a..c", "--k", "3", "--starts", "4");
  expect(crowded.solutions[0]).toMatchObject({ identified: false, standardErrors: null });
  expect(codesOf(crowded)).toContain("not-identified");
  expect(await analyse("--data", path, "--items", "a,w", "--k", "2")).toMatchObject({
    exitCode: 2,
    error: { code: "constant-variable" },
  });
  expect(await analyse("--data", path, "--items", "a..c", "--k", "30")).toMatchObject({
    exitCode: 2,
    error: { code: "k-exceeds-distinct-rows" },
  });
  expect(
    await analyse("--data", path, "--items", "a,id", "--gaussian", "id", "--covariates", "id", "--k", "1"),
  ).toMatchObject({ exitCode: 2, error: { code: "invalid-option" } });
});
