import { expect, type Page } from "@playwright/test";
import type { Person } from "#e2e/support/people";
import { words } from "#e2e/support/words";
import type { Locale } from "#i18n/locale";

export type Session = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;

/** By the form the first time; then the same session is used again. Leaves the page where it is after that. */
export async function signIn(
  page: Page,
  person: Person,
  language: Locale,
  sessions: Map<string, Session>,
): Promise<void> {
  const known = sessions.get(person.email);
  if (known) {
    await page.context().addCookies(known);
    return;
  }
  await page.goto("/sign-in");
  await fillSignIn(page, person, language);
  await expect(page).not.toHaveURL(/sign-in/);
  const cookies = await page.context().cookies();
  sessions.set(
    person.email,
    cookies.filter(({ name }) => name.includes("session-token")),
  );
}

export async function fillSignIn(
  page: Page,
  { email, password }: Pick<Person, "email" | "password">,
  language: Locale,
): Promise<void> {
  const t = words(language, "people");
  await page.getByLabel(t("signIn.email")).fill(email);
  await page.getByLabel(t("signIn.password")).fill(password);
  await page.getByRole("button", { name: t("signIn.submit") }).click();
}
