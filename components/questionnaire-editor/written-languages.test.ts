import { expect, test } from "vitest";
import { writtenLanguages } from "#components/questionnaire-editor/written-languages";

test("one or two languages are all written at once", () => {
  expect(writtenLanguages(["fa"], undefined)).toEqual(["fa"]);
  expect(writtenLanguages(["fa", "en"], { writing: "en", beside: "fa" })).toEqual(["fa", "en"]);
});

test("of more, two stand side by side: the one that is written first", () => {
  const three = ["fa", "en", "ar"] as const;
  expect(writtenLanguages(three, undefined)).toEqual(["fa", "en"]);
  expect(writtenLanguages(three, { writing: "ar", beside: "fa" })).toEqual(["ar", "fa"]);
  expect(writtenLanguages(three, { writing: "en", beside: "en" })).toEqual(["en", "fa"]);
  expect(writtenLanguages(three, { writing: "de", beside: "ar" })).toEqual(["fa", "ar"]);
});
