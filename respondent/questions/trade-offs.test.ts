import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers } from "#questionnaire/answers";
import { isBlocking } from "#questionnaire/check-answer";
import type { Language } from "#questionnaire/localised-text";
import { Question } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";
import { fieldsOf, findTags } from "#respondent/form-as-browser";
import { formFields } from "#respondent/form-fields";
import { makeQuestionContext } from "#respondent/questions/question-context";
import { renderQuestion } from "#respondent/questions/render-question";
import { findObstacles, findPageErrors, nameWarnings, readPageForm } from "#respondent/read-form";
import { renderErrorSummary } from "#respondent/render-error-summary";

const text = (fa: string, en: string) => ({ fa, en });
const mediaId = "3f2b8c1e-8d5a-4f0e-9a53-0c6d1f2e7a11";
const image = { mediaId, alt: text("جعبه", "A box") };
const shared = { code: "Q", text: text("پرسش", "Question"), isRequired: true };

const samples = {
  maxDiff: {
    ...shared,
    type: "maxDiff",
    items: [1, 2, 3, 4, 5].map((code) => ({
      code,
      text: text(`مورد <${code}>`, `Item ${code}`),
      ...(code === 2 && { image }),
    })),
    bestLabel: text("مهم‌ترین", "Most important"),
    worstLabel: text("کم‌اهمیت‌ترین", "Least important"),
    tasks: 3,
    itemsPerTask: 3,
    versionCount: 2,
    design: {
      versions: [
        [
          [1, 2, 3],
          [4, 5, 1],
          [2, 4, 3],
        ],
        [
          [5, 2, 1],
          [3, 4, 5],
          [1, 4, 2],
        ],
      ],
    },
  },
  conjoint: {
    ...shared,
    type: "conjoint",
    attributes: [
      {
        code: 1,
        text: text("قیمت", "Price"),
        levels: [
          { code: 1, label: text("ارزان", "Cheap") },
          { code: 2, label: text("گران", "Dear"), image },
        ],
      },
      {
        code: 7,
        text: text("رنگ", "Colour"),
        levels: [
          { code: 3, label: text("آبی", "Blue") },
          { code: 5, label: text("سبز", "Green") },
        ],
      },
    ],
    tasks: 2,
    conceptsPerTask: 2,
    versionCount: 1,
    noneLabel: text("هیچ‌کدام", "None"),
    // Attributes may be designed in another order than they are shown.
    design: {
      attributeCodes: [7, 1],
      versions: [
        [
          [
            [3, 1],
            [5, 2],
          ],
          [
            [5, 1],
            [3, 2],
          ],
        ],
      ],
    },
  },
  vanWestendorp: {
    ...shared,
    type: "vanWestendorp",
    prompts: {
      tooCheap: text("خیلی ارزان", "Too cheap"),
      cheap: text("ارزان", "Cheap"),
      expensive: text("گران", "Expensive"),
      tooExpensive: text("خیلی گران", "Too expensive"),
    },
    unit: text("تومان", "toman"),
    min: 0,
    max: 1_000_000,
  },
} as const;
type Sample = keyof typeof samples;
const names = Object.keys(samples) as Sample[];

/** As a response with this seed sees it. */
function sample(name: Sample, seed = 1): Question {
  const question = Question.parse(samples[name]);
  return rulesOf(question).arrange?.(question, seed) ?? question;
}

function draw(question: Question, answers: Answers = {}, language: Language = "fa"): string {
  return renderQuestion(question, makeQuestionContext(language, { answers, errors: [] })).markup;
}

function read(question: Question, fields: string | URLSearchParams, language: Language = "fa") {
  return readPageForm({ questions: [question] }, new URLSearchParams(fields), language);
}

