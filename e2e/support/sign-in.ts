import { expect, type Page } from "@playwright/test";
import type { Person } from "#e2e/support/people";
import { words } from "#e2e/support/words";
import type { Locale } from "#i18n/locale";

export type Session = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;

/** What the form asks of the server, without drawing it; then the same session is used again. Its own suite fills the form in. */
export async function signIn(page: Page, person: Person, sessions: Map<string, Session>): Promise<void> {
  const known = sessions.get(person.email);
  if (known) {
    await page.context().addCookies(known);
    return;
  }
  const { request } = page.context();
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const { email, password } = person;
  const reply = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
  });
  expect(reply.status(), `${email} may enter`).toBe(200);
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
