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

const utf16 = (text: string) =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text, (letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]).flat(),
  ]);

test("whatever lies under a name, the answer is a questionnaire or a reason", async () => {
  const reading = (fileName: string, bytes: Uint8Array) =>
    readForeignFile(mine.researcher, { studyId, fileName }, bytes);
  const reasonOf = async (fileName: string, bytes: Uint8Array) => {
    const error: unknown = await reading(fileName, bytes).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    const { code, detail } = error as { code: string; detail: { reason: string } };
    expect(code).toBe("foreign-file-unreadable");
    return detail.reason;
  };
  const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...Array.from({ length: 60 }, (_, at) => at)]);
  const picture = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 255, 254, 7,
  ]);
  for (const ending of ["json", "qsf", "lss", "txt", "csv"]) {
    expect(await reasonOf(`archive.${ending}`, zip)).toBe("not-text");
    expect(await reasonOf(`picture.${ending}`, picture)).toBe("not-text");
    expect(await reasonOf(`blank.${ending}`, bytesOf("  \r\n "))).toMatch(/^(not-|no-questions)/);
  }
  expect(await reasonOf("deep.json", bytesOf(`${'{"a":'.repeat(9000)}1${"}".repeat(9000)}`))).toBe(
    "too-deep",
  );
  expect(await reasonOf("deep.qsf", bytesOf("[".repeat(90_000)))).toBe("too-deep");
  expect(await reasonOf("deep.lss", bytesOf("<a>".repeat(9000)))).toBe("too-deep");
  const entities = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><document>&b;</document>';
  expect(await reasonOf("bomb.lss", bytesOf(entities))).toBe("not-xml");
  expect(await reasonOf("cut.lss", bytesOf("<document><LimeSurveyDocType>Survey</Lime"))).toBe("not-xml");
  expect(await reasonOf("cut.qsf", bytesOf('{"SurveyEntry": {"SurveyName": "a"}, "SurveyEl'))).toBe(
    "not-json",
  );
  expect(await reasonOf("other.lss", bytesOf("<html><body>Hello</body></html>"))).toBe("not-this-tool");
  expect(await reasonOf("other.json", bytesOf('{"name": "package", "version": "1.0.0"}'))).toBe(
    "not-this-tool",
  );
});

test("a workbook that claims gigabytes is not opened", async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("q").addRow(["code", "type", "text_en"]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const view = new DataView(bytes.buffer);
  const entry = Array.from({ length: bytes.length - 4 }, (_, at) => at).find(
    (at) => view.getUint32(at, true) === 0x02014b50,
  );
  view.setUint32((entry ?? 0) + 24, 4_000_000_000, true);
  await expect(
    readForeignFile(mine.researcher, { studyId, fileName: "big.xlsx" }, bytes),
  ).rejects.toMatchObject({ detail: { reason: "too-deep" } });
});

test("old encodings, marks, line ends and Arabic letters do no harm", async () => {
  const texts = async (bytes: Uint8Array, fileName = "q.txt") => {
    const { definition } = await readForeignFile(mine.researcher, { studyId, fileName }, bytes);
    return definition.pages.flatMap((page) => page.questions.map(({ text }) => text.fa ?? text.en));
  };
  const persian = "1. كدام ويژگي را مي‌پسنديد؟ [single]\r\n- كيفيت\r\n- قيمت\r\n";
  const expected = ["کدام ویژگی را می‌پسندید؟"];
  expect(await texts(bytesOf(persian))).toEqual(expected);
  expect(await texts(bytesOf(`\ufeff${persian}`))).toEqual(expected);
  expect(await texts(utf16(persian))).toEqual(expected);
  // "1. سلام؟" and two options, as Windows wrote Persian before Unicode.
  const windows1256 = Uint8Array.from([
    ...bytesOf("1. "),
    ...[0xd3, 0xe1, 0xc7, 0xe3, 0xbf],
    ...bytesOf("\r\n- "),
    ...[0xc8, 0xe1, 0xe5],
    ...bytesOf("\r\n- "),
    0xe4,
    0xe5,
  ]);
  expect(await texts(windows1256)).toEqual(["سلام؟"]);
  const json = '\ufeff{ elements: [ { type: "text", name: "q", title: "نام شما؟" } ] }\r\n';
  expect(await texts(bytesOf(json), "q.js")).toEqual(["نام شما؟"]);
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
