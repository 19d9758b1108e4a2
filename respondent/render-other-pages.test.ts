import { expect, test } from "vitest";
import { languages } from "#questionnaire/localised-text";
import type { PageFrame } from "#respondent/document";
import { fieldsOf, findTags } from "#respondent/form-as-browser";
import { phrasesOf } from "#respondent/phrases/phrases";
import { renderNoticePage } from "#respondent/render-notice-page";
import { renderQuestionPage } from "#respondent/render-page";
import { renderRetryPage } from "#respondent/render-retry-page";
import { renderStartPage } from "#respondent/render-start-page";
import { renderThanksPage } from "#respondent/render-thanks-page";
import { sampleAssets, sampleDefinition } from "#respondent/sample-definition";

const frame: PageFrame = { language: "fa", assets: sampleAssets };

test("the start page begins by POST only and links to the other language", () => {
  const markup = renderStartPage({
    ...frame,
    definition: sampleDefinition,
    brand: { name: "شرکت نمونه" },
    formAction: "/s/abc",
    hiddenFields: { _key: "k" },
    urlIn: (language) => `/s/abc?lang=${language}`,
  });
  expect(findTags(markup, "form").map((tag) => tag.attributes)).toMatchObject([
    { method: "post", action: "/s/abc" },
  ]);
  expect(findTags(markup, "a").map((tag) => tag.attributes)).toMatchObject([
    { hreflang: "en", href: "/s/abc?lang=en" },
  ]);
  expect(findTags(markup, "h1")[0].text).toBe("نرم‌افزار کسب‌وکار");
  expect(markup).toContain("<p>پاسخ‌ها محرمانه است.</p><p>حدود ۸ دقیقه.</p>");
  expect(markup).toContain("شرکت نمونه");
});

test("the start page and a page of questions offer every language by its own name, in its own direction", () => {
  const definition = { ...sampleDefinition, languages: [...languages] };
  const start = renderStartPage({
    ...frame,
    language: "de",
    definition,
    formAction: "/s/abc",
    hiddenFields: {},
    urlIn: (language) => `/s/abc?lang=${language}`,
  });
  expect(findTags(start, "a").map((tag) => tag.attributes.hreflang)).toEqual(
    languages.filter((language) => language !== "de"),
  );
  const names = findTags(start, "span").map(({ attributes, text }) => [
    attributes.lang,
    attributes.dir,
    text,
  ]);
  expect(names).toContainEqual(["ckb", "rtl", "کوردی"]);
  expect(names).toContainEqual(["zh", "ltr", "中文"]);
  const [page] = definition.pages;
  const questions = renderQuestionPage({
    ...frame,
    language: "ru",
    definition,
    shown: { page, questions: page.questions },
    answers: {},
    progress: 0,
    canGoBack: false,
    formAction: "/s/abc",
    hiddenFields: {},
  });
  const buttons = findTags(questions, "button", { name: "_action" }).map((tag) => tag.attributes.value);
  expect(buttons).toEqual(["next", ...languages.filter((language) => language !== "ru")]);
});

test("a page waits for the font of its letters, and for none where neither font has them", () => {
  const preloads = languages.map((language) => {
    const markup = renderNoticePage({ ...frame, language, kind: "closed" });
    return [language, findTags(markup, "link", { rel: "preload" }).map((tag) => tag.attributes.href)];
  });
  const [arabic, latin] = [["/persian.woff2"], ["/latin.woff2"]];
  expect(Object.fromEntries(preloads)).toEqual({
    ...{ fa: arabic, ar: arabic, ckb: arabic, ur: arabic, en: latin, az: latin, tr: latin },
    ...{ de: latin, fr: latin, es: latin, ru: [], zh: [] },
  });
});

test("no link to a language that the questionnaire does not speak", () => {
  const definition = { ...sampleDefinition, languages: ["fa" as const] };
  const markup = renderStartPage({
    ...frame,
    definition,
    formAction: "/s/abc",
    hiddenFields: {},
    urlIn: (language) => `/s/abc?lang=${language}`,
  });
  expect(findTags(markup, "a")).toEqual([]);
});

test("the thank-you page thanks and lets the device forget its drafts", () => {
  const markup = renderThanksPage({ ...frame, definition: sampleDefinition, forgetDrafts: "r1:" });
  expect(findTags(markup, "body")[0].attributes).toEqual({ "data-kind": "thanks", "data-forget": "r1:" });
  expect(markup).toContain("تا دیدار بعد.");
});

test.each(Object.keys(phrasesOf("en").notice) as (keyof ReturnType<typeof phrasesOf>["notice"])[])(
  "the notice %s has a heading and a sentence in every language",
  (kind) => {
    for (const language of languages) {
      const markup = renderNoticePage({ ...frame, language, kind });
      expect(findTags(markup, "h1")[0].text).toBe(phrasesOf(language).notice[kind].heading);
      expect(findTags(markup, "form")).toEqual([]);
    }
  },
);

test("the retry page carries everything that was posted, unchanged, and sends it again", () => {
  const posted = new URLSearchParams([
    ["_page", "P1"],
    ["_key", "k"],
    ["_action", "back"],
    ["Q2", "1"],
    ["Q2", "2"],
    ["Q6", 'یک\r\n"دو" <b>'],
  ]);
  const markup = renderRetryPage({ ...frame, formAction: "/s/abc", fields: posted });
  expect(fieldsOf(markup).toString()).toBe(posted.toString());
  expect(findTags(markup, "button")[0].attributes).not.toHaveProperty("name");
});
