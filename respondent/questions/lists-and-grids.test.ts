import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnswerError } from "#questionnaire/answer-error";
import type { Answers } from "#questionnaire/answers";
import { type Language, languages } from "#questionnaire/localised-text";
import { Question } from "#questionnaire/model";
import { rulesOf, variablesOfQuestion } from "#questionnaire/question-types/registry";
import { fieldsOf, findTags, listTags } from "#respondent/form-as-browser";
import { makeQuestionContext } from "#respondent/questions/question-context";
import { renderQuestion } from "#respondent/questions/render-question";
import { findPageErrors, readPageForm } from "#respondent/read-form";

const text = (fa: string, en: string) => ({ fa, en });
const shared = { code: "Q", isRequired: true, text: text("پرسش", "Question") };
const items = [1, 2, 5].map((code) => ({ code, text: text(`گویه ${code}`, `Item ${code}`) }));
const options = [1, 2, 3, 4].map((code) => ({ code, label: text(`گزینه ${code}`, `Option ${code}`) }));
const none = { code: 90, label: text("هیچ‌کدام", "None"), isExclusive: true };
const columns = [1, 2].map((code) => ({ code, text: text(`ستون ${code}`, `Column ${code}`) }));

const samples = {
  ranking: { ...shared, type: "ranking", options },
  topTwo: { ...shared, type: "ranking", options, rankCount: 2 },
  constantSum: { ...shared, type: "constantSum", items, total: 100, unit: text("امتیاز", "points") },
  multiGrid: { ...shared, type: "multiGrid", items, options: [...options, none] },
  numericGrid: { ...shared, type: "numericGrid", items, min: 0, max: 50, isWhole: true },
  numericColumns: { ...shared, type: "numericGrid", items, columns, unit: text("نفر", "people") },
  dualScale: {
    ...shared,
    type: "dualScale",
    items,
    first: { title: text("اهمیت", "Importance"), points: options },
    second: { title: text("رضایت", "Satisfaction"), points: options.slice(1) },
  },
} as const;
type Sample = keyof typeof samples;
const names = Object.keys(samples) as Sample[];

function questionOf(name: Sample, change: object = {}): Question {
  return Question.parse({ ...samples[name], ...change });
}

function draw(
  question: Question,
  shown: {
    answers?: Answers;
    raw?: Record<string, string>;
    errors?: AnswerError[];
    language?: Language;
  } = {},
): string {
  const { language = "en", answers = {}, raw, errors = [] } = shown;
  return renderQuestion(question, makeQuestionContext(language, { answers, raw, errors })).markup;
}

function read(question: Question, fields: string | URLSearchParams, language: Language = "en") {
  return readPageForm({ questions: [question] }, new URLSearchParams(fields), language);
}

function errorsOf(question: Question, fields: string, language: Language = "en") {
  const errors = findPageErrors({ questions: [question] }, read(question, fields, language));
  return errors.map(({ variable, code, limit }) => [variable, code, limit].filter(Boolean).join(" "));
}

