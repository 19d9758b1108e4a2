import type { Page } from "@playwright/test";
import { openLive } from "#e2e/support/open-live";
import type { Person, StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, type OpenAs, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";
import { otherLocale } from "#i18n/locale";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { miniIpip } from "#questionnaire/instruments/mini-ipip";
import { usageBehaviour } from "#questionnaire/instruments/usage-behaviour";
import { questionTypes } from "#questionnaire/model";
import { phrasesOf } from "#respondent/phrases/phrases";

inBothLanguages((language) => {
  const t = words(language, "questionnaire");
  const common = words(language, "common");
  const library = words(language, "library");
  const phrases = phrasesOf(language);
  const wide = { viewport: { width: 1440, height: 900 } };
  let workspace: StagedWorkspace;

  test.beforeAll(async ({ stage }) => {
    workspace = await stage.stageWorkspace();
  });

  const staged = () => ({ viewer: workspace.researcher, clientId: workspace.clientA });
  async function openEditor(
    openAs: OpenAs,
    { studyId }: { studyId: string },
    person: Person = workspace.researcher,
  ): Promise<Page> {
    const page = await openAs(person, wide);
    await page.goto(`/studies/${studyId}/questionnaire`);
    return page;
  }
  const outlineOf = (page: Page) => page.getByRole("navigation", { name: t("outline.label") });
  /** Each text has a box for each language. */
  const box = (page: Page, label: string, of = language) =>
    page.getByRole("textbox", { name: `${label} ${common(`languageName.${of}`)}`, exact: true });
  const saved = (page: Page) => page.getByRole("status").getByText(t("save.saved"), { exact: true });
  // Each type in one language; in the other enough of them to go on with.
  const added = questionTypes.filter(
    (type, place) => language === "fa" || type === "single" || type === "nps" || place % 5 === 0,
  );
  const questionsOf = (page: Page) => outlineOf(page).locator("code");

  test("every type of question is added, edited, ordered, removed and kept", async ({ stage, openAs }) => {
    test.setTimeout(120_000);
    const page = await openEditor(openAs, await stage.stageBlankStudy(staged()));
    const outline = outlineOf(page);
    for (const type of added) {
      await outline.getByRole("button", { name: t("addQuestionTo", { page: "P1" }) }).click();
      const item = page.getByRole("menuitem").filter({ hasText: t(`typeHelp.${type}`) });
      await item.click();
      await expect(page.getByRole("heading", { name: t(`types.${type}`), exact: true })).toBeVisible();
      const isUnseen = type === "hidden" || type === "calculated";
      const label = t(isUnseen ? "extras.name" : type === "information" ? "informationText" : "questionText");
      await box(page, label).fill(`${type}: ${language}`);
      await box(page, label, otherLocale(language)).fill(`${type}: ${otherLocale(language)}`);
    }
    await expect(questionsOf(page)).toHaveCount(added.length);

    await outline.getByRole("button", { name: /single: / }).click();
    await box(page, t("option.label", { position: 1 })).fill("Daily روزانه");
    await page.getByRole("button", { name: t("option.add"), exact: true }).click();
    await expect(box(page, t("option.label", { position: 4 }), "fa"), "ready to type").toBeFocused();
    await page.keyboard.type("هرگز Never");
    await page.getByRole("button", { name: t("option.addSpecial") }).click();
    await page.getByRole("menuitem", { name: t("option.special.other") }).click();
    await expect(page.getByText(t("option.other"), { exact: true })).toBeVisible();

    await page.getByRole("button", { name: t("move.down"), exact: true }).click();
    const codes = await questionsOf(page).allTextContents();
    await outline.getByRole("button", { name: /nps: / }).click();
    await page.getByRole("button", { name: t("removeQuestion"), exact: true }).click();
    await expect(questionsOf(page)).toHaveCount(added.length - 1);
    await page.getByRole("button", { name: t("undo"), exact: true }).click();
    await expect(questionsOf(page)).toHaveText(codes);

    await outline.getByRole("button", { name: t("page.add"), exact: true }).click();
    await box(page, t("page.title")).fill("صفحهٔ دوم Second page");
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await expect(questionsOf(page)).toHaveText(codes);
    await expect(outline.getByText("صفحهٔ دوم Second page")).toBeVisible();
    await outline.getByRole("button", { name: /single: / }).click();
    await expect(box(page, t("option.label", { position: 1 }))).toHaveValue("Daily روزانه");
    await expect(box(page, t("option.label", { position: 4 }), "fa")).toHaveValue("هرگز Never");
  });

  test("modules are found, looked at, and inserted whole or in part, and say what is left to fill in", async ({
    stage,
    openAs,
  }) => {
    const page = await openEditor(openAs, await stage.stageBlankStudy(staged()));
    const outline = outlineOf(page);
    const dialog = page.getByRole("dialog");
    const choose = async (module: InstrumentModule) => {
      await outline.getByRole("button", { name: t("module.insert"), exact: true }).click();
      await dialog.getByRole("searchbox", { name: library("search") }).fill(module.title[language]!);
      const list = dialog.getByRole("list", { name: library("list") });
      await list.getByRole("button").filter({ hasText: module.title[language] }).first().click();
    };
    const insert = async (module: InstrumentModule) => {
      await dialog.getByRole("button", { name: library("insert"), exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(outline.getByText(module.build(new Set())[0].questions[0].code).first()).toBeVisible();
    };
    await choose(usageBehaviour);
    await insert(usageBehaviour);

    await choose(miniIpip);
    await dialog.getByRole("tab", { name: library("questions"), exact: true }).click();
    await expect(dialog.getByText(library("reversed")).first()).toBeVisible();
    await dialog.getByRole("radio", { name: library("parts.some") }).focus();
    await page.keyboard.press("Space");
    const [statement] = miniIpip
      .build(new Set())
      .flatMap(({ questions }) =>
        questions.flatMap((question) => (question.type === "likert" ? question.items : [])),
      );
    await dialog.getByRole("checkbox", { name: statement.text[language] }).focus();
    await page.keyboard.press("Space");
    await expect(dialog.getByText(library("parts.lost"))).toBeVisible();
    await insert(miniIpip);
    await outline.getByRole("button", { name: /IPIP/ }).last().click();
    await expect(
      page.getByText(library("origin.adapted", { module: miniIpip.title[language]! })),
    ).toBeVisible();

    await outline.getByRole("button", { name: t("module.insert"), exact: true }).click();
    await dialog.getByText(library("showReference")).click();
    await dialog.getByRole("searchbox", { name: library("search") }).fill("TRI 2.0");
    await dialog
      .getByRole("list", { name: library("list") })
      .getByRole("button")
      .last()
      .click();
    await expect(dialog.getByText(library("reference.why"))).toBeVisible();
    await expect(dialog.getByRole("button", { name: library("insertPage"), exact: true })).toBeHidden();
    await page.keyboard.press("Escape");
    await expect(saved(page)).toBeVisible();
    await page.getByRole("button", { name: t("problems.button") }).click();
    await expect(page.getByRole("dialog")).toContainText(t("problems.codes.empty-page"));
  });

  test("the preview is the respondent's own page, and stores nothing", async ({ stage, openAs }) => {
    const viewer = workspace.researcher;
    const { studyId } = await stage.stageStudy(staged());
    const page = await openEditor(openAs, { studyId });
    await outlineOf(page).getByRole("button", { name: /VIEW/ }).last().click();
    const frame = page.frameLocator(`iframe[title="${t("preview.label")}"]`);
    await expect(frame.locator("[role=radiogroup]")).toHaveCount(5);
    await expect(frame.getByText(phrases.preview)).toBeVisible();
    await box(page, t("questionText")).fill("Changed متن تازه");
    await expect(frame.getByText("Changed متن تازه")).toBeVisible();

    const [walk] = await Promise.all([
      page.waitForEvent("popup"),
      page.getByRole("link", { name: t("preview.newTab") }).click(),
    ]);
    const tried = words(language, "preview");
    const walked = walk.frameLocator(`iframe[title="${tried("frame")}"]`);
    await walked.getByRole("button", { name: phrases.start }).click();
    await walked.getByRole("button", { name: phrases.next, exact: true }).click();
    await expect(walked.getByRole("alert")).toContainText(
      phrases.errorHeading(5, language === "fa" ? "۵" : "5"),
    );
    await expect(walk.getByRole("region", { name: tried("inspector.title") })).toContainText(
      tried("sent.title"),
    );
    expect((await stage.readStored({ viewer, studyId })).total).toBe(0);
  });

  test("a version is published, then the next, and the answers in between stay as they are", async ({
    stage,
    openAs,
  }) => {
    const viewer = workspace.researcher;
    const { studyId } = await stage.stageStudy(staged());
    const page = await openEditor(openAs, { studyId });
    const publish = page.getByRole("button", { name: t("publish.button"), exact: true });
    const dialog = page.getByRole("dialog");
    await publish.click();
    await expect(dialog).toContainText(t("publish.explainFirst"));
    await dialog.getByRole("button", { name: t("publish.confirm"), exact: true }).click();
    await expect(dialog).toContainText(t("publish.done", { number: 1 }));
    await dialog.getByRole("button", { name: t("publish.goOn") }).click();
    await expect(dialog).toBeHidden();

    const { waveId } = await stage.stageOpenWave({ viewer, studyId });
    await stage.stageRobot({ viewer, waveId, count: 5 });
    const before = await stage.readStored({ viewer, studyId });
    await publish.click();
    await expect(dialog).toContainText(words(language, "errors")("nothing-to-publish"));
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();

    await outlineOf(page).getByRole("button", { name: /ROLE/ }).last().click();
    await box(page, t("questionText")).fill("نقش تازه؟ New role?");
    await outlineOf(page).getByRole("button", { name: /NAME/ }).last().click();
    await page.getByRole("button", { name: t("removeQuestion"), exact: true }).click();
    const removal = page.getByRole("alertdialog");
    await expect(removal).toContainText(t("removal.published", { count: 1 }));
    await removal.getByRole("button", { name: t("removal.confirm"), exact: true }).click();
    await publish.click();
    await expect(dialog).toContainText(t("publish.explainNext", { number: 2 }));
    await expect(dialog).toContainText(t("publish.removed", { count: 1 }));
    await dialog.getByRole("button", { name: t("publish.confirm"), exact: true }).click();
    await expect(dialog).toContainText(t("publish.done", { number: 2 }));
    await dialog.getByRole("button", { name: t("publish.goOn") }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("button", { name: t("versions.count", { count: 2 }) })).toBeVisible();
    expect(await stage.readStored({ viewer, studyId })).toEqual(before);
  });

  // In one language: what differs in the other are words that the stories above have shown.
  if (language === "fa") {
    test("pages are grouped, questions cut and pasted elsewhere, and words replaced everywhere", async ({
      stage,
      openAs,
    }) => {
      const page = await openEditor(openAs, await stage.stageStudy(staged()));
      const outline = outlineOf(page);
      await expect(questionsOf(page).first()).toBeVisible();
      const before = await questionsOf(page).allTextContents();
      const rows = outline.locator("[data-row^='question:']");
      await rows.nth(0).click();
      await rows.nth(1).click({ modifiers: ["Control"] });
      await expect(outline.getByText(t("editing.outline.marked", { count: 2 }))).toBeVisible();
      await page.keyboard.press("Control+x");
      await expect(questionsOf(page)).toHaveText(before.slice(2));
      await rows.last().click();
      await page.keyboard.press("Control+v");
      await expect(questionsOf(page)).toHaveText([...before.slice(2), ...before.slice(0, 2)]);
      await page.getByRole("button", { name: t("undo"), exact: true }).click();
      await page.getByRole("button", { name: t("undo"), exact: true }).click();
      await expect(questionsOf(page)).toHaveText(before);

      const pages = outline.locator("[data-row^='page:']");
      await pages.nth(0).click();
      await pages.nth(1).click({ modifiers: ["Shift"] });
      await outline.getByRole("button", { name: t("editing.outline.group"), exact: true }).click();
      await box(page, t("editing.block.title")).fill("بلوک نخست First block");
      await expect(outline.getByText("بلوک نخست First block")).toBeVisible();

      await outline.getByRole("button", { name: t("editing.outline.find"), exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel(t("editing.find.wanted"), { exact: true }).fill("first BLOCK");
      await dialog.getByLabel(t("editing.find.words"), { exact: true }).fill("Opening");
      await expect(dialog.getByText(t("editing.find.count", { count: 1 }))).toBeVisible();
      await dialog.getByRole("button", { name: t("editing.find.replaceAll", { count: 1 }) }).click();
      await expect(dialog.getByText(t("editing.find.count", { count: 0 }))).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(outline.getByText("بلوک نخست Opening")).toBeVisible();
      await expect(saved(page)).toBeVisible();
    });
  }

  if (language === "en") {
    test("on a touch screen rows are chosen by taps, and what is cut comes back", async ({
      stage,
      openAs,
    }) => {
      const { studyId } = await stage.stageStudy(staged());
      const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
      const page = await openAs(workspace.researcher, phone);
      await openLive(page, `/studies/${studyId}/questionnaire`);
      const outline = outlineOf(page);
      const rows = outline.locator("[data-row^='question:']");
      const choosing = outline.getByRole("button", { name: t("editing.outline.choose"), exact: true });
      const cut = outline.getByRole("button", { name: t("editing.outline.cut"), exact: true });
      await choosing.tap();
      await expect(choosing).toHaveAttribute("aria-pressed", "true");
      await expect(cut).toBeDisabled();
      const before = await questionsOf(page).allTextContents();
      await rows.nth(0).tap();
      await rows.nth(1).tap();
      await rows.nth(2).tap();
      await rows.nth(1).tap();
      await expect(outline.getByText(t("editing.outline.marked", { count: 2 }))).toBeVisible();
      await cut.tap();
      await expect(questionsOf(page)).toHaveText(before.toSpliced(2, 1).toSpliced(0, 1));
      await expect(choosing).toHaveAttribute("aria-pressed", "false");
      await page.getByRole("button", { name: t("undo"), exact: true }).tap();
      await expect(questionsOf(page)).toHaveText(before);
    });

    test("two people at once: other parts go together, the same part is asked about", async ({
      stage,
      openAs,
    }) => {
      const study = await stage.stageStudy(staged());
      const mine = await openEditor(openAs, study);
      const theirs = await openEditor(openAs, study, workspace.owner);
      for (const page of [mine, theirs]) {
        await outlineOf(page).locator("[data-row^='question:']").first().click();
      }
      const text = t("questionText");
      await box(theirs, text).fill("متن همکار Theirs");
      await expect(saved(theirs)).toBeVisible();
      await box(mine, text, otherLocale(language)).fill("زبان دیگر Other language");
      await expect(mine.getByText(t("editing.joined.titleBy", { name: workspace.owner.name }))).toBeVisible();
      await expect(box(mine, text)).toHaveValue("متن همکار Theirs");

      await box(theirs, t("help")).fill("راهنمای همکار Theirs");
      await expect(saved(theirs)).toBeVisible();
      await box(mine, t("help")).fill("راهنمای من Mine");
      await mine.getByRole("button", { name: t("editing.conflict.compare"), exact: true }).click();
      const dialog = mine.getByRole("dialog");
      await expect(dialog).toContainText("راهنمای همکار Theirs");
      await expect(dialog).toContainText("راهنمای من Mine");
      await dialog.getByRole("radio", { name: t("editing.conflict.mine") }).check({ force: true });
      await dialog.getByRole("button", { name: t("editing.conflict.save"), exact: true }).click();
      await expect(saved(mine)).toBeVisible();
      await theirs.reload();
      await expect(box(theirs, t("help"))).toHaveValue("راهنمای من Mine");
      await expect(box(theirs, text, otherLocale(language))).toHaveValue("زبان دیگر Other language");
    });
  }
});
