import { randomUUID } from "node:crypto";
import type { StagedWorkspace } from "#e2e/support/people";
import { fillSignIn } from "#e2e/support/sign-in";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";
import { otherLocale } from "#i18n/locale";

const ownNames = { fa: "فارسی", en: "English" };

inBothLanguages((language) => {
  const people = words(language, "people");
  const common = words(language, "common");
  let workspace: StagedWorkspace;

  test.beforeAll(async ({ stage }) => {
    workspace = await stage.stageWorkspace();
  });

  test("a wrong password is told, then the right one opens the door", async ({ page, watch }) => {
    watch.tolerate(/401/);
    await page.goto("/");
    await expect(page).toHaveURL(/\/sign-in$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(people("signIn.title"));
    await fillSignIn(page, { email: workspace.owner.email, password: "not this one" }, language);
    await expect(page.getByRole("alert").filter({ hasText: people("signIn.wrong") })).toBeVisible();
    await expect(page.getByLabel(people("signIn.email"))).toHaveValue(workspace.owner.email);
    await fillSignIn(page, workspace.owner, language);
    await expect(page).toHaveURL(/\/clients$/);
  });

  test("the language that is chosen at the door is remembered inside and after leaving", async ({ page }) => {
    const other = otherLocale(language);
    await page.goto("/sign-in");
    await page.getByRole("button", { name: ownNames[other] }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await fillSignIn(page, workspace.researcher, other);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      words(other, "studies")("clients.title"),
    );
    await page
      .getByRole("button", { name: words(other, "common")("userMenu", { name: workspace.researcher.name }) })
      .click();
    await page.getByRole("menuitem", { name: words(other, "common")("signOut") }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await page.goto("/clients");
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test("an owner invites a client's reader, who enters by that invitation once", async ({ page, openAs }) => {
    const inside = await openAs(workspace.owner);
    await inside.goto("/people");
    await inside.getByRole("button", { name: people("invite") }).click();
    const dialog = inside.getByRole("dialog");
    const email = `guest-${randomUUID()}@example.test`;
    await dialog.getByLabel(people("email")).fill(email);
    await dialog.getByRole("button", { name: people("client") }).click();
    await inside.getByRole("option").first().click();
    await dialog.getByRole("button", { name: people("inviteSubmit") }).click();
    const address = await dialog.getByLabel(people("inviteReady", { email })).inputValue();
    await dialog
      .getByRole("button", { name: common("close") })
      .last()
      .click();
    await expect(inside.getByText(email, { exact: true })).toBeVisible();

    await page.goto(new URL(address).pathname);
    await page.getByLabel(people("accept.name")).fill("مهمان Guest");
    await page.getByLabel(people("accept.password")).fill("short");
    await page.getByRole("button", { name: people("accept.submit") }).click();
    await expect(
      page.getByRole("alert").filter({ hasText: words(language, "errors")("invalid-input") }),
    ).toBeVisible();
    await page.getByLabel(people("accept.password")).fill("a password of some length");
    await page.getByRole("button", { name: people("accept.submit") }).click();
    await expect(page).toHaveURL(/\/reports$/);

    const stranger = await openAs(null);
    await stranger.goto(new URL(address).pathname);
    await expect(stranger.getByText(people("accept.invalidTitle"))).toBeVisible();
  });
});
