import type { Page } from "@playwright/test";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";
import { formatNumber } from "#i18n/format";
import { directionOf } from "#i18n/locale";

inBothLanguages((language) => {
  const t = words(language, "report");
  const common = words(language, "common");
  const title = language === "fa" ? "چهار برداشت از یک رستوران" : "Four views of one restaurant";
  let workspace: StagedWorkspace;
  let studyId: string;
  let address: string;

  test.describe.configure({ mode: "serial" });

  test.beforeAll(async ({ stage }) => {
    test.setTimeout(180_000);
    workspace = await stage.stageWorkspace();
    const staged = await stage.stageAnalysis({ viewer: workspace.researcher, clientId: workspace.clientA });
    studyId = staged.studyId;
  });

  const titleBox = (page: Page) =>
    page
      .getByRole("group", { name: t("edit.reportTitle") })
      .getByLabel(t(language === "fa" ? "edit.persian" : "edit.english"));
  const saved = (page: Page) => page.getByRole("status").getByText(t("save.saved"), { exact: true });

  test("the product writes a draft, and the researcher edits, reorders, hides and publishes it", async ({
    openAs,
  }) => {
    const page = await openAs(workspace.researcher);
    await page.goto(`/studies/${studyId}/report`);
    await page.getByRole("button", { name: t("start.create") }).click();
    const outline = page.getByRole("navigation", { name: t("edit.outline") });
    await expect(outline.getByRole("listitem").first()).toBeVisible();
    await titleBox(page).fill(title);
    const names = outline.locator("bdi");
    const before = await names.allTextContents();
    expect(
      before.length,
      "cover, overview, four segments, comparison, appendix at least",
    ).toBeGreaterThanOrEqual(8);
    const last = before.length - 1;
    await names.nth(last).click();
    await outline.getByRole("button", { name: `${t("edit.moveUp")}: ${before[last]}` }).click();
    await expect(names.nth(last - 1)).toHaveText(before[last]);
    await outline.getByRole("button", { name: new RegExp(`^${t("edit.hide")}`) }).click();
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await expect(titleBox(page)).toHaveValue(title);
    await expect(names.nth(last - 1)).toHaveText(before[last]);

    const brand = language === "fa" ? "برند الف" : "Brand A";
    await page.getByRole("button", { name: t("publish.action"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText(t("publish.title", { client: brand }));
    await expect(dialog).toContainText(t("publish.hidden", { count: 1 }));
    await dialog.getByRole("button", { name: t("publish.confirm", { number: 1 }) }).click();
    await expect(page.getByText(t("publish.done", { number: 1 })).first()).toBeVisible();
    await expect(page.getByText(t("versions.readable"))).toBeVisible();
    await page.getByRole("button", { name: t("publish.action"), exact: true }).click();
    await dialog.getByRole("button", { name: t("publish.confirm", { number: 2 }) }).click();
    await expect(dialog).toContainText(t("publish.nothing"));
  });

  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    test(`the client reads and prints it at ${viewport.width}`, async ({ openAs }) => {
      const page = await openAs(workspace.viewerA, { viewport });
      await page.goto("/");
      await expect(page).toHaveURL(/\/reports$/);
      await page.getByRole("link", { name: title }).click();
      await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
      address = new URL(page.url()).pathname;
      await expect(page.locator("html")).toHaveAttribute("dir", directionOf(language));
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      for (const name of language === "fa"
        ? ["خشنود از طعم و قیمت", "نه خوشمزه، نه ارزان"]
        : ["Happy with taste and price", "Neither tasty nor cheap"]) {
        await expect(page.getByRole("heading", { name }).first()).toBeVisible();
      }
      await expect(page.getByText(formatNumber(language, 1453)).first()).toBeVisible();
      const isWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isWide, "wider than the screen").toBe(false);
      const printed = await page.pdf({ format: "A4" });
      const sheets = printed.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
      expect(printed.byteLength).toBeGreaterThan(50_000);
      expect(sheets.length, "a sheet a page at least").toBeGreaterThanOrEqual(7);
    });
  }

  test("the client sees nothing of later edits, and loses what is withdrawn", async ({ openAs, watch }) => {
    watch.tolerate(/404/);
    const editor = await openAs(workspace.researcher);
    await editor.goto(`/studies/${studyId}/report`);
    await titleBox(editor).fill("Not for the client yet");
    await expect(saved(editor)).toBeVisible();
    const reader = await openAs(workspace.viewerA);
    await reader.goto(address);
    await expect(reader.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await editor.getByRole("button", { name: t("versions.withdraw") }).click();
    await editor
      .getByRole("alertdialog")
      .getByRole("button", { name: t("versions.withdrawConfirm") })
      .click();
    await expect(editor.getByText(t("versions.withdrawDone", { number: 1 })).first()).toBeVisible();
    const gone = await reader.goto(address);
    expect(gone?.status()).toBe(404);
    await expect(reader.getByText(common("notFound.title"))).toBeVisible();
  });

  test("another brand's reader finds no report", async ({ openAs, watch }) => {
    watch.tolerate(/404/);
    const page = await openAs(workspace.viewerB);
    expect((await page.goto(address))?.status()).toBe(404);
    await page.goto("/reports");
    await expect(page.getByText(t("list.emptyTitle"))).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(0);
  });
});
