import { checkAccessibility } from "#e2e/support/check-accessibility";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";
import { formatNumber } from "#i18n/format";
import { needsDualScale } from "#questionnaire/instruments/needs-dual-scale";
import { sophistication } from "#questionnaire/instruments/sophistication";
import { marketingActionNames } from "#questionnaire/marketing-action";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

inBothLanguages((language) => {
  const t = words(language, "planner");
  let workspace: StagedWorkspace;
  let studyId: string;

  test.beforeAll(async ({ stage }) => {
    workspace = await stage.stageWorkspace();
    const { researcher: viewer, clientA: clientId } = workspace;
    ({ studyId } = await stage.stageBlankStudy({ viewer, clientId }));
  });

  test("needs and sophistication: from the decision to a draft that has been tried", async ({ openAs }) => {
    test.setTimeout(180_000);
    const page = await openAs(workspace.researcher);
    await page.goto(`/studies/${studyId}/plan`);
    await page.getByRole("link", { name: t("entry.open") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("title"));
    const section = (title: string) =>
      page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: title }) });
    const saved = page.getByRole("status").filter({ hasText: t("saved") });

    const decision = section(t("decision.title"));
    await decision
      .getByRole("checkbox", { name: marketingActionNames.product[language], exact: true })
      .focus();
    await page.keyboard.press("Space");
    const bases = section(t("bases.title"));
    await bases.getByRole("button", { name: t("bases.take", { count: 2 }) }).click();
    const base = (id: "needs" | "behavioural" | "sophistication") =>
      bases.getByRole("checkbox", { name: new RegExp(`^${segmentationBaseNames[id].name[language]}`) });
    await expect(base("needs")).toBeChecked();
    await base("behavioural").uncheck({ force: true });
    await base("sophistication").check({ force: true });

    await page.getByLabel(t("size.minutes")).fill("۱۰");
    await page.getByLabel(t("size.respondents")).fill(language === "fa" ? "۳۰" : "30");
    await expect(page.getByText(t("size.respondentsWrong", { least: 40, most: 100_000 }))).toBeVisible();
    await page.getByLabel(t("size.respondents")).fill(language === "fa" ? "۱۲۰۰" : "1200");

    const modules = section(t("modules.title"));
    const titles = [needsDualScale.title[language]!, sophistication.title[language]!];
    for (const title of titles) {
      await expect(modules.getByRole("checkbox", { name: title })).toBeChecked();
    }
    const map = modules.getByRole("table", { name: t("modules.map") });
    await expect(map.getByRole("row")).toHaveCount(3);
    await expect(map.getByText(t("modules.forms"))).toHaveCount(2);
    await expect(page.getByText(t("summary.good")).first()).toBeVisible();
    await page.getByLabel(t("size.respondents")).fill(language === "fa" ? "۴۰۰" : "400");
    await expect(
      page.getByText(t("summary.short", { variables: 12, least: 840, good: 1200 })).first(),
    ).toBeVisible();

    const build = section(t("build.title"));
    for (const [asked, name] of [
      ["build.inPersian", "نرم‌افزار حسابداری"],
      ["build.inEnglish", "accounting software"],
    ] as const) {
      await build.getByLabel(t(asked, { name: t("build.category") })).fill(name);
    }
    await expect(saved).toBeVisible();

    const trial = section(t("trial.title"));
    await trial.getByRole("radio", { name: new RegExp(t("trial.marked")) }).check({ force: true });
    await trial.getByRole("button", { name: t("trial.start") }).click();
    await expect(trial.getByRole("heading", { name: t("chart.agreement") })).toBeVisible({
      timeout: 120_000,
    });
    await trial.getByText(t("chart.table")).first().click();
    const figures = trial.getByRole("table", { name: t("chart.agreement") });
    for (const size of [200, 300, 400, 600, 800]) {
      await expect(figures.getByRole("row", { name: formatNumber(language, size) }).first()).toBeVisible();
    }

    await page.reload();
    await expect(modules.getByRole("checkbox", { name: titles[0] })).toBeChecked();
    await expect(page.getByLabel(t("size.minutes"))).toHaveValue(formatNumber(language, 10));
    await build.getByRole("button", { name: t("build.action") }).click();
    await expect(page).toHaveURL(/\/studies\/[^/]+\/questionnaire(\?|$)/, { timeout: 60_000 });
    const category = language === "fa" ? "نرم‌افزار حسابداری" : "accounting software";
    await expect(page.getByText(category).first()).toBeVisible();
  });

  test("a draft with questions is kept unless one says otherwise", async ({ openAs, stage }) => {
    const { researcher: viewer, clientA: clientId } = workspace;
    const drafted = await stage.stageStudy({ viewer, clientId });
    const page = await openAs(viewer);
    await page.goto(`/studies/${drafted.studyId}/plan/questionnaire`);
    await page.getByRole("button", { name: t("build.action") }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("radio", { name: new RegExp(t("build.append")) })).toBeChecked();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("button", { name: t("build.action") })).toBeFocused();
  });

  test("the planner with its answer is accessible", async ({ openAs }) => {
    const page = await openAs(workspace.researcher);
    await checkAccessibility(page, `/studies/${studyId}/plan/questionnaire`, language);
  });
});
