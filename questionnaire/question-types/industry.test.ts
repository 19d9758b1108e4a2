import { expect, test } from "vitest";
import {
  type IndustryQuestion,
  industryGroups,
  industryOptions,
  industryRules,
} from "#questionnaire/question-types/industry";

const question: IndustryQuestion = { type: "industry", code: "I1", text: {}, detail: "divisions" };

test("every division stands under one section", () => {
  const grouped = industryGroups().flatMap(({ divisions }) => divisions.map(({ code }) => code));
  expect(grouped.toSorted((a, b) => a - b)).toEqual(
    industryOptions(question)
      .map(({ code }) => code)
      .toSorted((a, b) => a - b),
  );
  for (const { divisions } of industryGroups()) expect(divisions.length).toBeGreaterThan(0);
});

test("a division tells its section", () => {
  expect(industryRules.derive!(question, { I1: 62 }, 1)).toEqual({ I1_section: 10 });
  expect(industryRules.derive!(question, { I1: null }, 1)).toEqual({ I1_section: null });
  expect(industryRules.derive!(question, {}, 1)).toEqual({});
  expect(industryRules.derive!({ ...question, detail: "sections" }, { I1: 3 }, 1)).toEqual({});
  expect(industryRules.columns(question).map(({ code, isDerived }) => [code, isDerived])).toEqual([
    ["I1", undefined],
    ["I1_section", true],
  ]);
});

test("numbers that ISIC does not use are refused", () => {
  expect(industryRules.check(question, { I1: 4 }).map(({ code }) => code)).toEqual(["unknown-option"]);
  expect(industryRules.check(question, { I1: 62 })).toEqual([]);
});
