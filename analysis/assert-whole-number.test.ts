import { expect, test } from "vitest";
import { AnalysisError } from "#analysis/analysis-error";
import { assertWholeNumber } from "#analysis/assert-whole-number";

test("takes whole numbers from the least one on", () => {
  for (const value of [1, 2, Number.MAX_SAFE_INTEGER]) {
    expect(() => assertWholeNumber("starts", value, 1)).not.toThrow();
  }
  expect(() => assertWholeNumber("seed", 0, 0)).not.toThrow();
});

test("refuses everything else, and tells which option it was and what it may be", () => {
  for (const value of [0, -1, 1.5, 2 ** 53, Number.NaN, Infinity]) {
    expect(() => assertWholeNumber("starts", value, 1)).toThrow(
      new AnalysisError("invalid-argument", "starts is a whole number of at least 1", {
        argument: "starts",
        value,
        least: 1,
      }),
    );
  }
  let details: unknown;
  try {
    assertWholeNumber("seed", -1, 0);
  } catch (error) {
    if (error instanceof AnalysisError) details = error.details;
  }
  expect(details).toEqual({ argument: "seed", value: -1, least: 0 });
});
