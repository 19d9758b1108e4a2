import { describe, expect, test } from "vitest";
import { ageFiveYears } from "#questionnaire/reference-lists/age-lists";
import { countries } from "#questionnaire/reference-lists/countries";
import { findReferenceList, referenceLists } from "#questionnaire/reference-lists/find-reference-list";
import { iranCities } from "#questionnaire/reference-lists/iran-cities";
import { iranProvinces } from "#questionnaire/reference-lists/iran-provinces";
import { isicDivisions } from "#questionnaire/reference-lists/isic-divisions";
import { isicSections } from "#questionnaire/reference-lists/isic-sections";
import type { ReferenceEntry } from "#questionnaire/reference-lists/reference-list";

function entryOf(entries: readonly ReferenceEntry[], code: number): ReferenceEntry | undefined {
  return entries.find((entry) => entry.code === code);
}

describe.each(referenceLists)("$id", ({ id, title, source, licence, asOf, entries }) => {
  test("says where it comes from and what year it holds for", () => {
    for (const text of [title, source, licence]) {
      expect(text.fa).toMatch(/[\u0600-\u06FF]/u);
      expect(text.en).toMatch(/[A-Za-z]/);
    }
    expect(asOf).toMatch(/^(19|20)\d\d$/);
    expect(findReferenceList(id)?.entries).toBe(entries);
  });

  test("has codes that an option can carry, each once", () => {
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
    for (const { code } of entries) {
      expect(Number.isInteger(code) && code >= 0 && code <= 99_999).toBe(true);
    }
  });

  test("names every entry in Persian letters and in English, and compactly", () => {
    for (const { label } of entries) {
      expect(label.fa).toMatch(/^[\u0600-\u06FF]/u);
      expect(label.fa).not.toMatch(/[يكىA-Za-z0-9٠-٩]|ه‌ی|^\s|\s$/u);
      expect(label.en).toMatch(/^[\p{Lu}$0-9]/u);
      expect(label.en).not.toMatch(/[\u0600-\u06FF]|\s$/u);
      expect((label.fa ?? "").length).toBeLessThanOrEqual(52);
      expect((label.en ?? "").length).toBeLessThanOrEqual(52);
    }
  });
});

test("an unknown list is not found", () => {
  expect(findReferenceList("cantons")).toBeUndefined();
});

test("Iran has 31 provinces under the Statistical Centre's codes", () => {
  expect(iranProvinces.entries).toHaveLength(31);
  expect(iranProvinces.entries.map(({ officialCode }) => Number(officialCode))).toEqual(
    Array.from({ length: 31 }, (_, code) => code),
  );
  expect(entryOf(iranProvinces.entries, 50)).toMatchObject({ officialCode: "00", label: { en: "Markazi" } });
  expect(entryOf(iranProvinces.entries, 23)).toMatchObject({ officialCode: "23", label: { en: "Tehran" } });
  expect(entryOf(iranProvinces.entries, 30)).toMatchObject({ officialCode: "30", label: { fa: "البرز" } });
});

test("each province has 5 to 20 cities, coded by it, with no name twice", () => {
  for (const { code } of iranProvinces.entries) {
    const cities = iranCities.entries.filter(({ parent }) => parent === code);
    expect(cities.length).toBeGreaterThanOrEqual(5);
    expect(cities.length).toBeLessThanOrEqual(20);
    expect(cities.map((city) => city.code)).toEqual(cities.map((_, position) => code * 1000 + position + 1));
    expect(new Set(cities.map(({ label }) => label.fa)).size).toBe(cities.length);
  }
  const provinces = new Set(iranProvinces.entries.map(({ code }) => code));
  expect(iranCities.entries.every(({ parent }) => parent !== undefined && provinces.has(parent))).toBe(true);
});

// The seats of the provincial governments, in the order of the official codes.
const capitals =
  "Arak Rasht Sari Tabriz Urmia Kermanshah Ahvaz Shiraz Kerman Mashhad Isfahan Zahedan Sanandaj Hamadan Shahr-e_Kord Khorramabad Ilam Yasuj Bushehr Zanjan Semnan Yazd Bandar_Abbas Tehran Ardabil Qom Qazvin Gorgan Bojnord Birjand Karaj";

test("the first city of a province is its capital", () => {
  const first = iranProvinces.entries.map(
    ({ code }) => entryOf(iranCities.entries, code * 1000 + 1)?.label.en,
  );
  expect(first).toEqual(capitals.split(" ").map((name) => name.replace("_", " ")));
});

test("there are 249 countries and territories under ISO's numbers", () => {
  expect(countries.entries).toHaveLength(249);
  const iso = {
    364: "Iran",
    4: "Afghanistan",
    368: "Iraq",
    792: "Türkiye",
    276: "Germany",
    10: "Antarctica",
  };
  for (const [code, name] of Object.entries(iso)) {
    expect(entryOf(countries.entries, Number(code))?.label.en).toBe(name);
  }
  expect(new Set(countries.entries.map(({ label }) => label.fa)).size).toBe(249);
});

test("ISIC has 21 sections and 88 divisions; every division is in a section, in order", () => {
  expect(isicSections.entries.map(({ officialCode }) => officialCode).join("")).toBe("ABCDEFGHIJKLMNOPQRSTU");
  expect(isicDivisions.entries).toHaveLength(88);
  const perSection = isicSections.entries.map(
    ({ code }) => isicDivisions.entries.filter(({ parent }) => parent === code).length,
  );
  expect(perSection).toEqual([3, 5, 24, 1, 4, 3, 3, 5, 2, 6, 3, 1, 7, 6, 1, 1, 3, 4, 3, 2, 1]);
  const parents = isicDivisions.entries.map(({ parent }) => parent ?? 0);
  expect(parents).toEqual(parents.toSorted((a, b) => a - b));
});

test("age groups follow one another without a gap", () => {
  const limits = ageFiveYears.entries.map(({ label }) => (label.en ?? "").match(/\d+/g)?.map(Number) ?? []);
  limits.slice(1).forEach(([from], position) => {
    expect(from).toBe((limits[position][1] ?? 0) + 1);
  });
});
