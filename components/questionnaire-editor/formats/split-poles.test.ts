import { expect, test } from "vitest";
import { splitPoles } from "#components/questionnaire-editor/formats/split-poles";

test.each([["cheap – dear"], ["cheap—dear"], ["cheap / dear"], ["cheap ... dear"], ["cheap - dear"]])(
  "%s is a pair",
  (en) => {
    expect(splitPoles({ en })).toEqual({ low: { en: "cheap" }, high: { en: "dear" } });
  },
);

test("each language is split by itself, and a hyphen within a word is no divider", () => {
  expect(splitPoles({ fa: "سنتی / نوآور", en: "old-fashioned – up-to-date" })).toEqual({
    low: { fa: "سنتی", en: "old-fashioned" },
    high: { fa: "نوآور", en: "up-to-date" },
  });
});

test("a line without a divider is the low pole alone", () => {
  expect(splitPoles({ en: "warm" })).toEqual({ low: { en: "warm" }, high: {} });
});
