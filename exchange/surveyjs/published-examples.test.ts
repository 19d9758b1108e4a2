import { expect, test } from "vitest";
import { readSurveyJs } from "#exchange/surveyjs/read-surveyjs";
import { checkDefinition } from "#questionnaire/check-definition";
import { QuestionnaireDefinition } from "#questionnaire/model";
import { walkQuestionnaire } from "#questionnaire/robot";
import { randomStream } from "#questionnaire/seeded-order";

const questionsOf = ({ definition }: ReturnType<typeof readSurveyJs>) =>
  definition.pages.flatMap((page) => page.questions);
const find = (read: ReturnType<typeof readSurveyJs>, code: string) =>
  questionsOf(read).find((question) => question.code === code);
const told = ({ notes }: ReturnType<typeof readSurveyJs>) =>
  notes.map(({ code, place, detail = "" }) => [code, place, detail].join(" ").trim());
const errorsOf = ({ definition }: ReturnType<typeof readSurveyJs>) =>
  checkDefinition(definition).filter(({ level }) => level === "error");

function completes({ definition }: ReturnType<typeof readSurveyJs>): boolean {
  expect(QuestionnaireDefinition.parse(definition)).toEqual(definition);
  return Array.from({ length: 20 }, (_, seed) =>
    walkQuestionnaire({ definition, seed, random: randomStream(seed, "published") }),
  ).every(({ outcome }) => outcome.status === "complete");
}

/** Examples are published as scripts, in the spelling of their year. */
const script = `// An example
import { something } from "somewhere";
export const survey = { showProgressBar: 'top',
  triggers: [
    { type: "visible", name: "kind", value: "car", questions: ["which car"] },
    { type: "complete", name: "more", operator: "equal", value: "No" },
  ],
  pages: [
    { title: "Page {pageno}", questions: [
      { type: "radiogroup", name: "kind", title: "What do you " + "drive?", isRequired: true,
        choices: ["car|A car", "bike|A bicycle", 'other thing'] },
      { type: "radiogroup", name: "which car", title: "Which car?", visible: false, hasOther: true, choices: ["Pride", "Samand"] },
      { type: "rating", name: "joy", title: "Joy?", mininumRateDescription: "None", maximumRateDescription: "Much", },
      { type: "text", name: "gone", visible: false },
      { type: "radiogroup", name: "more", title: "Go on?", choices: ["Yes", "No"] },
    ] },
    { questions: [ /* the end */ { type: "comment", name: "why", title: "You drive {kind}. Why, {nobody}?" } ] },
  ],
  completedHtml: "<h4>Thanks</h4><p>{kind} &eacute;</p>",
};
export const theme = { "header": { "height": 320 } };
`;

test("reads a published script, with choices, ends and triggers as they were written once", () => {
  const read = readSurveyJs(script);
  expect(errorsOf(read)).toEqual([]);
  expect(completes(read)).toBe(true);
  expect(find(read, "kind")).toMatchObject({
    text: { en: "What do you drive?" },
    options: [{ label: { en: "A car" } }, { label: { en: "A bicycle" } }, { label: { en: "other thing" } }],
  });
  expect(find(read, "which_car")).toMatchObject({
    visibleIf: { type: "in", variable: "kind", codes: [1] },
    options: [{ code: 1 }, { code: 2 }, { isOtherSpecify: true }],
  });
  expect(find(read, "joy")).toMatchObject({ lowLabel: { en: "None" }, highLabel: { en: "Much" } });
  expect(find(read, "why")?.text.en).toBe("You drive {kind}. Why, …?");
  expect(read.definition.thanks.en).toBe("Thanks\n{kind} é");
  const skips = read.definition.pages.flatMap((page) => page.skips ?? []);
  expect(skips).toEqual([{ if: { type: "in", variable: "more", codes: [2] }, to: "end" }]);
  expect(told(read)).toContain("setting-left-out gone visible: false");
  expect(told(read)).toContain("piping-left-out why {nobody}");
});

