import { expect, test } from "vitest";
import { readLss } from "#exchange/limesurvey/read-lss";
import { checkDefinition } from "#questionnaire/check-definition";
import { QuestionnaireDefinition } from "#questionnaire/model";
import { walkQuestionnaire } from "#questionnaire/robot";
import { randomStream } from "#questionnaire/seeded-order";

type Row = Record<string, string | number>;

function table(name: string, rows: readonly Row[]): string {
  const written = rows.map((row) => {
    const cells = Object.entries(row).map(([column, value]) => `<${column}><![CDATA[${value}]]></${column}>`);
    return `<row>${cells.join("")}</row>`;
  });
  return `<${name}><rows>${written.join("\r\n")}</rows></${name}>`;
}

type Part = { code: string; text: string; scale?: number };
type Asked = {
  id: number;
  group?: number;
  type: string;
  code: string;
  text?: string;
  relevance?: string;
  mandatory?: string;
  other?: string;
  parts?: Part[];
  answers?: Part[];
  attributes?: Record<string, string>;
};

/** A survey as LimeSurvey 4 and later write it. */
function survey(asked: readonly Asked[], more: Record<string, readonly Row[]> = {}, language = "en"): string {
  const parts = asked.flatMap(({ id, group = 1, parts = [] }) =>
    parts.map((part, at) => ({ ...part, id: id * 100 + at, parent: id, group, order: at })),
  );
  const answers = asked.flatMap(({ id, answers = [] }) =>
    answers.map((answer, at) => ({ ...answer, aid: id * 100 + at, id, order: at })),
  );
  const groups = [...new Set(asked.map(({ group = 1 }) => group))];
  const tables: Record<string, readonly Row[]> = {
    answers: answers.map(({ aid, id, code, order, scale = 0 }) => ({
      aid,
      qid: id,
      code,
      sortorder: order,
      scale_id: scale,
    })),
    answer_l10ns: answers.map(({ aid, text }) => ({ aid, answer: text, language })),
    groups: groups.map((gid) => ({ gid, group_order: gid, randomization_group: "", grelevance: "" })),
    group_l10ns: groups.map((gid) => ({ gid, group_name: `Group ${gid}`, description: "", language })),
    questions: asked.map((one, at) => ({
      qid: one.id,
      parent_qid: 0,
      gid: one.group ?? 1,
      type: one.type,
      title: one.code,
      other: one.other ?? "N",
      mandatory: one.mandatory ?? "N",
      question_order: at,
      relevance: one.relevance ?? "1",
    })),
    subquestions: parts.map(({ id, parent, group, code, order, scale = 0 }) => ({
      qid: id,
      parent_qid: parent,
      gid: group,
      type: "T",
      title: code,
      question_order: order,
      scale_id: scale,
      relevance: "1",
    })),
    question_l10ns: [...asked, ...parts].map(({ id, text = "", code }) => ({
      qid: id,
      question: text || `Text of ${code}`,
      help: "",
      language,
    })),
    question_attributes: asked.flatMap(({ id, attributes = {} }) =>
      Object.entries(attributes).map(([attribute, value]) => ({ qid: id, attribute, value, language: "" })),
    ),
    surveys: [{ sid: 1, language, additional_languages: "" }],
    surveys_languagesettings: [{ surveyls_language: language, surveyls_title: "Study" }],
  };
  const written = Object.entries({ ...tables, ...more }).map(([name, rows]) => table(name, rows));
  return `<?xml version="1.0" encoding="UTF-8"?>\r\n<document><LimeSurveyDocType>Survey</LimeSurveyDocType>${written.join("")}</document>`;
}

const parts = (...codes: string[]): Part[] => codes.map((code) => ({ code, text: `Part ${code}` }));

function read(...given: Parameters<typeof survey>) {
  const imported = readLss(survey(...given));
  const { definition, notes } = imported;
  expect(QuestionnaireDefinition.parse(definition)).toEqual(definition);
  expect(checkDefinition(definition).filter(({ level }) => level === "error")).toEqual([]);
  for (let seed = 0; seed < 15; seed += 1) {
    const { outcome } = walkQuestionnaire({ definition, seed, random: randomStream(seed, "lss") });
    expect(outcome.status).toBe("complete");
  }
  const questions = definition.pages.flatMap((page) => page.questions);
  return {
    ...imported,
    types: questions.map(({ code, type }) => `${code} ${type}`),
    find: (code: string) => questions.find((question) => question.code === code),
    told: notes.map(({ code, place, detail = "" }) => [code, place, detail].join(" ").trim()),
  };
}

