import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";
import reference from "../../../analysis/customer-value/customer-value.reference.json";

const folder = mkdtempSync(join(tmpdir(), "bakhsh-rfm-"));
afterAll(() => rmSync(folder, { recursive: true }));
const purchases = join(import.meta.dirname, "../../../analysis/reference-data/cdnow.csv");

async function score(data: string, ...words: string[]) {
  const run = await runAnalyse(["rfm", "--data", data, "--date", "date", "--amount", "amount", ...words]);
  return JSON.parse(run.output || run.error);
}

test("counts the reference's cells", async () => {
  const out = join(folder, "scores.csv");
  const words = ["--customer", "customer_id", "--as-of", reference.as_of, "--scores-out", out];
  const answer = await score(purchases, ...words, "--lifetime", "0.3,0.8,0.1");
  expect(answer).toMatchObject({ n: reference.n_customers, distinctCells: reference.n_distinct_cells });
  expect(answer.counts).toMatchObject(reference.top10_cells);
  expect(answer.countsRecency).toEqual(reference.counts_R);
  expect(answer.countsFrequency).toEqual(reference.counts_F);
  expect(answer.countsMonetary).toEqual(reference.counts_M);
  expect(answer.monetary.mean).toBeCloseTo(reference.monetary.mean, 8);
  const yearly = answer.monetary.mean / (545 / 365.25);
  expect(answer.lifetimeValue).toBeCloseTo((0.3 * yearly * 0.8) / 0.3, 8);
  const [head, first] = readFileSync(out, "utf8").split("\n");
  expect(head).toBe("customer,recency,frequency,monetary,cell,lifetimeValue");
  expect(first).toMatch(/^1,200,4,100\.5,454,\d/);
});

test("reads dates as numbers, names customers by text, and counts what it leaves out", async () => {
  const data = join(folder, "few.csv");
  writeFileSync(data, "who,date,amount\nAli,20240105,5\nSara,20240107,\nSara,20240106,3\nAli,20240201,9\n");
  const answer = await score(data, "--customer", "who", "--as-of", "20240110");
  expect(answer).toMatchObject({ n: 2, recency: { min: 4, max: 5 }, lifetimeValue: null });
  expect(answer.warnings.map(({ code }: { code: string }) => code)).toEqual(["rows-left-out", "later-rows"]);
});

test("refuses dates that it would have to guess", async () => {
  const data = join(folder, "odd.csv");
  writeFileSync(data, "who,date,amount\nAli,05/01/2024,5\n");
  expect((await score(data, "--customer", "who", "--as-of", "2024-01-10")).error.code).toBe("invalid-date");
  const bad = await score(purchases, "--customer", "customer_id", "--as-of", "yesterday");
  expect(bad.error.code).toBe("invalid-date");
});
