import { expect, test } from "vitest";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { contentHashOf } from "#server/questionnaires/content-hash";

const definition: QuestionnaireDefinition = {
  languages: ["fa", "en"],
  title: { fa: "آزمون", en: "Test" },
  consent: { fa: "الف", en: "a" },
  thanks: { fa: "ب", en: "b" },
  pages: [{ code: "P1", questions: [{ type: "text", code: "Q1", text: { en: "Why?" } }] }],
};

// Reference: python3 hashlib.sha256(json.dumps(d, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode())
test("is the SHA-256 of the canonical JSON", () => {
  expect(contentHashOf(definition)).toBe("9afa5626021a448656a1e863dcdc6059df68391f3aa1bded1bd375c311242707");
});

test("does not depend on the order of keys, nor on keys without a value", () => {
  const { pages, ...rest } = definition;
  const reordered = { pages, ...rest, title: { en: "Test", fa: "آزمون" } };
  expect(contentHashOf(reordered)).toBe(contentHashOf(definition));
  const [page] = pages;
  const empty = { ...definition, pages: [{ ...page, title: undefined }] };
  expect(contentHashOf(empty)).toBe(contentHashOf(definition));
});

test("depends on every word and on every order that a respondent sees", () => {
  expect(contentHashOf({ ...definition, title: { ...definition.title, en: "Tests" } })).not.toBe(
    contentHashOf(definition),
  );
  expect(contentHashOf({ ...definition, languages: ["en", "fa"] })).not.toBe(contentHashOf(definition));
});
