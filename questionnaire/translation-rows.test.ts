import { expect, test } from "vitest";
import { instrumentModules } from "#questionnaire/instruments/module-library";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { applyTranslations, countTranslated, listTranslationRows } from "#questionnaire/translation-rows";

const definition: QuestionnaireDefinition = {
  languages: ["fa", "en", "tr"],
  title: { fa: "عنوان", en: "Title" },
  consent: { fa: "رضایت", en: "Consent" },
  thanks: { fa: "سپاس", en: "Thanks" },
  pages: [
    {
      code: "P1",
      title: { fa: "صفحه", en: "Page" },
      questions: [
        {
          code: "Q1",
          type: "single",
          text: { fa: "نقش؟", en: "Role?" },
          options: [
            { code: 2, label: { fa: "مدیر", en: "Manager" } },
            { code: 1, label: { fa: "کارشناس", en: "Expert" } },
          ],
        },
        { code: "Q2", type: "text", text: { fa: "چرا {Q1}؟", en: "Why {Q1}?" } },
      ],
    },
  ],
};

const tr = (key: string, words: string) => ({ key, language: "tr" as const, words });

test("lists every text under a key made of codes", () => {
  expect(listTranslationRows(definition).map(({ key }) => key)).toEqual([
    "title",
    "consent",
    "P1/title",
    "P1/Q1/text",
    "P1/Q1/options/2/label",
    "P1/Q1/options/1/label",
    "P1/Q2/text",
    "thanks",
  ]);
});

test("puts translations in their places and leaves the rest as it was", () => {
  const {
    definition: translated,
    changed,
    problems,
  } = applyTranslations(
    definition,
    [tr("P1/Q1/options/1/label", "Uzman"), tr("P1/Q2/text", "Neden {Q1}?"), tr("title", " ")],
    "fa",
  );
  expect([changed, problems]).toEqual([2, []]);
  const [role, why] = translated.pages[0].questions;
  expect(role).toMatchObject({
    options: [
      { code: 2, label: { fa: "مدیر" } },
      { code: 1, label: { tr: "Uzman", fa: "کارشناس" } },
    ],
  });
  expect(why.text).toEqual({ fa: "چرا {Q1}؟", en: "Why {Q1}?", tr: "Neden {Q1}?" });
  expect(translated.title).toEqual(definition.title);
});

test("an answer may be named twice, and the original's own names are kept", () => {
  const fa = (words: string) => ({ key: "P1/Q2/text", language: "fa" as const, words });
  const outcome = applyTranslations(definition, [tr("P1/Q2/text", "Neden {Q1}, {Q1}?"), fa("چرا؟")], "fa");
  expect(outcome.changed).toBe(1);
  expect(outcome.problems).toEqual([
    { code: "placeholders-differ", key: "P1/Q2/text", language: "fa", detail: "{Q1}" },
  ]);
  const { problems } = applyTranslations(definition, [{ key: "title", language: "fa", words: "{Q1}" }], "fa");
  expect(problems).toEqual([{ code: "placeholders-differ", key: "title", language: "fa", detail: "–" }]);
});

test("refuses a translation that names other answers, an unknown place and an unused language", () => {
  const { definition: same, problems } = applyTranslations(
    definition,
    [
      tr("P1/Q2/text", "Neden {Q7}?"),
      tr("P9/Q2/text", "?"),
      { key: "title", language: "de", words: "Titel" },
    ],
    "fa",
  );
  expect(same).toBe(definition);
  expect(problems).toEqual([
    { code: "placeholders-differ", key: "P1/Q2/text", language: "tr", detail: "{Q1}" },
    { code: "key-unknown", key: "P9/Q2/text" },
    { code: "language-not-used", key: "title", language: "de" },
  ]);
});

test("counts what is written in each language", () => {
  expect(
    countTranslated(definition).map(({ language, written, of }) => `${language} ${written}/${of}`),
  ).toEqual(["fa 8/8", "en 8/8", "tr 0/8"]);
});

/** Every kind of text that the library's modules have can be taken out and put in again. */
test("no text of any module is missed, and no key stands for two", () => {
  for (const module of instrumentModules) {
    const pages = module.build(new Set());
    const whole: QuestionnaireDefinition = { ...definition, pages };
    const rows = listTranslationRows(whole);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    const written = JSON.stringify(whole).match(/"fa":/g)?.length ?? 0;
    expect(rows.length).toBe(written);
    const all = rows.map(({ key, text }) => tr(key, text.en ?? ""));
    const { changed, problems, definition: done } = applyTranslations(whole, all, "en");
    expect([changed, problems]).toEqual([rows.length, []]);
    expect(JSON.stringify(done).match(/"tr":/g)?.length).toBe(rows.length);
  }
});
