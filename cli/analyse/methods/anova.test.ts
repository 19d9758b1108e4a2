import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";

const folder = mkdtempSync(join(tmpdir(), "bakhsh-anova-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(csv: string, ...words: string[]) {
  const path = join(folder, "data.csv");
  writeFileSync(path, csv);
  const { exitCode, output, error } = await runAnalyse(["anova", "--data", path, ...words]);
  return exitCode === 0 ? JSON.parse(output) : JSON.parse(error).error;
}

const scores = "like,group,w\n1,a,1\n2,a,2\n3,a,1\n4,b,1\n5,b,1\n6,b,3\n9,c,1\n10,c,1\n11,c,1\n,c,1\n";

test("figures of a small table, worked by hand", async () => {
  const found = await run(scores, "--outcome", "like", "--by", "group");
  // Means 2, 5 and 10 around 17/3, variance 1 in each group: between 98, within 6.
  expect(found).toMatchObject({ n: 9, degreesOfFreedom: [2, 6], warnings: [] });
  expect(found.f).toBeCloseTo(98 / 2 / (6 / 6), 9);
  expect(found.etaSquared).toBeCloseTo(98 / 104, 9);
  expect(found.omegaSquared).toBeCloseTo((98 - 2) / (104 + 1), 9);
  expect(found.groups.map(({ mean }: { mean: number }) => mean)).toEqual([2, 5, 10]);
  expect(found.groups.map(({ letters }: { letters: string }) => letters)).toEqual(["", "A", "AB"]);
  expect(found.tukey[0]).toMatchObject({ a: "a", b: "b", difference: 3 });
  expect(found.bartlett.kSquared).toBeCloseTo(0, 9);
});

test("with weights, tests that know none are null and it is said", async () => {
  const found = await run(scores, "--outcome", "like", "--by", "group", "--weight", "w");
  expect(found).toMatchObject({ kruskalWallis: null, tukey: null });
  expect(found.groups[1].mean).toBeCloseTo((4 + 5 + 18) / 5, 12);
  expect(found.warnings[0].code).toBe("effective-bases");
});

test("nothing to test is an answer with a warning, texts as scores are an error", async () => {
  const constant = await run("like,group\n5,a\n5,b\n5,b\n", "--outcome", "like", "--by", "group");
  expect(constant).toMatchObject({ f: null, pValue: null, etaSquared: null, welchF: null });
  expect(constant.warnings[0].code).toBe("nothing-to-test");
  const texts = await run("like,group\nx,a\ny,b\nz,b\n", "--outcome", "like", "--by", "group");
  expect(texts.code).toBe("not-numeric");
  const nobody = await run("like,group\n,a\n,b\n", "--outcome", "like", "--by", "group");
  expect(nobody.code).toBe("too-few-rows");
});
