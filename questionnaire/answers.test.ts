import { expect, test } from "vitest";
import { isEmptyAnswer, isSameAnswer } from "#questionnaire/answers";

test("nothing, blanks and an empty choice are empty; zero is an answer", () => {
  for (const empty of [undefined, null, "", "  \n", []]) expect(isEmptyAnswer(empty)).toBe(true);
  for (const given of [0, -98, "0", [0]]) expect(isEmptyAnswer(given)).toBe(false);
});

test("choices are the same when the same codes were chosen", () => {
  expect(isSameAnswer([1, 2], [1, 2])).toBe(true);
  expect(isSameAnswer([1, 2], [1, 3])).toBe(false);
  expect(isSameAnswer([1], [1, 2])).toBe(false);
  expect(isSameAnswer(1, [1])).toBe(false);
  expect(isSameAnswer(null, undefined)).toBe(false);
});
