import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseTyped } from "#i18n/normalise-text";
import type { AnswerError } from "#questionnaire/answer-error";
import type { Answers } from "#questionnaire/answers";
import { checkAnswer } from "#questionnaire/check-answer";
import type { Question } from "#questionnaire/model";
import { fieldsOf, findTags } from "#respondent/form-as-browser";
import {
  findObstacles,
  findPageErrors,
  keepValidAnswers,
  nameWarnings,
  readPageForm,
} from "#respondent/read-form";
import { renderQuestionPage } from "#respondent/render-page";
import { sampleAssets, sampleDefinition } from "#respondent/sample-definition";

const page = sampleDefinition.pages[0];
const shown = { page, questions: page.questions };

function read(fields: string | [string, string][]) {
  return readPageForm(shown, new URLSearchParams(fields), "fa");
}

test("a page left empty gives null for every variable that was shown", () => {
  const { answers, unreadable } = read("");
  expect(Object.keys(answers).sort()).toEqual(
    ["Q1", "Q1_9_text", "Q2", "Q2_10_text", "Q3_1", "Q3_2", "Q4", "Q5", "Q6", "Q7"].sort(),
  );
  expect(Object.values(answers).every((value) => value === null)).toBe(true);
  expect(unreadable).toEqual([]);
});

test.each([
  ["۱۲۳", 123],
  ["٤٥", 45],
  ["۱۲٬۵۰۰", 12_500],
  ["۳٫۵", 3.5],
  [" 7 ", 7],
])("reads the number %s", (typed, value) => {
  expect(read([["Q4", typed]]).answers.Q4).toBe(value);
});

test.each(["بیست", "12abc", "1/2", "۱".repeat(1000)])(
  "keeps %s to be shown again, and says it is no number",
  (typed) => {
    const form = read([["Q4", typed]]);
    expect(form.answers.Q4).toBeNull();
    expect(form.raw.Q4).toBe(typed);
    expect(form.unreadable).toEqual([{ questionCode: "Q4", variable: "Q4", code: "not-a-number" }]);
  },
);

test("typed text is stored with Persian letters and without spaces around it", () => {
  const { answers } = read([
    ["Q5", "  كتاب عربي\r\nدو "],
    ["Q6", "یک\r\nدو"],
  ]);
  expect(answers).toMatchObject({ Q5: "کتاب عربی دو", Q6: "یک\nدو" });
  expect(read([["Q5", "\u200c \u200f"]]).answers.Q5).toBeNull();
});

test.each(["3", "01", "1.0", "1e0", " 1", "0x1", "__proto__", "-1", "١"])(
  "a forged code %s is an error, not an answer",
  (code) => {
    const form = read([
      ["Q1", code],
      ["Q2", "1"],
      ["Q2", code],
    ]);
    expect(form.answers).toMatchObject({ Q1: null, Q2: null });
    expect(form.unreadable.map((error) => [error.variable, error.code])).toEqual([
      ["Q1", "unknown-option"],
      ["Q2", "unknown-option"],
    ]);
  },
);

test("fields that are not on the page are ignored", () => {
  const { answers, raw } = read("Q99=1&Q3_7=1&Q1_1_text=x&_action=next&__proto__=1&constructor=1");
  expect(Object.keys(answers)).toHaveLength(10);
  expect(Object.keys(raw)).toHaveLength(10);
});

test("repeated fields: a multiple choice takes each once in order, anything else the last", () => {
  const { answers } = read("Q2=10&Q2=2&Q2=2&Q1=1&Q1=2&Q5=a&Q5=b&Q2_10_text=x");
  expect(answers).toMatchObject({ Q2: [2, 10], Q1: 2, Q5: "b" });
});

test("own words count while their option is chosen, and choose it where nothing else is", () => {
  expect(read("Q1=1&Q1_9_text=x").answers).toMatchObject({ Q1: 1, Q1_9_text: null });
  expect(read("Q1_9_text=x").answers).toMatchObject({ Q1: 9, Q1_9_text: "x" });
  expect(read("Q2=1&Q2=2&Q2_10_text=x").answers).toMatchObject({ Q2: [1, 2], Q2_10_text: null });
  expect(read("Q2=1&Q2_10_text=x").raw.Q2_10_text).toBe("x");
});

test("one error a variable: what cannot be read is not called missing as well", () => {
  const errors = findPageErrors(shown, read("Q1=77&Q3_1=2"));
  expect(errors).toEqual([
    { questionCode: "Q1", variable: "Q1", code: "unknown-option" },
    { questionCode: "Q3", variable: "Q3_2", code: "required" },
  ]);
});

test("going back keeps what is valid, and leaves alone what is not", () => {
  const kept = keepValidAnswers(shown, read("Q1=2&Q2=1&Q3_1=3&Q4=abc&Q5=hello"));
  expect(kept).toMatchObject({ Q1: 2, Q3_1: 3, Q3_2: null, Q5: "hello" });
  expect(kept).not.toHaveProperty("Q4");
  expect(kept).not.toHaveProperty("Q2");
});

test("one megabyte in a text field is read, and refused as too long", () => {
  const form = read([["Q6", "x".repeat(1_000_000)]]);
  expect(findPageErrors(shown, form)).toContainEqual({
    questionCode: "Q6",
    variable: "Q6",
    code: "too-long",
    limit: 500,
  });
});

