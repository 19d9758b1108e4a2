import { expect, test } from "vitest";
import { countries } from "#questionnaire/reference-lists/countries";
import { findEntries } from "#questionnaire/reference-lists/find-entries";
import { iranCities } from "#questionnaire/reference-lists/iran-cities";
import { isicDivisions } from "#questionnaire/reference-lists/isic-divisions";

const namesOf = (list: ReturnType<typeof findEntries>) => list.map(({ label }) => label.en);

test.each([
  ["خرم آباد", "Khorramabad"],
  ["خرمآباد", "Khorramabad"],
  ["خرم‌اباد", "Khorramabad"],
  ["كرمان", "Kerman"],
  ["قائمشهر", "Qaem Shahr"],
  ["قایم شهر", "Qaem Shahr"],
  ["BANDAR abbas", "Bandar Abbas"],
])("%s is found first", (typed, found) => {
  expect(namesOf(findEntries(iranCities.entries, typed))[0]).toBe(found);
});

test("accents and the case of Latin letters do not matter", () => {
  expect(namesOf(findEntries(countries.entries, "turkiye"))).toEqual(["Türkiye"]);
  expect(namesOf(findEntries(countries.entries, "aland"))).toContain("Åland Islands");
});

test("a name that begins with the text comes before one that only holds it", () => {
  const found = namesOf(findEntries(countries.entries, "Niger"));
  expect(found.slice(0, 2)).toEqual(["Niger", "Nigeria"]);
  const iran = findEntries(isicDivisions.entries, "نرم افزار");
  expect(iran.map(({ code }) => code)).toEqual([58]);
});

test("nothing typed shows the head of the list; nonsense shows nothing", () => {
  expect(findEntries(countries.entries, " ‌ ", 3)).toEqual(countries.entries.slice(0, 3));
  expect(findEntries(countries.entries, "xyzzy")).toEqual([]);
  expect(findEntries(countries.entries, "a", 5)).toHaveLength(5);
});
