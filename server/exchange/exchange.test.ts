import ExcelJS from "exceljs";
import { beforeAll, expect, test } from "vitest";
import { readOwnFormat } from "#exchange/own/own-format";
import { exportQuestionnaire } from "#server/exchange/export-questionnaire";
import { readForeignFile } from "#server/exchange/read-foreign-file";
import { takeQuestionnaire } from "#server/exchange/take-questionnaire";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

const outline = "# Study\n1. Your role? [single] *\n- Manager\n- Expert\n2. Why?\n";
const bytesOf = (text: string) => new TextEncoder().encode(text);

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
    languages: ["en"],
    bases: [],
  }));
});

const codes = async () =>
  (await readQuestionnaire(mine.researcher, studyId)).definition.pages.flatMap((page) =>
    page.questions.map(({ code }) => code),
  );

test("a file is read without a trace, taken over, appended under free codes, and exported as it stands", async () => {
  const before = await codes();
  const { definition } = await readForeignFile(
    mine.researcher,
    { studyId, fileName: "o.txt" },
    bytesOf(outline),
  );
  expect(await codes()).toEqual(before);
  await takeQuestionnaire(mine.researcher, { studyId, definition, mode: "replace" });
  expect(await codes()).toEqual(["Q1", "Q2"]);
  await takeQuestionnaire(mine.researcher, { studyId, definition, mode: "append" });
  expect(await codes()).toEqual(["Q1", "Q2", "Q1_c2", "Q2_c2"]);
  const exported = await exportQuestionnaire(mine.researcher, { studyId });
  const standing = (await readQuestionnaire(mine.researcher, studyId)).definition;
  expect(readOwnFormat(exported).definition).toEqual(standing);
});

test.each([
  ["survey.json", '{"elements":[{"type":"text","name":"q"}]}', "surveyjs"],
  [
    "survey.json",
    '{"SurveyEntry":{},"SurveyElements":[{"Element":"SQ","Payload":{"QuestionID":"QID1","QuestionType":"DB","QuestionText":"x"}},{"Element":"BL","Payload":[{"ID":"B","Type":"Default","BlockElements":[{"Type":"Question","QuestionID":"QID1"}]}]}]}',
    "qualtrics",
  ],
  ["table.csv", "code,type,text\nA,number,How old?\n", "outline"],
])("%s is read as what it is", async (fileName, text, source) => {
  const read = await readForeignFile(mine.researcher, { studyId, fileName }, bytesOf(text));
  expect(read.source).toBe(source);
});

test("a workbook is read as a table", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("q");
  sheet.addRow(["code", "type", "text_en", "options_en"]);
  sheet.addRow(["ROLE", "single", "Role?", "Manager; Expert"]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const { definition } = await readForeignFile(mine.researcher, { studyId, fileName: "q.xlsx" }, bytes);
  expect(definition.pages[0].questions[0]).toMatchObject({
    code: "ROLE",
    options: [{ code: 1 }, { code: 2 }],
  });
});

test("bad files are refused with a reason", async () => {
  const reading = (fileName: string, text: string) =>
    readForeignFile(mine.researcher, { studyId, fileName }, bytesOf(text));
  await expect(reading("a.json", "{")).rejects.toMatchObject({
    code: "foreign-file-unreadable",
    detail: { reason: "not-json" },
  });
  await expect(reading("a.lss", "<a>")).rejects.toMatchObject({ detail: { reason: "not-xml" } });
  await expect(reading("a.xlsx", "no workbook")).rejects.toMatchObject({
    detail: { reason: "not-this-tool" },
  });
  await expect(reading("a.txt", "")).rejects.toMatchObject({ code: "file-empty" });
});

test("another workspace's study is not there", async () => {
  const { definition } = await readForeignFile(
    mine.researcher,
    { studyId, fileName: "o.txt" },
    bytesOf(outline),
  );
  const stealing = [
    () => readForeignFile(theirs.researcher, { studyId, fileName: "o.txt" }, bytesOf(outline)),
    () => takeQuestionnaire(theirs.researcher, { studyId, definition, mode: "replace" }),
    () => exportQuestionnaire(theirs.researcher, { studyId }),
  ];
  for (const attempt of stealing) await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
});
