import { everyTypeQuestionnaire } from "#e2e/support/every-type-questionnaire";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";
import { segmentationBases } from "#questionnaire/segmentation-base";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

inBothLanguages((language) => {
  const t = words(language, "studies");
  const common = words(language, "common");
  let workspace: StagedWorkspace;

  test.beforeAll(async ({ stage }) => {
    workspace = await stage.stageWorkspace();
  });

  test("a researcher makes a client and plans a study", async ({ openAs }) => {
    const page = await openAs(workspace.researcher);
    await page.goto("/clients");
    await page.getByRole("button", { name: t("clients.new") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: t("clients.create") }).click();
    await expect(dialog.getByRole("alert").first()).toContainText(t("clients.nameNeeded"));
    await dialog.getByLabel(t("clients.nameFa")).fill("آوندکار");
    await dialog.getByLabel(t("clients.nameEn")).fill("Avandkar");
    await dialog.getByRole("button", { name: t("clients.create") }).click();
    await expect(dialog).toBeHidden();
    const client = language === "fa" ? "آوندکار" : "Avandkar";
    await page.getByRole("link", { name: client }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(client);
    await page
      .getByRole("link", { name: t("study.new") })
      .first()
      .click();

    await page.getByRole("button", { name: t("study.create") }).click();
    await expect(page.getByText(t("study.titleNeeded"))).toBeVisible();
    await expect(page.getByText(t("study.basesNeeded"))).toBeVisible();
    await expect(page.locator("input:focus"), "the first field at fault takes the focus").toHaveCount(1);
    const field = (legend: string, inLanguage: string) =>
      page.getByRole("group", { name: legend }).getByLabel(inLanguage);
    await field(t("study.title"), t("study.inPersian")).fill("نیازهای خریداران");
    await field(t("study.title"), t("study.inEnglish")).fill("What buyers need");
    await field(t("study.objective"), t("study.inPersian")).fill("شناخت خریداران");
    await field(t("study.decision"), t("study.inEnglish")).fill("Whom to serve first");
    await expect(page.getByRole("group", { name: t("study.bases") }).getByRole("checkbox")).toHaveCount(14);
    for (const base of segmentationBases) {
      await expect(page.getByText(segmentationBaseNames[base].purpose[language])).toBeVisible();
    }
    for (const base of ["needs", "sophistication"] as const) {
      await page
        .getByRole("checkbox", { name: segmentationBaseNames[base].name[language] })
        .check({ force: true });
    }
    await page.getByRole("button", { name: t("study.create") }).click();
    await expect(page).toHaveURL(/\/studies\/[^/]+\/questionnaire/);

    const steps = page.getByRole("navigation", { name: common("steps.label") });
    await steps.getByRole("link", { name: common("steps.plan") }).click();
    await expect(field(t("study.title"), t("study.inEnglish"))).toHaveValue("What buyers need");
    await expect(
      page.getByRole("checkbox", { name: segmentationBaseNames.needs.name[language] }),
    ).toBeChecked();
    await field(t("study.objective"), t("study.inEnglish")).fill("To know the buyers");
    await page.getByRole("button", { name: t("study.save") }).click();
    await expect(page.getByText(t("study.saved"))).toBeVisible();
    await page.reload();
    await expect(field(t("study.objective"), t("study.inEnglish"))).toHaveValue("To know the buyers");
  });

  test("the command palette opens by Ctrl-K and leads to a study", async ({ stage, openAs }) => {
    const { studyId } = await stage.stageStudy({ viewer: workspace.owner, clientId: workspace.clientB });
    const page = await openAs(workspace.owner);
    await page.goto("/clients");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const palette = page.getByRole("dialog");
    // The key is heard once the page's script has come.
    await expect(async () => {
      await page.keyboard.press("Control+k");
      await expect(palette).toBeVisible({ timeout: 2000 });
    }).toPass();
    await page.keyboard.press("Escape");
    await expect(palette).toBeHidden();
    await page.keyboard.press("Control+k");
    await page.keyboard.type(`${everyTypeQuestionnaire.title[language]} ${common("steps.fieldwork")}`);
    await expect(palette.getByRole("menuitem")).toHaveCount(1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/studies/${studyId}/fieldwork`));
  });
});
