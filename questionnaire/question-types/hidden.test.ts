import { expect, test } from "vitest";
import { type HiddenQuestion, hiddenRules, readHiddenValue } from "#questionnaire/question-types/hidden";

const fromLink: HiddenQuestion = {
  type: "hidden",
  code: "H1",
  text: {},
  source: { from: "link", parameter: "panel" },
};

test("what a link brings is kept as text, or as a number where it is one", () => {
  expect(readHiddenValue(fromLink, " abc ")).toBe("abc");
  expect(readHiddenValue(fromLink, "0012")).toBe("0012");
  expect(readHiddenValue({ ...fromLink, isNumber: true }, "0012")).toBe(12);
  expect(readHiddenValue({ ...fromLink, isNumber: true }, "-1.5")).toBe(-1.5);
});

test("what cannot be read is left empty", () => {
  for (const given of ["", "   ", "x".repeat(251)]) expect(readHiddenValue(fromLink, given)).toBeNull();
  for (const given of ["twelve", "1e5", "0x10", "NaN", "1,000", "9".repeat(20)]) {
    expect(readHiddenValue({ ...fromLink, isNumber: true }, given), given).toBeNull();
  }
});

test("a fixed value is computed, one of a link is stored", () => {
  const fixed: HiddenQuestion = { ...fromLink, source: { from: "value", value: "7" }, isNumber: true };
  expect(hiddenRules.variables(fixed)).toEqual([]);
  expect(hiddenRules.derive!(fixed, {}, 1)).toEqual({ H1: 7 });
  expect(hiddenRules.variables(fromLink)).toEqual(["H1"]);
  expect(hiddenRules.derive!(fromLink, {}, 1)).toEqual({});
});

test("a fixed number must be one", () => {
  const broken: HiddenQuestion = { ...fromLink, source: { from: "value", value: "seven" }, isNumber: true };
  expect(hiddenRules.checkFormat(broken)).toEqual([["hidden-value-no-number", "error"]]);
  expect(hiddenRules.checkFormat({ ...broken, isNumber: undefined })).toEqual([]);
});
