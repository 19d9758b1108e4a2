import { expect, test } from "vitest";
import {
  type PlaceQuestion,
  placeOptions,
  placeRules,
  provinceOfCity,
} from "#questionnaire/question-types/place";

const question: PlaceQuestion = {
  type: "place",
  code: "L1",
  text: { en: "Where?" },
  isRequired: true,
  levels: ["country", "province", "city"],
};
const faults = (answers: Record<string, number | null>, one = question) =>
  placeRules.check(one, answers).map(({ code, variable }) => `${variable} ${code}`);

test("every city belongs to a province of the list, and every code is given once", () => {
  const provinces = new Set(placeOptions("province").map(({ code }) => code));
  const cities = placeOptions("city").map(({ code }) => code);
  expect(new Set(cities).size).toBe(cities.length);
  for (const code of cities) expect(provinces.has(provinceOfCity(code)), String(code)).toBe(true);
  for (const province of provinces) expect(cities).toContain(province * 1000 + 999);
});

test("a city of another province is refused", () => {
  expect(faults({ L1_country: 364, L1_province: 23, L1_city: 23001 })).toEqual([]);
  expect(faults({ L1_country: 364, L1_province: 1, L1_city: 23001 })).toEqual([
    "L1_city city-outside-province",
  ]);
  expect(faults({ L1_country: 364, L1_province: 23, L1_city: 23777 })).toEqual(["L1_city unknown-option"]);
  expect(faults({ L1_country: 1, L1_province: 23, L1_city: 23001 })).toContain("L1_country unknown-option");
});

test("provinces and cities are asked for in Iran only, and not before the country is known", () => {
  expect(faults({ L1_country: 276 })).toEqual([]);
  expect(faults({ L1_country: 364 })).toEqual(["L1_province required", "L1_city required"]);
  expect(faults({})).toEqual(["L1_country required"]);
  expect(faults({}, { ...question, levels: ["city"] })).toEqual(["L1_city required"]);
  expect(faults({}, { ...question, isRequired: undefined })).toEqual([]);
});

test("the robot lives in a city of its province", () => {
  for (const chance of [0, 0.2, 0.5, 0.999]) {
    expect(
      placeRules.check(
        question,
        placeRules.answer(question, () => chance),
      ),
    ).toEqual([]);
  }
});

test("levels in another order are the same answers", () => {
  const stored = placeRules.storedForm!;
  expect(stored({ ...question, levels: ["city", "country", "province"] })).toEqual(stored(question));
  expect(stored({ ...question, levels: ["city"] })).not.toEqual(stored(question));
});
