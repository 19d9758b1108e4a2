import { join } from "node:path";
import { expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";
import reference from "../../../analysis/nps/nps.reference.json";

const data = join(import.meta.dirname, "../../../analysis/reference-data/customersat.csv");

test.each([["--item"], ["--items"]])("scores the question of %s", async (option) => {
  const answer = JSON.parse((await runAnalyse(["nps", "--data", data, option, "q1"])).output);
  expect(answer.n).toBe(reference.n);
  expect(answer.nps).toBeCloseTo(reference.nps, 9);
  expect(answer.standardError).toBeCloseTo(reference.standardError, 9);
  expect(answer.interval[0]).toBeCloseTo(reference.interval.low, 9);
  expect(answer.adjustedInterval[1]).toBeCloseTo(reference.adjustedWaldInterval.high, 9);
});

test("asks for the question when the file has several columns", async () => {
  const run = await runAnalyse(["nps", "--data", data]);
  expect(JSON.parse(run.error).error.code).toBe("invalid-option");
});
