import { expect, test } from "vitest";
import { findTexts, replaceTexts } from "#questionnaire/find-texts";
import type { QuestionnaireDefinition } from "#questionnaire/model";

const definition: QuestionnaireDefinition = {
  languages: ["fa", "en"],
  title: { fa: "نظرسنجی بانك", en: "Bank survey" },
  consent: {},
  thanks: { en: "Thanks from the bank, your BANK" },
  pages: [
    {
      code: "P1",
      questions: [
        {
          type: "single",
          code: "Q1",
          text: { fa: "از بانکِ خود چند سال است می‌پرسید؟ ۱۲", en: "Which bank?" },
          options: [{ code: 1, label: { en: "Bank A" } }],
          rules: [
            { level: "error", failsIf: { type: "answered", variable: "Q1" }, message: { en: "No bank" } },
          ],
        },
      ],
    },
  ],
};

test("finds every place, in one language or all, and by case when wanted", () => {
  expect(findTexts(definition, { wanted: "bank" })).toHaveLength(6);
  expect(findTexts(definition, { wanted: "BANK", isCaseSensitive: true })).toMatchObject([
    { key: "/thanks", language: "en", from: 27, to: 31 },
  ]);
  expect(findTexts(definition, { wanted: "bank", language: "fa" })).toEqual([]);
  expect(findTexts(definition, { wanted: " " })).toEqual([]);
});

test("Arabic and Persian letters, vowel marks, half-spaces and digits are told apart by nobody", () => {
  const found = findTexts(definition, { wanted: "بانک" });
  expect(found.map(({ text, from, to }) => text.slice(from, to))).toEqual(["بانك", "بانکِ"]);
  expect(found[1]).toMatchObject({ pageCode: "P1", questionCode: "Q1" });
  expect(findTexts(definition, { wanted: "میپرسید" })).toHaveLength(1);
  expect(findTexts(definition, { wanted: "12" })).toHaveLength(1);
});

test("replaces what was found and nothing else", () => {
  const hits = findTexts(definition, { wanted: "bank" });
  const all = replaceTexts(definition, hits, "shop");
  expect(all.thanks.en).toBe("Thanks from the shop, your shop");
  expect(findTexts(all, { wanted: "bank" })).toEqual([]);
  const one = replaceTexts(definition, [hits[2]], "shop");
  expect(one.thanks.en).toBe("Thanks from the bank, your shop");
  expect(one.pages).toBe(definition.pages);
});

test("what has changed since it was found is left alone", () => {
  const hits = findTexts(definition, { wanted: "survey" });
  const changed = { ...definition, title: { en: "A new survey" } };
  expect(replaceTexts(changed, hits, "study")).toBe(changed);
});
