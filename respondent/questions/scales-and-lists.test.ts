import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers } from "#questionnaire/answers";
import type { Language } from "#questionnaire/localised-text";
import { Question } from "#questionnaire/model";
import { rulesOf, variablesOfQuestion } from "#questionnaire/question-types/registry";
import { fieldsOf, findTags } from "#respondent/form-as-browser";
import { makeQuestionContext } from "#respondent/questions/question-context";
import { renderQuestion } from "#respondent/questions/render-question";
import { findPageErrors, readPageForm } from "#respondent/read-form";

const text = (fa: string, en: string) => ({ fa, en });
const mediaId = "3f2b8c1e-8d5a-4f0e-9a53-0c6d1f2e7a11";
const shared = { code: "Q", text: text("پرسش", "Question") };
const options = [1, 2, 9].map((code) => ({
  code,
  label: text(`گزینه`, `Option ${code}`),
  image: { mediaId, alt: text("بستهٔ آبی", "A blue box") },
}));

const samples = {
  stars: { ...shared, type: "rating", steps: 5, look: "stars", lowLabel: text("بد", "Poor") },
  numbers: { ...shared, type: "rating", steps: 10, look: "numbers", highLabel: text("عالی", "Great") },
  slider: { ...shared, type: "slider", min: -1, max: 1, step: 0.25, unit: text("درجه", "degrees") },
  ladder: {
    ...shared,
    type: "ladder",
    steps: 10,
    topLabel: text("بهترین", "Best off"),
    bottomLabel: text("بدترین", "Worst off"),
  },
  poles: {
    ...shared,
    type: "semanticDifferential",
    steps: 7,
    items: [
      { code: 1, low: text("سنتی", "Old"), high: text("نوآور", "New") },
      { code: 4, low: text("ارزان", "Cheap"), high: text("گران", "Dear") },
    ],
  },
  pictures: { ...shared, type: "single", display: "images", options },
  manyPictures: { ...shared, type: "multiple", display: "images", options },
  dropdown: { ...shared, type: "single", display: "dropdown", options },
  search: {
    ...shared,
    type: "single",
    display: "search",
    options: options.map((option) => ({ ...option, isOtherSpecify: option.code === 9 })),
  },
} as const;
type Sample = keyof typeof samples;
const names = Object.keys(samples) as Sample[];

function draw(question: Question, answers: Answers = {}, language: Language = "fa"): string {
  return renderQuestion(question, makeQuestionContext(language, { answers, errors: [] })).markup;
}

function read(question: Question, fields: string | URLSearchParams, language: Language = "fa") {
  return readPageForm({ questions: [question] }, new URLSearchParams(fields), language);
}

