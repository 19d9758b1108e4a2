import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";
import reference from "../../../analysis/weighting/weighting.reference.json";

const folder = mkdtempSync(join(tmpdir(), "bakhsh-rake-"));
afterAll(() => rmSync(folder, { recursive: true }));
const schools = join(import.meta.dirname, "../../../analysis/reference-data/apisrs.csv");

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

async function rake(data: string, margins: unknown, ...more: string[]) {
  const path = write("margins.json", JSON.stringify(margins));
  const run = await runAnalyse(["rake", "--data", data, "--margins", path, ...more]);
  return { ...run, answer: run.output ? JSON.parse(run.output) : JSON.parse(run.error).error };
}

test("agrees with R's survey, and writes weights that add up to the population", async () => {
  const out = join(folder, "weights.csv");
  const { answer } = await rake(schools, reference.apisrs.margins, "--weights-out", out);
  expect(answer).toMatchObject({ method: "rake", n: 200, status: "converged", warnings: [] });
  expect(answer.designEffect).toBeCloseTo(reference.apisrs.deff_kish, 9);
  expect(answer.effectiveBase).toBeCloseTo(reference.apisrs.n_eff, 6);
  expect(answer.minWeight).toBeCloseTo(reference.apisrs.min_rel, 9);
  expect(answer.maxWeight).toBeCloseTo(reference.apisrs.max_rel, 9);
  expect(answer.largestMarginError).toBeLessThan(1e-11);
  expect(answer.iterations).toBeGreaterThan(1);
  expect(answer.margins.stype.E.after).toBeCloseTo(4421 / 6194, 10);
  const lines = readFileSync(out, "utf8").trim().split("\n");
  expect(lines[0]).toBe("row,weight");
  expect(lines.slice(1, 11).map((line) => Number(line.split(",")[1]))).toEqual(
    reference.apisrs.first10.map((weight) => expect.closeTo(weight, 7)),
  );
});

const people = "sex,city\n1,a\n1,b\n2,a\n2,b\n2,\n1,a\n";

test("leaves out rows without an answer, keeps them, or refuses", async () => {
  const data = write("people.csv", people);
  const margins = { sex: { 1: 50, 2: 50 }, city: { a: 0.5, b: 0.5 } };
  const out = join(folder, "some.csv");
  const { answer } = await rake(data, margins, "--weights-out", out);
  expect(answer).toMatchObject({ n: 5, warnings: [{ code: "rows-left-out" }] });
  expect(readFileSync(out, "utf8").split("\n")[5]).toBe("5,");
  const own = await rake(data, margins, "--missing", "own-category");
  expect(own.answer).toMatchObject({ n: 6, margins: { city: { "(missing)": { target: 1 / 6 } } } });
  expect((await rake(data, margins, "--missing", "refuse")).answer.code).toBe("missing-values");
});

test("says when bounds and margins exclude each other, and when totals look wrong", async () => {
  const data = write("people.csv", people);
  const bounded = await rake(data, { sex: { 1: 0.9, 2: 0.1 } }, "--bounds", "0.5,1.5");
  expect(bounded.answer).toMatchObject({
    status: "bounds-unreachable",
    warnings: [{ code: "bounds-unreachable" }],
  });
  expect(bounded.answer.maxWeight).toBeLessThanOrEqual(1.5 + 1e-12);
  const uneven = await rake(data, { sex: { 1: 0.4, 2: 0.4 } });
  expect(uneven.answer).toMatchObject({ warnings: [{ code: "uneven-total" }] });
});

test.each([
  [[1, 2], "invalid-margins"],
  [{ sex: 3 }, "invalid-margins"],
  [{}, "invalid-argument"],
  [{ age: { 1: 1 } }, "unknown-column"],
  [{ sex: { 1: 1 } }, "invalid-category"],
  [{ sex: { 1: 0.5, 2: 0.3, 3: 0.2 } }, "empty-margin"],
  [{ sex: { 1: 1, 2: 0 } }, "invalid-argument"],
])("refuses the margins %j", async (margins, code) => {
  const { exitCode, answer } = await rake(write("people.csv", people), margins);
  expect(exitCode).toBe(2);
  expect(answer.code).toBe(code);
});
