import { expect, test } from "vitest";
import { readLss } from "#exchange/limesurvey/read-lss";
import { checkDefinition } from "#questionnaire/check-definition";
import { QuestionnaireDefinition } from "#questionnaire/model";
import { walkQuestionnaire } from "#questionnaire/robot";
import { randomStream } from "#questionnaire/seeded-order";

type Row = Record<string, string | number>;

function table(name: string, rows: readonly Row[]): string {
  const written = rows.map(
    (row) =>
      `<row>${Object.entries(row)
        .map(([column, value]) => `<${column}><![CDATA[${value}]]></${column}>`)
        .join("")}</row>`,
  );
  return `<${name}><rows>${written.join("")}</rows></${name}>`;
}

function file(...tables: string[]): string {
  const languages = "<languages><language>en</language><language>fa</language></languages>";
  return `<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>400</DBVersion>${languages}${tables.join("")}</document>`;
}

/** As LimeSurvey 4 and later write it: words in tables of their own. */
function modern(): string {
  const questions = [
    {
      qid: 1,
      gid: 10,
      type: "L",
      title: "role",
      question_order: 1,
      mandatory: "Y",
      other: "N",
      relevance: "1",
    },
    {
      qid: 2,
      gid: 10,
      type: "N",
      title: "age",
      question_order: 2,
      mandatory: "N",
      other: "N",
      relevance: "1",
    },
    {
      qid: 3,
      gid: 20,
      type: "M",
      title: "tools",
      question_order: 1,
      mandatory: "N",
      other: "Y",
      relevance: '((role.NAOK == "A2"))',
    },
    {
      qid: 4,
      gid: 20,
      type: "F",
      title: "view",
      question_order: 2,
      mandatory: "Y",
      other: "N",
      relevance: "age.NAOK >= 30 and !is_empty(role.NAOK)",
    },
    {
      qid: 5,
      gid: 20,
      type: "|",
      title: "upload",
      question_order: 3,
      mandatory: "N",
      other: "N",
      relevance: "1",
    },
    {
      qid: 6,
      gid: 30,
      type: "T",
      title: "why",
      question_order: 1,
      mandatory: "N",
      other: "N",
      relevance: 'tools_S1.NAOK == "Y" or rand(1,2) == 1',
    },
  ];
  const parts = [
    {
      qid: 31,
      parent_qid: 3,
      gid: 20,
      type: "T",
      title: "S1",
      question_order: 1,
      scale_id: 0,
      relevance: "1",
    },
    {
      qid: 32,
      parent_qid: 3,
      gid: 20,
      type: "T",
      title: "S2",
      question_order: 2,
      scale_id: 0,
      relevance: "1",
    },
    {
      qid: 41,
      parent_qid: 4,
      gid: 20,
      type: "T",
      title: "V1",
      question_order: 1,
      scale_id: 0,
      relevance: "1",
    },
    {
      qid: 42,
      parent_qid: 4,
      gid: 20,
      type: "T",
      title: "V2",
      question_order: 2,
      scale_id: 0,
      relevance: "1",
    },
  ];
  const texts: Row[] = [...questions, ...parts].flatMap(({ qid, title }) => [
    { qid, language: "en", question: `<p>Text of ${title}</p>`, help: "" },
    { qid, language: "fa", question: `<p>متن ${title}</p>`, help: "" },
  ]);
  const answers = [
    { aid: 1, qid: 1, code: "A1", sortorder: 1, scale_id: 0 },
    { aid: 2, qid: 1, code: "A2", sortorder: 2, scale_id: 0 },
    { aid: 3, qid: 4, code: "1", sortorder: 1, scale_id: 0 },
    { aid: 4, qid: 4, code: "2", sortorder: 2, scale_id: 0 },
  ];
  const words = answers.flatMap(({ aid, code }) => [
    { aid, language: "en", answer: `Answer ${code}` },
    { aid, language: "fa", answer: `پاسخ ${code}` },
  ]);
  const groups = [10, 20, 30].map((gid, index) => ({ gid, group_order: index, grelevance: "" }));
  const names = groups.flatMap(({ gid }) => [
    { gid, language: "en", group_name: `Group ${gid}`, description: "" },
    { gid, language: "fa", group_name: `گروه ${gid}`, description: "" },
  ]);
  const settings = [
    {
      surveyls_language: "en",
      surveyls_title: "Study",
      surveyls_welcometext: "Hello",
      surveyls_endtext: "Bye",
    },
    {
      surveyls_language: "fa",
      surveyls_title: "مطالعه",
      surveyls_welcometext: "سلام",
      surveyls_endtext: "سپاس",
    },
  ];
  return file(
    table("answers", answers),
    table("answer_l10ns", words),
    table("groups", groups),
    table("group_l10ns", names),
    table("questions", questions),
    table("subquestions", parts),
    table("question_l10ns", texts),
    table("surveys_languagesettings", settings),
  );
}

