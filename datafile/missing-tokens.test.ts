import { expect, test } from "vitest";
import { createMissingTest } from "#datafile/missing-tokens";

test.each(["", "  ", "\u200c", "NA", "n/a", " #N/A ", "null", ".", "بی‌پاسخ", "بي پاسخ", "بدون  پاسخ"])(
  "%j is no answer",
  (cell) => {
    expect(createMissingTest()(cell)).toBe(true);
  },
);

test.each(["0", "No", "Nadia", "-", "..", "باران", "none", "نه"])("%j is an answer", (cell) => {
  expect(createMissingTest()(cell)).toBe(false);
});

test("takes other tokens in place of its own", () => {
  const isMissing = createMissingTest(["۹۹", "Don't know"]);
  expect(["99", "٩٩", "don't know", ""].map(isMissing)).toEqual([true, true, true, true]);
  expect(["NA", "9", "999"].map(isMissing)).toEqual([false, false, false]);
});
