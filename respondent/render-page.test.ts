import { expect, test } from "vitest";
import type { AnswerError } from "#questionnaire/answer-error";
import type { Question } from "#questionnaire/model";
import { findTags, listTags } from "#respondent/form-as-browser";
import { type QuestionPageInput, renderQuestionPage } from "#respondent/render-page";
import { sampleAssets, sampleDefinition } from "#respondent/sample-definition";

const page = sampleDefinition.pages[0];

function render(change: Partial<QuestionPageInput> = {}): string {
  return renderQuestionPage({
    definition: sampleDefinition,
    shown: { page, questions: page.questions },
    answers: {},
    language: "fa",
    assets: sampleAssets,
    progress: 0.4,
    canGoBack: true,
    formAction: "/s/abc",
    hiddenFields: { _page: "P1", _key: "k" },
    ...change,
  });
}

function renderOne(code: string, change: Partial<QuestionPageInput> = {}): string {
  return render({ shown: { page, questions: page.questions.filter((one) => one.code === code) }, ...change });
}

function fault(variable: string, code: AnswerError["code"], limit?: number): AnswerError {
  return { questionCode: variable.split("_")[0], variable, code, limit };
}

test.each([
  ["fa", "rtl", "/persian.woff2"],
  ["en", "ltr", "/latin.woff2"],
] as const)("in %s the page runs %s and fetches one font first", (language, direction, font) => {
  const markup = render({ language });
  expect(findTags(markup, "html")[0].attributes).toEqual({ lang: language, dir: direction });
  expect(findTags(markup, "link", { rel: "preload" }).map((tag) => tag.attributes.href)).toEqual([font]);
});

test("nothing on the page needs inline style or script, or another origin", () => {
  const markup = render({
    errors: [fault("Q1", "required")],
    isPreview: true,
    brand: { name: "x", logoUrl: "/l" },
  });
  for (const tag of listTags(markup)) {
    expect(Object.keys(tag.attributes).filter((name) => name === "style" || name.startsWith("on"))).toEqual(
      [],
    );
    expect(`${tag.attributes.src ?? ""}${tag.attributes.href ?? ""}`).not.toMatch(/^(?:https?:)?\/\//);
  }
  expect(findTags(markup, "style")).toEqual([]);
  expect(findTags(markup, "script")).toHaveLength(1);
});

test("ids are unique, and everything that points at one finds it", () => {
  const errors = [fault("Q1", "required"), fault("Q3_2", "required"), fault("Q4", "not-a-number")];
  const tags = listTags(render({ errors }));
  const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { attributes } of tags) {
    const pointed = `${attributes["aria-describedby"] ?? ""} ${attributes["aria-labelledby"] ?? ""} ${attributes.for ?? ""}`;
    for (const id of pointed.split(" ").filter(Boolean)) expect(ids).toContain(id);
    if (attributes.href?.startsWith("#")) expect(ids).toContain(attributes.href.slice(1));
  }
});

test("a single choice is a named group of radio buttons with its stored answer", () => {
  const markup = renderOne("Q1", { answers: { Q1: 2 } });
  const radios = findTags(markup, "input", { type: "radio", name: "Q1" });
  expect(radios.map((tag) => tag.attributes.value)).toEqual(["1", "2", "9"]);
  expect(radios.filter((tag) => "checked" in tag.attributes).map((tag) => tag.attributes.value)).toEqual([
    "2",
  ]);
  expect(findTags(markup, "fieldset")[0].attributes).toMatchObject({
    role: "radiogroup",
    "aria-required": "true",
  });
  expect(findTags(markup, "legend")[0].text).toBe("نقش شما چیست؟");
  expect(findTags(markup, "input", { name: "Q1_9_text" })[0].attributes.dir).toBe("auto");
});

test("a multiple choice says how many in the digits of the language, and marks what stands alone", () => {
  expect(renderOne("Q2")).toContain("۲ تا ۳ گزینه انتخاب کنید.");
  const markup = renderOne("Q2", { language: "en", answers: { Q2: [1, 10] } });
  expect(markup).toContain("Choose 2 to 3.");
  const boxes = findTags(markup, "input", { type: "checkbox" });
  expect(boxes.map((tag) => "checked" in tag.attributes)).toEqual([true, false, true, false]);
  expect(boxes.map((tag) => "data-exclusive" in tag.attributes)).toEqual([false, false, false, true]);
});

