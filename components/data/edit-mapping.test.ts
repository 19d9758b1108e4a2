import { expect, test } from "vitest";
import { cellsOf, newTargetFor, typesFor, withOption, withType } from "#components/data/edit-mapping";
import type { ColumnGuess, ColumnProfile } from "#datafile/column-profile";

function profileOf(guess: ColumnGuess, name = "city"): ColumnProfile {
  return {
    name,
    column: 1,
    rowCount: 10,
    missingCount: 0,
    distinctCount: 2,
    isDistinctCapped: false,
    maxLength: 8,
    examples: [],
    guess,
  };
}

const city = profileOf({
  type: "single",
  options: [
    { label: "Tehran", cells: ["Tehran"], count: 6 },
    { label: "Shiraz", cells: ["Shiraz"], count: 4 },
  ],
});
const points = profileOf({
  type: "number",
  isWhole: true,
  min: 1,
  max: 5,
  decimalComma: false,
  unreadableCount: 0,
});

test("offers options only where the cells can be listed", () => {
  expect(typesFor(city)).toContain("single");
  expect(cellsOf(points)).toEqual(["1", "2", "3", "4", "5"]);
  expect(typesFor(profileOf({ type: "longText" }))).toEqual(["number", "nps", "text", "longText"]);
});

test("keeps code and words when the format changes, and finds the options again", () => {
  const asText = withType(newTargetFor(city, new Set()), "text", city);
  expect(asText).toEqual({
    target: "new",
    question: { type: "text", code: "city", text: { en: "city" } },
    values: [],
  });
  const again = withType(asText, "multiple", city);
  expect(again).toMatchObject({ question: { type: "multiple", code: "city" }, separator: ";" });
  expect(again.values).toEqual([
    { cell: "Tehran", code: 1 },
    { cell: "Shiraz", code: 2 },
  ]);
});

test("cells that hold several options are taken apart when the format becomes a multiple choice", () => {
  const brands = profileOf({
    type: "single",
    options: ["Alfa;Beta", "Beta;Gamma", "Alfa"].map((label) => ({ label, cells: [label], count: 3 })),
  });
  const several = withType(newTargetFor(brands, new Set()), "multiple", brands);
  expect(several).toMatchObject({ separator: ";" });
  expect(several.values.map(({ cell }) => cell)).toEqual(["Alfa", "Beta", "Gamma"]);
});

test("numbers become options that stand for themselves", () => {
  const asSingle = withType(newTargetFor(points, new Set()), "single", points);
  expect(asSingle.values).toContainEqual({ cell: "3", code: 3 });
});

test("cells follow the code of their option", () => {
  const recoded = withOption(newTargetFor(city, new Set()), 1, { code: 9, label: { en: "Shiraz" } });
  expect(recoded.values).toEqual([
    { cell: "Tehran", code: 1 },
    { cell: "Shiraz", code: 9 },
  ]);
});

test("an identifier that somebody wants anyway becomes a text", () => {
  expect(newTargetFor(profileOf({ type: "identifier" }, "id"), new Set(["id"])).question).toMatchObject({
    type: "text",
    code: "idb",
  });
});