test.each(names)("%s: every answer of the robot is shown, posted and read again as it was", (name) => {
  fc.assert(
    fc.property(
      fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
      fc.integer({ min: 1, max: 500 }),
      (numbers, seed) => {
        const question = sample(name, seed);
        const answers = rulesOf(question).answer(question, () => numbers.next().value);
        for (const language of ["fa", "en"] as const) {
          const form = read(question, fieldsOf(draw(question, answers, language)), language);
          expect(form.unreadable).toEqual([]);
          expect(form.answers).toEqual(answers);
          expect(findPageErrors({ questions: [question] }, form).filter(isBlocking)).toEqual([]);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test.each(names)("%s: left as it came, each part says in its place that it waits", (name) => {
  const question = sample(name);
  const form = read(question, fieldsOf(draw(question)));
  const variables = rulesOf(question).variables(question);
  expect(form.answers).toEqual(Object.fromEntries(variables.map((variable) => [variable, null])));
  const errors = findPageErrors({ questions: [question] }, form);
  expect(errors.map(({ code }) => code)).toEqual(variables.map(() => "required"));
  const context = makeQuestionContext("fa", { answers: {}, raw: form.raw, errors, questions: [question] });
  const { markup } = renderQuestion(question, context);
  for (const variable of variables) {
    expect(markup).toContain(`id="f-${variable}"`);
    expect(markup).toContain(`id="e-${variable}"`);
    expect(markup).toMatch(new RegExp(`aria-describedby="[^"]*e-${variable}\\b`));
  }
  expect(markup.match(/ autofocus/g)).toHaveLength(1);
});

test.each(names)("%s: what may be left out is no error when it is", (name) => {
  const question = { ...sample(name), isRequired: false } as Question;
  const form = read(question, fieldsOf(draw(question)));
  expect(findPageErrors({ questions: [question] }, form)).toEqual([]);
});

test.each([
  ["Q_t1_best=4", "an item of another task"],
  ["Q_t1_best=1e0", "a number that no form posts"],
  ["Q_t1_best=-99", "a missing code"],
  ["Q_t1_best=<b>", "markup"],
])("a forged best (%s: %s) is an error and no answer", (fields) => {
  const question = { ...sample("maxDiff", firstVersionSeed()), isRequired: false } as Question;
  const form = read(question, fields);
  expect(form.answers.Q_t1_best).toBeNull();
  const errors = findPageErrors({ questions: [question] }, form);
  expect(errors).toEqual([expect.objectContaining({ variable: "Q_t1_best", code: "unknown-option" })]);
});

function firstVersionSeed(): number {
  for (let seed = 1; ; seed++) {
    const question = sample("maxDiff", seed);
    if (question.type === "maxDiff" && question.design?.versions[0][0][2] === 3) return seed;
  }
}

test("fields of tasks that are not there are not read", () => {
  const question = sample("maxDiff");
  expect(Object.keys(read(question, "Q_t4_best=1&Q_version=2&Q_score_1=1").answers)).toEqual(
    rulesOf(question).variables(question),
  );
});

test("one item cannot be best and worst; the error names its task and side", () => {
  const question = { ...sample("maxDiff", firstVersionSeed()), isRequired: false } as Question;
  const form = read(question, "Q_t1_best=2&Q_t1_worst=2");
  const errors = findPageErrors({ questions: [question] }, form);
  expect(errors).toEqual([expect.objectContaining({ code: "best-is-worst", variable: "Q_t1_worst" })]);
  const context = makeQuestionContext("fa", { answers: {}, raw: form.raw, errors, questions: [question] });
  const summary = renderErrorSummary(errors, context) || undefined;
  expect(summary?.markup).toContain("مجموعهٔ ۱ از ۳: کم‌اهمیت‌ترین");
  expect(summary?.markup).toContain('href="#f-Q_t1_worst"');
});

test("each task is a group with its number; each mark is named by its side and its item", () => {
  const markup = draw(sample("maxDiff", firstVersionSeed()), { Q_t1_best: 2 });
  expect(findTags(markup, "legend").map((tag) => tag.text)).toEqual([
    "پرسش",
    "مجموعهٔ ۱ از ۳",
    "مجموعهٔ ۲ از ۳",
    "مجموعهٔ ۳ از ۳",
  ]);
  const [first] = findTags(markup, "input", { name: "Q_t1_best" });
  for (const id of first.attributes["aria-labelledby"].split(" ")) {
    expect(findTags(markup, "span", { id })).toHaveLength(1);
  }
  expect(markup).toContain("مورد &lt;1&gt;");
  expect(findTags(markup, "input", { checked: "" }).map((tag) => tag.attributes.value)).toEqual(["2"]);
  expect(findTags(markup, "img")[0].attributes).toMatchObject({ src: `/s/media/${mediaId}`, alt: "جعبه" });
});

test("a concept is one label that reads its number and every attribute with its level, as designed", () => {
  const markup = draw(sample("conjoint"), {}, "en");
  const words = markup
    .split('<label class="concept">')
    .slice(1)
    .map((part) => part.split("</label>")[0].replace(/<[^>]*>/g, ""));
  expect(words).toEqual([
    "Option 1. Price: Cheap. Colour: Blue. ",
    "Option 2. Price: Dear. Colour: Green. ",
    "Option 1. Price: Cheap. Colour: Green. ",
    "Option 2. Price: Dear. Colour: Blue. ",
  ]);
  const values = findTags(markup, "input", { name: "Q_t1" }).map((tag) => tag.attributes.value);
  expect(values).toEqual(["1", "2", "0"]);
});

test("none is a choice only where it is offered", () => {
  const { noneLabel, ...rest } = Question.parse(samples.conjoint) as Extract<Question, { type: "conjoint" }>;
  expect(read(sample("conjoint"), "Q_t1=0").answers.Q_t1).toBe(0);
  const form = read(rest, "Q_t1=0");
  expect(form.answers.Q_t1).toBeNull();
  expect(form.unreadable).toEqual([expect.objectContaining({ code: "unknown-option" })]);
  expect(read(sample("conjoint"), "Q_t1=3").answers.Q_t1).toBeNull();
  expect(noneLabel).toBeDefined();
});

test("prices are read in any digits, and out of order they are asked about once", () => {
  const question = sample("vanWestendorp");
  const fields = new URLSearchParams("Q_tooCheap=۱۰۰۰&Q_cheap=۹۰۰&Q_expensive=3000&Q_tooExpensive=۵٬۰۰۰");
  const form = read(question, fields);
  expect(form.answers).toEqual({ Q_tooCheap: 1000, Q_cheap: 900, Q_expensive: 3000, Q_tooExpensive: 5000 });
  const shown = { questions: [question] };
  const [warning, ...others] = findObstacles(shown, form, fields);
  expect(warning).toMatchObject({ level: "warning", code: "prices-out-of-order", variable: "Q_cheap" });
  expect(others).toEqual([]);
  fields.set(formFields.warned, nameWarnings([warning], form));
  expect(findObstacles(shown, form, fields)).toEqual([]);
  fields.set("Q_cheap", "800");
  const changed = read(question, fields);
  expect(findObstacles(shown, changed, fields)).toHaveLength(1);
});

test("prices below the least, above the most or not numbers are errors in their place", () => {
  const question = sample("vanWestendorp");
  const form = read(question, "Q_tooCheap=-1&Q_cheap=abc&Q_expensive=2000000&Q_tooExpensive=5");
  expect(
    findPageErrors({ questions: [question] }, form).map(({ variable, code }) => [variable, code]),
  ).toEqual([
    ["Q_cheap", "not-a-number"],
    ["Q_tooCheap", "below-minimum"],
    ["Q_expensive", "above-maximum"],
  ]);
});

test("a draft without a design shows no tasks and keeps nobody from going on", () => {
  for (const name of ["maxDiff", "conjoint"] as const) {
    const question = Question.parse({ ...samples[name], design: undefined });
    const form = read(question, fieldsOf(draw(question)));
    expect(findPageErrors({ questions: [question] }, form)).toEqual([]);
  }
});
