import { expect, test } from "vitest";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { answerSayer, pipedVariables, pipeQuestion, pipeText, renamePiped } from "#questionnaire/piped-text";

const definition: QuestionnaireDefinition = {
  languages: ["en", "fa"],
  title: {},
  consent: {},
  thanks: {},
  pages: [
    {
      code: "P1",
      questions: [
        {
          type: "multiple",
          code: "Q1",
          text: {},
          options: [
            { code: 1, label: { en: "Tea", fa: "چای" } },
            { code: 2, label: { en: "Milk", fa: "شیر" } },
          ],
        },
        { type: "number", code: "Q2", text: {} },
        { type: "text", code: "Q3", text: {} },
        { type: "date", code: "Q4", text: {}, calendar: "gregorian" },
        { type: "calculated", code: "Q5", text: {}, formula: { type: "number", value: 1 } },
      ],
    },
  ],
};

const words = {
  writeNumber: (value: number, language: string) => `${language}:${value}`,
  writeDay: (iso: string, calendar: string | undefined) => `day ${iso} ${calendar}`,
  joinList: (parts: readonly string[]) => parts.join(" & "),
};

test("an answer is said as its label, a list, a number, a day, or as it was typed", () => {
  const answers = { Q1: [1, 2], Q2: 40, Q3: "my own", Q4: "2026-03-21", Q5: 7 };
  const say = answerSayer(definition, answers, words);
  const said = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q9"].map((variable) => say(variable, "en"));
  expect(said).toEqual(["Tea & Milk", "en:40", "my own", "day 2026-03-21 gregorian", "en:7", undefined]);
  expect(say("Q1", "fa")).toBe("چای & شیر");
});

test("a sentence gives way whole when one of its answers is missing, in each language by itself", () => {
  const say = answerSayer(definition, { Q2: 40 }, words);
  const text = { en: "{Q2} of {Q3}", fa: "{Q2} تا" };
  expect(pipeText(text, { en: "How many?" }, say)).toEqual({ en: "How many?", fa: "fa:40 تا" });
  expect(pipeText({ en: "All {Q3}." }, undefined, say)).toEqual({ en: "All ." });
});

test("what a respondent typed is never read as a name itself", () => {
  const say = answerSayer(definition, { Q2: 40, Q3: "{Q2}" }, words);
  expect(pipeText({ en: "You said {Q3}" }, undefined, say)).toEqual({ en: "You said {Q2}" });
});

test("a question is filled in everywhere, and one that names nothing stays the very same", () => {
  const say = answerSayer(definition, { Q3: "Sara" }, words);
  const plain = definition.pages[0].questions[0];
  expect(pipeQuestion(plain, say)).toBe(plain);
  const filled = pipeQuestion(
    {
      ...plain,
      help: { en: "{Q3}!" },
      rules: [{ level: "error", failsIf: { type: "any", of: [] }, message: { en: "No, {Q3}" } }],
    },
    say,
  );
  expect(filled.help).toEqual({ en: "Sara!" });
  expect(filled.rules?.[0].message).toEqual({ en: "No, Sara" });
});

test("names are found and renamed", () => {
  expect(pipedVariables("{Q1} and {Q2_3}, not { Q3 } or {1}")).toEqual(["Q1", "Q2_3"]);
  expect(renamePiped("{Q1} {Q2}", new Map([["Q1", "A"]]))).toBe("{A} {Q2}");
});
