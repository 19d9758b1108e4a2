import type { Page } from "@playwright/test";
import { labelIn } from "#e2e/support/answer-pages";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, inBothLanguages, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";
import { formatNumber } from "#i18n/format";

const rows = ["1,120,Tehran", "2,35,Shiraz", "1,8,Tabriz", "2,14,Tehran", "2,900,=HYPERLINK(1)"];
const good = `ROLE,STAFF,CITY\n${rows.join("\n")}\n`;
const faulty = `${good}7,12,Qom\n1,many,Yazd\n2,5\n`;

function csv(name: string, content: string | Buffer) {
  return { name, mimeType: "text/csv", buffer: Buffer.from(content as string) };
}

inBothLanguages((language) => {
  const t = words(language, "data");
  const common = words(language, "common");
  const errors = words(language, "errors");
  let workspace: StagedWorkspace;

  test.beforeAll(async ({ stage }) => {
    workspace = await stage.stageWorkspace();
  });

  const upload = async (page: Page, studyId: string, file: ReturnType<typeof csv>) => {
    await page.goto(`/studies/${studyId}/data/import`);
    await page.getByLabel(t("import.drop")).setInputFiles(file);
  };

  test("responses are counted, and shown in labels and in codes", async ({ stage, openAs }) => {
    const viewer = workspace.researcher;
    const { studyId, waveId } = await stage.stageWave({ viewer, clientId: workspace.clientA });
    const page = await openAs(viewer);
    await page.goto(`/studies/${studyId}/data`);
    await expect(page.getByText(t("empty.title"))).toBeVisible();
    await stage.stageRobot({ viewer, waveId, count: 120 });
    await page.reload();
    const simulated = page.getByRole("definition").filter({ hasText: formatNumber(language, 120) });
    await expect(simulated).toBeVisible();
    await expect(page.getByRole("definition").first(), "a robot is no respondent").toHaveText(
      formatNumber(language, 0),
    );
    await expect(page.getByText(t("table.summary", { from: 1, to: 50, total: 120 }))).toBeVisible();
    const table = page.getByRole("table", { name: t("table.title") });
    await expect(table.getByText(labelIn(language, "ROLE", 1)).first()).toBeVisible();
    await expect(table.getByText(common("simulated")).first()).toBeVisible();
    await page
      .getByRole("radio", { name: t("table.codes") })
      .or(page.getByRole("button", { name: t("table.codes") }))
      .first()
      .click();
    await expect(page).toHaveURL(/show=codes/);
    await expect(table.getByText(labelIn(language, "ROLE", 1))).toHaveCount(0);
    await expect(table.getByRole("columnheader", { name: "ROLE", exact: true })).toBeVisible();
    await page
      .getByRole("navigation", { name: t("table.pages") })
      .getByRole("link", { name: common("next") })
      .click();
    await expect(page.getByText(t("table.summary", { from: 51, to: 100, total: 120 }))).toBeVisible();

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: t("table.downloadCodes") }).click();
    const stream = await (await download).createReadStream();
    const lines = (await stream.toArray()).join("").trim().split("\n");
    expect(lines, "a line of names and one a response").toHaveLength(121);
    expect(lines[0]).toContain("STAFF");
  });

  test("a faulty file is told row by row and stores nothing; its good rows can be imported", async ({
    stage,
    openAs,
  }) => {
    const viewer = workspace.researcher;
    const { studyId } = await stage.stageStudy({ viewer, clientId: workspace.clientA });
    const page = await openAs(viewer);
    await upload(page, studyId, csv("customers.csv", faulty));
    await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}$/);
    await expect(page.getByText(t("mapping.title"), { exact: true }).first()).toBeVisible();
    await expect(page.getByRole("row", { name: /STAFF/ })).toContainText("120");
    await page.getByRole("button", { name: t("mapping.check") }).click();
    await expect(page.getByText(t("check.title", { faulty: 3, rows: 8 }))).toBeVisible();
    const problems = page.getByRole("table", { name: t("check.problems") });
    await expect(problems.getByRole("row").filter({ hasText: "many" })).toContainText(
      t("problem.not-a-number"),
    );
    await expect(problems.getByRole("row").filter({ hasText: t("problem.unknown-option") })).toContainText(
      "7",
    );
    await expect(problems).toContainText(t("problem.ragged-row", { found: 2, expected: 3 }));
    expect((await stage.readStored({ viewer, studyId })).total).toBe(0);

    await page.getByRole("radio", { name: t("start.stop") }).check({ force: true });
    await expect(page.getByRole("button", { name: t("start.submit", { count: 5 }) })).toBeDisabled();
    await page.getByRole("radio", { name: t("start.skip") }).check({ force: true });
    await page.getByLabel(t("start.waveTitle")).fill("مشتریان Customers");
    await page.getByRole("button", { name: t("start.submit", { count: 5 }) }).click();
    await expect(page.getByText(t("end.imported", { count: 5 }))).toBeVisible();
    await expect(page.getByText(t("end.leftOut", { count: 3 }))).toBeVisible();
    await page.getByRole("link", { name: t("end.toData") }).click();
    await expect(page.getByText(t("table.summary", { from: 1, to: 5, total: 5 }))).toBeVisible();
    const stored = await stage.readStored({ viewer, studyId });
    expect(stored.rows.map(({ answers }) => [answers.ROLE, answers.STAFF, answers.CITY])).toEqual([
      [1, 120, expect.anything()],
      [2, 35, expect.anything()],
      [1, 8, expect.anything()],
      [2, 14, expect.anything()],
      [2, 900, expect.anything()],
    ]);
  });

  // In one language: what differs in the other are words that the stories above have shown.
  if (language === "fa") {
    test("a file that is thrown away leaves nothing", async ({ stage, openAs }) => {
      const viewer = workspace.researcher;
      const { studyId } = await stage.stageStudy({ viewer, clientId: workspace.clientA });
      const page = await openAs(viewer);
      await upload(page, studyId, csv("answers.csv", good));
      await page.getByRole("button", { name: t("mapping.check") }).click();
      await expect(page.getByText(t("check.allReady", { count: 5 }))).toBeVisible();
      await page.getByRole("button", { name: t("import.discard") }).click();
      await expect(page).toHaveURL(/\/data$/);
      await expect(page.getByText(t("empty.title"))).toBeVisible();
      await expect(page.getByText("answers.csv")).toHaveCount(0);
      expect((await stage.readStored({ viewer, studyId })).total).toBe(0);
    });
  }

  if (language === "en") {
    test("an import that is cancelled under way takes back what it had brought", async ({
      stage,
      openAs,
    }) => {
      test.setTimeout(120_000);
      const viewer = workspace.researcher;
      const { studyId } = await stage.stageStudy({ viewer, clientId: workspace.clientA });
      const page = await openAs(viewer);
      const many = Array.from(
        { length: 150_000 },
        (_, index) => `${1 + (index % 2)},${1 + (index % 90_000)}`,
      );
      await upload(page, studyId, csv("large.csv", `ROLE,STAFF\n${many.join("\n")}\n`));
      await page.getByRole("button", { name: t("mapping.check") }).click();
      await expect(page.getByText(t("check.allReady", { count: 150_000 }))).toBeVisible({ timeout: 60_000 });
      await page.getByRole("button", { name: t("start.submit", { count: 150_000 }) }).click();
      await expect(page.getByRole("heading", { name: t("run.title") })).toBeVisible();
      await page.getByRole("button", { name: common("job.cancel"), exact: true }).click();
      await expect(page.getByText(t("end.cancelled"))).toBeVisible({ timeout: 30_000 });
      expect((await stage.readStored({ viewer, studyId })).total).toBe(0);
    });
  }

  if (language === "fa") {
    test("a file that is no table is refused with a reason", async ({ stage, openAs, watch }) => {
      watch.tolerate(/4\d\d/);
      const viewer = workspace.researcher;
      const { studyId } = await stage.stageStudy({ viewer, clientId: workspace.clientA });
      const page = await openAs(viewer);
      const workbook = Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(4000, 7)]);
      const refused = [
        { file: csv("empty.csv", ""), reason: errors("file-empty") },
        { file: csv("names.csv", "ROLE,STAFF\n"), reason: errors("file-has-no-rows") },
        { file: csv("book.csv", workbook), reason: errors("file-is-spreadsheet") },
      ];
      for (const { file, reason } of refused) {
        await upload(page, studyId, file);
        await expect(page.getByRole("alert").filter({ hasText: reason })).toBeVisible();
        await expect(page).toHaveURL(/\/import$/);
      }
    });
  }

  if (language === "fa") {
    test("Persian in UTF-16 is read as it was written", async ({ stage, openAs }) => {
      const viewer = workspace.researcher;
      const { studyId } = await stage.stageStudy({ viewer, clientId: workspace.clientA });
      const page = await openAs(viewer);
      const text = "\uFEFFشهر;STAFF\nتبریز;۱۲\nاهواز;۴۰\n";
      await upload(page, studyId, csv("excel.csv", Buffer.from(text, "utf16le")));
      await expect(page.getByRole("row", { name: /شهر/ })).toContainText("تبریز");
      await expect(page.getByText(t("encoding.utf-16le")).first()).toBeVisible();
    });
  }
});
