import { expect, test } from "vitest";
import { checkDefinition } from "#questionnaire/check-definition";
import { fillBrands, leavesBrandsOpen, readBrands } from "#questionnaire/instruments/fill-brands";
import { needsDualScale } from "#questionnaire/instruments/needs-dual-scale";
import { sophistication } from "#questionnaire/instruments/sophistication";
import { buildPlannedPages } from "#questionnaire/planning/build-planned-pages";

const three = { fa: "الف\n ب \n\nپ", en: "Alpha\nBeta" };
const ready = sophistication.build(new Set());
const questionOf = (pages: typeof ready, code: string) =>
  pages.flatMap(({ questions }) => questions).find((question) => question.code === code);

test("a brand without a name in one language has that of the other", () => {
  expect(readBrands(three)).toEqual([
    { fa: "الف", en: "Alpha" },
    { fa: "ب", en: "Beta" },
    { fa: "پ", en: "پ" },
  ]);
});

test("the study's brands are asked about and scored, be they fewer or more than the ready ones", () => {
  const names = Array.from({ length: 7 }, (_, index) => `B${index + 1}`);
  for (const [brands, count] of [
    [three, 3],
    [{ en: names.join("\n") }, 7],
  ] as const) {
    const pages = fillBrands(ready, brands);
    const [asked, scored] = [questionOf(pages, "BRANDFAM"), questionOf(pages, "BRANDSCORE")];
    expect(asked).toMatchObject({
      items: Array.from({ length: count }, (_, index) => ({ code: index + 1 })),
    });
    expect(scored).toMatchObject({
      formula: {
        least: Math.ceil(count / 2),
        of: Array.from({ length: count }, (_, index) => ({ variable: `BRANDFAM_${index + 1}` })),
      },
    });
    expect(leavesBrandsOpen(pages)).toBe(false);
  }
});

test("without brands, and in modules that ask for none, nothing changes", () => {
  expect(fillBrands(ready, {})).toEqual(ready);
  const needs = needsDualScale.build(new Set());
  expect(leavesBrandsOpen(needs)).toBe(false);
  expect(fillBrands(needs, three)).toEqual(needs);
});

test("a plan that names everything leaves no bracket and no error", () => {
  const pages = buildPlannedPages([sophistication, needsDualScale], {
    hasScreener: true,
    ...{ category: { fa: "نرم‌افزار", en: "software" }, brand: { fa: "آوند", en: "Avand" }, brands: three },
  });
  expect(JSON.stringify(pages)).not.toMatch(/\[(Brand|product|company|brand|برند|محصول|دستهٔ)/);
  const texts = { fa: "الف", en: "A" };
  const problems = checkDefinition({
    ...{ languages: ["fa", "en"], title: texts, consent: texts, thanks: texts, pages },
  });
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
});