test("takes the default words for English where a file opens in another language", () => {
  const read = readSurveyJs(`{ locale: "de", elements: [
    { type: "text", name: "a", title: { default: "Your name", de: "Ihr Name" } },
    { type: "dropdown", name: "b", title: { default: "How many?", de: "Wie viele?", xx: "?" }, choices: [1, 2] },
    { type: "text", name: "c", title: { default: "City", de: "Stadt", tr: "Şehir" } } ] }`);
  expect(read.definition.languages).toEqual(["en", "de"]);
  expect(find(read, "a")?.text).toEqual({ en: "Your name", de: "Ihr Name" });
  expect(find(read, "b")).toMatchObject({
    options: [{ label: { en: "1", de: "1" } }, { label: { de: "2" } }],
  });
  expect(find(read, "c")?.text.tr).toBe("Şehir");
  expect(told(read)).toContain("language-incomplete  tr: 1 / 3");
  expect(told(read)).toContain("language-left-out  xx");
});

test("a language that we do not offer stands under English rather than nowhere", () => {
  const read = readSurveyJs(
    '{"locale": "pt", "elements": [{"type": "text", "name": "a", "title": "Seu nome"}]}',
  );
  expect(find(read, "a")?.text).toEqual({ en: "Seu nome" });
  expect(told(read)).toContain("language-taken-as  pt");
});

test("divides tables by how their columns are answered, and asks what repeats once", () => {
  const read = readSurveyJs(`{ elements: [
    { type: "matrixdropdown", name: "tools", title: "Tools", choices: ["Good", "Poor"], rows: ["crm", { value: "erp", text: "ERP" }],
      columns: [ { name: "uses", cellType: "checkbox", choices: ["Home", "Work"] }, { name: "view" },
        { name: "cost", cellType: "text", inputType: "number" }, { name: "note", cellType: "comment" } ] },
    { type: "matrixdynamic", name: "cars", title: "Cars", columns: [{ name: "make", cellType: "text" }] },
    { type: "paneldynamic", name: "kids", title: "Children", templateElements: [
      { type: "text", name: "age", inputType: "number" }, { type: "text", name: "school", visibleIf: "{panel.age} > 6" } ] },
    { type: "paneldynamic", name: "pets", minPanelCount: 2, maxPanelCount: 2, templateElements: [{ type: "text", name: "pet" }] },
    { type: "multipletext", name: "limits", title: "Limits", items: [
      { name: "low", title: "Low", validators: [{ type: "numeric", minValue: 1 }] }, { name: "mail", title: "Mail", inputType: "email" } ] },
    { type: "text", name: "end", title: "End", visibleIf: "{tools.erp.view} = 'Poor'" } ] }`);
  expect(questionsOf(read).map(({ code, type }) => `${code} ${type}`)).toEqual([
    "tools_uses multiGrid",
    "tools_view likert",
    "tools_cost numericGrid",
    "tools_crm_note longText",
    "tools_erp_note longText",
    "cars_make text",
    "kids_title information",
    "kids_age number",
    "kids_school text",
    "pets_0_pet text",
    "pets_1_pet text",
    "limits_low number",
    "limits_mail text",
    "end text",
  ]);
  expect(find(read, "end")?.visibleIf).toEqual({ type: "in", variable: "tools_view_2", codes: [2] });
  expect(find(read, "kids_school")?.visibleIf).toBeDefined();
  expect(told(read).filter((line) => line.startsWith("loop-once"))).toEqual([
    "loop-once cars",
    "loop-once kids paneldynamic",
  ]);
  expect(errorsOf(read)).toEqual([]);
  expect(completes(read)).toBe(true);
});