test("quotas become quotas, members of one question as alternatives", () => {
  const quota = (id: number, name: string, qlimit: number) => ({ id, name, qlimit, active: 1 });
  const member = (quota_id: number, qid: number, code: string) => ({ quota_id, qid, code });
  const { definition, told } = read(
    [
      { id: 7, type: "G", code: "sex" },
      { id: 8, type: "M", code: "tools", parts: parts("a", "b") },
    ],
    {
      quota: [quota(1, "Men with a or b", 50), quota(2, "Strange", 5)],
      quota_members: [member(1, 7, "M"), member(1, 8, "a"), member(1, 8, "b"), member(2, 99, "x")],
    },
  );
  expect(definition.quotas?.map(({ cells }) => cells)).toMatchObject([
    [
      {
        target: 50,
        holdsIf: {
          type: "all",
          of: [
            { type: "in", variable: "sex", codes: [2] },
            { type: "any", of: [{ codes: [1] }, { codes: [2] }] },
          ],
        },
      },
    ],
  ]);
  expect(told).toContain("quota-left-out Strange");
});

test("array filters show what was chosen before, in lists and in arrays", () => {
  const points = parts("1", "2", "3");
  const { find, definition, taken, found } = read([
    { id: 1, type: "M", code: "use", parts: parts("a", "b", "c"), other: "Y" },
    {
      id: 2,
      type: "F",
      code: "rate",
      parts: parts("a", "b", "other"),
      answers: points,
      attributes: { array_filter: "use" },
    },
    { id: 3, type: "M", code: "never", parts: parts("b", "c"), attributes: { array_filter_exclude: "use" } },
  ]);
  expect(find("rate")).toMatchObject({
    items: [
      { visibleIf: { type: "in", variable: "use", codes: [1] } },
      { visibleIf: { codes: [2] } },
      { visibleIf: { codes: [90] } },
    ],
  });
  expect(find("never")).toMatchObject({
    options: [{ visibleIf: { type: "not", of: { codes: [2] } } }, {}],
  });
  expect(definition.pages).toHaveLength(2);
  expect([taken.conditions, found.conditions]).toEqual([5, 5]);
});

test("conditions name questions by number, or stand in a table of their own", () => {
  const { find } = read(
    [
      { id: 481, type: "Y", code: "owns" },
      { id: 482, type: "T", code: "why", group: 2, relevance: '((Q481.NAOK == "Y"))' },
      { id: 483, type: "M", code: "tools", group: 2, parts: parts("SQ1", "SQ2") },
      { id: 484, type: "T", code: "old", group: 3 },
      { id: 485, type: "T", code: "older", group: 3, relevance: "123X2X483SQ2.NAOK == 'Y'" },
    ],
    {
      conditions: [
        { qid: 484, cqid: 481, cfieldname: "123X1X481", method: "==", value: "N", scenario: 1 },
        { qid: 484, cqid: 483, cfieldname: "+123X2X483SQ1", method: "==", value: "Y", scenario: 1 },
        { qid: 484, cqid: 481, cfieldname: "123X1X481", method: "==", value: "Y", scenario: 2 },
      ],
    },
  );
  expect(find("why")?.visibleIf).toEqual({ type: "in", variable: "owns", codes: [1] });
  expect(find("old")?.visibleIf).toEqual({
    type: "any",
    of: [
      {
        type: "all",
        of: [
          { type: "in", variable: "owns", codes: [2] },
          { type: "in", variable: "tools", codes: [1] },
        ],
      },
      { type: "in", variable: "owns", codes: [1] },
    ],
  });
  expect(find("older")?.visibleIf).toEqual({ type: "in", variable: "tools", codes: [2] });
});

test("tables of texts, numbers and boxes are kept, and their cells can be named", () => {
  const cross = [
    ...parts("r1", "r2"),
    { code: "c1", text: "First", scale: 1 },
    { code: "c2", text: "Second", scale: 1 },
  ];
  const many = parts(...Array.from({ length: 13 }, (_, at) => `A${at}`));
  const { types, find, told } = read([
    { id: 1, type: "Q", code: "names", parts: parts("x", "y") },
    { id: 2, type: ";", code: "texts", parts: cross },
    { id: 3, type: ":", code: "sums", parts: cross },
    { id: 4, type: ":", code: "boxes", parts: cross, attributes: { multiflexible_checkbox: "1" } },
    { id: 5, type: "F", code: "wide", parts: parts("w"), answers: many },
    { id: 6, type: "O", code: "list", answers: parts("1", "2") },
    {
      id: 7,
      type: "T",
      code: "end",
      group: 2,
      relevance: 'sums_r2_c1.NAOK > 5 and boxes_r1_c2 == "1" and names_x != ""',
    },
  ]);
  expect(types).toEqual([
    "names_x text",
    "names_y text",
    "texts_r1_c1 text",
    "texts_r1_c2 text",
    "texts_r2_c1 text",
    "texts_r2_c2 text",
    "sums numericGrid",
    "boxes multiGrid",
    "wide_w single",
    "list single",
    "list_comment longText",
    "end longText",
  ]);
  expect(find("end")?.visibleIf).toMatchObject({
    of: [
      { type: "not" },
      { type: "in", variable: "boxes_1", codes: [2] },
      { type: "not", of: { type: "not", of: { type: "answered", variable: "names_x" } } },
    ],
  });
  expect(told.filter((line) => line.includes("left-out"))).toEqual([]);
});

