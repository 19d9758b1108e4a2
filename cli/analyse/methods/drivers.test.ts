import { join } from "node:path";
import { expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";
import reference from "../../../analysis/drivers/drivers.reference.json";

const folder = join(import.meta.dirname, "../../../analysis/reference-data");
const [customersat, mcdonalds] = reference.cases;

async function findDrivers(file: string, ...words: string[]) {
  const run = await runAnalyse(["drivers", "--data", join(folder, file), ...words]);
  return JSON.parse(run.output || run.error);
}

test.each([
  ["shapley", customersat.lmg_shapley, customersat.lmg_pct],
  ["johnson", customersat.johnson_relative_weights, customersat.johnson_pct],
])("%s weights agree with R, on every column but the outcome", async (model, weights, percents) => {
  const answer = await findDrivers("customersat.csv", "--outcome", "q1", "--model", model);
  expect(answer.n).toBe(customersat.n);
  expect(answer.rSquared).toBeCloseTo(customersat.r2, 9);
  expect(answer.drivers.map(({ item }: { item: string }) => item)).toEqual(customersat.drivers);
  expect(answer.drivers.map(({ weight }: { weight: number }) => weight)).toEqual(
    weights.map((weight) => expect.closeTo(weight, 9)),
  );
  expect(answer.drivers.map(({ percent }: { percent: number }) => percent)).toEqual(
    percents.map((percent) => expect.closeTo(percent, 7)),
  );
});

test("takes yes and no as 1 and 0", async () => {
  const items = mcdonalds.drivers.join(",");
  const answer = await findDrivers("mcdonalds.csv", "--outcome", "Like", "--items", items);
  expect(answer.rSquared).toBeCloseTo(mcdonalds.r2, 9);
  expect(answer.drivers[0].weight).toBeCloseTo(mcdonalds.lmg_shapley[0], 9);
  expect(answer.drivers[0].coefficient).toBeCloseTo(mcdonalds.coef[1], 8);
});

test("refuses an outcome of many texts, and an outcome among the items", async () => {
  const texts = await findDrivers("mcdonalds.csv", "--outcome", "VisitFrequency", "--items", "yummy");
  expect(texts.error.code).toBe("not-numeric");
  const twice = await findDrivers("customersat.csv", "--outcome", "q1", "--items", "q1,q2");
  expect(twice.error.code).toBe("duplicate-column");
});
