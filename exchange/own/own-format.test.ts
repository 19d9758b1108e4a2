import fc from "fast-check";
import { expect, test } from "vitest";
import { readOwnFormat, writeOwnFormat } from "#exchange/own/own-format";
import { type Language, type LocalisedText, languages } from "#questionnaire/localised-text";
import { type Page, type Question, QuestionnaireDefinition } from "#questionnaire/model";
import { questionnaires } from "#questionnaire/testing/arbitrary-questionnaires";

test("whatever can be made, its file gives the same again", () => {
  fc.assert(
    fc.property(questionnaires, (given) => {
      const { definition } = readOwnFormat(writeOwnFormat(given));
      expect(definition).toEqual(QuestionnaireDefinition.parse(given));
    }),
    { numRuns: 40 },
  );
});

const everyLanguage = (words: string): LocalisedText =>
  Object.fromEntries(
    languages.map((language): [Language, string] => [language, `${words} (${language}) «؟»`]),
  );

/** 300 questions in twelve languages, with rules. */
function large(): QuestionnaireDefinition {
  const question = (number: number): Question => ({
    code: `Q${number}`,
    type: "multiple",
    text: everyLanguage(`Question ${number} ${"with a long explanation ".repeat(8)}`),
    options: Array.from({ length: 12 }, (_, at) => ({
      code: at + 1,
      label: everyLanguage(`Option ${at + 1} of question ${number}`),
      ...(number > 6 && { visibleIf: { type: "in" as const, variable: "Q1", codes: [1 + (at % 5)] } }),
    })),
  });
  const pages = Array.from(
    { length: 60 },
    (_, page): Page => ({
      code: `P${page + 1}`,
      title: everyLanguage(`Page ${page + 1}`),
      questions: Array.from({ length: 5 }, (_q, at) => question(page * 5 + at + 1)),
    }),
  );
  const words = everyLanguage("Words");
  return { languages: [...languages], title: words, consent: words, thanks: words, pages };
}

test("the largest comes back as it was, in a file that the import still takes", () => {
  const given = large();
  const text = writeOwnFormat(given);
  expect(new TextEncoder().encode(text).length).toBeLessThan(10_000_000);
  const { definition, taken, notes } = readOwnFormat(text);
  expect(definition).toEqual(given);
  expect(taken.questions).toBe(300);
  expect(notes).toEqual([]);
  const again = writeOwnFormat(definition);
  expect(writeOwnFormat(readOwnFormat(again).definition)).toBe(again);
});
