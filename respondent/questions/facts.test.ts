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

const shared = { code: "Q", text: { fa: "پرسش", en: "Question" } };
const options = [1, 2, 3].map((code) => ({ code, label: { fa: `پاسخ ${code}`, en: `Answer ${code}` } }));

const samples = {
  day: { ...shared, type: "date" },
  jalali: { ...shared, type: "date", calendar: "jalali", earliest: "2000-01-01", latest: "2010-12-31" },
  gregorian: { ...shared, type: "date", calendar: "gregorian" },
  consent: {
    ...shared,
    type: "consent",
    agreeLabel: { fa: "بله", en: "Yes" },
    declineLabel: { fa: "نه", en: "No" },
  },
  place: { ...shared, type: "place", levels: ["country", "province", "city"] },
  town: { ...shared, type: "place", levels: ["city"] },
  division: { ...shared, type: "industry", detail: "divisions" },
  section: { ...shared, type: "industry", detail: "sections" },
  quiz: { ...shared, type: "quiz", options, correctCode: 2 },
  timedQuiz: { ...shared, type: "quiz", options, correctCode: 2, timeLimitSeconds: 30 },
  email: { ...shared, type: "text", format: "email" },
  phone: { ...shared, type: "text", format: "phone" },
  postcode: { ...shared, type: "text", format: "digits", minLength: 10, maxLength: 10 },
  story: { ...shared, type: "longText", minLength: 20 },
} as const;
type Sample = keyof typeof samples;
const names = Object.keys(samples) as Sample[];
const questionOf = (name: Sample, more: object = {}) => Question.parse({ ...samples[name], ...more });

function draw(question: Question, answers: Answers = {}, language: Language = "fa"): string {
  const shown = { answers, errors: [], questions: [question] };
  return renderQuestion(question, makeQuestionContext(language, shown)).markup;
}

function read(question: Question, fields: string | URLSearchParams, language: Language = "fa") {
  return readPageForm({ questions: [question] }, new URLSearchParams(fields), language);
}

function errorsOf(question: Question, fields: string | URLSearchParams) {
  return findPageErrors({ questions: [question] }, read(question, fields)).map(({ code }) => code);
}

