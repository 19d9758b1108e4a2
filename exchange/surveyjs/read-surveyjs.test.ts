import { expect, test } from "vitest";
import { QuestionnaireImportError } from "#exchange/import-report";
import { readSurveyJs } from "#exchange/surveyjs/read-surveyjs";
import { checkDefinition } from "#questionnaire/check-definition";
import { QuestionnaireDefinition } from "#questionnaire/model";
import { walkQuestionnaire } from "#questionnaire/robot";
import { randomStream } from "#questionnaire/seeded-order";

const both = (en: string, fa: string) => ({ default: en, fa });
const file = {
  title: both("Software", "نرم‌افزار"),
  completedHtml: both("<h3>Thank you</h3>", "<h3>سپاس</h3>"),
  pages: [
    {
      name: "first",
      title: both("You", "شما"),
      elements: [
        {
          type: "radiogroup",
          name: "role",
          title: both("Your role?", "نقش شما؟"),
          isRequired: true,
          choices: [
            { value: "dev", text: both("Developer", "برنامه‌نویس") },
            { value: "mgr", text: both("Manager", "مدیر") },
          ],
          choicesOrder: "random",
        },
        {
          type: "checkbox",
          name: "tools",
          title: both("Tools?", "ابزارها؟"),
          choices: [
            { value: 1, text: both("CRM", "سی‌آرام") },
            { value: 5, text: both("ERP", "ئی‌آرپی") },
          ],
          showNoneItem: true,
          noneText: both("None", "هیچ‌کدام"),
          visibleIf: "{role} = 'dev'",
        },
        {
          type: "matrix",
          name: "view",
          title: both("Agree?", "موافقید؟"),
          columns: [
            { value: 1, text: both("No", "خیر") },
            { value: 2, text: both("Yes", "بله") },
          ],
          rows: [
            { value: "price", text: both("It is cheap.", "ارزان است.") },
            { value: "speed", text: both("It is fast.", "سریع است.") },
          ],
        },
      ],
    },
    {
      name: "second",
      visibleIf: "{tools} contains 5 or ({view.price} = 2 and {role} <> 'mgr')",
      elements: [
        { type: "text", name: "age", inputType: "number", title: both("Age?", "سن؟"), min: 18, max: 99 },
        { type: "rating", name: "rec", title: both("Recommend?", "پیشنهاد؟"), rateMin: 0, rateMax: 10 },
        {
          type: "panel",
          name: "more",
          visibleIf: "{age} > 30",
          elements: [
            { type: "boolean", name: "owns", title: both("Own a car?", "خودرو دارید؟") },
            { type: "file", name: "cv", title: both("CV", "رزومه") },
          ],
        },
        { type: "comment", name: "why", title: both("Why?", "چرا؟"), visibleIf: "age({rec}) > 3" },
      ],
    },
  ],
  triggers: [{ type: "complete", expression: "{age} < 20" }],
};

const read = () => readSurveyJs(JSON.stringify(file));
const questions = () => read().definition.pages.flatMap((page) => page.questions);
const find = (code: string) => questions().find((question) => question.code === code);

test("gives a questionnaire that can be published and answered", () => {
  const { definition } = read();
  expect(QuestionnaireDefinition.parse(definition)).toEqual(definition);
  expect(definition.languages).toEqual(["fa", "en"]);
  expect(checkDefinition(definition).filter(({ level }) => level === "error")).toEqual([]);
  for (let seed = 0; seed < 30; seed += 1) {
    const { outcome } = walkQuestionnaire({ definition, seed, random: randomStream(seed, "import") });
    expect(outcome.status).toBe("complete");
  }
});

test("keeps types, codes, order, words and thanks", () => {
  expect(questions().map(({ code, type }) => `${code} ${type}`)).toEqual([
    "role single",
    "tools multiple",
    "view likert",
    "age number",
    "rec nps",
    "owns single",
    "why longText",
  ]);
  expect(read().definition.thanks).toEqual({ fa: "سپاس", en: "Thank you" });
  expect(find("age")).toMatchObject({ min: 18, max: 99 });
  expect(find("role")).toMatchObject({ isRequired: true, isShuffled: true });
});

test("keeps the numbers of values, counts words, and says so", () => {
  expect(find("tools")).toMatchObject({
    options: [{ code: 1 }, { code: 5 }, { code: 95, isExclusive: true }],
  });
  expect(find("role")).toMatchObject({ options: [{ code: 1 }, { code: 2 }] });
  const recoded = read().notes.filter(({ code }) => code === "option-values-were-words");
  expect(recoded.map(({ place }) => place)).toEqual(["role"]);
});

test("reads expressions as conditions, through panels as well", () => {
  expect(find("tools")?.visibleIf).toEqual({ type: "in", variable: "role", codes: [1] });
  const second = read().definition.pages.filter((page) => page.visibleIf);
  expect(second).toHaveLength(2);
  expect(second[0].visibleIf).toEqual({
    type: "any",
    of: [
      { type: "in", variable: "tools", codes: [5] },
      {
        type: "all",
        of: [
          { type: "in", variable: "view_1", codes: [2] },
          { type: "not", of: { type: "in", variable: "role", codes: [2] } },
        ],
      },
    ],
  });
  expect(find("owns")?.visibleIf).toMatchObject({ type: "not" });
});

test("tells everything that was not understood, and nothing else", () => {
  const told = read().notes.map(({ code, place, detail = "" }) => [code, place, detail].join(" ").trim());
  expect(told).toEqual([
    "option-values-were-words role",
    "type-left-out cv file",
    "page-split P1 2",
    "condition-left-out why age({rec}) > 3",
    "page-split P2 2",
  ]);
  expect(read().found).toEqual({ questions: 8, conditions: 5 });
});

test.each([
  ["not json at all", "not-json"],
  ["[1, 2]", "not-this-tool"],
  ['{"a": 1}', "not-this-tool"],
  ['{"pages": []}', "no-questions"],
  ['{"pages": [{"elements": [{"type": "file", "name": "f"}]}]}', "no-questions"],
])("refuses %s", (text, code) => {
  expect(() => readSurveyJs(text)).toThrow(QuestionnaireImportError);
  expect(() => readSurveyJs(text)).toThrow(code);
});
