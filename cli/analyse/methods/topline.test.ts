import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";

const folder = mkdtempSync(join(tmpdir(), "bakhsh-topline-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "data.csv");
writeFileSync(path, "a,b,c,city\n1,2,1,Yazd\n5,5,5,Rasht\n3,4,,Yazd\n2,2,2,\n");

test("topline: shares of texts, means of numbers, and who is missing", async () => {
  const { output } = await runAnalyse(["topline", "--data", path, "--items", "city,a", "--interval", "wald"]);
  const { n, items } = JSON.parse(output);
  expect(n).toBe(4);
  expect(items[0]).toMatchObject({ item: "city", base: 3, missing: 1 });
  expect(
    items[0].categories.map(({ category, count }: { category: string; count: number }) => [category, count]),
  ).toEqual([
    ["Rasht", 1],
    ["Yazd", 2],
  ]);
  expect(items[1]).toMatchObject({ item: "a", base: 4, mean: 2.75, quantiles: [1, 1.5, 2.5, 4, 5] });
});

test("response-style: straight lines and a file of centred ratings", async () => {
  const centred = join(folder, "centred.csv");
  const words = [
    "response-style",
    "--data",
    path,
    "--items",
    "a..c",
    "--run-limit",
    "3",
    "--centred-out",
    centred,
  ];
  const { output } = await runAnalyse(words);
  expect(JSON.parse(output)).toMatchObject({
    n: 4,
    scale: [1, 5],
    straightLined: { count: 2, percent: 50 },
    longestRuns: [0, 2, 0, 2],
  });
  expect(readFileSync(centred, "utf8").split("\n")).toEqual([
    '"a","b","c"',
    expect.stringMatching(/^-0\.33/),
    "0,0,0",
    "-0.5,0.5,",
    "0,0,0",
    "",
  ]);
  const { error } = await runAnalyse(["response-style", "--data", path, "--items", "a"]);
  expect(JSON.parse(error).error.code).toBe("invalid-argument");
});
