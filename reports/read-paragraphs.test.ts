import { expect, test } from "vitest";
import { readParagraphs } from "#reports/read-paragraphs";

test("parts paragraphs at blank lines and keeps single breaks", () => {
  expect(readParagraphs("one\ntwo\n\n \nthree")).toEqual([
    { kind: "paragraph", text: "one\ntwo" },
    { kind: "paragraph", text: "three" },
  ]);
});

test("gathers points into one list, also across a blank line, and ends it at plain words", () => {
  expect(readParagraphs("before\n- a\n• b\n\n* c\nafter -not a point")).toEqual([
    { kind: "paragraph", text: "before" },
    { kind: "list", points: ["a", "b", "c"] },
    { kind: "paragraph", text: "after -not a point" },
  ]);
});

test("nothing but space is nothing", () => {
  expect(readParagraphs(" \n\n ")).toEqual([]);
});
