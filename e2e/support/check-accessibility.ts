import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { onlyHere, rememberWhatIsSeen, showWhatIsNew } from "#e2e/support/newly-shown";
import { directionOf, type Locale } from "#i18n/locale";

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** Persian by day on a desktop and by night on a phone, English the other way round: all four are seen. */
const lookings = {
  fa: [
    { where: "a desktop in the light", viewport: desktop, colorScheme: "light" },
    { where: "a phone in the dark", viewport: phone, colorScheme: "dark" },
  ],
  en: [
    { where: "a desktop in the dark", viewport: desktop, colorScheme: "dark" },
    { where: "a phone in the light", viewport: phone, colorScheme: "light" },
  ],
} as const;

/**
 * No violation, the right direction, nothing wider than the screen. Contrast takes four fifths of the time and hangs on
 * the colours alone: both schemes are measured on a desktop, and on a phone what only a phone shows.
 */
export async function checkAccessibility(page: Page, address: string, language: Locale): Promise<void> {
  const [wide, narrow] = lookings[language];
  await page.emulateMedia({ colorScheme: wide.colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize(wide.viewport);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
  await expect(page.locator("[aria-busy=true]"), "all of it is there").toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page.locator("html")).toHaveAttribute("dir", directionOf(language));
  await expect(page).toHaveTitle(/\S/);
  await expectNoViolation(lookAt(page).withTags(standard), `${address} on ${wide.where}`);
  await page.evaluate(rememberWhatIsSeen);
  await page.emulateMedia({ colorScheme: narrow.colorScheme });
  await page.setViewportSize(narrow.viewport);
  const onPhone = `${address} on ${narrow.where}`;
  await expectNoViolation(
    lookAt(page, { isAgain: true }).withTags(standard).disableRules("color-contrast"),
    onPhone,
  );
  if (await page.evaluate(showWhatIsNew, onlyHere)) {
    const contrast = lookAt(page, { isAgain: true }).include(`[${onlyHere}]`).withRules("color-contrast");
    await expectNoViolation(contrast, onPhone);
  }
  await expectNoSidewaysScroll(page, address);
}

/** No violation on the page as it stands, in the width and the colours that it has. */
export async function checkAsItStands(page: Page, where: string): Promise<void> {
  await expectNoViolation(lookAt(page).withTags(standard), where);
}

/**
 * Without listing whatever is in order. Frames are looked into as well; a page without any needs no second page to put
 * the findings together in, and half a megabyte of script need not come into it again.
 */
function lookAt(page: Page, { isAgain = false } = {}): AxeBuilder {
  const isAlone = page.frames().length === 1;
  const axeSource = isAlone && isAgain ? "window.axe" : undefined;
  const options = { resultTypes: ["violations" as const] };
  return new AxeBuilder({ page, axeSource }).options(options).setLegacyMode(isAlone);
}

async function expectNoViolation(builder: AxeBuilder, where: string): Promise<void> {
  const { violations } = await builder.analyze();
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
