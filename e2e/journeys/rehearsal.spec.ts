import { checkAccessibility } from "#e2e/support/check-accessibility";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";

inBothLanguages((language) => {
  const t = words(language, "topline");
  let workspace: StagedWorkspace;

  test.beforeAll(async ({ stage }) => {
    workspace = await stage.stageWorkspace();
  });

  test("sixty simulated interviews are looked at and discarded", async ({ stage, openAs }) => {
    const { studyId } = await stage.stageWave({ viewer: workspace.owner, clientId: workspace.clientA });
    const page = await openAs(workspace.owner);
    await page.goto(`/studies/${studyId}/fieldwork`);
    const respondents = page.getByLabel(t("rehearsal.respondents"));
    await respondents.fill(language === "fa" ? "۵" : "5");
    const start = page.getByRole("button", { name: t("rehearsal.start") });
    await expect(start).toBeDisabled();
    await respondents.fill(language === "fa" ? "۶۰" : "60");
    await start.focus();
    await page.keyboard.press("Enter");
    const toAnswers = page.getByRole("link", { name: t("rehearsal.toAnswers") });
    await expect(toAnswers).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(t("rehearsal.badge")).first()).toBeVisible();

    await toAnswers.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("title"));
    await expect(page.getByText(t("simulatedTitle"))).toBeVisible();
    const question = page.getByRole("article").first();
    await expect(question.getByRole("table").first()).toBeVisible();
    await checkAccessibility(page, page.url(), language);

    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/studies/${studyId}/fieldwork`);
    await page.getByRole("button", { name: t("rehearsal.discard") }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("button", { name: t("rehearsal.discard") }).click();
    await expect(start).toBeVisible();
    await page.goto(`/studies/${studyId}/data/answers`);
    await expect(page.getByText(t("emptyTitle"))).toBeVisible();
  });
});
