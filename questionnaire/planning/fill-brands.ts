import { meanOfItems } from "#questionnaire/instruments/score-formulas";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Page, Question } from "#questionnaire/model";
import { itemVariable } from "#questionnaire/question-parts";

type BrandQuestion = Extract<Question, { type: "likert" }>;

/** One brand a line; a name that a language lacks is the other language's. */
export function readBrands(brands: LocalisedText): LocalisedText[] {
  const [fa, en] = [linesOf(brands.fa), linesOf(brands.en)];
  return Array.from({ length: Math.max(fa.length, en.length) }, (_, index) => ({
    fa: fa[index] ?? en[index],
    en: en[index] ?? fa[index],
  }));
}

/** The study's own brands in place of the ready ones, as many as there are, and scored alike. */
export function fillBrands(pages: readonly Page[], brands: LocalisedText): Page[] {
  const named = readBrands(brands);
  const asked = pages.flatMap((page) => page.questions).filter(asksOpenBrands);
  if (named.length === 0 || asked.length === 0) return [...pages];
  const items = named.map((text, index) => ({ code: index + 1, text }));
  const fill = (question: Question): Question => {
    if (asksOpenBrands(question)) return { ...question, items };
    const scored = asked.find((one) => isMeanOf(question, one));
    if (!scored || question.type !== "calculated") return question;
    return {
      ...question,
      formula: meanOfItems(
        { ...scored, items },
        items.map(({ code }) => code),
      ),
    };
  };
  return pages.map((page) => ({ ...page, questions: page.questions.map(fill) }));
}

export function leavesBrandsOpen(pages: readonly Page[]): boolean {
  return pages.some(({ questions }) => questions.some(asksOpenBrands));
}

function asksOpenBrands(question: Question): question is BrandQuestion {
  return (
    question.type === "likert" &&
    question.items.length > 0 &&
    question.items.every(({ text }) => /^\[Brand [A-Z]\]$/.test(text.en ?? ""))
  );
}

function isMeanOf(question: Question, { code, items }: BrandQuestion): boolean {
  if (question.type !== "calculated" || question.formula.type !== "mean") return false;
  const variables = new Set(items.map((item) => itemVariable(code, item.code)));
  return question.formula.of.every((part) => part.type === "variable" && variables.has(part.variable));
}

function linesOf(text = ""): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
