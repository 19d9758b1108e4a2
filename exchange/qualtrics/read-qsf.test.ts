import { expect, test } from "vitest";
import { readQsf } from "#exchange/qualtrics/read-qsf";
import { checkDefinition } from "#questionnaire/check-definition";
import { QuestionnaireDefinition } from "#questionnaire/model";
import { walkQuestionnaire } from "#questionnaire/robot";
import { randomStream } from "#questionnaire/seeded-order";

const required = { Validation: { Settings: { ForceResponse: "ON" } } };
const choices = (...words: string[]) =>
  Object.fromEntries(words.map((Display, index) => [index + 1, { Display }]));

const questions = [
  {
    QuestionID: "QID1",
    DataExportTag: "role",
    QuestionText: "<b>Your role?</b>",
    QuestionType: "MC",
    Selector: "SAVR",
    Choices: { ...choices("Developer", "Manager"), 3: { Display: "Other", TextEntry: "true" } },
    ChoiceOrder: ["2", "1", "3"],
    RecodeValues: { 1: "10", 2: "20", 3: "30" },
    Language: { FA: { QuestionText: "نقش شما؟", Choices: choices("برنامه‌نویس", "مدیر", "سایر") } },
    ...required,
  },
  {
    QuestionID: "QID2",
    DataExportTag: "tools",
    QuestionText: `Which tools, $${"{q://QID1/ChoiceGroup/SelectedChoices}"}?`,
    QuestionType: "MC",
    Selector: "MAVR",
    Choices: choices("CRM", "ERP"),
    DisplayLogic: {
      0: {
        0: {
          LogicType: "Question",
          QuestionID: "QID1",
          ChoiceLocator: "q://QID1/SelectableChoice/1",
          Operator: "Selected",
          Type: "Expression",
        },
        1: {
          LogicType: "Question",
          QuestionID: "QID1",
          ChoiceLocator: "q://QID1/SelectableChoice/2",
          Operator: "NotSelected",
          Type: "Expression",
          Conjuction: "Or",
        },
        Type: "If",
      },
      Type: "BooleanExpression",
    },
  },
  {
    QuestionID: "QID3",
    DataExportTag: "view",
    QuestionText: "Agree?",
    QuestionType: "Matrix",
    Selector: "Likert",
    SubSelector: "SingleAnswer",
    Choices: choices("Cheap", "Fast"),
    Answers: choices("No", "Maybe", "Yes"),
  },
  {
    QuestionID: "QID4",
    DataExportTag: "age",
    QuestionText: "Age?",
    QuestionType: "TE",
    Selector: "SL",
    Validation: {
      Settings: { ForceResponse: "ON", ContentType: "ValidNumber", ValidNumber: { Min: "18", Max: "99" } },
    },
  },
  {
    QuestionID: "QID5",
    DataExportTag: "share",
    QuestionText: "Share 100",
    QuestionType: "CS",
    Selector: "VRTL",
    Choices: choices("A", "B"),
    Validation: { Settings: { ChoiceTotal: "100" } },
  },
  {
    QuestionID: "QID6",
    DataExportTag: "map",
    QuestionText: "Click",
    QuestionType: "HeatMap",
    Selector: "Image",
  },
  {
    QuestionID: "QID7",
    DataExportTag: "rec",
    QuestionText: "Recommend?",
    QuestionType: "MC",
    Selector: "NPS",
    Choices: choices("0", "1"),
  },
  {
    QuestionID: "QID8",
    DataExportTag: "why",
    QuestionText: "Why?",
    QuestionType: "TE",
    Selector: "ML",
    DisplayLogic: {
      0: {
        0: {
          LogicType: "EmbeddedField",
          LeftOperand: "panel",
          Operator: "EqualTo",
          RightOperand: "1",
          Description: "<span>If panel is 1</span>",
        },
        Type: "If",
      },
      Type: "BooleanExpression",
    },
  },
];