test("equations become calculated variables, checks become rules, and soft mandatory asks once", () => {
  const { find, told } = read([
    { id: 1, type: "N", code: "weight", mandatory: "S", attributes: { suffix: "kg" } },
    {
      id: 2,
      type: "N",
      code: "height",
      attributes: { em_validation_q: "this > 0.5 and this < 2.5", min_num_value_n: "weight" },
    },
    { id: 3, type: "*", code: "bmi", text: "{weight * .5 / (height * height)}" },
    { id: 4, type: "*", code: "words", text: "{if(is_empty(weight), 'none', 'some')}" },
    { id: 5, type: "S", code: "pid", attributes: { hidden: "1" } },
    { id: 6, type: "L", code: "hid", answers: parts("1", "2"), attributes: { hidden: "1" } },
    {
      id: 7,
      type: "T",
      code: "why",
      group: 2,
      relevance: "bmi > 30",
      text: "Your index is {bmi.shown}. {TOKEN:FIRSTNAME}, why?",
    },
  ]);
  expect(find("weight")).toMatchObject({ unit: { en: "kg" }, rules: [{ level: "warning" }] });
  expect(find("height")?.rules).toMatchObject([{ level: "error", failsIf: { type: "all" } }]);
  expect(find("bmi")).toMatchObject({ type: "calculated", formula: { type: "divide" } });
  expect(find("pid")).toMatchObject({ type: "hidden", source: { from: "link", parameter: "pid" } });
  expect(find("why")?.visibleIf).toBeDefined();
  expect(find("why")?.text.en).toBe("Your index is {bmi}. …, why?");
  expect(told).toEqual([
    "validation-left-out height min_num_value_n: weight",
    "calculation-left-out words {if(is_empty(weight), 'none', 'some')}",
    "setting-left-out hid hidden",
    "validation-became-rule height this > 0.5 and this < 2.5",
    "piping-left-out why {TOKEN:FIRSTNAME}",
  ]);
});

test("groups in random order become a block, unless one needs another", () => {
  const asked: Asked[] = [1, 2, 3].map((group) => ({ id: group, group, type: "Y", code: `q${group}` }));
  const groups = (last: string) =>
    [1, 2, 3].map((gid) => ({
      gid,
      group_order: gid,
      randomization_group: gid > 1 ? "mixed" : "",
      grelevance: gid === 3 ? last : "",
    }));
  const free = read(asked, { groups: groups("") });
  expect(free.definition.blocks).toMatchObject([{ isShuffled: true, title: { en: "mixed" } }]);
  expect(free.definition.pages.map((page) => page.blockCode)).toEqual([undefined, "B1", "B1"]);
  const bound = read(asked, { groups: groups('q2 == "Y"') });
  expect(bound.definition.blocks).toBeUndefined();
  expect(bound.told).toContain("random-left-out mixed");
});

test("a file in a language that we do not offer is read all the same", () => {
  const { find, told } = read(
    [{ id: 1, type: "S", code: "nome", text: "Come ti chiami? &egrave;" }],
    {},
    "it",
  );
  expect(find("nome")?.text).toEqual({ en: "Come ti chiami? è" });
  expect(told).toContain("language-taken-as  it");
});

test("markup inside words is no markup of the file, and what nests without end is refused", () => {
  const { find } = read([
    { id: 1, type: "X", code: "intro", text: "<!DOCTYPE html><p>Hello</p>" },
    { id: 2, type: "Y", code: "q" },
  ]);
  expect(find("intro")?.text.en).toContain("Hello");
  expect(() => readLss(`<document>${"<a>".repeat(500)}${"</a>".repeat(500)}</document>`)).toThrow("too-deep");
});

test("what is put aside is left out, defaults are told by question, and a cast reads as what it casts", () => {
  const parts = ["A", "B"].map((code) => ({ code, text: code }));
  const numbers = ["1", "2", "3"].map((code) => ({ code, text: code }));
  const { find, told } = read(
    [
      { id: 1, type: "L", code: "q1", answers: numbers },
      { id: 2, type: "S", code: "aside", relevance: "0" },
      { id: 3, type: "S", code: "why", group: 2, relevance: "intval(Q1.NAOK) ge 2" },
      { id: 4, type: "M", code: "tools", group: 2, parts },
      { id: 5, type: "S", code: "gone", group: 3 },
    ],
    {
      groups: [1, 2, 3].map((gid) => ({ gid, group_order: gid, grelevance: gid === 3 ? "0" : "" })),
      defaultvalues: [
        { qid: 1, defaultvalue: "2" },
        { qid: 99, defaultvalue: "x" },
      ],
    },
  );
  expect(find("aside") ?? find("gone")).toBeUndefined();
  expect(find("why")?.visibleIf).toEqual({ type: "in", variable: "q1", codes: [2, 3] });
  expect(told.filter((line) => /unseen|default/.test(line))).toEqual([
    "unseen-left-out aside",
    "unseen-left-out gone",
    "default-left-out q1 2",
  ]);
});
