import { expect, test } from "vitest";
import { type Language, languages } from "#questionnaire/localised-text";
import { type Phrases, phrasesOf } from "#respondent/phrases/phrases";

function textsOf(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    return [[path, String(/[hH]eading$/.test(path) ? value(2, "@") : value("@", "@"))]];
  }
  return Object.entries(value as object).flatMap(([key, part]) => textsOf(part, `${path}.${key}`));
}

const english = textsOf(phrasesOf("en"));
const others = languages.filter((language) => language !== "en");

test.each(others)("%s says what English says, in the same places and with the same numbers", (language) => {
  const texts = textsOf(phrasesOf(language));
  expect(texts.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
  const withNumber = (found: [string, string][]) =>
    found
      .filter(([, text]) => text.includes("@") && !text.includes("@example"))
      .map(([path]) => path)
      .sort();
  expect(withNumber(texts)).toEqual(withNumber(english));
  for (const [path, text] of texts) expect(text.trim(), path).not.toBe("");
});

/** Addresses and telephone numbers are written in Latin letters and digits everywhere. */
const isExample = /languageName|textFormats/;

const foreign: Partial<Record<Language, RegExp>> = {
  fa: /[A-Za-zيكى0-9٠-٩]/,
  ar: /[A-Za-z0-9۰-۹یک]/,
  ckb: /[A-Za-z0-9۰-۹يك]/,
  ur: /[A-Za-z0-9٠-٩يك]/,
  zh: /[A-Za-z]/,
  ru: /[A-Za-z]/,
  en: /[^\x20-\x7e…–]/,
};

test.each(Object.keys(foreign) as Language[])("%s is written in its own letters and digits", (language) => {
  for (const [path, text] of textsOf(phrasesOf(language))) {
    if (!isExample.test(path)) expect(text, path).not.toMatch(foreign[language]!);
  }
});

test.each(others)("%s is no copy of another language", (language) => {
  const own = phrasesOf(language);
  for (const other of languages) {
    if (other === language) continue;
    const twin = phrasesOf(other);
    const told = (phrases: Phrases) => [phrases.startNote, phrases.thanksNote, phrases.error.required("")];
    expect(told(own)).not.toEqual(told(twin));
  }
});

test("one error is not called several", () => {
  const heading = (phrases: Phrases) => phrases.errorHeading(1, "1");
  expect(heading(phrasesOf("en"))).toBe("One answer needs a second look");
  expect(heading(phrasesOf("fa"))).toContain("یک پاسخ");
  for (const language of languages) {
    const { errorHeading, warning } = phrasesOf(language);
    expect(errorHeading(1, "1")).not.toBe(errorHeading(2, "2"));
    expect(warning.heading(1, "1")).not.toBe(warning.heading(2, "2"));
  }
});
