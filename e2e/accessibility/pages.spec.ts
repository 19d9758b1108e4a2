import { studioPages } from "#e2e/support/addresses";
import { answerFirstPage, begin, goOn } from "#e2e/support/answer-pages";
import { checkAccessibility } from "#e2e/support/check-accessibility";
import { expect, inBothLanguages, test } from "#e2e/support/test";

/** So that no test has all of the studio to look at, and both workers share the work. */
const shares = 3;

inBothLanguages((language) => {
  test.describe.configure({ mode: "parallel", timeout: 240_000 });

  for (let share = 0; share < shares; share += 1) {
    test(`the studio's pages, part ${share + 1} of ${shares}`, async ({ openAs, everything }) => {
      const { workspace, staged } = everything;
      const page = await openAs(workspace.owner);
      const addresses = ["/clients", "/people", ...studioPages(staged)];
      for (const address of addresses.filter((_, place) => place % shares === share)) {
        await test.step(address, () => checkAccessibility(page, address, language));
      }
    });
  }

  test("the door and the pages of strangers", async ({ openAs, watch }) => {
    watch.tolerate(/404/);
    const page = await openAs(null);
    for (const address of ["/sign-in", "/invitation/not-a-token-that-was-ever-made", "/nowhere"]) {
      await test.step(address, () => checkAccessibility(page, address, language));
    }
  });

  test("the client's reports", async ({ openAs, everything }) => {
    const { workspace, staged } = everything;
    const page = await openAs(workspace.viewerA);
    for (const address of ["/reports", `/reports/${staged.report.versionId}`]) {
      await test.step(address, () => checkAccessibility(page, address, language));
    }
  });

  test("the respondent's pages", async ({ openAs, everything, watch }) => {
    watch.tolerate(/404/);
    const { slug } = everything.staged.wave;
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
