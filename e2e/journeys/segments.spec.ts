import type { Page } from "@playwright/test";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";
import { formatNumber } from "#i18n/format";

/** The published sizes of the four segments: analysis/reference-data/mcdonalds.dict.json. */
const sizes = [580, 318, 315, 240];

inBothLanguages((language) => {
  const t = words(language, "segmentation");
  const common = words(language, "common");
  let workspace: StagedWorkspace;
  let studyId: string;

  test.beforeAll(async ({ stage }) => {
    test.setTimeout(120_000);
    workspace = await stage.stageWorkspace();
    const staged = await stage.stagePerceptions({
      viewer: workspace.researcher,
      clientId: workspace.clientA,
    });
    studyId = staged.studyId;
  });

  const choose = async (page: Page, label: string, value: number) => {
    await page
      .getByRole("button", { name: label, exact: false })
      .and(page.locator("[aria-haspopup=listbox]"))
      .last()
      .click();
    await page.getByRole("option", { name: formatNumber(language, value), exact: true }).click();
  };

  test("four segments are found, compared, chosen and named", async ({ openAs }) => {
    test.setTimeout(180_000);
    const page = await openAs(workspace.researcher);
    await page.goto(`/studies/${studyId}/segments`);
    await page
      .getByRole("link", { name: t("new") })
      .first()
      .click();
    await page.getByRole("button", { name: t("form.run"), exact: true }).click();
    await expect(page.getByText(t("form.basisTooFew")).first()).toBeVisible();
    await page.getByRole("button", { name: t("form.suggest") }).click();
    await expect(page.getByText(t("form.chosenCount", { basis: 11, descriptors: 4 }))).toBeVisible();
    await page.getByRole("checkbox", { name: t("method.latent-class") }).uncheck({ force: true });
    await choose(page, t("form.kMax"), 5);
    await page.getByLabel(t("form.starts")).fill(formatNumber(language, 50));
    await expect(page.getByText(t("light.green"))).toBeVisible();
    await page.getByRole("button", { name: t("form.run"), exact: true }).click();
    await expect(page).toHaveURL(/\/segments\/[0-9a-f-]{36}$/);

    const table = page.getByRole("table", { name: t("method.k-means") });
    await expect(table.getByRole("link")).toHaveCount(4, { timeout: 90_000 });
    const four = table
      .getByRole("row")
      .filter({ has: page.getByRole("link", { name: t("list.k", { k: 4 }) }) });
    await expect(four).toContainText(formatNumber(language, 1602.9, { decimals: 1 }));
    await four.getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      t("solutionName", { method: t("method.k-means"), k: 4 }),
    );
    await page.getByRole("button", { name: t("choose.action") }).click();
    const segments = page.locator("fieldset").filter({ has: page.getByLabel(t("names.nameFa")) });
    await expect(segments).toHaveCount(4);
    for (const [index, size] of sizes.entries()) {
      const segment = segments.nth(index);
      await expect(segment).toContainText(t("list.base", { count: size }));
      await segment.getByLabel(t("names.nameFa")).fill(`گروه ${index + 1}`);
      await segment.getByLabel(t("names.nameEn")).fill(`Group ${index + 1}`);
    }
    await page.getByRole("button", { name: t("names.save") }).click();
    await expect(page.getByText(t("names.saved"))).toBeVisible();
    await page.reload();
    await expect(segments.first().getByLabel(t("names.nameEn"))).toHaveValue("Group 1");
    await expect(page.getByText(t("profile.base", { base: 1453 })).first()).toBeVisible();
    await page.getByRole("link", { name: t("profile.showIndex") }).click();
    await expect(page).toHaveURL(/show=index/);
    await page.goto(`/studies/${studyId}/segments`);
    await expect(page.getByText(language === "fa" ? "گروه 1" : "Group 1").first()).toBeVisible();
  });

  // In one language: what differs in the other are words that the stories above have shown.
  if (language === "fa") {
    test("a run is cancelled, and the page says so", async ({ openAs }) => {
      test.setTimeout(120_000);
      const page = await openAs(workspace.researcher);
      await page.goto(`/studies/${studyId}/segments/new`);
      await page.getByRole("button", { name: t("form.suggest") }).click();
      await page.getByLabel(t("form.starts")).fill("1000");
      await page.getByRole("button", { name: t("form.run"), exact: true }).click();
      await expect(page.getByText(t("job.title"))).toBeVisible();
      await page.getByRole("button", { name: common("job.cancel"), exact: true }).click();
      await expect(page.getByText(t("job.cancelledTitle"))).toBeVisible({ timeout: 60_000 });
      await page.reload();
      await expect(page.getByText(t("job.cancelledTitle"))).toBeVisible();
    });
  }

  if (language === "en") {
    test("a variable that everybody answers alike stops the run with a reason", async ({ stage, openAs }) => {
      const viewer = workspace.researcher;
      const { studyId: thin, waveId } = await stage.stageWave({ viewer, clientId: workspace.clientA });
      await stage.stageRobot({ viewer, waveId, count: 6 });
      const page = await openAs(viewer);
      await page.goto(`/studies/${thin}/segments/new`);
      await page.getByRole("button", { name: t("form.suggest") }).click();
      await expect(page.getByText(t("severity.stops")).first()).toBeVisible();
      await page.getByRole("button", { name: t("form.run"), exact: true }).click();
      await expect(
        page.getByRole("alert").filter({ hasText: words(language, "errors")("inputs-stop-run") }),
      ).toBeVisible();
      await expect(page).toHaveURL(/\/segments\/new$/);
    });
  }
});
