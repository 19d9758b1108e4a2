import type { Page } from "@playwright/test";
import { checkAccessibility } from "#e2e/support/check-accessibility";
import { everyTypeQuestionnaire } from "#e2e/support/every-type-questionnaire";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";

inBothLanguages((language) => {
  const t = words(language, "questionnaire");
  const wide = { viewport: { width: 1440, height: 900 } };
  let workspace: StagedWorkspace;

  test.beforeAll(async ({ stage }) => {
    workspace = await stage.stageWorkspace();
  });

  const saved = (page: Page) => page.getByRole("status").getByText(t("save.saved"), { exact: true });

  test("a rule of groups is built and read back, drawn on the map, talked about and approved", async ({
    stage,
    openAs,
  }) => {
    test.setTimeout(90_000);
    const { studyId } = await stage.stageStudy({
      viewer: workspace.researcher,
      clientId: workspace.clientA,
    });
    const address = `/studies/${studyId}/questionnaire`;
    const last = everyTypeQuestionnaire.pages.at(-1);
    const page = await openAs(workspace.researcher, wide);
    await page.goto(`${address}?at=${last?.code}`);
    const look = async (at: string) => {
      await checkAccessibility(page, at, language);
      await page.setViewportSize(wide.viewport);
    };

    const rule = page.locator('[data-place="visibleIf:"]');
    const sentence = rule.getByLabel(t("condition.readBack"));
    await rule.getByRole("button", { name: t("condition.addShow") }).click();
    const first = rule.getByRole("group", { name: t("condition.row", { position: 1 }) });
    await first.getByRole("combobox", { name: t("condition.question") }).fill("ROLE");
    await page.getByRole("option", { name: /ROLE/ }).click();
    for (const option of [0, 1]) {
      await first.getByRole("checkbox").nth(option).focus();
      await page.keyboard.press("Space");
      await expect(first.getByRole("checkbox").nth(option)).toBeChecked();
    }
    await rule.getByRole("button", { name: t("condition.addGroup") }).click();
    const group = rule.getByRole("group", { name: t("condition.group", { position: 2 }) });
    await group.getByRole("button", { name: t("condition.addRow") }).click();
    const second = group.getByRole("group", { name: t("condition.row", { position: 2 }) });
    // Before the focus is there the keys would move the group.
    await expect(second.locator("input, button").first()).toBeFocused();
    await page.keyboard.press("Alt+ArrowUp");
    await group
      .getByRole("button", { name: t("condition.actions", { position: 1 }), exact: true })
      .first()
      .click();
    await page.getByRole("menuitem", { name: t("condition.outdent") }).click();
    await expect(rule.getByRole("group", { name: t("condition.row", { position: 3 }) })).toBeVisible();
    await expect(sentence).toContainText(/اگر «.+» «.+» یا «.+» باشد/);
    await expect(sentence).toContainText(/If “.+” is “.+” or “.+”/);
    await expect(saved(page)).toBeVisible();
    await look(`${address}?at=${last?.code}`);
    await rule.getByRole("button", { name: t("condition.actions", { position: 3 }), exact: true }).click();
    await page.getByRole("menuitem", { name: t("condition.removePart") }).click();
    await rule.getByRole("button", { name: t("condition.actions", { position: 2 }), exact: true }).click();
    await page.getByRole("menuitem", { name: t("condition.removePart") }).click();
    await expect(saved(page)).toBeVisible();

    await page.getByRole("radio", { name: t("map.map"), exact: true }).click();
    const map = page.getByRole("region", { name: t("map.label") });
    await expect(map.getByRole("link", { name: new RegExp(`${last?.code}`) })).toContainText(/ROLE/);
    await page.getByRole("button", { name: t("map.walk"), exact: true }).click();
    await expect(page.getByRole("region", { name: t("map.report") })).toBeVisible();
    await look(`${address}?view=map`);
    await map.getByRole("link", { name: new RegExp(`${last?.code}`) }).press("Enter");
    await expect(rule).toBeVisible();

    await page.getByRole("textbox", { name: t("comments.newComment") }).fill("کوتاه‌تر؟ Shorter?");
    await page.getByRole("button", { name: t("comments.add") }).click();
    await expect(page.getByText("کوتاه‌تر؟ Shorter?")).toBeVisible();
    await page.getByRole("button", { name: t("publish.button"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: t("comments.approve") })).toBeHidden();
    await dialog.getByRole("button", { name: t("comments.ask") }).click();
    await expect(dialog.getByText(workspace.researcher.name)).toBeVisible();

    const colleague = await openAs(workspace.owner, wide);
    await colleague.goto(`${address}?at=${last?.code}`);
    await colleague.getByRole("button", { name: t("comments.resolve"), exact: true }).click();
    await expect(colleague.getByText(t("comments.settled", { count: 1 }))).toBeVisible();
    await colleague.getByRole("button", { name: t("publish.button"), exact: true }).click();
    await colleague
      .getByRole("dialog")
      .getByRole("button", { name: t("comments.approve") })
      .click();
    await expect(colleague.getByRole("dialog").getByText(workspace.owner.name)).toBeVisible();
  });
});
