import { begin } from "#e2e/support/answer-pages";
import { answerPlannedPage } from "#e2e/support/fill-page";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";
import { segmentationBases } from "#questionnaire/segmentation-base";

/** One of each base; the last one is left to the library. */
const planned = [
  "demographics-iran",
  "geography-iran",
  "usage-behaviour",
  "customer-value",
  "psychographic-values",
  "tipi",
  "attitudinal-battery",
  "social-standing",
  "needs-max-diff",
  "sophistication",
  "technographic",
  "firmographic-iran",
  "lifecycle-stage",
];
const fromLibrary = { fa: "شخصی‌سازی", en: "personalisation" };

inBothLanguages((language) => {
  const q = words(language, "questionnaire");
  const library = words(language, "library");
  const planner = words(language, "planner");
  const fieldwork = words(language, "fieldwork");
  let workspace: StagedWorkspace;

  test.beforeAll(async ({ stage }) => {
    workspace = await stage.stageWorkspace();
  });

  test("fourteen bases are designed, answered, and arrive as variables of their base", async ({
    stage,
    openAs,
  }) => {
    test.setTimeout(180_000);
    const viewer = workspace.researcher;
    const { studyId } = await stage.stageBlankStudy({ viewer, clientId: workspace.clientA });
    await stage.stagePlan({
      ...{ viewer, studyId },
      plan: {
        ...{
          decisions: ["product"],
          bases: [...segmentationBases],
          segments: 4,
          minutes: 45,
          respondents: 1000,
        },
        ...{ moduleIds: planned, hasScreener: false },
        category: { fa: "نرم‌افزار حسابداری", en: "accounting software" },
        brand: { fa: "دفتریار", en: "Daftaryar" },
      },
    });
    const page = await openAs(viewer, { viewport: { width: 1440, height: 900 } });
    await page.goto(`/studies/${studyId}/plan/questionnaire`);
    await page.getByRole("button", { name: planner("build.action"), exact: true }).click();
    await page.waitForURL(/\/questionnaire(\?|$)/);

    const outline = page.getByRole("navigation", { name: q("outline.label") });
    await outline.getByRole("button", { name: q("module.insert"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("searchbox", { name: library("search") }).fill(fromLibrary[language]);
    const offered = dialog.getByRole("list", { name: library("list") });
    await offered.getByRole("button").first().click();
    await dialog.getByRole("button", { name: library("insert"), exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("status").getByText(q("save.saved"), { exact: true })).toBeVisible();

    await page.getByRole("button", { name: q("publish.button"), exact: true }).click();
    await dialog.getByRole("button", { name: q("publish.confirm"), exact: true }).click();
    await expect(dialog).toContainText(q("publish.done", { number: 1 }), { timeout: 30_000 });
    await dialog.getByRole("link", { name: q("publish.openWave") }).click();
    await page
      .getByRole("button", { name: fieldwork("openWave") })
      .first()
      .click();
    await dialog.getByRole("button", { name: fieldwork("openWave") }).click();
    await expect(dialog).toBeHidden();
    const address = await page.getByLabel(fieldwork("openLink")).first().inputValue();
    const slug = new URL(address).pathname.split("/").at(-1) ?? "";

    // The plain form in one language, and what the script makes of it in the other.
    const respondent = await openAs(null, { javaScriptEnabled: language === "en" });
    await begin(respondent, slug, language);
    for (const saved of await stage.planAnswers({ slug, seed: 14 })) {
      await answerPlannedPage(respondent, saved, language);
    }
    await expect(respondent).toHaveURL(/\/end$/);

    const variables = await stage.listBaseVariables({ viewer, studyId });
    const { rows } = await stage.readStored({ viewer, studyId });
    const reasons = new Set(["notAsked", "notAnswered", "refused", "dontKnow"]);
    const [{ answers }] = rows;
    const answered = segmentationBases.map((base) => ({
      base,
      codes: variables
        .filter(({ bases, code }) => bases.includes(base) && !reasons.has(String(answers[code])))
        .map(({ code }) => code),
    }));
    for (const { base, codes } of answered) expect(codes.length, base).toBeGreaterThan(0);

    const shown = answered.map(({ codes }) => codes[0]);
    await page.goto(`/studies/${studyId}/data?show=codes&columns=${shown.join(",")}`);
    const table = page.getByRole("table").last();
    for (const code of shown) {
      await expect(table.getByRole("columnheader", { name: code, exact: true })).toBeVisible();
    }
    const values = table.getByRole("row").last().getByRole("cell");
    await expect(values).toHaveCount(shown.length + 3);
  });
});