test.each(names)("%s: what is stored is shown, posted and read again as it was", (name) => {
  const question = questionOf(name);
  const language = fc.constantFrom(...languages);
  fc.assert(
    fc.property(
      fc.noShrink(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }))),
      language,
      (dice, shownIn) => {
        const answers = rulesOf(question).answer(question, () => dice.next().value);
        const form = read(question, fieldsOf(draw(question, { answers, language: shownIn })), shownIn);
        expect(form.unreadable).toEqual([]);
        for (const variable of variablesOfQuestion(question)) {
          expect(form.answers[variable] ?? null).toEqual(answers[variable] ?? null);
        }
        expect(findPageErrors({ questions: [question] }, form)).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

test.each(names)("%s: every field has a name, a label and an id of its own", (name) => {
  const question = questionOf(name);
  const variables = new Set(variablesOfQuestion(question));
  const tags = listTags(draw(question));
  const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const fields = tags.filter((tag) => (tag.name === "input" || tag.name === "select") && tag.attributes.name);
  expect(new Set(fields.map(({ attributes }) => attributes.name))).toEqual(variables);
  const labelled = new Set(tags.flatMap((tag) => (tag.name === "label" ? (tag.attributes.for ?? []) : [])));
  for (const { attributes } of fields) {
    const isInLabel = attributes.type === "radio" || attributes.type === "checkbox";
    expect(isInLabel || labelled.has(attributes.id)).toBe(true);
  }
  for (const { attributes } of tags) {
    const named = `${attributes["aria-labelledby"] ?? ""} ${attributes["aria-describedby"] ?? ""}`.split(" ");
    for (const id of named.filter(Boolean)) expect(ids).toContain(id);
  }
});

test.each(names)(
  "%s: left empty, each error leads to something on the page, and one takes the focus",
  (name) => {
    const question = questionOf(name);
    const errors = findPageErrors({ questions: [question] }, read(question, ""));
    expect(errors.length).toBeGreaterThan(0);
    const tags = listTags(draw(question, { raw: {}, errors }));
    const ids = new Set(tags.map(({ attributes }) => attributes.id));
    for (const { variable } of errors) {
      expect(ids).toContain(`f-${variable}`);
      expect(ids).toContain(`e-${variable}`);
    }
    expect(tags.filter(({ attributes }) => "autofocus" in attributes)).toHaveLength(1);
  },
);

test.each(names)("%s: nothing that is posted can break the reading", (name) => {
  const question = questionOf(name);
  const variable = fc.constantFrom(...variablesOfQuestion(question));
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom("1", "-1", "01", "1e3", "۱", "99999", "NaN", "1,2", "90"),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(variable, value), { maxLength: 12 }), (fields) => {
      const posted = new URLSearchParams(fields);
      const form = read(question, posted);
      const errors = findPageErrors({ questions: [question] }, form);
      draw(question, { raw: form.raw, errors });
      for (const own of variablesOfQuestion(question)) {
        const answer = form.answers[own];
        expect(answer === null || typeof answer === "number" || Array.isArray(answer)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["all in order", "ranking", "Q_1=2&Q_2=1&Q_3=4&Q_4=3", []],
  ["the last one left open", "ranking", "Q_1=2&Q_2=1&Q_3=4", []],
  ["two left open", "ranking", "Q_1=2&Q_2=1", ["Q too-few-ranked 4"]],
  ["a place given twice", "ranking", "Q_1=1&Q_2=1&Q_3=3&Q_4=4", ["Q_2 same-rank-twice 1"]],
  [
    "a place that there is not",
    "ranking",
    "Q_1=5&Q_2=1&Q_3=3&Q_4=4",
    ["Q_1 unknown-option", "Q too-few-ranked 4"],
  ],
  ["nothing", "ranking", "", ["Q required"]],
  ["the first two", "topTwo", "Q_4=1&Q_1=2", []],
  ["one of two: the other stays open", "topTwo", "Q_4=1", ["Q too-few-ranked 2"]],
  ["a third place of two", "topTwo", "Q_4=1&Q_1=2&Q_2=3", ["Q_2 unknown-option"]],
] as const)("ranking, %s", (_, name, fields, errors) => {
  expect(errorsOf(questionOf(name), fields)).toEqual(errors);
});

test("the one place that is left goes to the one option that is left, and nowhere else", () => {
  expect(read(questionOf("ranking"), "Q_1=2&Q_2=1&Q_3=4").answers).toEqual({
    Q_1: 2,
    Q_2: 1,
    Q_3: 4,
    Q_4: 3,
  });
  expect(read(questionOf("topTwo"), "Q_1=1").answers).toEqual({ Q_1: 1, Q_2: null, Q_3: null, Q_4: null });
});

test.each([
  ["all given out", "Q_1=50&Q_2=30&Q_5=20", []],
  ["what is empty got nothing", "Q_1=100", []],
  ["Persian and Arabic digits", "Q_1=۵۰&Q_2=٣٠&Q_5=20", []],
  ["thirds that miss by a hair", "Q_1=33.33&Q_2=33.33&Q_5=33.34", []],
  ["too little", "Q_1=50&Q_2=30", ["Q sum-differs 100"]],
  ["more than there is in one", "Q_1=101", ["Q_1 above-maximum 100"]],
  ["less than nothing", "Q_1=-10&Q_2=110", ["Q_1 below-minimum", "Q_2 above-maximum 100"]],
  ["words", "Q_1=half&Q_2=50", ["Q_1 not-a-number", "Q sum-differs 100"]],
  ["nothing", "Q_1=&Q_2= ", ["Q required"]],
] as const)("constant sum, %s", (_, fields, errors) => {
  expect(errorsOf(questionOf("constantSum"), fields)).toEqual(errors);
});

test("an empty share is stored as 0 only once something was given out", () => {
  const question = questionOf("constantSum", { isRequired: undefined });
  expect(read(question, "Q_1=100").answers).toEqual({ Q_1: 100, Q_2: 0, Q_5: 0 });
  expect(read(question, "").answers).toEqual({ Q_1: null, Q_2: null, Q_5: null });
  expect(read(question, "Q_1=100").raw.Q_2).toBe("");
});

test("a wrong sum is told with what is left, in the digits of the page", () => {
  const question = questionOf("constantSum");
  const balanceOf = (fields: string, language: Language) => {
    const form = read(question, fields, language);
    const errors = findPageErrors({ questions: [question] }, form);
    return findTags(draw(question, { raw: form.raw, errors, language }), "p", { class: "balance" })[0].text;
  };
  expect(balanceOf("Q_1=42.5", "en")).toContain("57.5 points");
  expect(balanceOf("Q_1=60&Q_2=60", "fa")).toContain("۲۰ امتیاز");
  expect(balanceOf("Q_1=42,5", "de")).toContain("57,5");
  expect(balanceOf("Q_1=100", "en")).toBe("");
});

test("a grid of choices clears by rows, and holds an exclusive option alone", () => {
  const question = questionOf("multiGrid");
  expect(errorsOf(question, "Q_1=1&Q_1=3&Q_2=90&Q_5=2")).toEqual([]);
  expect(errorsOf(question, "Q_1=1&Q_1=90&Q_5=7")).toEqual([
    "Q_5 unknown-option",
    "Q_1 exclusive-with-others",
    "Q_2 required",
  ]);
  const exclusive = findTags(draw(question), "input").filter((tag) => "data-exclusive" in tag.attributes);
  expect(exclusive.map(({ attributes }) => attributes.name)).toEqual(["Q_1", "Q_2", "Q_5"]);
});

test("a numeric grid names the column of what is wrong", () => {
  const question = questionOf("numericColumns", { min: 0 });
  const form = read(question, "Q_1_1=3&Q_1_2=-4&Q_2_1=۵&Q_2_2=x&Q_5_1=1&Q_5_2=2");
  const errors = findPageErrors({ questions: [question] }, form);
  expect(errors.map(({ variable, code }) => `${variable} ${code}`)).toEqual([
    "Q_2_2 not-a-number",
    "Q_1_2 below-minimum",
  ]);
  const words = draw(question, { raw: form.raw, errors });
  expect(words).toContain("Column 2: Please write this as a number");
  expect(form.answers.Q_2_1).toBe(5);
});

test("many columns keep their words: the grid becomes lists", () => {
  const many = Array.from({ length: 12 }, (_, position) => ({
    code: position + 1,
    text: text("ف", `Q${position}`),
  }));
  expect(draw(questionOf("numericColumns", { columns: many }))).toContain('class="items lists"');
  expect(draw(questionOf("numericColumns"))).toContain('class="items table points-2"');
});

test("both scales of an item are asked, each by its own name", () => {
  const question = questionOf("dualScale");
  const all = [1, 2, 5].flatMap((item) => [`Q_${item}_1=1`, `Q_${item}_2=2`]);
  expect(errorsOf(question, all.join("&"))).toEqual([]);
  expect(errorsOf(question, all.slice(1).join("&"))).toEqual(["Q_1_1 required"]);
  expect(errorsOf(question, all.join("&").replace("Q_1_2=2", "Q_1_2=1"))).toEqual(["Q_1_2 unknown-option"]);
});
