import type { Page } from "@playwright/test";
import { allTypesQuestionnaire } from "#e2e/support/all-types-questionnaire";
import { begin } from "#e2e/support/answer-pages";
import { checkAccessibility } from "#e2e/support/check-accessibility";
import { answerPlannedPage } from "#e2e/support/fill-page";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import type { Answers } from "#questionnaire/answers";
import { buildCodebook } from "#questionnaire/codebook";
import { type QuestionnaireDefinition, type QuestionType, questionTypes } from "#questionnaire/model";
import { phrasesOf } from "#respondent/phrases/phrases";

const phone = { viewport: { width: 390, height: 844 } };
const kilobyte = 1024;
const mostStops = 100;
const gridTypes = new Set<QuestionType>([
  "likert",
  "multiGrid",
  "numericGrid",
  "dualScale",
  "semanticDifferential",
]);

inBothLanguages((language) => {
  // The plain form in one language, and what the script makes of it in the other.
  const javaScriptEnabled = language === "en";
  let workspace: StagedWorkspace;

  test.beforeAll(async ({ stage }) => {
    workspace = await stage.stageWorkspace();
  });

  test("every type of question is asked, answered and stored as it was answered", async ({
    stage,
    openAs,
  }) => {
    test.setTimeout(180_000);
    const viewer = workspace.researcher;
    const definition = allTypesQuestionnaire;
    const asked = definition.pages.flatMap((page) => page.questions);
    expect(new Set(asked.map(({ type }) => type)), "the fixture has them all").toEqual(
      new Set(questionTypes),
    );
    const { studyId, slug } = await stage.stageWave({ viewer, clientId: workspace.clientA, definition });

    const page = await openAs(null, { ...phone, javaScriptEnabled });
    await begin(page, slug, language);
    const storageState = await page.context().storageState();
    const onlooker = await openAs(null, { storageState });
    const pages = await stage.planAnswers({ slug, seed: 15 });
    expect(pages.map(({ pageCode }) => pageCode)).toEqual(definition.pages.map(({ code }) => code));
    const weighed = await openAs(null, { ...phone, storageState });
    for (const planned of pages) {
      await page.waitForURL(new RegExp(`/p/${planned.pageCode}$`));
      await checkAccessibility(onlooker, page.url(), language);
      await expectReachable(onlooker);
      if (planned.pageCode === "BEST") await expectLight(weighed, page.url());
      await expectItems(page, definition, planned.pageCode, javaScriptEnabled);
      await answerPlannedPage(page, planned, language);
    }
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(phrasesOf(language).thanksHeading);

    const { rows } = await stage.readStored({ viewer, studyId });
    expect(rows).toHaveLength(1);
    const [{ answers, disposition }] = rows;
    expect(disposition).toBe("complete");
    const given: Answers = Object.assign({}, ...pages.map((planned) => planned.answers));
    const variables = buildCodebook(definition);
    expect(Object.keys(answers).sort()).toEqual(variables.map(({ code }) => code).sort());
    for (const { code, optionCode, storedIn, questionCode, isDerived } of variables) {
      if (isDerived || code.endsWith("_seconds")) continue;
      const answer = given[optionCode === undefined ? code : (storedIn ?? questionCode)];
      if (answer === undefined || answer === null) continue;
      const expected = Array.isArray(answer)
        ? Number(answer.some((chosen) => chosen === optionCode))
        : answer;
      expect(answers[code], code).toBe(expected);
    }
    const load = Number((Number(given.SHARE) / Number(given.STAFF)).toFixed(3));
    expect(answers).toMatchObject({ SOURCE: "panel", LOAD: load, QUIZ_correct: Number(given.QUIZ === 2) });
  });
});

/** On a phone the script shows one item of every grid; without it they all stand under each other. */
async function expectItems(
  page: Page,
  { pages }: QuestionnaireDefinition,
  pageCode: string,
  isOneByOne: boolean,
): Promise<void> {
  const counts = pages
    .filter(({ code }) => code === pageCode)
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      gridTypes.has(question.type) && "items" in question ? question.items.length : [],
    );
  const all = counts.reduce((sum, count) => sum + count, 0);
  await expect(page.locator(".item:visible, .pair:visible")).toHaveCount(isOneByOne ? counts.length : all);
}

/** The Tab key alone leads into every question of the page that asks something, and shows where it is. */
async function expectReachable(page: Page): Promise<void> {
  const asked = await page
    .locator(".question:has(input, select, textarea)")
    .evaluateAll((all) => all.map(({ id }) => id));
  const reached = new Set<string>();
  await page.evaluate(() => document.body.focus());
  for (let press = 0; press < mostStops; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return undefined;
      return { question: activeElement.closest(".question")?.id, isSeen: activeElement.checkVisibility() };
    });
    if (!stop) break;
    expect(stop.isSeen, `what has the focus in ${stop.question} is seen`).toBe(true);
    if (stop.question) reached.add(stop.question);
  }
  expect(asked.filter((id) => !reached.has(id))).toEqual([]);
}

/** Nothing of it is in the cache: the document, its style, its script and its letters come over the line. */
async function expectLight(page: Page, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const types = new Map<string, string>();
  const bytes = { all: 0, script: 0 };
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength;
    if (types.get(requestId) === "Script") bytes.script += encodedDataLength;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  expect(types.size, "document, style, script and font").toBeGreaterThanOrEqual(4);
  expect(bytes.script).toBeGreaterThan(0);
  expect(bytes.script).toBeLessThanOrEqual(30 * kilobyte);
  expect(bytes.all).toBeLessThanOrEqual(60 * kilobyte);
}
