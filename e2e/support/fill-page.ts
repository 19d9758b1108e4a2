import { expect, type Locator, type Page } from "@playwright/test";
import { calendarDayOf } from "#i18n/calendar";
import { toPersianDigits } from "#i18n/digits";
import type { Locale } from "#i18n/locale";
import type { Answers } from "#questionnaire/answers";
import { formFields } from "#respondent/form-fields";

export type PlannedPage = { pageCode: string; answers: Answers };

/** The lists of a place follow each other, so the order of fields is kept. */
type Field = {
  name: string;
  values: string[];
  /** For a day: what the three fields of each calendar take, by their names. */
  parts?: Record<string, string>;
};

/**
 * Fills any page of an interview with answers by variable code, as they are stored, and sends it. A grid that shows one
 * item at a time is gone through as it is seen. For the rest it reads the plain form alone: radio buttons, boxes, lists
 * and text fields by their names, whatever the script has made of them.
 */
export async function answerPlannedPage(page: Page, planned: PlannedPage, language: Locale): Promise<void> {
  await page.waitForURL(new RegExp(`/p/${planned.pageCode}$`));
  const fields = fieldsOf(planned.answers, language);
  const answered = new Set<string>();
  for (const grid of await page.locator(".one-by-one:has(> .where)").all()) {
    for (const name of await answerItemByItem(grid, fields)) answered.add(name);
  }
  const missed = await page.evaluate(
    setFields,
    fields.filter(({ name }) => !answered.has(name)),
  );
  if (missed.length > 0) throw new Error(`${planned.pageCode} has no field for ${missed.join(", ")}`);
  const next = page.locator(`button[name="${formFields.action}"][value="next"]`);
  const isElsewhere = (url: URL) => !url.pathname.endsWith(`/p/${planned.pageCode}`);
  // Script shows the sets of a trade-off one by one, and the page's own button after the last.
  const nextSet = page.locator(".stepping .pager button.primary").first();
  while (await nextSet.isVisible()) await nextSet.click();
  // A warning asks once: the same button goes on.
  for (let press = 0; press < mostPresses; press += 1) {
    await next.click();
    const hasLeft = await page.waitForURL(isElsewhere, { timeout: patienceMs }).then(
      () => true,
      () => false,
    );
    if (hasLeft) return;
  }
  throw new Error(`${planned.pageCode} does not go on: ${await page.locator("main").textContent()}`);
}

/** Gives back the names of what it answered; none where the screen is wide enough for the whole grid. */
async function answerItemByItem(grid: Locator, fields: readonly Field[]): Promise<string[]> {
  if (!(await grid.locator(".where").isVisible())) return [];
  const answered: string[] = [];
  const items = grid.locator(":scope > .item, :scope > .pair");
  for (let position = 0; position < (await items.count()); position += 1) {
    const item = items.nth(position);
    await expect(item).toBeVisible();
    await expect(grid.getByRole("status")).toContainText(/[1-9۱-۹]/);
    const names = await item
      .locator("input")
      .evaluateAll((all) => all.map((input) => (input as HTMLInputElement).name));
    const given = fields.filter(({ name }) => names.includes(name));
    for (const field of given) await enter(item, field);
    answered.push(...given.map(({ name }) => name));
    // Radio buttons lead on by themselves, once every scale of the item has its answer.
    const isRadio = (await item.locator("input[type=radio]").count()) > 0;
    if (!isRadio || given.length < new Set(names).size) await grid.locator(".turn button").last().click();
    await expect(item).toBeHidden();
  }
  await expect(grid.locator(".answers")).toBeVisible();
  return answered;
}

/** By a press on what is seen: the words of a choice, or the keys of a number. */
async function enter(item: Locator, { name, values }: Field): Promise<void> {
  const field = item.locator(`input[name="${name}"]`);
  if ((await field.first().getAttribute("type")) === "text") {
    await field.fill(values[values.length - 1]);
    return;
  }
  for (const value of values) {
    const label = item.locator("label", {
      has: item.page().locator(`input[value="${value}"][name="${name}"]`),
    });
    if ((await label.count()) > 0) await label.click();
  }
}

const mostPresses = 2;
const patienceMs = 10_000;

/** What is left empty posts nothing, and a text that was typed is typed in the digits of the language. */
function fieldsOf(answers: Answers, language: Locale): Field[] {
  return Object.entries(answers).flatMap(([name, value]) => {
    if (value === null) return [];
    if (Array.isArray(value)) return value.length > 0 ? [{ name, values: value.map(String) }] : [];
    if (name.endsWith("_seconds")) return [];
    const parts = typeof value === "string" && isoDay.test(value) ? partsOf(name, value) : undefined;
    const typed = typeof value === "number" && language === "fa" ? [toPersianDigits(String(value))] : [];
    return [{ name, values: [String(value), ...typed], ...(parts && { parts }) }];
  });
}

const isoDay = /^\d{4}-\d\d-\d\d$/;

function partsOf(name: string, day: string): Record<string, string> {
  return Object.fromEntries(
    (["jalali", "gregorian"] as const).flatMap((calendar) =>
      Object.entries(calendarDayOf(calendar, day) ?? {}).map(([part, count]) => [
        `${name}_${calendar}_${part}`,
        String(count),
      ]),
    ),
  );
}

/** Runs in the page. Gives back the names that no field has. */
function setFields(fields: Field[]): string[] {
  const tell = (element: Element) => {
    element.dispatchEvent(new Event("input", { bubbles: true }));
    element.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const set = ({ name, values, parts }: Field): boolean => {
    const days = Object.entries(parts ?? {}).map(([part, count]) => set({ name: part, values: [count] }));
    const named = [...document.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)];
    for (const element of named) {
      if (element.type === "radio" || element.type === "checkbox") {
        if (!values.includes(element.value)) continue;
        element.checked = true;
      } else element.value = element.type === "text" ? values[values.length - 1] : values[0];
      tell(element);
    }
    return named.length > 0 || days.some(Boolean);
  };
  return fields.filter((field) => !set(field)).map(({ name }) => name);
}
