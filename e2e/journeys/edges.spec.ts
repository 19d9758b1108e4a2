import { expect, inBothLanguages, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";
import { phrasesOf } from "#respondent/phrases/phrases";

test("health tells whether the database and the worker are alive", async ({ request }) => {
  const reply = await request.get("/api/health");
  expect(reply.status()).toBe(200);
  expect(await reply.json()).toMatchObject({ database: "alive", worker: "alive" });
  expect(reply.headers()["cache-control"]).toContain("no-store");
});

test("methods that an address does not have are refused", async ({ request }) => {
  expect((await request.post("/api/health")).status()).toBe(405);
  expect((await request.delete("/api/jobs/00000000-0000-7000-8000-000000000000")).status()).toBe(405);
  for (const method of ["PUT", "DELETE", "PATCH"]) {
    const { status } = await request
      .fetch("/s/unknown22", { method })
      .then((reply) => ({ status: reply.status() }));
    expect([404, 405], method).toContain(status);
  }
});

test("studio pages may run only what this server sent", async ({ request }) => {
  const first = (await request.get("/sign-in")).headers();
  const second = (await request.get("/sign-in")).headers();
  expect(first["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+'/);
  expect(first["content-security-policy"]).not.toContain("unsafe-eval");
  expect(first["content-security-policy"]).not.toBe(second["content-security-policy"]);
  expect(first["x-content-type-options"]).toBe("nosniff");
  expect(first["x-powered-by"]).toBeUndefined();
});

test("respondents' pages carry a policy without any inline script", async ({ stage, request }) => {
  const { owner, clientA } = await stage.stageWorkspace();
  const { studyId, slug } = await stage.stageWave({ viewer: owner, clientId: clientA });
  const reply = await request.get(`/s/${slug}`);
  expect(reply.headers()["content-security-policy"]).toContain("default-src 'none'");
  expect(reply.headers()["content-security-policy"]).not.toContain("unsafe");
  await request.head(`/s/${slug}`);
  expect((await stage.readStored({ viewer: owner, studyId })).total, "scanners start nothing").toBe(0);
  const foreign = await request.post(`/s/${slug}`, { headers: { "sec-fetch-site": "cross-site" } });
  expect(foreign.status()).toBeGreaterThanOrEqual(400);
  expect((await stage.readStored({ viewer: owner, studyId })).total).toBe(0);
});

inBothLanguages((language) => {
  test("an unknown link says so", async ({ page, watch }) => {
    watch.tolerate(/404/);
    const reply = await page.goto("/s/unknown22");
    expect(reply?.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      phrasesOf(language).notice["unknown-link"].heading,
    );
  });

  test("an unknown address says so and leads back", async ({ page, watch }) => {
    watch.tolerate(/404/);
    const t = words(language, "common");
    const reply = await page.goto("/nowhere/at/all");
    expect(reply?.status()).toBe(404);
    await expect(page.getByText(t("notFound.title"))).toBeVisible();
    await page.getByRole("link", { name: t("notFound.home") }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
  });
});