test("a scale has a group of radio buttons an item, low first in the order of reading", () => {
  for (const language of ["fa", "en"] as const) {
    const markup = renderOne("Q3", { language, answers: { Q3_1: 3 } });
    const groups = findTags(markup, "div", { role: "radiogroup" });
    expect(groups.map((tag) => tag.attributes["aria-labelledby"])).toEqual(["t-Q3_1", "t-Q3_2"]);
    expect(findTags(markup, "input", { name: "Q3_2" }).map((tag) => tag.attributes.value)).toEqual([
      "1",
      "2",
      "3",
    ]);
    expect(findTags(markup, "input", { name: "Q3_1", value: "3" })[0].attributes).toHaveProperty("checked");
    expect(markup).toContain('class="items table points-3"');
  }
});

test("a number is a text field with a number keyboard, and shows its digits in the language", () => {
  const attributes = (language: "fa" | "en") =>
    findTags(renderOne("Q4", { language, answers: { Q4: 1250.5 } }), "input", { name: "Q4" })[0].attributes;
  expect(attributes("fa")).toMatchObject({ type: "text", inputmode: "decimal", value: "۱۲۵۰٫۵", dir: "ltr" });
  expect(attributes("en")).toMatchObject({ value: "1250.5", "aria-describedby": "u-Q4 h-Q4" });
  expect(renderOne("Q4")).toContain("عددی از ۱ تا ۱۰۰٬۰۰۰.");
});

test("a number keyboard without a minus sign is not forced on a range below zero", () => {
  const shape = page.questions.find((one) => one.code === "Q4") as Extract<Question, { type: "number" }>;
  const keyboardOf = (question: Question) =>
    findTags(render({ shown: { page, questions: [question] } }), "input", { name: "Q4" })[0].attributes
      .inputmode;
  expect(keyboardOf({ ...shape, min: -5 })).toBe("text");
  expect(keyboardOf({ ...shape, isWhole: true })).toBe("numeric");
});

test("texts keep their lines and never lose a character to maxlength", () => {
  const markup = render({ answers: { Q5: '"><b>', Q6: "\nیک\nدو" } });
  expect(findTags(markup, "input", { name: "Q5" })[0].attributes.value).toBe('"><b>');
  expect(findTags(markup, "textarea")[0].text).toBe("\n\nیک\nدو");
  expect(markup).not.toContain("maxlength");
  expect(findTags(markup, "label", { for: "f-Q6" })).toHaveLength(1);
});

test("0 to 10 says what its ends mean to those who do not see them too", () => {
  const markup = renderOne("Q7", { answers: { Q7: 0 } });
  const radios = findTags(markup, "input", { name: "Q7" });
  expect(radios.map((tag) => tag.attributes.value).join()).toBe("0,1,2,3,4,5,6,7,8,9,10");
  expect(radios[0].attributes).toHaveProperty("checked");
  expect(markup).toContain("<span>۱۰<span");
  expect(renderOne("Q7", { language: "en" })).toContain("Extremely likely");
});

test("information has paragraphs and no field", () => {
  const markup = renderOne("Q8");
  expect(findTags(markup, "p").map((tag) => tag.text)).toContain("پایان بخش نخست.");
  expect(findTags(markup, "input").every((tag) => tag.attributes.type === "hidden")).toBe(true);
  expect(markup).not.toContain("اختیاری");
});

test("what may be skipped is marked, what must be answered is told to screen readers", () => {
  const markup = render({ language: "en" });
  expect(markup.match(/\(optional\)/g)).toHaveLength(5);
  expect(findTags(markup, "input", { name: "Q1" })[0].attributes).toHaveProperty("required");
  expect(findTags(markup, "form")[0].attributes).toHaveProperty("novalidate");
  expect(markup).not.toContain("leave this page empty");
  expect(renderOne("Q5", { language: "en" })).toContain("leave this page empty");
});

