import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";
import reference from "../../../analysis/maxdiff/maxdiff.reference.json";

const { cases } = reference;
const source = join(import.meta.dirname, "../../../analysis/reference-data");
const folder = mkdtempSync(join(tmpdir(), "bakhsh-maxdiff-"));
afterAll(() => rmSync(folder, { recursive: true }));

const [, ...signed] = readFileSync(join(source, "rice-maxdiff-long.csv"), "utf8").trim().split(/\r?\n/);
const rows = signed.map((line) => {
  const [id, task, , item, choice] = line.split(",").map(Number);
  return [id, task, item, choice === 1 ? 1 : 0, choice === -1 ? 1 : 0];
});

function write(name: string, table: readonly (readonly (number | string)[])[]): string {
  const path = join(folder, name);
  writeFileSync(path, ["person,task,item,b,w", ...table.map((row) => row.join(","))].join("\n"));
  return path;
}

const rice = write("rice.csv", rows);

async function analyse(data: string, ...words: string[]) {
  const columns = ["--respondent", "person", "--set", "task", "--best", "b", "--worst", "w"];
  const run = await runAnalyse(["maxdiff", "--data", data, ...columns, ...words]);
  return JSON.parse(run.output || run.error);
}

test("counts and utilities of the reference, from choices as 0 and 1", async () => {
  const { n, respondents, tasks, items, logLikelihood, warnings } = await analyse(rice);
  expect([n, respondents, tasks, warnings]).toEqual([2520, 90, 630, []]);
  expect(logLikelihood).toBeCloseTo(cases.rice_clogit_maxdiff.loglik, 8);
  cases.rice_counts.table.forEach(({ item, best, worst, shown, bw_std }, at) => {
    expect(items[at]).toMatchObject({ item: String(item), best, worst, shown });
    expect(items[at].score).toBeCloseTo(bw_std, 10);
    expect(items[at].utility).toBeCloseTo(cases.rice_clogit_maxdiff_converged.zero_centred[at], 11);
  });
});

test("the other two models, and one signed column as in the published file", async () => {
  expect((await analyse(rice, "--model", "sequential")).logLikelihood).toBeCloseTo(
    cases.rice_clogit_sequential.loglik,
    8,
  );
  const data = join(source, "rice-maxdiff-long.csv");
  const columns = ["--respondent", "id", "--set", "question", "--best", "choice", "--worst", "choice"];
  const run = await runAnalyse(["maxdiff", "--data", data, ...columns, "--model", "marginal"]);
  const { items, logLikelihood } = JSON.parse(run.output);
  expect(logLikelihood).toBeCloseTo(cases.rice_clogit_marginal.loglik, 8);
  cases.rice_clogit_marginal.zero_centred.forEach((utility, at) => {
    expect(items[at].utility).toBeCloseTo(utility, 9);
  });
});

test("hierarchical Bayes is the same on one thread and two", async () => {
  const few = write("few.csv", rows.slice(0, 28 * 12));
  const words = ["--model", "hierarchical-bayes", "--burn-in", "200", "--draws", "100", "--seed", "3"];
  const { timingMs: _, ...one } = await analyse(few, ...words, "--threads", "1");
  const { timingMs: __, ...two } = await analyse(few, ...words, "--threads", "2");
  expect(two).toEqual(one);
  expect(one.individuals).toHaveLength(12);
  expect(one.items[0]).toHaveProperty("populationDeviation");
  expect(one.seed).toBe(3);
});

test("counts what it had to leave out", async () => {
  const spoilt = rows.map(([id, task, item, b, w]) => [
    id,
    task,
    item,
    id === 1 || (id === 2 && task === 1) ? 0 : b,
    id === 2 && task === 2 && b === 1 ? 1 : w,
  ]);
  const { respondents, tasks, warnings } = await analyse(write("spoilt.csv", spoilt));
  expect([respondents, tasks]).toEqual([89, 630 - 9]);
  expect(warnings.map(({ code }: { code: string }) => code).sort()).toEqual([
    "respondents-without-task",
    "tasks-with-several-choices",
    "tasks-without-choice",
  ]);
});

test("refuses what has no answer", async () => {
  const silent = write(
    "silent.csv",
    rows.map(([id, task, item]) => [id, task, item, 0, 0]),
  );
  expect((await analyse(silent)).error.code).toBe("too-few-rows");
  const always = write(
    "always.csv",
    rows.map(([id, task, item], at) => [id, task, item, at % 4 === 0 ? 1 : 0, at % 4 === 3 ? 1 : 0]),
  );
  expect((await analyse(always)).error.code).toBe("utilities-not-determined");
  const strange = write("strange.csv", [
    [1, 1, 1, 5, 0],
    [1, 1, 2, 0, 1],
  ]);
  expect((await analyse(strange)).error.code).toBe("invalid-number");
  expect((await analyse(rice, "--items", "b,w")).error.code).toBe("missing-option");
  expect((await analyse(rice, "--set", "task")).error.code).toBe("repeated-option");
});

test("a design for the study's items is balanced, and its file has a row an item shown", async () => {
  const path = join(folder, "design.csv");
  const data = join(source, "rice-maxdiff-items.csv");
  const words = ["--data", data, "--items", "label", "--tasks", "7", "--versions", "2", "--design-out", path];
  const run = await runAnalyse(["maxdiff-design", ...words]);
  const { n, design, pairFrequency, efficiency } = JSON.parse(run.output);
  expect([n, pairFrequency.min, pairFrequency.max]).toEqual([7, 4, 4]);
  expect(efficiency).toBeCloseTo(1, 9);
  const lines = readFileSync(path, "utf8").trim().split("\n");
  expect(lines).toHaveLength(1 + 2 * 7 * 4);
  expect(lines[1]).toBe(`1,1,1,${design[0][0][0]}`);
  const refused = await runAnalyse(["maxdiff-design", "--data", data, "--items", "label", "--per-task", "9"]);
  expect(JSON.parse(refused.error).error.code).toBe("invalid-argument");
});
