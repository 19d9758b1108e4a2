import { expect, test } from "vitest";
import { fitWithin } from "#components/media/fit-within";

test("brings the longer side down to the limit and keeps the proportions", () => {
  expect(fitWithin({ width: 4000, height: 3000 }, 1200)).toEqual({ width: 1200, height: 900 });
  expect(fitWithin({ width: 3000, height: 4000 }, 1200)).toEqual({ width: 900, height: 1200 });
});

test("never enlarges, and never loses a thin side", () => {
  expect(fitWithin({ width: 300, height: 200 }, 1200)).toEqual({ width: 300, height: 200 });
  expect(fitWithin({ width: 4000, height: 1 }, 1200)).toEqual({ width: 1200, height: 1 });
});
