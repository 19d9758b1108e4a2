import { answerFirstPage, begin, goOn } from "#e2e/support/answer-pages";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";
import { phrasesOf } from "#respondent/phrases/phrases";

inBothLanguages((language) => {
  const t = words(language, "fieldwork");
  const phrases = phrasesOf(language);
  let workspace: StagedWorkspace;

  test.beforeAll(async ({ stage }) => {
    workspace = await stage.stageWorkspace();
  });

  test("a wave waits for a published questionnaire", async ({ stage, openAs }) => {
    const { studyId } = await stage.stageStudy({ viewer: workspace.owner, clientId: workspace.clientA });
    const page = await openAs(workspace.owner);
    await page.goto(`/studies/${studyId}/fieldwork`);
    await expect(page.getByText(t("unpublishedTitle"))).toBeVisible();
    await page.getByRole("link", { name: t("toQuestionnaire") }).click();
    await expect(page).toHaveURL(/\/questionnaire/);
  });

  test("a wave is opened, answered, paused, resumed and closed", async ({ stage, openAs, watch }) => {
    watch.tolerate(/4(03|04|10|23)|503/);
    const { studyId } = await stage.stageWave({ viewer: workspace.owner, clientId: workspace.clientA });
    const page = await openAs(workspace.owner);
    await page.goto(`/studies/${studyId}/fieldwork`);
    await page.getByRole("button", { name: t("openWave") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(t("waveTitleFa")).fill("موج پاییز");
    await dialog.getByLabel(t("waveTitleEn")).fill("Autumn wave");
    await dialog.getByRole("button", { name: t("openWave") }).click();
    await expect(dialog).toBeHidden();
    const title = language === "fa" ? "موج پاییز" : "Autumn wave";
    await expect(page.getByText(title)).toBeVisible();
    const card = page
      .locator("section, article, div")
      .filter({ has: page.getByText(title) })
      .filter({ has: page.getByLabel(t("openLink")) })
      .last();
    const address = await card.getByLabel(t("openLink")).inputValue();
    const code = card.getByRole("img", { name: t("qrAlt", { address }) });
    await expect(code).toBeVisible();
    expect(await code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    const slug = new URL(address).pathname.split("/").at(-1)!;

    const running = await openAs(null);
    await begin(running, slug, language);
    await expect(running).toHaveURL(/\/p\/P1$/);

    await card.getByRole("button", { name: t("pause") }).click();
    await expect(card.getByText(t("status.paused"), { exact: true })).toBeVisible();
    const late = await openAs(null);
    await late.goto(`/s/${slug}`);
    await expect(late.getByRole("heading", { level: 1 })).toHaveText(phrases.notice.paused.heading);
    await answerFirstPage(running, language);
    await goOn(running, language);
    await expect(running, "who has begun can go on").toHaveURL(/\/p\/P2$/);

    await card.getByRole("button", { name: t("resume") }).click();
    await expect(card.getByText(t("status.open"), { exact: true })).toBeVisible();
    await late.reload();
    await expect(late.getByRole("button", { name: phrases.start })).toBeVisible();

    await card.getByRole("button", { name: t("close") }).click();
    const question = page.getByRole("alertdialog");
    await expect(question).toContainText(t("closeText", { hours: 24 }));
    await question.getByRole("button", { name: t("close"), exact: true }).click();
    await expect(question).toBeHidden();
    await expect(page.getByText(t("status.closed"), { exact: true })).toBeVisible();
    await late.reload();
    await expect(late.getByRole("heading", { level: 1 })).toHaveText(phrases.notice.closed.heading);
    await running.reload();
    await expect(running, "a running interview may be finished").toHaveURL(/\/p\/P2$/);
    await expect(running.getByRole("button", { name: phrases.next, exact: true })).toBeVisible();
  });
});