test.each(names)("%s: what the robot answers is shown, posted and read again as it was", (name) => {
  const question = questionOf(name);
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (numbers) => {
      const answers = rulesOf(question).answer(question, () => numbers.next().value);
      for (const language of ["fa", "en", "ckb", "zh"] as const) {
        const form = read(question, fieldsOf(draw(question, answers, language)), language);
        expect(form.unreadable).toEqual([]);
        expect(form.answers).toMatchObject(answers);
        expect(findPageErrors({ questions: [question] }, form)).toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
});

test.each(names)(
  "%s: left as it came, nothing is answered, and a required one says so in its place",
  (name) => {
    const question = questionOf(name, { isRequired: true });
    const form = read(question, fieldsOf(draw(question)));
    expect(form.answers).toEqual(
      Object.fromEntries(variablesOfQuestion(question).map((variable) => [variable, null])),
    );
    const errors = findPageErrors({ questions: [question] }, form);
    expect(errors.map(({ code }) => code)).toEqual(["required"]);
    const shown = { answers: {}, raw: form.raw, errors, questions: [question] };
    const { markup } = renderQuestion(question, makeQuestionContext("fa", shown));
    const { variable } = errors[0];
    expect(markup).toContain(`id="f-${variable}"`);
    expect(markup).toMatch(new RegExp(`aria-describedby="[^"]*e-${variable}\\b`));
    expect(markup.match(/ autofocus/g)).toHaveLength(1);
  },
);

test("a day is typed in any digits, and stored as the same day in either calendar", () => {
  const question = questionOf("day");
  expect(read(question, "Q_jalali_day=۱۵&Q_jalali_month=3&Q_jalali_year=۱۳۷۰").answers.Q).toBe("1991-06-05");
  expect(read(question, "Q_jalali_day= ١٥ &Q_jalali_month=3&Q_jalali_year=1370").answers.Q).toBe(
    "1991-06-05",
  );
  expect(read(question, "Q_gregorian_day=5&Q_gregorian_month=6&Q_gregorian_year=1991").answers.Q).toBe(
    "1991-06-05",
  );
});

test("a stored day is shown in the calendar of the page's language, or in the question's own", () => {
  const fieldsShown = (name: Sample, language: Language) =>
    Object.fromEntries(fieldsOf(draw(questionOf(name), { Q: "1991-06-05" }, language)));
  expect(fieldsShown("day", "fa")).toEqual({
    Q_jalali_day: "۱۵",
    Q_jalali_month: "3",
    Q_jalali_year: "۱۳۷۰",
  });
  expect(fieldsShown("day", "en")).toEqual({
    Q_gregorian_day: "5",
    Q_gregorian_month: "6",
    Q_gregorian_year: "1991",
  });
  expect(fieldsShown("jalali", "en")).toEqual({
    Q_jalali_day: "15",
    Q_jalali_month: "3",
    Q_jalali_year: "1370",
  });
  expect(fieldsShown("gregorian", "fa")).toMatchObject({ Q_gregorian_year: "۱۹۹۱" });
});

test.each([
  ["a day that the month lacks", "Q_jalali_day=30&Q_jalali_month=12&Q_jalali_year=1402"],
  ["a part left empty", "Q_jalali_day=3&Q_jalali_month=&Q_jalali_year=1402"],
  ["words", "Q_jalali_day=three&Q_jalali_month=1&Q_jalali_year=1402"],
  ["two digits of a year", "Q_jalali_day=3&Q_jalali_month=1&Q_jalali_year=70"],
  ["a Gregorian year among Jalali fields", "Q_jalali_day=3&Q_jalali_month=1&Q_jalali_year=1991"],
  ["a Jalali year among Gregorian fields", "Q_gregorian_day=3&Q_gregorian_month=1&Q_gregorian_year=1370"],
  ["a forged month", "Q_jalali_day=3&Q_jalali_month=1e0&Q_jalali_year=1402"],
])("%s is no day, and comes back as it was typed", (_, fields) => {
  const question = questionOf("day");
  const form = read(question, fields);
  const errors = findPageErrors({ questions: [question] }, form);
  expect(errors.map(({ code }) => code)).toEqual(["not-a-date"]);
  const shown = { answers: { Q: "2000-01-01" }, raw: form.raw, errors, questions: [question] };
  const language = fields.includes("gregorian") ? "en" : "fa";
  const again = fieldsOf(renderQuestion(question, makeQuestionContext(language, shown)).markup);
  const year = [...again.keys()].find((name) => name.endsWith("year"))!;
  const posted = new URLSearchParams(fields).get(year)!;
  expect(again.get(year)).toBe(
    language === "fa" ? posted.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)]) : posted,
  );
});

test("limits are said in the calendar that is shown", () => {
  const question = questionOf("jalali");
  const form = read(question, "Q_jalali_day=1&Q_jalali_month=1&Q_jalali_year=1400");
  const errors = findPageErrors({ questions: [question] }, form);
  expect(errors.map(({ code }) => code)).toEqual(["date-too-late"]);
  const shown = { answers: {}, raw: form.raw, errors, questions: [question] };
  const { markup } = renderQuestion(question, makeQuestionContext("fa", shown));
  expect(markup).toContain("۱۰ دی ۱۳۸۹");
  expect(markup).toContain("از ۱۱ دی ۱۳۷۸ تا ۱۰ دی ۱۳۸۹");
});

test("a consent weighs yes and no the same, and nothing is ticked beforehand", () => {
  const boxes = findTags(draw(questionOf("consent")), "input", { type: "radio" });
  expect(boxes.map(({ attributes }) => attributes.value)).toEqual(["1", "0"]);
  expect(boxes.some(({ attributes }) => "checked" in attributes)).toBe(false);
  expect(errorsOf(questionOf("consent"), "Q=2")).toEqual(["unknown-option"]);
});

test("a city tells its province, and one of another province is refused", () => {
  const question = questionOf("place");
  expect(read(question, "Q_country=364&Q_province=&Q_city=23001").answers).toEqual({
    Q_country: 364,
    Q_province: 23,
    Q_city: 23001,
  });
  expect(errorsOf(question, "Q_country=364&Q_province=1&Q_city=23001")).toEqual(["city-outside-province"]);
  expect(errorsOf(question, "Q_country=364&Q_province=23&Q_city=23998")).toEqual(["unknown-option"]);
});

