import { z } from "zod";
import { type AnswerError, answerError } from "#questionnaire/answer-error";
import { type Option, sharedFields } from "#questionnaire/question-parts";
import { checkChoice } from "#questionnaire/question-types/check-parts";
import type { TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne } from "#questionnaire/random-source";
import { countries } from "#questionnaire/reference-lists/countries";
import { iranCities } from "#questionnaire/reference-lists/iran-cities";
import { iranProvinces } from "#questionnaire/reference-lists/iran-provinces";

export const placeLevels = ["country", "province", "city"] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** Where somebody lives or works: a cascade of lists. Provinces and cities are Iran's. */
export const PlaceQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("place"),
  levels: z.array(z.enum(placeLevels)).min(1).max(3),
});
export type PlaceQuestion = z.infer<typeof PlaceQuestion>;

export const iranCode = 364;
const elsewhere = { fa: "جای دیگر", en: "Elsewhere" };

export function placeVariable(questionCode: string, level: PlaceLevel): string {
  return `${questionCode}_${level}`;
}

/** A city's code begins with its province's; 999 is a town that the list does not name. */
export function provinceOfCity(cityCode: number): number {
  return Math.floor(cityCode / 1000);
}

const cities: readonly Option[] = [
  ...iranCities.entries.map(({ code, label }) => ({ code, label })),
  ...iranProvinces.entries.map(({ code }) => ({ code: code * 1000 + 999, label: elsewhere })),
].sort((a, b) => a.code - b.code);

const optionsByLevel: Record<PlaceLevel, readonly Option[]> = {
  country: countries.entries.map(({ code, label }) => ({ code, label })),
  province: iranProvinces.entries.map(({ code, label }) => ({ code, label })),
  city: cities,
};

export function placeOptions(level: PlaceLevel): readonly Option[] {
  return optionsByLevel[level];
}

const codesByLevel = Object.fromEntries(
  placeLevels.map((level) => [level, optionsByLevel[level].map((option) => option.code)]),
) as Record<PlaceLevel, number[]>;

const levelNames: Record<PlaceLevel, { fa: string; en: string }> = {
  country: { fa: "کشور", en: "Country" },
  province: { fa: "استان", en: "Province" },
  city: { fa: "شهر", en: "City" },
};

export function placeLevelName(level: PlaceLevel): { fa: string; en: string } {
  return levelNames[level];
}

export const placeRules: TypeRules<PlaceQuestion> = {
  variables: ({ code, levels }) => levels.map((level) => placeVariable(code, level)),
  columns: ({ code, levels }) =>
    levels.map((level) => ({
      code: placeVariable(code, level),
      label: levelNames[level],
      kind: "single",
      level: "nominal",
      options: [...optionsByLevel[level]],
    })),
  check(question, answers) {
    const { code, levels, isRequired } = question;
    // Abroad, and as long as the country is not known, provinces and cities of Iran are not asked for.
    const isInIran = !levels.includes("country") || answers[placeVariable(code, "country")] === iranCode;
    const errors = levels.flatMap((level): AnswerError[] =>
      checkChoice(
        { code, isRequired: isRequired && (level === "country" || isInIran) },
        placeVariable(code, level),
        codesByLevel[level],
        answers,
      ),
    );
    if (errors.length > 0) return errors;
    const province = answers[placeVariable(code, "province")];
    const city = answers[placeVariable(code, "city")];
    if (typeof city !== "number" || typeof province !== "number" || provinceOfCity(city) === province)
      return [];
    return [answerError(code, "city-outside-province", placeVariable(code, "city"))];
  },
  checkFormat: () => [],
  texts: () => [],
  answer({ code, levels }, random) {
    const city = pickOne(iranCities.entries, random).code;
    const values: Record<PlaceLevel, number> = { country: iranCode, province: provinceOfCity(city), city };
    return Object.fromEntries(levels.map((level) => [placeVariable(code, level), values[level]]));
  },
  answerSeconds: ({ levels }) => 4 * levels.length,
  storedForm: ({ levels }) => [...levels].sort(),
};
