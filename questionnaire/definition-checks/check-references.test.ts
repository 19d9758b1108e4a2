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

test("what stands apart is not carried over, and a code that is not there is never shown", () => {
  const none = { code: 9, label: words("none"), isExclusive: true };
  const unsure = { code: -98, label: words("unsure"), isExclusive: true };
  const source = { ...Q2, options: [...options, none, unsure] } as Question;
  const carried = (codes: number[], take: "chosen" | "unchosen" = "chosen"): Question => ({
    code: "Q3",
    type: "single",
    text: words("Q3"),
    options: [...codes.map((code) => ({ code, label: words(`option ${code}`) })), none, unsure],
    carryForward: { from: "Q2", take },
  });
  expect(problemsOf([[source], [carried([1, 2])]])).toEqual([]);
  expect(problemsOf([[source], [carried([7, 8])]])).toEqual(["error carry-codes-differ Q3 Q2"]);
  expect(problemsOf([[source], [carried([1, 7])]])).toEqual(["warning carry-code-unknown Q3 7"]);
  expect(problemsOf([[source], [carried([1, 7], "unchosen")]])).toEqual([]);
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

test("own words, excused answers and what is jumped over may have no answer; titles and consent name none", () => {
  const naming = (variable: string): Question => ({
    code: "Q9",
    type: "text",
    text: { fa: `چرا {${variable}}؟`, en: `Why {${variable}}?` },
  });
  const other = { code: 3, label: words("other"), isOtherSpecify: true };
  const withOther = { ...Q1, options: [...options, other] } as Question;
  expect(problemsOf([[withOther], [naming("Q1_3_text")]])).toEqual([
    "warning pipe-without-fallback Q9 Q1_3_text",
  ]);
  const age: Question = { code: "AGE", type: "number", text: words("age"), isRequired: true };
  expect(problemsOf([[age], [naming("AGE")]])).toEqual([]);
  expect(problemsOf([[{ ...age, missingAnswers: ["refused"] }], [naming("AGE")]])).toEqual([
    "warning pipe-without-fallback Q9 AGE",
  ]);
  const written = (text: string) => ({ fa: `${text} {Q1}`, en: `${text} {Q1}` });
  const skipping = (to: string): QuestionnaireDefinition => ({
    languages: ["fa", "en"],
    title: words("title"),
    consent: words("consent"),
    thanks: words("thanks"),
    pages: [
      { code: "P1", questions: [age], skips: [{ if: { type: "answered", variable: "AGE" }, to }] },
      { code: "P2", questions: [Q1] },
      { code: "P3", questions: [naming("Q1")] },
    ],
  });
  const pipes = (definition: QuestionnaireDefinition) =>
    checkDefinition(definition).flatMap(({ code }) => (code.startsWith("pipe") ? [code] : []));
  expect(pipes(skipping("P3"))).toEqual(["pipe-without-fallback"]);
  expect(pipes(skipping("end"))).toEqual([]);
  expect(pipes({ ...skipping("end"), title: written("t"), consent: written("c") })).toEqual([
    "pipe-reads-later",
    "pipe-reads-later",
  ]);
});

test("every language names the same answers", () => {
  const twice: Question = { ...NAME, text: { fa: "چرا {Q1}؟ {Q1}؟", en: "Why {Q1}?" } };
  expect(problemsOf([[Q1], [twice]])).toEqual([]);
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

test("what is one thing is no two, in Persian and in English", () => {
  const hinted = (fa: string, en = "It is good.") =>
    problemsOf([
      [
        {
          code: "ATT",
          type: "likert",
          text: words("att"),
          items: [{ code: 1, text: { fa, en } }],
          points: [1, 2, 3].map((code) => ({ code, label: words(`point ${code}`) })),
        },
      ],
    ]).map((problem) => problem.split(" ")[1]);
  for (const one of [
    "قیمت‌ها کم و زیاد می‌شوند.",
    "رفت‌وآمد برایم سخت است.",
    "رفت و آمد برایم سخت است.",
    "پیش از خرید پرس و جو می‌کنم.",
    "خرید و فروش خودرو را دوست دارم.",
    "میان کار و خانواده تعادل هست.",
    "سی و پنج سالگی زمان خوبی است.",
    "یک یا دو برند می‌شناسم.",
    "نه همیشه ارزان می‌خرم.",
  ])
    expect([one, hinted(one)]).toEqual([one, []]);
  for (const one of [
    "فروشگاه ارزان و باکیفیت است.",
    "کارکنان مؤدب‌اند و زود پاسخ می‌دهند.",
    "تمیز یا مرتب است.",
    "کم و زیاد می‌شود، ولی ارزان و خوب است.",
  ])
    expect([one, hinted(one)]).toEqual([one, ["double-barrelled"]]);
  for (const one of ["هیچ‌گاه نسیه نمی‌خرم.", "هیچ گاه نسیه نمی‌خرم.", "به‌هیچ‌وجه نسیه نمی‌خرم."])
    expect([one, hinted(one)]).toEqual([one, ["absolute-wording"]]);
  const good = "خوب است.";
  for (const one of [
    "Prices go up and down.",
    "I use it more and more.",
    "I choose between price and quality.",
  ])
    expect([one, hinted(good, one)]).toEqual([one, []]);
  expect(hinted(good, "I do not always compare.")).toEqual([]);
  expect(hinted(good, "The staff are polite and quick.")).toEqual(["double-barrelled"]);
  expect(hinted(good, "Everybody likes it.")).toEqual(["absolute-wording"]);
});

test("a text that asks nothing measures no base", () => {
  const shown: Question = { code: "INFO", type: "information", text: words("info"), bases: ["needs"] };
  expect(problemsOf([[Q1, shown]], { bases: ["needs"] })).toEqual(["error base-not-measured needs"]);
});

test("codes of blocks, scales and quota cells are given once, and no page is the end", () => {
  const cell = {
    code: "C1",
    label: words("c"),
    holdsIf: { type: "in" as const, variable: "Q1", codes: [1] },
    target: 1,
  };
  const definition: QuestionnaireDefinition = {
    languages: ["fa", "en"],
    title: words("title"),
    consent: words("consent"),
    thanks: words("thanks"),
    pages: [{ code: "end", questions: [Q1] }],
    quotas: [
      { code: "A", title: words("a"), cells: [cell] },
      { code: "B", title: words("b"), cells: [{ ...cell, code: "c1" }] },
    ],
  };
  expect(checkDefinition(definition).map(({ code, detail = "" }) => [code, detail])).toEqual([
    ["reserved-code", ""],
    ["duplicate-code", "c1"],
  ]);
});
