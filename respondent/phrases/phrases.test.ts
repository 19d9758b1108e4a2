import { expect, test } from "vitest";
import { type Phrases, phrasesOf } from "#respondent/phrases/phrases";

function textsOf(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    return [[path, String(path.endsWith("errorHeading") ? value(2, "@") : value("@", "@"))]];
  }
  return Object.entries(value as object).flatMap(([key, part]) => textsOf(part, `${path}.${key}`));
}

const persian = textsOf(phrasesOf("fa"));
const english = textsOf(phrasesOf("en"));

test("both languages say the same things, and mention the same numbers", () => {
  expect(persian.map(([path]) => path)).toEqual(english.map(([path]) => path));
  const withNumber = (texts: [string, string][]) =>
    texts.filter(([, text]) => text.includes("@")).map(([path]) => path);
  expect(withNumber(persian)).toEqual(withNumber(english));
});

test("Persian is written with Persian letters and digits only", () => {
  for (const [path, text] of persian) {
    expect(text, path).not.toMatch(/[يكى0-9٠-٩]/);
    if (path !== ".languageName") expect(text, path).not.toMatch(/[A-Za-z]/);
  }
  for (const [path, text] of english) expect(text, path).toMatch(/^[\x20-\x7e…–]+$/);
});

test("one error is not called several", () => {
  const heading = (phrases: Phrases) => phrases.errorHeading(1, "1");
  expect(heading(phrasesOf("en"))).toBe("One answer needs a second look");
  expect(heading(phrasesOf("fa"))).toContain("یک پاسخ");
});