test("carries choices forward, and keeps what is required, checked and computed", () => {
  const read = readSurveyJs(`{ elements: [
    { type: "checkbox", name: "known", title: "Which do you know?", choices: [1, 2, 3], showDontKnowItem: true },
    { type: "radiogroup", name: "best", title: "Which is best?", choicesFromQuestion: "known", choicesFromQuestionMode: "selected" },
    { type: "checkbox", name: "rest", title: "And then?", choices: [1, 2, 3], choicesVisibleIf: "{known} contains {item}", showCommentArea: true },
    { type: "text", name: "n", title: "Number?", inputType: "number",
      validators: [{ type: "expression", expression: "{n} > 3", text: "More than three, please." }, { type: "regex", regex: "x" }] },
    { type: "text", name: "m", title: "Another?", inputType: "number", requiredIf: "{n} > 5", enableIf: "{best} = 1" },
    { type: "expression", name: "total", expression: "{n} + {m}" },
    { type: "comment", name: "why", title: "Why so many?", visibleIf: "{known.length} > 1 and {total} > 10" },
    { type: "radiogroup", name: "capital", title: "Capital?", choices: ["Tehran", "Shiraz"], correctAnswer: "Tehran" } ],
    calculatedValues: [{ name: "double", expression: "{n} * 2" }, { name: "who", expression: "'x' + {n}" }] }`);
  expect(find(read, "best")).toMatchObject({
    carryForward: { from: "known", take: "chosen" },
    options: [{ code: 1 }, { code: 2 }, { code: 3 }, { code: -98 }],
  });
  expect(find(read, "rest")).toMatchObject({
    options: [{ visibleIf: { type: "in", variable: "known", codes: [1] } }, {}, {}],
  });
  expect(find(read, "rest_Comment")?.type).toBe("longText");
  expect(find(read, "n")?.rules).toMatchObject([
    { level: "error", message: { en: "More than three, please." } },
  ]);
  expect(find(read, "m")?.rules).toHaveLength(1);
  expect(find(read, "m")?.visibleIf).toEqual({ type: "in", variable: "best", codes: [1] });
  expect(find(read, "double")).toMatchObject({ type: "calculated", formula: { type: "multiply" } });
  expect(find(read, "why")?.visibleIf).toMatchObject({
    of: [{ type: "chosenCount", min: 2 }, { type: "not" }],
  });
  expect(find(read, "capital")).toMatchObject({ type: "quiz", correctCode: 1 });
  expect(told(read)).toContain("validation-left-out n regex: x");
  expect(told(read)).toContain("calculation-left-out who 'x' + {n}");
  expect(errorsOf(read)).toEqual([]);
});

test("compares two answers only where both are numbers, or choices from the same list", () => {
  const read = readSurveyJs(`{ elements: [
    { type: "text", name: "a", inputType: "number" }, { type: "text", name: "b", inputType: "number" }, { type: "text", name: "t" },
    { type: "radiogroup", name: "x", choices: ["p", "q"] }, { type: "radiogroup", name: "y", choices: ["p", "q"] },
    { type: "radiogroup", name: "z", choices: ["q", "p"] },
    { type: "text", name: "k", visibleIf: "{a} > {b} and {x} = {y}" },
    { type: "text", name: "l", visibleIf: "{x} = {z}" }, { type: "text", name: "m", visibleIf: "{t} = {a}" } ] }`);
  expect(find(read, "k")?.visibleIf).toMatchObject({
    of: [{ operator: "more" }, { operator: "equal", other: "y" }],
  });
  expect(find(read, "l")?.visibleIf).toBeUndefined();
  expect(told(read)).toContain("condition-left-out l {x} = {z}");
  expect(told(read)).toContain("condition-left-out m {t} = {a}");
  expect(errorsOf(read)).toEqual([]);
});

