import { readFile } from "node:fs/promises";
import { allTypesQuestionnaire } from "#e2e/support/all-types-questionnaire";
import type { StagedWorkspace } from "#e2e/support/people";
import { readPdf } from "#e2e/support/read-pdf-text";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";

const asked = { fa: "شرکت شما کجاست؟", en: "Where is your company?" };

inBothLanguages((language) => {
  const t = words(language, "print");
  let workspace: StagedWorkspace;

  test.beforeAll(async ({ stage }) => {
    workspace = await stage.stageWorkspace();
  });

  test("a questionnaire is printed for its client to sign", async ({ stage, openAs }) => {
    test.setTimeout(120_000);
    const { studyId } = await stage.stageWave({
      viewer: workspace.researcher,
      clientId: workspace.clientA,
      definition: allTypesQuestionnaire,
    });
    const page = await openAs(workspace.researcher);
    await page.goto(`/questionnaire-print/${studyId}?language=${language}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(allTypesQuestionnaire.title[language]!);
    await expect(page.getByRole("heading", { name: t("signOff.title") })).toBeVisible();

    const saved = page.waitForEvent("download", { timeout: 90_000 });
    await page.getByRole("button", { name: t("pdf") }).click();
    const { pages, text } = readPdf(await readFile(await (await saved).path()));
    expect(pages).toBeGreaterThan(1);
    expect(asLogical(text, language)).toContain(asked[language]);
  });
});

/** A PDF keeps the shapes of letters, in the order that they are drawn in. */
function asLogical(text: string, language: "fa" | "en"): string {
  const letters = text.normalize("NFKC");
  return language === "fa" ? [...letters].reverse().join("") : letters;
}
