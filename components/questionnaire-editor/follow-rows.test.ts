import { expect, test } from "vitest";
import { followRows } from "#components/questionnaire-editor/follow-rows";

const [a, b, c] = [{ code: 1 }, { code: 2 }, { code: 3 }];
const opened = followRows([], [a, b, c]);
const keysOf = (rows: readonly { code: number }[]) => followRows(opened, rows).map(({ key }) => key);

test("a row keeps its key when it moves", () => {
  expect(opened.map(({ key }) => key)).toEqual([1, 2, 3]);
  expect(keysOf([b, c, a])).toEqual([2, 3, 1]);
});

test("a row that is edited where it stands is the same row", () => {
  expect(keysOf([a, { code: 20 }, c])).toEqual([1, 2, 3]);
});

test("a row that is added is a new one, and those after a removed one stay themselves", () => {
  expect(keysOf([a, { code: 9 }, b, c])).toEqual([1, 4, 2, 3]);
  expect(keysOf([a, c])).toEqual([1, 3]);
});

test("no key is given twice", () => {
  expect(new Set(keysOf([a, a, { code: 7 }, { code: 8 }, b])).size).toBe(5);
});
