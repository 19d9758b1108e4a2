import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { stageEverything } from "#e2e/support/addresses";
import { openStage } from "#e2e/support/open-stage";
import type { Person } from "#e2e/support/people";
import { type Session, signIn } from "#e2e/support/sign-in";
import type { Stage } from "#e2e/support/stage";
import { type Watch, watchPages } from "#e2e/support/watch-page";
import type { Locale } from "#i18n/locale";

/** A page of a signed-in person, or of a stranger; everything it does is watched. */
export type OpenAs = (person: Person | null, options?: BrowserContextOptions) => Promise<Page>;

type TestFixtures = { language: Locale; watch: Watch; openAs: OpenAs };
type WorkerFixtures = {
  stage: Stage;
  sessions: Map<string, Session>;
  everything: Awaited<ReturnType<typeof stageEverything>>;
};

/** The test of every suite: in one language, with a stage to set up on, and an eye on what pages do. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  language: ["en", { option: true }],
  locale: async ({ language }, use) => use(tagOf(language)),
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
    async ({}, use) => {
      const { stage, close } = openStage();
      await use(stage);
      await close();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
  sessions: [async ({}, use) => use(new Map()), { scope: "worker" }],
  everything: [
    async ({ stage }, use) => use(await stageEverything(stage)),
    { scope: "worker", timeout: 180_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
  watch: async ({}, use) => {
    const tolerated: RegExp[] = [];
    const complaints: string[] = [];
    await use({ complaints, tolerate: (pattern) => tolerated.push(pattern) });
    const left = complaints.filter((complaint) => !tolerated.some((pattern) => pattern.test(complaint)));
    expect(left, "what pages must not do").toEqual([]);
  },
  context: async ({ context, watch, baseURL }, use) => {
    watchPages(context, baseURL!, watch);
    await use(context);
  },
  openAs: async ({ browser, watch, baseURL, language, sessions }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person, options = {}) => {
      const context = await browser.newContext({
        baseURL,
        locale: tagOf(language),
        reducedMotion: "reduce",
        ...options,
      });
      contexts.push(context);
      watchPages(context, baseURL!, watch);
      const page = await context.newPage();
      if (person) await signIn(page, person, sessions);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

function tagOf(language: Locale): string {
  return language === "fa" ? "fa-IR" : "en-GB";
}

/** Says the same story in both languages. */
export function inBothLanguages(tell: (language: Locale) => void): void {
  for (const language of ["fa", "en"] as const) {
    test.describe(language, () => {
      test.use({ language });
      tell(language);
    });
  }
}

export { expect };
