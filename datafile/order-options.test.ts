import { expect, test } from "vitest";
import { isNoYes, orderOptions } from "#datafile/order-options";

test.each([
  [
    ["10", "9", "1"],
    ["1", "9", "10"],
  ],
  [
    ["۱۰", "۲"],
    ["۲", "۱۰"],
  ],
  [
    ["3 - high", "1 - low", "2 - middle"],
    ["1 - low", "2 - middle", "3 - high"],
  ],
  [
    ["Yes", "No"],
    ["No", "Yes"],
  ],
  [
    ["بله", "خير"],
    ["خير", "بله"],
  ],
  [
    ["Agree", "Strongly disagree", "Neutral"],
    ["Strongly disagree", "Neutral", "Agree"],
  ],
  [
    ["موافقم", "كاملا مخالفم", "مخالفم"],
    ["كاملا مخالفم", "مخالفم", "موافقم"],
  ],
  [
    ["Once a week", "Never", "Once a year"],
    ["Never", "Once a year", "Once a week"],
  ],
  [
    ["Yes", "No", "Blue"],
    ["Blue", "No", "Yes"],
  ],
  [
    ["b", "a"],
    ["a", "b"],
  ],
])("%j becomes %j", (labels, ordered) => {
  expect(orderOptions(labels)).toEqual(ordered);
});

test("a pair of no and yes, and no other pair", () => {
  expect(isNoYes(["No", "YES"])).toBe(true);
  expect(isNoYes(["خیر", "بله"])).toBe(true);
  expect(isNoYes(["Female", "Male"])).toBe(false);
  expect(isNoYes(["no", "maybe"])).toBe(false);
  expect(isNoYes(["no"])).toBe(false);
});
