import ExcelJS from "exceljs";
import { beforeAll, expect, test } from "vitest";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { takeQuestionnaire } from "#server/exchange/take-questionnaire";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";
import { readTranslationFile } from "#server/translations/read-translation-file";
import { saveTranslations } from "#server/translations/save-translations";
import { writeTranslationFile } from "#server/translations/write-translation-file";

const definition: QuestionnaireDefinition = {
  languages: ["fa", "en"],
  title: { fa: "عنوان" },
  consent: { fa: "رضایت" },
  thanks: { fa: "سپاس" },
  pages: [
    { code: "P1", questions: [{ code: "NAME", type: "text", text: { fa: "نام شما؟" }, isRequired: true }] },
    { code: "P2", questions: [{ code: "WHY", type: "text", text: { fa: "=چرا {NAME}؟" } }] },
  ],
};

let mine: TestWorkspace;
let theirs: TestWorkspace;
let studyId: string;

beforeAll(async () => {
  mine = await makeWorkspace();
  theirs = await makeWorkspace();
  ({ studyId } = await createStudy(mine.researcher, {
    clientId: mine.clientA,
    title: { en: "Test" },
    objective: {},
    decision: {},
    languages: ["fa", "en"],
    bases: [],
  }));
  await takeQuestionnaire(mine.researcher, { studyId, definition, mode: "replace" });
});

const read = async () => (await readQuestionnaire(mine.researcher, studyId)).definition;
const english = (key: string, words: string) => ({ key, language: "en" as const, words });

test("keeps translations beside what stands, and refuses those that name other answers", async () => {
  const translations = [english("P1/NAME/text", "Your name?"), english("P2/WHY/text", "Why {OTHER}?")];
  const { changed, problems } = await saveTranslations(mine.researcher, {
    studyId,
    original: "fa",
    translations,
  });
  expect(changed).toBe(1);
  expect(problems).toEqual([
    { code: "placeholders-differ", key: "P2/WHY/text", language: "en", detail: "{NAME}" },
  ]);
  expect((await read()).pages[0].questions[0].text).toEqual({ fa: "نام شما؟", en: "Your name?" });
});

test("a file goes out, is filled in, and comes back, formulas as the texts that they are", async () => {
  const csv = new TextDecoder().decode(
    await writeTranslationFile(mine.researcher, { studyId, format: "csv" }),
  );
  expect(csv).toContain("'=چرا {NAME}؟");
  const filled = csv
    .replace(/(P2\/WHY\/text.*),$/m, "$1,Why {NAME}?")
    .replace(/(P2\/WHY\/text[^\r\n]*),\r/, "$1,Why {NAME}?\r");
  const file = { studyId, original: "fa" as const, fileName: "t.csv" };
  const outcome = await readTranslationFile(mine.researcher, file, new TextEncoder().encode(filled));
  expect(outcome).toEqual({ changed: 1, problems: [] });
  expect((await read()).pages[1].questions[0].text).toEqual({ fa: "=چرا {NAME}؟", en: "Why {NAME}?" });
});

test("texts that look like escaped formulas come back as they are, also from UTF-16", async () => {
  const words = ["'=1+1", "''+5", "=1", "'quoted'", "-5"];
  const options = words.map((fa, place) => ({ code: place + 1, label: { fa } }));
  const question = { code: "ODD", type: "single" as const, text: { fa: "کدام؟" }, options };
  const odd = { ...definition, pages: [{ code: "P1", questions: [question] }] };
  const { studyId: other } = await createStudy(mine.researcher, {
    clientId: mine.clientA,
    title: { en: "Odd" },
    objective: {},
    decision: {},
    languages: ["fa", "en"],
    bases: [],
  });
  await takeQuestionnaire(mine.researcher, { studyId: other, definition: odd, mode: "replace" });
  const csv = await writeTranslationFile(mine.researcher, { studyId: other, format: "csv" });
  const wide = new Uint8Array(
    Buffer.from(new TextDecoder("utf-8", { ignoreBOM: true }).decode(csv), "utf16le"),
  );
  const xlsx = await writeTranslationFile(mine.researcher, { studyId: other, format: "xlsx" });
  for (const [fileName, bytes] of [
    ["t.csv", csv],
    ["t.csv", wide],
    ["t.xlsx", xlsx],
  ] as const) {
    const file = { studyId: other, original: "fa" as const, fileName };
    expect(await readTranslationFile(mine.researcher, file, bytes)).toEqual({ changed: 0, problems: [] });
  }
});

test("a workbook keeps its keys locked and its texts open, and comes back", async () => {
  const bytes = await writeTranslationFile(mine.researcher, { studyId, format: "xlsx" });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const [sheet] = workbook.worksheets;
  expect(sheet.getRow(1).values).toEqual([undefined, "key", "question", "fa", "en"]);
  expect(sheet.getCell("D2").protection?.locked).toBe(false);
  expect(sheet.getCell("A2").text).toBe("title");
  sheet.getCell("D2").value = "Title";
  const changed = new Uint8Array(await workbook.xlsx.writeBuffer());
  const file = { studyId, original: "fa" as const, fileName: "t.xlsx" };
  expect(await readTranslationFile(mine.researcher, file, changed)).toEqual({ changed: 1, problems: [] });
  expect((await read()).title).toEqual({ fa: "عنوان", en: "Title" });
});

test("refuses a file that is none of ours", async () => {
  const file = { studyId, original: "fa" as const, fileName: "t.csv" };
  const bytes = new TextEncoder().encode("a,b\n1,2\n");
  await expect(readTranslationFile(mine.researcher, file, bytes)).rejects.toMatchObject({
    code: "translation-file-unreadable",
  });
});

test("another workspace's questionnaire is not there", async () => {
  const translations = [english("title", "Stolen")];
  await expect(
    saveTranslations(theirs.researcher, { studyId, original: "fa", translations }),
  ).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(writeTranslationFile(theirs.researcher, { studyId, format: "csv" })).rejects.toMatchObject({
    code: "not-found",
  });
});
