import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";
import reference from "../../../analysis/conjoint/conjoint.reference.json";

const cameras = join(import.meta.dirname, "../../../analysis/reference-data/camera-choices.csv");
const folder = mkdtempSync(join(tmpdir(), "bakhsh-conjoint-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

const levels = write("levels.csv", [
  "attribute,level",
  ...["Aran", "Sahand", "Sabalan"].map((name) => `brand,${name}`),
  ...["low", "middle", "high"].map((name) => `price,${name}`),
  ...["1 kg", '"2, 5 kg"'].map((name) => `pack,${name}`),
]);

async function analyse(method: string, data: string, ...words: string[]) {
  const run = await runAnalyse([method, "--data", data, ...words]);
  return JSON.parse(run.output || run.error);
}

const columns = ["--respondent", "respondent", "--set", "task", "--chosen", "chosen"];

test("counts, utilities, errors and importances of the reference", async () => {
  const answer = await analyse("conjoint", cameras, ...columns);
  expect([answer.n, answer.respondents, answer.tasks, answer.warnings]).toEqual([6400, 100, 1600, []]);
  expect(answer.logLikelihood).toBeCloseTo(reference.none.logLikelihood, 7);
  expect(answer.attributes).toHaveLength(7);
  reference.none.utilities.forEach((known, at) => {
    const { importance, levels: own } = answer.attributes[at];
    expect(importance).toBeCloseTo(reference.none.importances[at], 9);
    known.forEach((utility, level) => {
      expect(own[level].utility).toBeCloseTo(utility, 9);
      expect(own[level].shown).toBe(reference.counts.shown[at][level]);
    });
  });
  expect(answer.attributes[0].levels[0].level).toBe("canon");
  expect(answer.none.chosen).toBe(reference.counts.none);
  expect(answer.none.standardError).toBeCloseTo(reference.none.se[12], 9);
});

test("some attributes may be named; tasks without a choice are counted", async () => {
  const [head, ...rows] = readFileSync(cameras, "utf8").trim().split("\n");
  const gaps = rows.map((row, at) => (at < 10 ? row.replace(/1$/, "0") : row));
  const data = write("gaps.csv", [head, ...gaps]);
  const answer = await analyse("conjoint", data, ...columns, "--items", "brand,price");
  expect(answer.attributes.map(({ attribute }: { attribute: string }) => attribute)).toEqual([
    "brand",
    "price",
  ]);
  expect(answer.warnings).toEqual([
    { code: "tasks-without-choice", message: "2 tasks without a choice were left out" },
  ]);
  expect((await analyse("conjoint", data, ...columns, "--items", "brand")).error.code).toBe("missing-option");
});

test("a design keeps its prohibitions and has a row a concept in its file", async () => {
  const path = join(folder, "design.csv");
  const words = ["--attribute", "attribute", "--level", "level", "--tasks", "9", "--versions", "4"];
  const prohibit = ["--prohibit", "brand=Aran + price=low; brand=Sabalan + pack=2, 5 kg"];
  const answer = await analyse("conjoint-design", levels, ...words, ...prohibit, "--design-out", path);
  expect([answer.n, answer.pairsNeverShown, answer.attributes[0].levels[2].level]).toEqual([8, 0, "Sabalan"]);
  const concepts: string[][] = answer.design.flat(2);
  expect(concepts).toHaveLength(4 * 9 * 3);
  for (const [brand, price, pack] of concepts) {
    expect(brand === "Aran" && price === "low").toBe(false);
    expect(brand === "Sabalan" && pack === "2, 5 kg").toBe(false);
  }
  const lines = readFileSync(path, "utf8").trim().split("\n");
  expect([lines[0], lines.length]).toEqual(["version,task,concept,brand,price,pack", 1 + 4 * 9 * 3]);
  expect(lines[1].replaceAll('"', "")).toBe(`1,1,1,${answer.design[0][0][0].join(",")}`);
  expect(answer.warnings).toEqual([]);
  const few = await analyse("conjoint-design", levels, ...words, "--respondents", "20");
  expect(few.warnings.map(({ code }: { code: string }) => code)).toEqual(["too-few-choices", "imprecise"]);
});

test("refuses what has no answer", async () => {
  const words = ["--attribute", "attribute", "--level", "level"];
  const code = async (...more: string[]) =>
    (await analyse("conjoint-design", levels, ...words, ...more)).error.code;
  expect(await code("--prohibit", "brand=Nobody + price=low")).toBe("invalid-option");
  expect(await code("--prohibit", "brand=Aran")).toBe("invalid-option");
  expect(await code("--prohibit", "pack=1 kg + brand=Aran; pack=2, 5 kg + brand=Aran")).toBe(
    "invalid-argument",
  );
  const twice = write("twice.csv", ["attribute,level", "a,x", "a,x", "b,y", "b,z"]);
  expect((await analyse("conjoint-design", twice, ...words)).error.code).toBe("invalid-items");
});