test.each(names)(
  "%s: every answer that the robot gives is shown, posted and read again as it was",
  (name) => {
    const question = Question.parse(samples[name]);
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (numbers) => {
        const answers = rulesOf(question).answer(question, () => numbers.next().value);
        for (const language of ["fa", "en"] as const) {
          const form = read(question, fieldsOf(draw(question, answers, language)), language);
          expect(form.unreadable).toEqual([]);
          expect(form.answers).toMatchObject(answers);
          expect(findPageErrors({ questions: [question] }, form)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  },
);

test.each(names)(
  "%s: left as it came, nothing is answered, and a required one says so in its place",
  (name) => {
    const question = Question.parse({ ...samples[name], isRequired: true });
    const form = read(question, fieldsOf(draw(question)));
    const variables = variablesOfQuestion(question);
    expect(form.answers).toEqual(Object.fromEntries(variables.map((variable) => [variable, null])));
    const errors = findPageErrors({ questions: [question] }, form);
    expect(errors.map(({ code }) => code)).toEqual(
      name === "poles" ? ["required", "required"] : ["required"],
    );
    const context = makeQuestionContext("fa", { answers: {}, raw: form.raw, errors });
    const { markup } = renderQuestion(question, context);
    for (const { variable } of errors) {
      expect(markup).toContain(`id="f-${variable}"`);
      expect(markup).toContain(`id="e-${variable}"`);
      expect(markup).toMatch(new RegExp(`aria-describedby="[^"]*e-${variable}\\b`));
    }
    expect(markup.match(/ autofocus/g)).toHaveLength(1);
  },
);

test.each(names)("%s: a forged value is an error and no answer", (name) => {
  const question = Question.parse(samples[name]);
  const [variable] = variablesOfQuestion(question);
  const form = read(question, new URLSearchParams({ [variable]: "77x" }));
  expect(form.answers[variable]).toBeNull();
  expect(findPageErrors({ questions: [question] }, form)).toHaveLength(1);
});

test("a row runs from low to high in reading order, a ladder from its top down", () => {
  const values = (name: Sample) =>
    findTags(draw(Question.parse(samples[name])), "input", { type: "radio" }).map(
      (tag) => tag.attributes.value,
    );
  expect(values("stars")).toEqual(["1", "2", "3", "4", "5"]);
  expect(values("ladder")).toEqual(["10", "9", "8", "7", "6", "5", "4", "3", "2", "1"]);
});

test("steps are written in the digits of the page, and the ends are told to a screen reader", () => {
  const persian = draw(Question.parse(samples.ladder));
  expect(persian).toContain('<span>۱۰<span class="unseen">: بهترین</span></span>');
  expect(draw(Question.parse(samples.ladder), {}, "en")).toContain(
    '<span>1<span class="unseen">: Worst off</span></span>',
  );
});

test("each pair of poles is one group, named by both of its poles", () => {
  const markup = draw(Question.parse(samples.poles));
  expect(
    findTags(markup, "div", { role: "radiogroup" }).map((tag) => tag.attributes["aria-labelledby"]),
  ).toEqual(["t-Q_1 u-Q_1", "t-Q_4 u-Q_4"]);
  expect(findTags(markup, "p", { id: "t-Q_4" })[0].text).toBe("ارزان");
  expect(findTags(markup, "p", { id: "u-Q_4" })[0].text).toBe("گران");
});

test("a slider is a field for a number in any digits, off the grid is said to be so", () => {
  const question = Question.parse(samples.slider);
  expect(read(question, "Q=۰٫۵").answers.Q).toBe(0.5);
  expect(read(question, "Q=-۱").answers.Q).toBe(-1);
  const off = findPageErrors({ questions: [question] }, read(question, "Q=0.3"));
  expect(off).toEqual([expect.objectContaining({ code: "off-step", limit: 0.25 })]);
  const markup = draw(question, { Q: 0.5 });
  expect(findTags(markup, "input", { name: "Q" })[0].attributes.value).toBe("۰٫۵");
  expect(markup).toContain('data-digits="۰۱۲۳۴۵۶۷۸۹٫"');
});

test("pictures come with their words for those who do not see them, from our own address", () => {
  const [picture] = findTags(draw(Question.parse(samples.pictures)), "img");
  expect(picture.attributes).toMatchObject({ src: `/s/media/${mediaId}`, alt: "بستهٔ آبی" });
  const plain = Question.parse({ ...samples.pictures, display: undefined });
  expect(findTags(draw(plain), "img")).toEqual([]);
  const information = Question.parse({
    ...shared,
    type: "information",
    image: { mediaId, alt: text("آگهی", "An advertisement") },
  });
  expect(findTags(draw(information, {}, "en"), "img")[0].attributes.alt).toBe("An advertisement");
});

test("a folded list begins with nothing chosen and groups its options under their headings", () => {
  const question = Question.parse({
    ...samples.dropdown,
    optionGroups: [{ code: 1, label: text("گروه <یک>", "Group") }],
    options: options.map((option, position) => ({ ...option, groupCode: position < 2 ? 1 : undefined })),
  });
  const markup = draw(question, { Q: 2 });
  expect(findTags(markup, "optgroup").map((tag) => tag.attributes.label)).toEqual(["گروه <یک>"]);
  expect(findTags(markup, "option").map((tag) => tag.attributes.value)).toEqual(["", "1", "2", "9"]);
  expect(findTags(markup, "option", { selected: "" }).map((tag) => tag.attributes.value)).toEqual(["2"]);
});

test("own words for a folded option count while it is chosen, and are asked for then", () => {
  const question = Question.parse(samples.search);
  expect(read(question, "Q=9&Q_9_text=خودم").answers).toEqual({ Q: 9, Q_9_text: "خودم" });
  expect(read(question, "Q=1&Q_9_text=خودم").answers).toEqual({ Q: 1, Q_9_text: null });
  const errors = findPageErrors({ questions: [question] }, read(question, "Q=9"));
  expect(errors.map(({ code }) => code)).toEqual(["other-text-missing"]);
});