const line = fc
  .string({ unit: "grapheme", maxLength: 30 })
  .map((text) => normaliseTyped(text.replace(/[\r\n]/g, " ")).trim())
  .filter((text) => /[^\s\u200b-\u200f]/.test(text));
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((texts) => texts.join("\n"));
const orEmpty = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const anyAnswers: fc.Arbitrary<Answers> = fc
  .record({
    Q1: orEmpty(fc.constantFrom(1, 2, 9)),
    Q1_9_text: orEmpty(line),
    Q2: orEmpty(fc.subarray([1, 2, 10, 98], { minLength: 1 })),
    Q2_10_text: orEmpty(line),
    Q3_1: orEmpty(fc.constantFrom(1, 2, 3)),
    Q3_2: orEmpty(fc.constantFrom(1, 2, 3)),
    Q4: orEmpty(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0)),
    Q5: orEmpty(line),
    Q6: orEmpty(lines),
    Q7: orEmpty(fc.integer({ min: 0, max: 10 })),
  })
  .map((answers) => ({
    ...answers,
    Q1_9_text: answers.Q1 === 9 ? answers.Q1_9_text : null,
    Q2_10_text: answers.Q2?.includes(10) ? answers.Q2_10_text : null,
  }));

test("any answers, drawn on a page and posted back unchanged, are the same answers", () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom("fa" as const, "en" as const), (answers, language) => {
      const markup = renderQuestionPage({
        definition: sampleDefinition,
        shown,
        answers,
        language,
        assets: sampleAssets,
        progress: 0,
        canGoBack: false,
        formAction: "/s",
        hiddenFields: { _page: "P1" },
      });
      const posted = fieldsOf(markup);
      const form = readPageForm(shown, posted, "en");
      expect(form.answers).toEqual(answers);
      expect(form.unreadable).toEqual([]);
      expect(posted.get("_page")).toBe("P1");
    }),
    { numRuns: 300 },
  );
});

test("whatever is posted, the page shows it again word for word", () => {
  const typed = fc
    .string({ unit: "binary", maxLength: 40 })
    .map((text) => text.replace(/[\r\n\ud800-\udfff]/g, ""));
  fc.assert(
    fc.property(typed, typed, (first, second) => {
      const form = read([
        ["Q5", first],
        ["Q1", "9"],
        ["Q1_9_text", second],
      ]);
      const markup = renderQuestionPage({
        definition: sampleDefinition,
        shown,
        answers: {},
        raw: form.raw,
        errors: findPageErrors(shown, form),
        language: "en",
        assets: sampleAssets,
        progress: 0,
        canGoBack: true,
        formAction: "/s",
        hiddenFields: {},
      });
      const again = fieldsOf(markup);
      expect(again.get("Q5")).toBe(first);
      expect(again.get("Q1_9_text")).toBe(second);
    }),
  );
});

test.each([
  ["de", "3,5", 3.5],
  ["de", "3.5", 3.5],
  ["de", "1.234", 1234],
  ["de", "1.234,5", 1234.5],
  ["ru", "1 234,5", 1234.5],
  ["fr", "1\u202f234", 1234],
  ["en", "1,234.5", 1234.5],
  ["ar", "٣٫٥", 3.5],
  ["ur", "۱٬۲۳۴", 1234],
] as const)("in %s, %s is the number that its readers mean", (language, typed, value) => {
  expect(readPageForm(shown, new URLSearchParams({ Q4: typed }), language).answers.Q4).toBe(value);
});

test("a rule of the author's own is told in the author's words, and a warning does not stop twice", () => {
  const [, , , number] = page.questions;
  const ruled: Question = {
    ...number,
    rules: [
      { level: "warning", failsIf: { type: "between", variable: "Q4", min: 9 }, message: { fa: "مطمئنید؟" } },
    ],
  };
  const one = { page, questions: [ruled] };
  const fields = new URLSearchParams({ Q4: "12" });
  const form = readPageForm(one, fields, "fa");
  const errors = findObstacles(one, form, fields);
  expect(errors).toMatchObject([{ code: "rule", level: "warning", ruleIndex: 0 }]);
  fields.set("_warned", nameWarnings(errors, form));
  expect(findObstacles(one, form, fields)).toEqual([]);
  const markup = renderQuestionPage({
    definition: sampleDefinition,
    shown: one,
    language: "fa",
    assets: sampleAssets,
    answers: {},
    raw: form.raw,
    errors,
    progress: 0,
    canGoBack: false,
    formAction: "/s/abc",
    hiddenFields: {},
  });
  expect(markup).toContain("مطمئنید؟");
  expect(markup).toContain('class="summary caution"');
  expect(markup).not.toContain("aria-invalid");
});

test("ways out are boxes beside the answer, ticked as stored, and told when both were given", () => {
  const [, , , number] = page.questions;
  const questions = [{ ...number, missingAnswers: ["dontKnow" as const, "refused" as const] }];
  const show = (answers: Answers, errors: AnswerError[] = []) =>
    renderQuestionPage({
      definition: sampleDefinition,
      shown: { page, questions },
      language: "en",
      assets: sampleAssets,
      answers,
      errors,
      progress: 0,
      canGoBack: false,
      formAction: "/s/abc",
      hiddenFields: {},
    });
  const boxes = findTags(show({ Q4_missing: -99 }), "input", { name: "Q4_missing" });
  expect(boxes.map(({ attributes }) => [attributes.type, attributes.value, "checked" in attributes])).toEqual(
    [
      ["checkbox", "-98", false],
      ["checkbox", "-99", true],
    ],
  );
  const answers = { Q4: 12, Q4_missing: -98 };
  const wrong = show(answers, checkAnswer(questions[0], answers));
  expect(findTags(wrong, "a").map(({ attributes }) => attributes.href)).toEqual(["#f-Q4_missing"]);
  expect(findTags(wrong, "p", { id: "e-Q4_missing" })).toHaveLength(1);
});
