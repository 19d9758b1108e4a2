import { meanOfItems } from "#questionnaire/instruments/score-formulas";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Page, Question } from "#questionnaire/model";
import { type Item, itemVariable } from "#questionnaire/question-parts";

type CalculatedQuestion = Extract<Question, { type: "calculated" }>;
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
  const items = readBrands(brands).map((text, index) => ({ code: index + 1, text }));
  const asked = pages.flatMap((page) => page.questions).filter(asksOpenBrands);
  const named = asked.reduce(
    (questions, { code }) => nameBrands(questions, code, items),
    pages.flatMap((page) => page.questions),
  );
  const byCode = new Map(named.map((question) => [question.code, question]));
  return pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => byCode.get(question.code) ?? question),
  }));
}

/** One question's brands and the score made of them; without brands nothing changes. */
export function nameBrands(questions: readonly Question[], code: string, items: readonly Item[]): Question[] {
  const asked = questions.find((question) => question.code === code);
  if (!asked || !asksOpenBrands(asked) || items.length === 0) return [...questions];
  const codes = items.map((item) => item.code);
  const formula = meanOfItems({ ...asked, items }, codes);
  return questions.map((question) => {
    if (question === asked) return { ...asked, items: [...items] };
    return isMeanOf(question, asked) ? { ...question, formula } : question;
  });
}

export function leavesBrandsOpen(pages: readonly Page[]): boolean {
  return pages.some(({ questions }) => questions.some(asksOpenBrands));
}

export function asksOpenBrands(question: Question): question is BrandQuestion {
  return (
    question.type === "likert" &&
    question.items.length > 0 &&
    question.items.every(({ text }) => /^\[Brand [A-Z]\]$/.test(text.en ?? ""))
  );
}

function isMeanOf(question: Question, { code, items }: BrandQuestion): question is CalculatedQuestion {
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
