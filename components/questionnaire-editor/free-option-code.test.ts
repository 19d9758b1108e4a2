import { expect, test } from "vitest";
import { freeOptionCode } from "#components/questionnaire-editor/free-option-code";

test("goes on after the last of the list, not after an answer that stands apart", () => {
  expect(freeOptionCode([])).toBe(1);
  expect(freeOptionCode([1, 2, 3, 90, -98])).toBe(4);
});

test("does not give a removed answer's code to another one", () => {
  expect(freeOptionCode([1, 2], [1, 2, 3])).toBe(4);
});

test("passes over the codes that stand apart when the list reaches them", () => {
  expect(freeOptionCode([...Array.from({ length: 89 }, (_, index) => index + 1), 90])).toBe(91);
});
