import { expect, test } from "vitest";
import { instrumentModules } from "#questionnaire/instruments/module-library";
import { referenceInstruments } from "#questionnaire/instruments/reference-instruments";
import { type ModuleSearch, searchModules } from "#questionnaire/instruments/search-modules";

const everything = [...instrumentModules, ...referenceInstruments];
const find = (wanted: ModuleSearch) => searchModules(everything, wanted).map(({ id }) => id);

test("no wish shows the whole library in its order", () => {
  expect(find({})).toEqual(everything.map(({ id }) => id));
});

test("by base", () => {
  expect(find({ bases: ["personality"] })).toEqual(["mini-ipip", "tipi", "bfi-2", "bfi-10"]);
  expect(find({ bases: ["firmographic", "lifecycle"] })).toEqual([
    "firmographic-iran",
    "firmographic-international",
    "lifecycle-stage",
  ]);
});

test("by minutes and by language: what is kept for reference is worded in none", () => {
  expect(find({ bases: ["personality"], maxMinutes: 1.5 })).toEqual(["tipi", "bfi-10"]);
  expect(find({ bases: ["personality"], languages: ["fa", "en"] })).toEqual(["mini-ipip", "tipi"]);
  expect(find({ languages: ["tr"] })).toEqual([]);
});

test("by construct, in either language", () => {
  expect(find({ construct: "price sens" })).toEqual(["price-van-westendorp"]);
  expect(find({ construct: "ارزش های بنیادی" })).toEqual(["pvq", "svs", "twivi"]);
});

test("by the work that it serves", () => {
  expect(find({ actions: ["loyalty"], bases: ["value"] })).toEqual(["customer-value"]);
});

test("by words, all of which must be there, however they are spelt", () => {
  expect(find({ words: "MaxDiff" })).toEqual(["needs-max-diff"]);
  expect(find({ words: "شخصيت كوتاه" })).toContain("mini-ipip");
  expect(find({ words: "Gosling 2003" })).toEqual(["tipi"]);
  expect(find({ words: "technographic iran" })).toEqual([]);
});
