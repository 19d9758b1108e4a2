import { expect, test } from "vitest";
import { requiredVariables } from "#questionnaire/definition-checks/settled-questions";
import type { Question } from "#questionnaire/model";

const base = { code: "Q1", text: { en: "Question" }, isRequired: true } as const;
const options = [1, 2].map((code) => ({ code, label: { en: `Option ${code}` } }));
const quiz = { ...base, type: "quiz" as const, options, correctCode: 1 } satisfies Question;

test.each<[string, Question, string[]]>([
  ["a number", { ...base, type: "number" }, ["Q1"]],
  ["not required", { ...base, type: "number", isRequired: false }, []],
  ["may be refused", { ...base, type: "number", missingAnswers: ["refused"] }, []],
  [
    "a choice, but not its own words",
    { ...base, type: "single", options: [{ ...options[0], isOtherSpecify: true }, options[1]] },
    ["Q1"],
  ],
  [
    "an option that may be hidden",
    {
      ...base,
      type: "single",
      options: [options[0], { ...options[1], visibleIf: { type: "answered", variable: "Q0" } }],
    },
    [],
  ],
  ["places in Iran", { ...base, type: "place", levels: ["province", "city"] }, ["Q1_province", "Q1_city"]],
  [
    "places abroad have no province",
    { ...base, type: "place", levels: ["country", "province"] },
    ["Q1_country"],
  ],
  ["a quiz", quiz, ["Q1"]],
  ["a quiz whose time may run out", { ...quiz, timeLimitSeconds: 20 }, []],
])("%s", (_, question, required) => {
  expect(requiredVariables(question)).toEqual(required);
});
