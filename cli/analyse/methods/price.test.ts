import { join } from "node:path";
import { expect, test } from "vitest";
import { runAnalyse } from "#cli/analyse/run-analyse";
import reference from "../../../analysis/price/price.reference.json";

const data = join(import.meta.dirname, "../../../analysis/reference-data/van-westendorp.csv");

async function measure(...words: string[]) {
  const run = await runAnalyse([
    "price",
    "--data",
    data,
    "--cheap",
    "cheap",
    "--expensive",
    "expensive",
    ...words,
  ]);
  return JSON.parse(run.output || run.error);
}

test("agrees with pricesensitivitymeter by default", async () => {
  const [known] = reference.cases;
  const answer = await measure("--too-cheap", "toocheap", "--too-expensive", "tooexpensive");
  expect(answer).toMatchObject({ n: known.n - known.invalid, misordered: known.invalid, missing: 0 });
  expect(answer.pointOfMarginalCheapness).toBeCloseTo(known.mgp_lower, 8);
  expect(answer.pointOfMarginalExpensiveness).toBeCloseTo(known.mgp_upper, 8);
  expect(answer.indifferencePrice).toBeCloseTo(known.idp, 8);
  expect(answer.optimalPrice).toBeCloseTo(known.opp, 8);
  expect(answer.curves.price.slice(0, 10)).toEqual(reference.ecdf_first10.map(({ price }) => price));
});

test("needs all four columns, and prices in order", async () => {
  expect((await measure("--too-cheap", "toocheap")).error.code).toBe("missing-option");
  const turned = await measure("--too-cheap", "tooexpensive", "--too-expensive", "toocheap");
  expect(turned.error.code).toBe("too-few-rows");
});