test("errors are summed up, written next to the field, and the first field has the focus", () => {
  const errors = [fault("Q3_2", "required"), fault("Q4", "above-maximum", 100_000)];
  const markup = render({ errors, raw: { Q4: "۲۰۰۰۰۰", Q5: "مانده" } });
  expect(findTags(markup, "div", { role: "alert" })).toHaveLength(1);
  expect(findTags(markup, "a").map((tag) => tag.attributes.href)).toEqual(["#f-Q3_2", "#f-Q4"]);
  expect(markup).toContain('<span class="asked">زود امتحان می‌کنم.</span>');
  const focused = listTags(markup).filter((tag) => "autofocus" in tag.attributes);
  expect(focused.map((tag) => tag.attributes.id)).toEqual(["f-Q3_2"]);
  const field = findTags(markup, "input", { name: "Q4" })[0].attributes;
  expect(field).toMatchObject({
    "aria-invalid": "true",
    "aria-describedby": "u-Q4 h-Q4 e-Q4",
    value: "۲۰۰۰۰۰",
  });
  expect(markup).toContain("عدد باید ۱۰۰٬۰۰۰ یا کمتر باشد.");
  expect(findTags(markup, "input", { name: "Q5" })[0].attributes.value).toBe("مانده");
  expect(findTags(markup, "title")[0].text).toMatch(/^لطفاً بازبینی کنید/);
  expect(findTags(render(), "div", { role: "alert" })).toEqual([]);
});

test("missing own words are asked for in their own field", () => {
  const markup = render({ raw: { Q1: "9" }, errors: [fault("Q1_9_text", "other-text-missing")] });
  const field = findTags(markup, "input", { name: "Q1_9_text" })[0].attributes;
  expect(field).toMatchObject({
    id: "f-Q1_9_text",
    "aria-invalid": "true",
    "aria-describedby": "e-Q1_9_text",
  });
  expect(field).toHaveProperty("autofocus");
});

test("progress is a number, a bar and a sentence, rounded down", () => {
  const markup = render({ progress: 0.999 });
  expect(findTags(markup, "progress")[0].attributes).toMatchObject({ max: "100", value: "99" });
  expect(markup).toContain("۹۹ درصد انجام شده");
});

test("the Enter key goes on: next is the first button, and back comes only where there is a way", () => {
  const actions = (change: Partial<QuestionPageInput>) =>
    findTags(render(change), "button", { type: "submit" }).map((tag) => tag.attributes.value);
  expect(actions({})).toEqual(["next", "back", "en"]);
  expect(actions({ canGoBack: false, language: "en" })).toEqual(["next", "fa"]);
  expect(actions({ definition: { ...sampleDefinition, languages: ["fa"] } })).toEqual(["next", "back"]);
  expect(render({ isLast: true, language: "en" })).toContain(">Send answers<");
});

test("a text that nobody has translated is shown and marked in the other language", () => {
  const questions: Question[] = [{ code: "Q9", type: "text", text: { fa: "فقط فارسی" } }];
  const markup = render({ language: "en", shown: { page, questions } });
  expect(markup).toContain('<span lang="fa" dir="rtl">فقط فارسی</span>');
});

test("a preview and simulated answers say so; a draft has a name only when it is given one", () => {
  expect(render({ isPreview: true, language: "en" })).toContain("Preview: nothing is saved.");
  expect(render({ isSimulated: true, language: "en" })).toContain("test robot");
  expect(render()).not.toMatch(/ribbon|data-draft/);
  expect(findTags(render({ draftKey: "r:P1" }), "form")[0].attributes["data-draft"]).toBe("r:P1");
});

test("texts of authors are escaped wherever they stand", () => {
  const evil = { fa: '"><script>x</script>', en: '"><script>x</script>' };
  const questions = page.questions.map((question) => ({ ...question, text: evil, help: evil }) as Question);
  const markup = render({
    definition: { ...sampleDefinition, title: evil },
    shown: { page: { ...page, title: evil }, questions },
    errors: questions.map(({ code }) => fault(code, "required")),
    brand: { name: evil.en, logoUrl: '/x"onerror="y' },
  });
  expect(findTags(markup, "script")).toHaveLength(1);
  expect(findTags(markup, "img")[0].attributes).not.toHaveProperty("onerror");
});