test("gives a questionnaire that can be published and answered", () => {
  const { definition } = readLss(modern());
  expect(QuestionnaireDefinition.parse(definition)).toEqual(definition);
  expect(definition.title).toEqual({ fa: "مطالعه", en: "Study" });
  expect(definition.consent).toEqual({ fa: "سلام", en: "Hello" });
  expect(checkDefinition(definition).filter(({ level }) => level === "error")).toEqual([]);
  for (let seed = 0; seed < 30; seed += 1) {
    const { outcome } = walkQuestionnaire({ definition, seed, random: randomStream(seed, "import") });
    expect(outcome.status).toBe("complete");
  }
});

test("reads types, answers, subquestions and relevance", () => {
  const questions = readLss(modern()).definition.pages.flatMap((page) => page.questions);
  expect(questions.map(({ code, type }) => `${code} ${type}`)).toEqual([
    "role single",
    "age number",
    "tools multiple",
    "view likert",
    "why longText",
  ]);
  const [role, , tools, view] = questions;
  expect(role).toMatchObject({ isRequired: true, text: { en: "Text of role", fa: "متن role" } });
  expect(tools.visibleIf).toEqual({ type: "in", variable: "role", codes: [2] });
  expect(tools).toMatchObject({ options: [{ code: 1 }, { code: 2 }, { isOtherSpecify: true }] });
  expect(view.visibleIf).toEqual({
    type: "all",
    of: [
      { type: "between", variable: "age", min: 30 },
      { type: "answered", variable: "role" },
    ],
  });
  expect(view).toMatchObject({ points: [{ code: 1 }, { code: 2 }], items: [{ code: 1 }, { code: 2 }] });
});

test("tells what was not understood", () => {
  const { notes, found } = readLss(modern());
  const told = notes.map(({ code, place, detail = "" }) => [code, place, detail].join(" ").trim());
  expect(told).toEqual([
    "option-values-were-words role",
    "option-values-were-words tools",
    "type-left-out upload |",
    'condition-left-out why tools_S1.NAOK == "Y" or rand(1,2) == 1',
  ]);
  expect(found).toEqual({ questions: 6, conditions: 3 });
});

/** Before version 4 every row held one language. */
test("reads files whose rows repeat for each language", () => {
  const rows = ["en", "fa"].flatMap((language) => [
    {
      qid: 7,
      parent_qid: 0,
      gid: 1,
      type: "Y",
      title: "owns",
      question: `Owns ${language}`,
      language,
      question_order: 1,
      mandatory: "Y",
      other: "N",
    },
    {
      qid: 8,
      parent_qid: 0,
      gid: 1,
      type: "1",
      title: "needs",
      question: `Needs ${language}`,
      language,
      question_order: 2,
      mandatory: "N",
      other: "N",
    },
  ]);
  const parts = ["en", "fa"].map((language) => ({
    qid: 81,
    parent_qid: 8,
    gid: 1,
    title: "N1",
    question: `Need ${language}`,
    language,
    question_order: 1,
    scale_id: 0,
  }));
  const answers = ["0", "1"].flatMap((scale_id) =>
    ["1", "2", "3"].flatMap((code) =>
      ["en", "fa"].map((language) => ({
        qid: 8,
        code,
        answer: `${code} ${language}`,
        language,
        sortorder: code,
        scale_id,
      })),
    ),
  );
  const groups = ["en", "fa"].map((language) => ({
    gid: 1,
    group_name: `G ${language}`,
    language,
    group_order: 0,
  }));
  const { definition } = readLss(
    file(
      table("answers", answers),
      table("groups", groups),
      table("questions", rows),
      table("subquestions", parts),
    ),
  );
  const [owns, needs] = definition.pages[0].questions;
  expect(definition.pages[0].title).toEqual({ en: "G en", fa: "G fa" });
  expect(owns).toMatchObject({
    type: "single",
    options: [{ code: 1 }, { code: 2 }],
    text: { en: "Owns en", fa: "Owns fa" },
  });
  expect(needs).toMatchObject({
    type: "dualScale",
    items: [{ code: 1, text: { en: "Need en", fa: "Need fa" } }],
  });
  expect(needs.type === "dualScale" && needs.second.points.map(({ code }) => code)).toEqual([1, 2, 3]);
});

test.each([
  ["<document>", "not-xml"],
  ["plain", "not-xml"],
  ['<!DOCTYPE x [<!ENTITY a "b">]><document/>', "not-xml"],
  ["<html><body/></html>", "not-this-tool"],
  [file(), "no-questions"],
])("refuses %s", (text, code) => {
  expect(() => readLss(text)).toThrow(code);
});