test("what cannot be asked as it stands becomes something that can", () => {
  const read = readSurveyJs(`{ elements: [
    { type: "checkbox", name: "agree", title: "Consent", choices: ["I agree"] },
    { type: "dropdown", name: "country", title: "Country", choicesByUrl: { url: "https://example.com" } },
    { type: "matrix", name: "bare", title: "Bare", columns: [1, 2, 3] },
    { type: "matrix", name: "wide", title: "Wide", columns: [1,2,3,4,5,6,7,8,9,10,11,12], rows: ["a", "b"] },
    { type: "text", name: "age", title: "Age", inputType: "number", min: 9, max: 1 },
    { type: "checkbox", name: "few", title: "Few", choices: ["a", "b"], minSelectedChoices: 5, maxSelectedChoices: 1 },
    { type: "html", name: "empty", html: "<div></div>" }, 7, null ] }`);
  expect(questionsOf(read).map(({ code, type }) => `${code} ${type}`)).toEqual([
    "agree single",
    "country text",
    "bare single",
    "wide_a single",
    "wide_b single",
    "age number",
    "few multiple",
    "empty information",
    "question8 text",
    "question9 text",
  ]);
  expect(errorsOf(read)).toEqual([]);
  expect(completes(read)).toBe(true);
});

test("refuses what nests without end", () => {
  expect(() => readSurveyJs(`{"elements":${"[".repeat(5000)}${"]".repeat(5000)}}`)).toThrow("too-deep");
});

test("a file that breaks off is refused, not read in part", () => {
  const whole = '{"title": "x", "pages": [{"elements": [{"type": "text", "name": "a"}]}]}';
  expect(readSurveyJs(whole).taken.questions).toBe(1);
  for (let length = 1; length < whole.length; length += 1)
    expect(() => readSurveyJs(whole.slice(0, length))).toThrow("not-json");
  expect(() => readSurveyJs(script.slice(0, 900))).toThrow("not-json");
  expect(() => readSurveyJs("var json = { onDone: () => 1, pages: [{ elements: [] }] }")).toThrow("not-json");
});

test("what a form sets, masks or sums is told, and numbers that it does not write out are offered", () => {
  const read = readSurveyJs(
    JSON.stringify({
      title: "Form",
      navigateToUrl: "https://x.example",
      elements: [
        { type: "dropdown", name: "år", choicesMin: 1, choicesMax: 5, choicesStep: 2 },
        { type: "text", name: "søknad", inputFormat: "999-99", setValueIf: "{år} = 1" },
        { type: "text", name: "zip", maskType: "pattern", maskSettings: { pattern: "aa99" } },
        {
          type: "matrixdropdown",
          name: "table",
          columns: [
            { name: "used", cellType: "radiogroup", choices: [1, 2], totalType: "avg" },
            { name: "long", cellType: "radiogroup", choices: [1, 2], visibleIf: "{row.used} = 1" },
          ],
          rows: ["a", "b"],
        },
      ],
    }),
  );
  expect(completes(read)).toBe(true);
  expect(find(read, "ar")).toMatchObject({ options: [{ code: 1 }, { code: 3 }, { code: 5 }] });
  expect(find(read, "soknad")).toBeDefined();
  const lines = told(read).filter((line) => !/^(code|option|grid|page)/.test(line));
  expect(lines).toEqual([
    "script-left-out søknad setValueIf: {år} = 1",
    "validation-left-out søknad 999-99",
    "validation-left-out zip aa99",
    "calculation-left-out table.used totalType: avg",
    "condition-left-out table.long visibleIf: {row.used} = 1",
    'ending-left-out navigateToUrl "https://x.example"',
  ]);
});

test("what a script does after its form is no form that breaks off", () => {
  const after = `survey.onComplete.add(function (result) { show("result: " + result); });
    survey.data = { rates: [{ name: "first" }, { name: "second" }] }; run({ model: survey });`;
  const read = readSurveyJs(`var json = { questions: [{ type: "text", name: "q" }] }; ${after}`);
  expect(find(read, "q")).toMatchObject({ type: "text" });
});
