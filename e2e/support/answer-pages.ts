import { expect, type Page } from "@playwright/test";
import { everyTypeQuestionnaire } from "#e2e/support/every-type-questionnaire";
import { toPersianDigits } from "#i18n/digits";
import type { Locale } from "#i18n/locale";
import { phrasesOf } from "#respondent/phrases/phrases";

const questions = everyTypeQuestionnaire.pages.flatMap((page) => page.questions);

/** The words of a question of the staged questionnaire. */
export function wordsOf(code: string, language: Locale): string {
  return questions.find((question) => question.code === code)!.text[language]!;
}

export function statementsIn(language: Locale): string[] {
  const view = questions.find((question) => question.code === "VIEW");
  return view?.type === "likert" ? view.items.map(({ text }) => text[language]!) : [];
}

export function labelIn(language: Locale, code: string, option: number): string {
  const question = questions.find((each) => each.code === code)!;
  if (question.type !== "single" && question.type !== "multiple") throw new Error(`${code} has no options`);
  return question.options.find((each) => each.code === option)!.label[language]!;
}

/** On a narrow screen the script shows one statement at a time: leads to this one over the buttons that are there. */
export async function openStatement(page: Page, statement: string): Promise<void> {
  const group = page.getByRole("radiogroup", { name: statement });
  await expect(page.locator(".settling")).toHaveCount(0);
  while (!(await group.isVisible())) {
    const listed = page.locator(".answers").getByRole("button", { name: statement });
    if (await listed.isVisible()) await listed.click();
    else await page.locator(".turn button").last().click();
  }
}

/** Answers one statement by its point, from 1 to 3. */
export async function rate(page: Page, statement: string, point: number): Promise<void> {
  await openStatement(page, statement);
  await page
    .getByRole("radiogroup", { name: statement })
    .getByRole("radio")
    .nth(point - 1)
    .check();
}

export async function begin(page: Page, slug: string, language: Locale): Promise<void> {
  await page.goto(`/s/${slug}`);
  await page.getByRole("button", { name: phrasesOf(language).start }).click();
  await page.waitForURL((address) => address.pathname !== `/s/${slug}`);
}

export async function goOn(page: Page, language: Locale): Promise<void> {
  await page.getByRole("button", { name: phrasesOf(language).next, exact: true }).click();
}

export async function answerFirstPage(page: Page, language: Locale): Promise<void> {
  for (const [position, statement] of statementsIn(language).entries()) {
    await rate(page, statement, (position % 3) + 1);
  }
}

/** Digits as the respondent's keyboard writes them. */
export async function answerSecondPage(page: Page, language: Locale): Promise<void> {
  await page.getByRole("radio", { name: labelIn(language, "ROLE", 2) }).check();
  await page.getByRole("checkbox", { name: labelIn(language, "HEARD", 1) }).check();
  await page.getByRole("checkbox", { name: labelIn(language, "HEARD", 2) }).check();
  await page.getByLabel(wordsOf("STAFF", language)).fill(digitsIn(language, 1250));
}

export async function answerThirdPage(page: Page, language: Locale): Promise<void> {
  await page.getByLabel(wordsOf("NAME", language)).fill("دفتریار ۲");
  await page.getByLabel(wordsOf("LACK", language)).fill("گزارش‌های بهتر\nBetter reports");
  await page
    .getByRole("radiogroup", { name: wordsOf("NPS", language) })
    .getByRole("radio")
    .nth(9)
    .check();
}

export function digitsIn(language: Locale, value: number): string {
  return language === "fa" ? toPersianDigits(String(value)) : String(value);
}
