import { expect, test } from "vitest";
import type { PageFrame } from "#respondent/document";
import { fieldsOf, findTags } from "#respondent/form-as-browser";
import { phrasesOf } from "#respondent/phrases/phrases";
import { renderNoticePage } from "#respondent/render-notice-page";
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
    otherLanguageUrl: "/s/abc?language=en",
  });
  expect(findTags(markup, "form").map((tag) => tag.attributes)).toMatchObject([
    { method: "post", action: "/s/abc" },
  ]);
  expect(findTags(markup, "a").map((tag) => tag.attributes)).toMatchObject([{ hreflang: "en", lang: "en" }]);
  expect(findTags(markup, "h1")[0].text).toBe("نرم‌افزار کسب‌وکار");
  expect(markup).toContain("<p>پاسخ‌ها محرمانه است.</p><p>حدود ۸ دقیقه.</p>");
  expect(markup).toContain("شرکت نمونه");
});

test("no link to a language that the questionnaire does not speak", () => {
  const definition = { ...sampleDefinition, languages: ["fa" as const] };
  const markup = renderStartPage({
    ...frame,
    definition,
    formAction: "/s/abc",
    hiddenFields: {},
    otherLanguageUrl: "/s/abc?language=en",
  });
  expect(findTags(markup, "a")).toEqual([]);
});

test("the thank-you page thanks and lets the device forget its drafts", () => {
  const markup = renderThanksPage({ ...frame, definition: sampleDefinition, forgetDrafts: "r1:" });
  expect(findTags(markup, "body")[0].attributes).toEqual({ "data-kind": "thanks", "data-forget": "r1:" });
  expect(markup).toContain("تا دیدار بعد.");
});

test.each(Object.keys(phrasesOf("en").notice) as (keyof ReturnType<typeof phrasesOf>["notice"])[])(
  "the notice %s has a heading and a sentence in both languages",
  (kind) => {
    for (const language of ["fa", "en"] as const) {
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
