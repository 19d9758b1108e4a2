import { expect, test } from "vitest";
import {
  type CarryingQuestion,
  type CarrySource,
  carrySources,
  missingParts,
  takeOverParts,
} from "#components/questionnaire-editor/formats/carried-parts";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";

const brands: CarrySource = {
  code: "Q1",
  type: "multiple",
  text: {},
  options: [
    { code: 1, label: { en: "A" } },
    { code: 2, label: { en: "B" }, isFixed: true, groupCode: 1 },
    { code: 97, label: { en: "Other" }, isOtherSpecify: true },
    { code: 90, label: { en: "None" }, isExclusive: true },
    { code: -98, label: { en: "Don't know" }, isExclusive: true },
  ],
};
const grid: CarryingQuestion = {
  code: "Q2",
  type: "likert",
  text: {},
  items: [{ code: 2, text: { en: "Old words" }, isReversed: true }],
  points: [],
};
const ranking: CarryingQuestion = { code: "Q3", type: "ranking", text: {}, options: [] };
const note: Question = { code: "Q4", type: "information", text: {} };

test("only choices and rankings on earlier pages can be carried from", () => {
  const pages = [
    { code: "P1", questions: [brands, note] },
    { code: "P2", questions: [ranking, grid] },
    { code: "P3", questions: [] },
  ];
  const definition: QuestionnaireDefinition = {
    languages: ["en"],
    title: {},
    consent: {},
    thanks: {},
    pages,
  };
  expect(carrySources(definition, grid)).toEqual([brands]);
  expect(carrySources(definition, brands)).toEqual([]);
});

test("what the source has and the question lacks is named, without what stands apart", () => {
  expect(missingParts(grid, brands).map(({ code }) => code)).toEqual([1, 97]);
});

test("items take the source's codes and words, and keep their keys", () => {
  expect(takeOverParts(grid, brands)).toMatchObject({
    items: [
      { code: 1, text: { en: "A" } },
      { code: 2, text: { en: "B" }, isReversed: true, isFixed: true },
      { code: 97, text: { en: "Other" } },
    ],
  });
  expect(missingParts(takeOverParts(grid, brands), brands)).toEqual([]);
});

test("a ranking asks for no own words; a choice keeps its own way out", () => {
  const taken = takeOverParts(ranking, brands);
  expect("options" in taken && taken.options.map(({ code }) => code)).toEqual([1, 2, 97]);
  expect("options" in taken && taken.options.some(({ isOtherSpecify }) => isOtherSpecify)).toBe(false);
  const single: CarryingQuestion = {
    code: "Q5",
    type: "single",
    text: {},
    options: [
      { code: 7, label: {} },
      { code: 90, label: { en: "None of my brands" }, isExclusive: true },
    ],
  };
  const chosen = takeOverParts(single, brands);
  expect("options" in chosen && chosen.options.map(({ code }) => code)).toEqual([1, 2, 97, 90]);
});