test("abroad, provinces and cities of Iran do not count and are not asked for", () => {
  const question = questionOf("place", { isRequired: true });
  const form = read(question, "Q_country=276&Q_province=23&Q_city=23001");
  expect(form.answers).toEqual({ Q_country: 276, Q_province: null, Q_city: null });
  expect(findPageErrors({ questions: [question] }, form)).toEqual([]);
  expect(errorsOf(question, "Q_country=364")).toEqual(["required", "required"]);
});

test("cities stand under their provinces, in the order of the language, with the rest of each at its end", () => {
  const markup = draw(questionOf("town"), {}, "en");
  const groups = findTags(markup, "optgroup").map(({ attributes }) => attributes.label);
  expect(groups).toHaveLength(31);
  expect(groups).toEqual(groups.toSorted((a, b) => a.localeCompare(b, "en")));
  expect(markup).toMatch(/>Elsewhere in Alborz<\/option><\/optgroup>/);
});

test("divisions of industry stand under their sections", () => {
  const markup = draw(questionOf("division"), {}, "en");
  expect(findTags(markup, "optgroup")).toHaveLength(21);
  expect(findTags(markup, "option")).toHaveLength(1 + 88);
  expect(findTags(draw(questionOf("section")), "optgroup")).toEqual([]);
  expect(errorsOf(questionOf("section"), "Q=99")).toEqual(["unknown-option"]);
});

test("the key of a quiz never reaches the page", () => {
  for (const key of [1, 2, 3]) {
    expect(draw(questionOf("timedQuiz", { correctCode: key }))).toBe(
      draw(questionOf("timedQuiz", { correctCode: 1 })),
    );
  }
});

test("a clock waits for the script, and offers more time unless the limit is strict", () => {
  const clock = (more: object) => findTags(draw(questionOf("timedQuiz", more)), "div", { class: "clock" })[0];
  expect(clock({}).attributes).toMatchObject({ hidden: "", "data-limit": "30" });
  expect(draw(questionOf("timedQuiz"))).toContain('class="more"');
  expect(draw(questionOf("timedQuiz", { isLimitStrict: true }))).not.toContain('class="more"');
  expect(draw(questionOf("quiz"))).not.toContain("clock");
});

test.each([
  ["12", 12],
  ["", null],
  ["-3", null],
  ["1e9", null],
  ["999999999", 86_400],
  ["<script>", null],
])("seconds that a device sends as %j never keep anybody from going on", (sent, stored) => {
  const question = questionOf("timedQuiz");
  const fields = new URLSearchParams({ Q: "2", Q_seconds: sent });
  expect(read(question, fields).answers).toEqual({ Q: 2, Q_seconds: stored });
  expect(errorsOf(question, fields)).toEqual([]);
});

test("time that has run out stands for an answer", () => {
  const question = questionOf("timedQuiz", { isRequired: true });
  expect(errorsOf(question, "Q_seconds=30")).toEqual([]);
  expect(errorsOf(question, "Q_seconds=29")).toEqual(["required"]);
  expect(errorsOf(question, "Q_seconds=")).toEqual(["required"]);
});

test("formatted texts are read in any digits and stored in ASCII ones", () => {
  expect(read(questionOf("phone"), "Q=۰۹۱۲ ۳۴۵ ۶۷۸۹").answers.Q).toBe("0912 345 6789");
  expect(read(questionOf("postcode"), "Q=١٢٣٤٥٦٧٨٩٠").answers.Q).toBe("1234567890");
  expect(read(questionOf("email"), "Q=  a@b.ir\u200c ").answers.Q).toBe("a@b.ir");
  expect(errorsOf(questionOf("phone"), "Q=call me")).toEqual(["wrong-format"]);
  expect(errorsOf(questionOf("postcode"), "Q=123")).toEqual(["too-short"]);
  expect(errorsOf(questionOf("email"), "Q=a@b")).toEqual(["wrong-format"]);
});

test("hints say what is wanted", () => {
  expect(draw(questionOf("postcode"), {}, "en")).toContain("Digits only. Exactly 10 characters.");
  expect(draw(questionOf("story"), {}, "fa")).toContain("دست‌کم ۲۰ نویسه.");
  expect(findTags(draw(questionOf("phone")), "input")[0].attributes).toMatchObject({
    inputmode: "tel",
    dir: "ltr",
  });
});
