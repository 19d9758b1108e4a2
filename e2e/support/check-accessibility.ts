import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { directionOf, type Locale } from "#i18n/locale";

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** On a desktop and a phone, in light and in dark: no violation, the right direction, nothing wider than the screen. */
export async function checkAccessibility(page: Page, address: string, language: Locale): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize(desktop);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page.locator("html")).toHaveAttribute("dir", directionOf(language));
  await expect(page).toHaveTitle(/\S/);
  await expectNoViolation(page, `${address} on a desktop in the light`);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolation(page, `${address} on a desktop in the dark`, ["color-contrast"]);
  await page.setViewportSize(phone);
  await expectNoViolation(page, `${address} on a phone in the dark`);
  await expectNoSidewaysScroll(page, address);
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoViolation(page, `${address} on a phone in the light`, ["color-contrast"]);
}

/** @param rules these alone; without them, everything that WCAG 2.2 asks of a page at level AA. */
async function expectNoViolation(page: Page, where: string, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(standard)).analyze();
  const told = violations.map(({ id, impact, nodes }) => ({
    rule: `${id} (${impact})`,
    at: nodes.slice(0, 5).map(({ target, html }) => `${target.join(" ")}: ${html.slice(0, 160)}`),
  }));
  expect.soft(told, where).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page, address: string): Promise<void> {
  const widths = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect.soft(widths.content, `${address} fits a phone`).toBeLessThanOrEqual(widths.window);
}