const file = {
  SurveyEntry: { SurveyName: "Software study", SurveyLanguage: "EN" },
  SurveyElements: [
    {
      Element: "BL",
      Payload: [
        {
          Type: "Default",
          ID: "BL_1",
          Description: "First",
          BlockElements: [
            { Type: "Question", QuestionID: "QID1" },
            { Type: "Page Break" },
            { Type: "Question", QuestionID: "QID2" },
            { Type: "Question", QuestionID: "QID3" },
          ],
        },
        {
          Type: "Standard",
          ID: "BL_2",
          Description: "Second",
          BlockElements: [4, 5, 6, 7, 8].map((id) => ({ Type: "Question", QuestionID: `QID${id}` })),
        },
        { Type: "Trash", ID: "BL_3", BlockElements: [{ Type: "Question", QuestionID: "QID9" }] },
      ],
    },
    {
      Element: "FL",
      Payload: {
        Flow: [
          { Type: "EmbeddedData", EmbeddedData: [{ Field: "panel", Type: "Recipient" }] },
          { Type: "Standard", ID: "BL_1" },
          {
            Type: "Branch",
            BranchLogic: {
              0: {
                0: {
                  LogicType: "Question",
                  QuestionID: "QID1",
                  ChoiceLocator: "q://QID1/SelectableChoice/3",
                  Operator: "NotSelected",
                },
                Type: "If",
              },
              Type: "BooleanExpression",
            },
            Flow: [{ Type: "Standard", ID: "BL_2" }],
          },
        ],
      },
    },
    ...questions.map((Payload) => ({ Element: "SQ", PrimaryAttribute: Payload.QuestionID, Payload })),
    { Element: "QO", PrimaryAttribute: "Quota 1", Payload: {} },
  ],
};

const read = () => readQsf(JSON.stringify(file));
const find = (code: string) =>
  read()
    .definition.pages.flatMap((page) => page.questions)
    .find((one) => one.code === code);

test("gives a questionnaire that can be used, with the texts that the file has", () => {
  const { definition } = read();
  expect(QuestionnaireDefinition.parse(definition)).toEqual(definition);
  expect(definition.languages).toEqual(["en"]);
  const errors = checkDefinition(definition).filter(
    ({ level, code }) => level === "error" && code !== "text-missing" && code !== "placeholders-differ",
  );
  expect(errors).toEqual([]);
  for (let seed = 0; seed < 20; seed += 1) {
    expect(walkQuestionnaire({ definition, seed, random: randomStream(seed, "import") }).outcome.status).toBe(
      "complete",
    );
  }
});

test("keeps pages, types, recode values, order and translations", () => {
  expect(
    read().definition.pages.map((page) => page.questions.map(({ code, type }) => `${code} ${type}`)),
  ).toEqual([
    ["panel hidden"],
    ["role single"],
    ["tools multiple", "view likert"],
    ["age number", "share constantSum", "rec nps", "why longText"],
  ]);
  expect(find("role")).toMatchObject({
    isRequired: true,
    text: { en: "Your role?", fa: "نقش شما؟" },
    options: [
      { code: 20, label: { en: "Manager", fa: "مدیر" } },
      { code: 10, label: { en: "Developer", fa: "برنامه‌نویس" } },
      { code: 30, isOtherSpecify: true },
    ],
  });
  expect(find("age")).toMatchObject({ min: 18, max: 99, isRequired: true });
  expect(find("share")).toMatchObject({ total: 100 });
});

test("reads display logic, branches and piped answers", () => {
  expect(find("tools")?.visibleIf).toEqual({
    type: "any",
    of: [
      { type: "in", variable: "role", codes: [10] },
      { type: "not", of: { type: "in", variable: "role", codes: [20] } },
    ],
  });
  expect(find("tools")?.text.en).toBe("Which tools, {role}?");
  expect(read().definition.pages[3].visibleIf).toEqual({
    type: "not",
    of: { type: "in", variable: "role", codes: [30] },
  });
});

test("tells what was not understood", () => {
  const told = read().notes.map(({ code, place, detail = "" }) => [code, place, detail].join(" ").trim());
  expect(told).toEqual([
    "type-left-out map HeatMap/Image",
    "quota-left-out Quota 1",
    "language-incomplete  fa: 1 / 7",
  ]);
});

test.each([
  ["{", "not-json"],
  ['{"pages": []}', "not-this-tool"],
  ['{"SurveyEntry": {}, "SurveyElements": []}', "no-questions"],
])("refuses %s", (text, code) => {
  expect(() => readQsf(text)).toThrow(code);
});
