import type { Locator, Page } from "@playwright/test";
import { allTypesQuestionnaire } from "#e2e/support/all-types-questionnaire";
import { begin, digitsIn, goOn, statementsIn } from "#e2e/support/answer-pages";
import { checkAsItStands } from "#e2e/support/check-accessibility";
import { answerPlannedPage } from "#e2e/support/fill-page";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import { phrasesOf } from "#respondent/phrases/phrases";

const phone = { viewport: { width: 390, height: 844 } };
const desktop = { width: 1280, height: 800 };

const asked = allTypesQuestionnaire.pages.flatMap((page) => page.questions);
const named = (...codes: string[]) => asked.filter(({ code }) => codes.includes(code));

/** Two scales an item, boxes, numbers and poles, all on one page, and a page after it. */
const gridsTogether = {
  ...allTypesQuestionnaire,
  pages: [
    { code: "GRIDS", questions: named("IMAGE", "JOB", "USE", "HOURS") },
    { code: "AFTER", questions: named("VIEW") },
  ],
};

inBothLanguages((language) => {
  const phrases = phrasesOf(language);
  const words = phrases.items;
  const statements = statementsIn(language);
  const position = (at: number) =>
    words.position(digitsIn(language, at), digitsIn(language, statements.length));
  let workspace: StagedWorkspace;

  test.beforeAll(async ({ stage }) => {
    workspace = await stage.stageWorkspace();
  });

  /** The words of a choice are pressed, as a finger does it. */
  const choice = (page: Page, point: number) => page.locator(".open label").nth(point - 1);
  const group = (page: Page, at: number) => page.getByRole("radiogroup", { name: statements[at - 1] });
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

  async function expectAt(page: Page, at: number): Promise<void> {
    await expect(page.getByRole("status").getByText(position(at), { exact: true })).toBeVisible();
    await expect(page.getByRole("radiogroup")).toHaveCount(1);
    await expect(group(page, at)).toBeVisible();
  }

  async function expectAnswers(page: Page, given: readonly string[]): Promise<Locator> {
    await expect(page.getByRole("status").getByText(words.answers)).toBeVisible();
    const rows = page.locator(".answers").getByRole("button");
    await expect(rows).toHaveText(statements.map((statement, at) => `${statement} ${given[at]}`));
    return rows;
  }

  const labels = language === "fa" ? ["مخالفم", "میانه", "موافقم"] : ["Disagree", "Neither", "Agree"];

  test("a press leads on, and every answer can be opened again", async ({ stage, openAs }) => {
    const viewer = workspace.researcher;
    const { studyId, slug } = await stage.stageWave({ viewer, clientId: workspace.clientA });
    const page = await openAs(null, phone);
    await begin(page, slug, language);
    await expectAt(page, 1);
    await expect(button(page, words.previous)).toBeHidden();
    for (const [at, point] of [3, 2, 1, 1].entries()) {
      await choice(page, point).click();
      await expectAt(page, at + 2);
      await expect(group(page, at + 2), "the item is named to a screen reader").toBeFocused();
    }
    await button(page, words.previous).click();
    await expectAt(page, 4);
    await expect(group(page, 4).getByRole("radio").first()).toBeChecked();
    await checkAsItStands(page, "an item that has its answer");
    await button(page, words.next).click();
    await choice(page, 2).click();

    const given = [labels[2], labels[1], labels[0], labels[0], labels[1]];
    const rows = await expectAnswers(page, given);
    await checkAsItStands(page, "the answers together");
    await rows.nth(1).click();
    await expectAt(page, 2);
    await expect(button(page, words.all)).toBeVisible();
    await choice(page, 3).click();
    await expectAnswers(page, given.with(1, labels[2]));
    await goOn(page, language);
    await expect(page).toHaveURL(/\/p\/P2$/);
    const { rows: stored } = await stage.readStored({ viewer, studyId });
    expect(stored[0].answers).toMatchObject({ VIEW_1: 3, VIEW_2: 3, VIEW_3: 1, VIEW_4: 1, VIEW_5: 2 });

    await button(page, phrases.back).click();
    await expectAnswers(page, given.with(1, labels[2]));
  });

  test("arrows only choose; Enter and the space bar go on", async ({ stage, openAs }) => {
    const viewer = workspace.researcher;
    const { slug } = await stage.stageWave({ viewer, clientId: workspace.clientA });
    const page = await openAs(null, phone);
    await page.clock.install();
    await begin(page, slug, language);
    await group(page, 1).getByRole("radio").first().focus();
    for (const point of [2, 3]) {
      await page.keyboard.press("ArrowDown");
      await expect(
        group(page, 1)
          .getByRole("radio")
          .nth(point - 1),
      ).toBeChecked();
    }
    await page.clock.runFor(600);
    await expectAt(page, 1);
    await page.keyboard.press("Enter");
    await expectAt(page, 2);
    await expect(group(page, 2).getByRole("radio").first()).toBeFocused();
    await page.keyboard.press("Space");
    await expectAt(page, 3);
    await page.keyboard.press("Enter");
    await expectAt(page, 4);
    await page.keyboard.press("Tab");
    await expect(button(page, words.previous)).toBeFocused();
    await page.keyboard.press("Enter");
    await expectAt(page, 3);
    await expect(group(page, 3).getByRole("radio").first()).toBeFocused();
    await expect(group(page, 3).getByRole("radio").first()).toBeChecked();
    await expect(page, "Enter has sent nothing").toHaveURL(/\/p\/P1$/);
  });

  test("a wider window has the whole table, and nothing is lost on the way", async ({ stage, openAs }) => {
    const viewer = workspace.researcher;
    const { slug } = await stage.stageWave({ viewer, clientId: workspace.clientA });
    const page = await openAs(null, phone);
    await page.clock.install();
    await begin(page, slug, language);
    await choice(page, 3).click();
    await expectAt(page, 2);
    await page.setViewportSize(desktop);
    await expect(page.getByRole("radiogroup")).toHaveCount(5);
    await expect(button(page, words.next)).toBeHidden();
    await expect(group(page, 1).getByRole("radio").nth(2)).toBeChecked();
    for (const at of [2, 3]) await group(page, at).getByRole("radio").nth(1).check();
    await page.clock.runFor(400);
    await expect(group(page, 3).getByRole("radio").nth(1), "nothing moves on there").toBeFocused();
    await page.setViewportSize(phone.viewport);
    await expectAt(page, 3);
    await button(page, words.next).click();
    await expectAt(page, 4);
    await page.reload();
    await expectAt(page, 4);
    await expect(page.getByText(phrases.connection.restored)).toBeVisible();
  });

  test("what is missing opens its own item", async ({ stage, openAs, watch }) => {
    watch.tolerate(/422/);
    const viewer = workspace.researcher;
    const { slug } = await stage.stageWave({ viewer, clientId: workspace.clientA });
    const page = await openAs(null, phone);
    await begin(page, slug, language);
    await choice(page, 2).click();
    await expectAt(page, 2);
    await button(page, words.next).click();
    await choice(page, 2).click();
    await expectAt(page, 4);
    await goOn(page, language);

    await expect(page.getByRole("alert")).toContainText(phrases.errorHeading(3, digitsIn(language, 3)));
    await expectAt(page, 2);
    await expect(group(page, 2).getByRole("radio").first()).toBeFocused();
    await expect(group(page, 2)).toContainText(phrases.error.required(""));
    await checkAsItStands(page, "an item at fault");
    await page.getByRole("link", { name: statements[4] }).click();
    await expectAt(page, 5);
    await expect(group(page, 5).getByRole("radio").first()).toBeFocused();
    await page.getByRole("link", { name: statements[1] }).click();
    for (const at of [2, 4, 5]) {
      await expectAt(page, at);
      await choice(page, 1).click();
    }
    await expectAnswers(page, [labels[1], labels[0], labels[1], labels[0], labels[0]]);
    await goOn(page, language);
    await expect(page).toHaveURL(/\/p\/P2$/);
  });

  test("several grids on a page are gone through one by one", async ({ stage, openAs }) => {
    const viewer = workspace.researcher;
    const { clientA: clientId } = workspace;
    const { studyId, slug } = await stage.stageWave({ viewer, clientId, definition: gridsTogether });
    const page = await openAs(null, phone);
    await begin(page, slug, language);
    await expect(page.locator(".open")).toHaveCount(gridsTogether.pages[0].questions.length);
    await checkAsItStands(page, "the first item of every grid");
    const [planned] = await stage.planAnswers({ slug, seed: 4 });
    await answerPlannedPage(page, planned, language);
    await expect(page).toHaveURL(/\/p\/AFTER$/);
    const { rows } = await stage.readStored({ viewer, studyId });
    for (const [variable, answer] of Object.entries(planned.answers)) {
      const isList = Array.isArray(answer);
      if (!isList) expect(rows[0].answers[variable], variable).toBe(answer);
      else for (const code of answer) expect(rows[0].answers[`${variable}_${code}`], variable).toBe(1);
    }

    await button(page, phrases.back).click();
    await expect(page.locator(".answers:visible")).toHaveCount(gridsTogether.pages[0].questions.length);
    await expect(page.locator(".open")).toHaveCount(0);
    await checkAsItStands(page, "the answers to every grid");
  });
});
