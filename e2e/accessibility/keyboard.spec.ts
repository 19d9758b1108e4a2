import { openLive } from "#e2e/support/open-live";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";

inBothLanguages((language) => {
  const common = words(language, "common");
  const questionnaire = words(language, "questionnaire");
  const studies = words(language, "studies");
  let workspace: StagedWorkspace;

  test.beforeAll(async ({ stage }) => {
    workspace = await stage.stageWorkspace();
  });

  test("the first key leads over the frame to the page", async ({ openAs }) => {
    const page = await openAs(workspace.owner);
    await page.goto("/clients");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: common("skipToContent") })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("#main")).toBeFocused();
  });

  test("a dialog keeps the focus and gives it back", async ({ openAs }) => {
    const page = await openAs(workspace.owner);
    await openLive(page, "/clients");
    const opener = page.getByRole("button", { name: studies("clients.new") });
    await opener.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel(studies("clients.nameFa"))).toBeFocused();
    const isInside = () => dialog.evaluate((element) => element.contains(document.activeElement));
    for (let press = 0; press < 8; press += 1) {
      await page.keyboard.press("Tab");
      expect(await isInside()).toBe(true);
    }
    await page.keyboard.press("Shift+Tab");
    expect(await isInside()).toBe(true);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test("a row's menu opens by keys, and the focus stays with the row that it moves or beside the one it removes", async ({
    openAs,
    stage,
  }) => {
    const { studyId } = await stage.stageStudy({ viewer: workspace.owner, clientId: workspace.clientA });
    const page = await openAs(workspace.owner);
    await page.goto(`/studies/${studyId}/questionnaire?at=ROLE`);
    const menuOf = (position: number) =>
      page.getByRole("button", { name: questionnaire("option.actions", { position }), exact: true });
    const labels = page.locator("[data-place^='option:']");
    const item = (name: string) => page.getByRole("menuitem", { name, exact: true });
    const now = () => labels.evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value));
    await expect(menuOf(1)).toBeVisible();
    const before = await now();
    for (const [key, reached] of [
      ["Enter", "move.down"],
      ["Space", "move.down"],
      ["ArrowDown", "move.down"],
      ["ArrowUp", "remove"],
    ] as const) {
      await menuOf(1).focus();
      await page.keyboard.press(key);
      await expect(item(questionnaire(reached))).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(menuOf(1)).toBeFocused();
      await expect(menuOf(1)).toHaveAttribute("aria-expanded", "false");
    }
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(menuOf(2)).toBeFocused();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(menuOf(1)).toBeFocused();
    expect(await now()).toEqual(before);
    await page.keyboard.press("Control+z");
    await expect(menuOf(2), "an undo takes the focus along").toBeFocused();
    await page.keyboard.press("Control+z");
    expect(await now()).toEqual(before);

    const last = before.length / 2;
    await menuOf(last).focus();
    await page.keyboard.press("ArrowUp");
    await expect(item(questionnaire("remove"))).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(menuOf(last - 1)).toBeFocused();
  });

  test("the palette opens by Ctrl-K, finds by typing and gives the focus back", async ({ openAs }) => {
    const page = await openAs(workspace.owner);
    await openLive(page, "/clients");
    const opener = page.getByRole("button", { name: studies("clients.new") });
    await opener.focus();
    await page.keyboard.press("Control+k");
    await expect(
      page.getByRole("searchbox").or(page.getByRole("combobox")).or(page.getByRole("textbox")).first(),
    ).toBeFocused();
    await page.keyboard.type("qqq");
    await expect(page.getByRole("dialog")).toContainText(common("searchEmpty"));
    await page.keyboard.press("Control+a");
    await page.keyboard.type(language === "fa" ? "برند ب" : "Brand B");
    await expect(
      page.getByRole("menuitem", { name: language === "fa" ? "برند ب" : "Brand B" }),
    ).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(opener).toBeFocused();
  });
});
