import { stageEverything, studioPages } from "#e2e/support/addresses";
import { answerFirstPage, begin, goOn } from "#e2e/support/answer-pages";
import { checkAccessibility } from "#e2e/support/check-accessibility";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, test } from "#e2e/support/test";

inBothLanguages((language) => {
  let workspace: StagedWorkspace;
  let staged: Awaited<ReturnType<typeof stageEverything>>;

  test.beforeAll(async ({ stage }) => {
    test.setTimeout(180_000);
    workspace = await stage.stageWorkspace();
    staged = await stageEverything(stage, workspace.owner, workspace.clientA);
  });

  test("the studio's pages", async ({ openAs }) => {
    test.setTimeout(300_000);
    const page = await openAs(workspace.owner);
    for (const address of ["/clients", "/people", ...studioPages(staged)]) {
      await test.step(address, () => checkAccessibility(page, address, language));
    }
  });

  test("the door and the pages of strangers", async ({ openAs, watch }) => {
    test.setTimeout(120_000);
    watch.tolerate(/404/);
    const page = await openAs(null);
    for (const address of ["/sign-in", "/invitation/not-a-token-that-was-ever-made", "/nowhere"]) {
      await test.step(address, () => checkAccessibility(page, address, language));
    }
  });

  test("the client's reports", async ({ openAs }) => {
    test.setTimeout(120_000);
    const page = await openAs(workspace.viewerA);
    for (const address of ["/reports", `/reports/${staged.report.versionId}`]) {
      await test.step(address, () => checkAccessibility(page, address, language));
    }
  });

  test("the respondent's pages", async ({ openAs, watch }) => {
    test.setTimeout(120_000);
    watch.tolerate(/404/);
    const { slug } = staged.wave;
    const page = await openAs(null);
    await checkAccessibility(page, `/s/${slug}`, language);
    await checkAccessibility(page, "/s/unknown22", language);
    await begin(page, slug, language);
    await expect(page).toHaveURL(/\/p\/P1$/);
    await checkAccessibility(page, `/s/${slug}/p/P1`, language);
    await answerFirstPage(page, language);
    await goOn(page, language);
    await expect(page).toHaveURL(/\/p\/P2$/);
    await checkAccessibility(page, `/s/${slug}/p/P2`, language);
  });
});
