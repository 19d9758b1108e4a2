import { expect, test } from "vitest";
import { checkDefinition } from "#questionnaire/check-definition";
import type { Formula } from "#questionnaire/formula";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";

const words = (text: string) => ({ fa: `متن ${text}`, en: `Text ${text}` });
const options = [1, 2].map((code) => ({ code, label: words(`option ${code}`) }));

function problemsOf(pages: Question[][], aim = {}): string[] {
  const definition: QuestionnaireDefinition = {
    languages: ["fa", "en"],
    title: words("title"),
    consent: words("consent"),
    thanks: words("thanks"),
    pages: pages.map((questions, index) => ({ code: `P${index + 1}`, questions })),
  };
  return checkDefinition(definition, aim).map(
    ({ level, code, questionCode = "", piped, detail = "", language = "" }) =>
      [level, code, questionCode, piped ?? detail, language].filter(Boolean).join(" "),
  );
}

const Q1: Question = { code: "Q1", type: "single", text: words("Q1"), options, isRequired: true };
const Q2: Question = { code: "Q2", type: "multiple", text: words("Q2"), options };
const NAME: Question = { code: "NAME", type: "text", text: words("name") };
const read = (variable: string): Formula => ({ type: "variable", variable });
const score = (formula: Formula): Question => ({
  code: "SCORE",
  type: "calculated",
  text: words("score"),
  formula,
});

test("a formula reads what stands before it", () => {
  expect(problemsOf([[Q1, score(read("Q1"))]])).toEqual([]);
  expect(problemsOf([[score(read("Q1")), Q1]])).toEqual(["error formula-reads-later SCORE Q1"]);
  expect(problemsOf([[Q1, score(read("Q7"))]])).toEqual(["error formula-unknown-variable SCORE Q7"]);
  expect(problemsOf([[NAME, Q1, score(read("NAME"))]])).toEqual(["error formula-reads-text SCORE NAME"]);
});

test("options are carried forward from an earlier page, by their codes", () => {
  const carried = (from: string, codes = [1, 2]): Question => ({
    code: "Q3",
    type: "single",
    text: words("Q3"),
    options: codes.map((code) => ({ code, label: words(`option ${code}`) })),
    carryForward: { from, take: "chosen" },
  });
  expect(problemsOf([[Q2], [carried("Q2")]])).toEqual([]);
  expect(problemsOf([[Q2, carried("Q2")]])).toEqual(["error carry-reads-later Q3 Q2"]);
  expect(problemsOf([[NAME], [carried("NAME")]])).toEqual(["error carry-unknown-question Q3 NAME"]);
  expect(problemsOf([[Q2], [carried("Q2", [7, 8])]])).toEqual(["error carry-codes-differ Q3 Q2"]);
});

test("an answer that a text names must be there, or something must stand in for it", () => {
  const naming = (variable: string, more: Partial<Question> = {}) =>
    ({
      ...Q1,
      code: "Q9",
      text: { fa: `چرا {${variable}}؟`, en: `Why {${variable}}?` },
      ...more,
    }) as Question;
  expect(problemsOf([[Q1], [naming("Q1")]])).toEqual([]);
  expect(problemsOf([[NAME, Q1], [naming("NAME")]])).toEqual(["warning pipe-without-fallback Q9 NAME"]);
  expect(problemsOf([[NAME, Q1], [naming("NAME", { textIfUnanswered: words("why") })]])).toEqual([]);
  expect(problemsOf([[Q1, naming("Q1")]])).toEqual(["error pipe-reads-later Q9 Q1"]);
  expect(problemsOf([[Q1], [naming("Q8")]])).toEqual(["error pipe-unknown-variable Q9 Q8"]);
});

test("every language names the same answers", () => {
  const uneven: Question = { ...NAME, text: { fa: "چرا؟", en: "Why {Q1}?" } };
  expect(problemsOf([[Q1], [uneven]])).toEqual(["error placeholders-differ NAME en"]);
});

test("the study's bases, sample and minutes are held against the questionnaire", () => {
  const basis = { ...Q1, role: "basis", bases: ["needs"] } as Question;
  expect(problemsOf([[basis]], { bases: ["needs", "attitudinal"] })).toEqual([
    "error base-not-measured attitudinal",
  ]);
  expect(problemsOf([[basis]], { plannedSample: 69 })).toEqual([
    "warning too-many-basis-variables 1 69 70 100",
  ]);
  expect(problemsOf([[basis]], { plannedSample: 70 })).toEqual([]);
  expect(problemsOf([[basis]], { budgetMinutes: 0.01 })).toEqual([
    "warning too-long 1 0.01 fa",
    "warning too-long 1 0.01 en",
  ]);
});

test("wording is hinted at, never forbidden", () => {
  const battery: Question = {
    code: "ATT",
    type: "likert",
    text: words("att"),
    items: [
      { code: 1, text: { fa: "خرید از اینترنت را دوست دارم.", en: "I like buying online." } },
      { code: 2, text: { fa: "ارزان و باکیفیت است.", en: "It is cheap and good." } },
      { code: 3, text: { fa: "همیشه قیمت‌ها را مقایسه می‌کنم.", en: "I always compare prices." } },
    ],
    points: [1, 2, 3].map((code) => ({ code, label: words(`point ${code}`) })),
  };
  expect(problemsOf([[battery]])).toEqual([
    "hint double-barrelled ATT 2 fa",
    "hint absolute-wording ATT 3 fa",
  ]);
});
