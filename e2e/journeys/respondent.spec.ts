import {
  answerFirstPage,
  answerSecondPage,
  answerThirdPage,
  begin,
  digitsIn,
  goOn,
  labelIn,
  openStatement,
  rate,
  statementsIn,
  wordsOf,
} from "#e2e/support/answer-pages";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import { directionOf } from "#i18n/locale";
import { phrasesOf } from "#respondent/phrases/phrases";

const phone = { viewport: { width: 390, height: 844 } };

inBothLanguages((language) => {
  const phrases = phrasesOf(language);
  const number = (value: number) => digitsIn(language, value);
  let workspace: StagedWorkspace;

  test.beforeAll(async ({ stage }) => {
    workspace = await stage.stageWorkspace();
  });

  for (const javaScriptEnabled of [true, false]) {
    const script = javaScriptEnabled ? "with script" : "without script";

    test(`from consent to thanks, ${script}, on a phone`, async ({ stage, openAs, watch }) => {
      watch.tolerate(/422/);
      const viewer = workspace.researcher;
      const { studyId, slug } = await stage.stageWave({ viewer, clientId: workspace.clientA });
      const page = await openAs(null, { ...phone, javaScriptEnabled });

      await page.goto(`/s/${slug}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("html")).toHaveAttribute("dir", directionOf(language));
      expect((await stage.readStored({ viewer, studyId })).total, "a look starts nothing").toBe(0);
      await page.getByRole("button", { name: phrases.start }).click();
      await expect(page).toHaveURL(/\/p\/P1$/);
      await expect(page.getByText(phrases.progressDone(number(0))).last()).toBeVisible();

      const [first, ...others] = statementsIn(language);
      await goOn(page, language);
      await expect(page.getByRole("alert")).toContainText(phrases.errorHeading(5, number(5)));
      await expect(page.locator("input:focus")).toHaveAttribute("name", "VIEW_1");
      const group = page.getByRole("radiogroup", { name: first });
      await expect(group).toContainText(phrases.error.required(""));
      await expect(group).toHaveAccessibleDescription(new RegExp(phrases.error.required("")));
      for (const statement of others) await rate(page, statement, 2);
      await goOn(page, language);
      await expect(page.getByRole("alert")).toContainText(phrases.errorHeading(1, number(1)));
      await openStatement(page, others[0]);
      await expect(page.getByRole("radiogroup", { name: others[0] }).getByRole("radio").nth(1)).toBeChecked();
      await answerFirstPage(page, language);
      await goOn(page, language);

      await expect(page).toHaveURL(/\/p\/P2$/);
      await page.getByRole("radio", { name: labelIn(language, "ROLE", 97) }).check();
      await page.getByLabel(wordsOf("STAFF", language)).fill("many");
      await goOn(page, language);
      await expect(page.locator("#q-ROLE")).toContainText(phrases.error["other-text-missing"](""));
      await expect(page.locator("#q-HEARD")).toContainText(phrases.error.required(""));
      await expect(page.locator("#q-STAFF")).toContainText(phrases.error["not-a-number"](""));
      await expect(page.getByLabel(wordsOf("STAFF", language))).toHaveValue("many");
      await expect(page.locator("input:focus")).toHaveAttribute("name", "ROLE_97_text");

      await page.getByRole("button", { name: phrases.back, exact: true }).click();
      await expect(page).toHaveURL(/\/p\/P1$/);
      await openStatement(page, first);
      await expect(page.getByRole("radiogroup", { name: first }).getByRole("radio").first()).toBeChecked();
      await goOn(page, language);
      await expect(page).toHaveURL(/\/p\/P2$/);

      await page.goto(`/s/${slug}`);
      await expect(page).toHaveURL(/\/p\/P2/);
      await expect(page.getByRole("status").filter({ hasText: phrases.pageNotice.resumed })).toBeVisible();
      await answerSecondPage(page, language);
      await goOn(page, language);

      await expect(page).toHaveURL(/\/p\/P3$/);
      await answerThirdPage(page, language);
      await page.getByRole("button", { name: phrases.finish, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(phrases.thanksHeading);
      await page.goto(`/s/${slug}/p/P1`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(phrases.thanksHeading);

      const { total, rows } = await stage.readStored({ viewer, studyId });
      expect(total).toBe(1);
      expect(rows[0]).toMatchObject({ disposition: "complete", language });
      expect(rows[0].answers).toMatchObject({
        VIEW_1: 1,
        VIEW_5: 2,
        ROLE: 2,
        HEARD_1: 1,
        STAFF: 1250,
        NPS: 9,
      });
    });
  }

  test("a double click starts one interview and saves a page once", async ({ stage, openAs }) => {
    const viewer = workspace.researcher;
    const { studyId, slug } = await stage.stageWave({ viewer, clientId: workspace.clientA });
    const page = await openAs(null, phone);
    await page.goto(`/s/${slug}`);
    await page.getByRole("button", { name: phrases.start }).dblclick();
    await expect(page).toHaveURL(/\/p\/P1$/);
    await answerFirstPage(page, language);
    await page.getByRole("button", { name: phrases.next, exact: true }).dblclick();
    await expect(page).toHaveURL(/\/p\/P2$/);
    await expect(page.getByRole("alert")).toHaveCount(0);
    expect((await stage.readStored({ viewer, studyId })).total).toBe(1);
  });

  test("an exclusive option clears the others, and they clear it", async ({ stage, openAs }) => {
    const viewer = workspace.researcher;
    const { slug } = await stage.stageWave({ viewer, clientId: workspace.clientA });
    const page = await openAs(null, phone);
    await begin(page, slug, language);
    await answerFirstPage(page, language);
    await goOn(page, language);
    const colleagues = page.getByRole("checkbox", { name: labelIn(language, "HEARD", 1) });
    const none = page.getByRole("checkbox", { name: labelIn(language, "HEARD", 90) });
    await colleagues.check();
    await none.check();
    await expect(colleagues).not.toBeChecked();
    await colleagues.check();
    await expect(none).not.toBeChecked();
  });

  test("nothing is lost when the connection goes away and comes back", async ({ stage, openAs, watch }) => {
    watch.tolerate(/ERR_INTERNET_DISCONNECTED/);
    const viewer = workspace.researcher;
    const { studyId, slug } = await stage.stageWave({ viewer, clientId: workspace.clientA });
    const page = await openAs(null, phone);
    await begin(page, slug, language);
    await answerFirstPage(page, language);
    await page.context().setOffline(true);
    await goOn(page, language);
    await expect(page.getByRole("status").filter({ hasText: phrases.connection.offline })).toBeVisible();
    await page.context().setOffline(false);
    await expect(page).toHaveURL(/\/p\/P2$/);
    const { rows } = await stage.readStored({ viewer, studyId });
    expect(rows.map(({ answers }) => answers.VIEW_5)).toEqual([2]);
  });

  test("what was typed and not sent comes back after a reload, and goes when it is sent", async ({
    stage,
    openAs,
  }) => {
    const viewer = workspace.researcher;
    const { slug } = await stage.stageWave({ viewer, clientId: workspace.clientA });
    const page = await openAs(null, phone);
    await begin(page, slug, language);
    const [first] = statementsIn(language);
    await rate(page, first, 3);
    await page.reload();
    await openStatement(page, first);
    await expect(page.getByRole("radiogroup", { name: first }).getByRole("radio").nth(2)).toBeChecked();
    await expect(page.getByRole("status").filter({ hasText: phrases.connection.restored })).toBeVisible();
    await answerFirstPage(page, language);
    await goOn(page, language);
    await expect(page).toHaveURL(/\/p\/P2$/);
    const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(":P1")));
    expect(kept).toEqual([]);
  });

  test("the language can be changed on the way, and the answers stay", async ({ stage, openAs }) => {
    const viewer = workspace.researcher;
    const { slug } = await stage.stageWave({ viewer, clientId: workspace.clientA });
    const page = await openAs(null, phone);
    await begin(page, slug, language);
    await rate(page, statementsIn(language)[0], 3);
    const other = language === "fa" ? "en" : "fa";
    await page.getByRole("button", { name: phrasesOf(other).languageName }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await expect(page.locator("html")).toHaveAttribute("dir", directionOf(other));
    const [first] = statementsIn(other);
    await openStatement(page, first);
    await expect(page.getByRole("radiogroup", { name: first }).getByRole("radio").nth(2)).toBeChecked();
  });

  test("a page of five Likert items weighs at most 60 KB, and its script 30", async ({ stage, openAs }) => {
    const viewer = workspace.researcher;
    const { slug } = await stage.stageWave({ viewer, clientId: workspace.clientA });
    const starter = await openAs(null, phone);
    await begin(starter, slug, language);
    await expect(starter).toHaveURL(/\/p\/P1$/);
    const address = starter.url();

    const page = await openAs(null, { ...phone, storageState: await starter.context().storageState() });
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const types = new Map<string, string>();
    const bytes = { all: 0, script: 0 };
    session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      bytes.all += encodedDataLength;
      if (types.get(requestId) === "Script") bytes.script += encodedDataLength;
    });
    await page.goto(address, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    await expect(page.locator("[role=radiogroup]")).toHaveCount(5);
    expect(types.size, "document, style, script and font").toBeGreaterThanOrEqual(4);
    expect(bytes.all).toBeLessThanOrEqual(60 * 1024);
    expect(bytes.script).toBeLessThanOrEqual(30 * 1024);
    expect(bytes.script).toBeGreaterThan(0);
  });
});
