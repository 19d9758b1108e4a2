import { expect, test } from "vitest";
import { problemArguments } from "#components/questionnaire-editor/problem-arguments";
import { locales } from "#i18n/locale";
import { messagesOf } from "#i18n/messages";
import { translator } from "#i18n/translator";
import type { DefinitionProblemCode, ProblemPart } from "#questionnaire/definition-problem";

const { codes, parts } = messagesOf("en").questionnaire.problems;
// A code without words, or words without a code, does not compile.
const codesWithWords: Record<DefinitionProblemCode, string> = codes;
const partsWithWords: Record<ProblemPart, string> = parts;
const allCodes = Object.keys(codesWithWords) as DefinitionProblemCode[];
const allParts = Object.keys(partsWithWords) as ProblemPart[];
const wordedCodes: readonly (keyof typeof codes)[] = allCodes;

test.each(locales)("every finding says what is wrong and what to do, in %s", (locale) => {
  const t = translator(locale, "questionnaire");
  for (const code of wordedCodes) {
    const detail = code === "base-not-measured" ? "needs" : "12 400 840 1200";
    const words = problemArguments({ level: "error", code, detail, piped: "Q7" }, locale);
    const sentence = t(`problems.codes.${code}`, { ...words, part: "PART", language: "LANGUAGE" });
    expect(sentence).toMatch(/\S{2,}.*[.؟]$/u);
    expect(sentence).not.toMatch(/[{}]|problems\.codes|undefined/);
  }
});

test.each(locales)("every part of a questionnaire has a name in %s", (locale) => {
  const t = translator(locale, "questionnaire");
  for (const part of allParts) {
    const name = t(`problems.parts.${part}`, { detail: "3" });
    expect(name).not.toMatch(/[{}]|problems\.parts/);
  }
});

test("a base is called by its name, and counts are written in the reader's digits", () => {
  const base = problemArguments({ level: "error", code: "base-not-measured", detail: "needs" }, "en").base;
  expect(translator("en", "questionnaire")("problems.codes.base-not-measured", { base })).toContain(
    `“${base}”`,
  );
  expect(base).not.toBe("needs");
  const many = problemArguments(
    { level: "warning", code: "too-many-basis-variables", detail: "12 400 840 1200" },
    "fa",
  );
  expect(many).toMatchObject({ first: "۱۲", second: "۴۰۰", third: "۸۴۰" });
});

test("a variable's name keeps its letters; a missing detail is told apart from a number", () => {
  const detailOf = (detail?: string) =>
    problemArguments({ level: "error", code: "condition-never-holds", detail }, "fa").detail;
  expect([detailOf("Q1_3"), detailOf("12"), detailOf()]).toEqual(["Q1_3", "۱۲", "none"]);
});
