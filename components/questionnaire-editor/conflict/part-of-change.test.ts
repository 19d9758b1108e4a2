import { expect, test } from "vitest";
import { partOfChange } from "#components/questionnaire-editor/conflict/part-of-change";

test("names what a change is about by its address", () => {
  expect(partOfChange(["questions", "Q1", "text", "fa"])).toEqual({
    part: "text",
    detail: "",
    language: "fa",
  });
  expect(partOfChange(["questions", "Q1", "options", "=3", "label", "en"])).toEqual({
    part: "option",
    detail: "3",
    language: "en",
  });
  expect(partOfChange(["questions", "Q1", "options", "="])).toEqual({ own: "order", detail: "" });
  expect(partOfChange(["questions", "Q1"])).toEqual({ own: "whole", detail: "" });
  expect(partOfChange(["questions", "Q1", "maxLength"])).toEqual({ own: "settings", detail: "maxLength" });
  expect(partOfChange(["pages", "P1", "visibleIf"])).toMatchObject({ part: "visibleIf" });
  expect(partOfChange(["pageOrder"])).toEqual({ own: "order", detail: "" });
  expect(partOfChange(["thanks", "en"])).toEqual({ part: "thanks", detail: "", language: "en" });
});
