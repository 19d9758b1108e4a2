import { expect, test } from "vitest";
import type { Answers } from "#questionnaire/answers";
import { answersOnPath, evaluate, type Interview } from "#questionnaire/evaluate";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";

function yesNo(code: string, more: Partial<Question> = {}): Question {
  const options = [
    { code: 1, label: { en: "Yes" } },
    { code: 2, label: { en: "No" } },
  ];
  return { code, type: "single", text: { en: code }, isRequired: true, options, ...more } as Question;
}

function define(pages: QuestionnaireDefinition["pages"]): QuestionnaireDefinition {
  return { languages: ["en"], title: {}, consent: {}, thanks: {}, pages };
}

function interview(answers: Answers, savedPages: string[], seed = 1): Interview {
  return { answers, savedPages, seed };
}

const drivers = define([
  { code: "P1", questions: [yesNo("ADULT")], screenOutIf: { type: "in", variable: "ADULT", codes: [2] } },
  { code: "P2", questions: [yesNo("DRIVES")] },
  {
    code: "P3",
    visibleIf: { type: "in", variable: "DRIVES", codes: [1] },
    questions: [yesNo("OWNCAR")],
  },
  {
    code: "P4",
    questions: [yesNo("LEASE", { visibleIf: { type: "in", variable: "OWNCAR", codes: [1] } }), yesNo("BUS")],
  },
]);

function pathOf(answers: Answers, savedPages: string[]): string[] {
  return evaluate(drivers, interview(answers, savedPages)).path.map(({ page }) => page.code);
}

test("an interview begins on the first page, with nothing done", () => {
  const { outcome, progress } = evaluate(drivers, interview({}, []));
  expect(outcome).toEqual({ status: "in-progress", pageCode: "P1" });
  expect(progress).toBe(0);
});

test("a page and a question come up only when their condition holds", () => {
  expect(pathOf({ ADULT: 1, DRIVES: 1 }, ["P1", "P2"])).toEqual(["P1", "P2", "P3", "P4"]);
  expect(pathOf({ ADULT: 1, DRIVES: 2 }, ["P1", "P2"])).toEqual(["P1", "P2", "P4"]);
  const last = evaluate(drivers, interview({ ADULT: 1, DRIVES: 1, OWNCAR: 2 }, ["P1", "P2", "P3"])).path[3];
  expect(last.questions.map(({ code }) => code)).toEqual(["BUS"]);
});

test("an answer that is there but was never saved does not finish its page", () => {
  const { outcome } = evaluate(drivers, interview({ ADULT: 1 }, []));
  expect(outcome).toEqual({ status: "in-progress", pageCode: "P1" });
});

test("a page posted out of order does not let anyone past the one before it", () => {
  const { outcome } = evaluate(drivers, interview({ BUS: 1 }, ["P4"]));
  expect(outcome).toEqual({ status: "in-progress", pageCode: "P1" });
});

test("a saved page whose required answer is missing or forged comes up again", () => {
  for (const ADULT of [null, 7]) {
    const { outcome, path } = evaluate(drivers, interview({ ADULT }, ["P1"]));
    expect(outcome).toEqual({ status: "in-progress", pageCode: "P1" });
    expect(path[0].errors).toHaveLength(1);
  }
});

test("the interview is complete when every page of the path is done", () => {
  const { outcome, progress } = evaluate(
    drivers,
    interview({ ADULT: 1, DRIVES: 2, BUS: 1 }, ["P1", "P2", "P4"]),
  );
  expect(outcome).toEqual({ status: "complete" });
  expect(progress).toBe(1);
});

test("screening out ends the path on its page, and only once that page is saved", () => {
  const { outcome, path, progress } = evaluate(drivers, interview({ ADULT: 2 }, ["P1"]));
  expect(outcome).toEqual({ status: "screened-out", pageCode: "P1" });
  expect(path.map(({ page }) => page.code)).toEqual(["P1"]);
  expect(progress).toBe(1);
  expect(pathOf({ ADULT: 2 }, [])).toEqual(["P1", "P2", "P4"]);
});

test("going back and changing the route drops the branch, and its answers count for nothing", () => {
  const allAnswers: Answers = { ADULT: 1, DRIVES: 1, OWNCAR: 1, LEASE: 2, BUS: 1 };
  const allPages = ["P1", "P2", "P3", "P4"];
  expect(evaluate(drivers, interview(allAnswers, allPages)).outcome).toEqual({ status: "complete" });
  const changed = interview({ ...allAnswers, DRIVES: 2 }, allPages);
  expect(evaluate(drivers, changed).outcome).toEqual({ status: "complete" });
  expect(answersOnPath(drivers, changed)).toEqual({ ADULT: 1, DRIVES: 2, BUS: 1 });
});

test("an answer left on a dropped branch opens no question further on", () => {
  const changed = interview({ ADULT: 1, DRIVES: 2, OWNCAR: 1 }, ["P1", "P2", "P3"]);
  const last = evaluate(drivers, changed).path.at(-1)!;
  expect(last.questions.map(({ code }) => code)).toEqual(["BUS"]);
});

test("changing an answer so that a required question appears leads back to its page", () => {
  const changed = interview({ ADULT: 1, DRIVES: 1, OWNCAR: 1, BUS: 1 }, ["P1", "P2", "P3", "P4"]);
  const { outcome, progress } = evaluate(drivers, changed);
  expect(outcome).toEqual({ status: "in-progress", pageCode: "P4" });
  expect(progress).toBe(0.75);
});

test("own words are dropped when their option is no longer chosen", () => {
  const options = [
    { code: 1, label: {} },
    { code: 90, label: {}, isOtherSpecify: true },
  ];
  const definition = define([{ code: "P1", questions: [yesNo("Q1", { options } as Partial<Question>)] }]);
  const withWords = { Q1: 90, Q1_90_text: "radio" };
  expect(answersOnPath(definition, interview(withWords, ["P1"]))).toEqual(withWords);
  expect(answersOnPath(definition, interview({ ...withWords, Q1: 1 }, ["P1"]))).toEqual({ Q1: 1 });
});

test("with nothing to see the interview is complete", () => {
  const never = { type: "in", variable: "Q0", codes: [1] } as const;
  for (const pages of [
    [],
    [{ code: "P1", questions: [] }],
    [{ code: "P1", questions: [yesNo("Q1", { visibleIf: { ...never, codes: [1] } })] }],
  ]) {
    const { outcome, path, progress } = evaluate(define(pages), interview({}, []));
    expect({ outcome, path, progress }).toEqual({ outcome: { status: "complete" }, path: [], progress: 1 });
  }
});

test("a condition that reads its own page sees nothing yet; a screen-out does", () => {
  const own = { type: "in", variable: "Q1", codes: [1] } as const;
  const definition = define([
    {
      code: "P1",
      questions: [yesNo("Q1"), yesNo("Q2", { visibleIf: { ...own, codes: [1] } })],
      screenOutIf: { ...own, codes: [1] },
    },
  ]);
  const { outcome, path } = evaluate(definition, interview({ Q1: 1 }, ["P1"]));
  expect(path[0].questions.map(({ code }) => code)).toEqual(["Q1"]);
  expect(outcome).toEqual({ status: "screened-out", pageCode: "P1" });
});

test("options and items come in the order of the response's seed", () => {
  const options = Array.from({ length: 9 }, (_, index) => ({ code: index + 1, label: {} }));
  const definition = define([
    { code: "P1", questions: [yesNo("Q1", { options, isShuffled: true } as Partial<Question>)] },
  ]);
  const orderFor = (seed: number) => {
    const [question] = evaluate(definition, interview({}, [], seed)).path[0].questions;
    return question.type === "single" ? question.options.map(({ code }) => code) : [];
  };
  expect(orderFor(5)).toEqual(orderFor(5));
  expect(orderFor(5)).not.toEqual(orderFor(6));
  expect(orderFor(5).toSorted()).toEqual(options.map(({ code }) => code));
});

test("a page of three hundred questions is evaluated in well under 100 ms", () => {
  const pages = Array.from({ length: 300 }, (_, index) => ({
    code: `P${index}`,
    questions: [yesNo(`Q${index}`)],
    ...(index > 0 && { visibleIf: { type: "answered" as const, variable: `Q${index - 1}` } }),
  }));
  const definition = define(pages);
  const answers = Object.fromEntries(pages.map((_, index) => [`Q${index}`, 1]));
  const saved = pages.map(({ code }) => code);
  evaluate(definition, interview(answers, saved));
  const started = performance.now();
  expect(evaluate(definition, interview(answers, saved)).outcome).toEqual({ status: "complete" });
  expect(performance.now() - started).toBeLessThan(100);
});

test("what is computed on a page reads what stands before it there, in whatever order they are shown", () => {
  const yes = { type: "variable", variable: "Q1" } as const;
  const score: Question = { code: "SCORE", type: "calculated", text: {}, formula: yes };
  const page = { code: "P1", questions: [yesNo("Q1"), score, yesNo("Q2")], isShuffled: true };
  for (let seed = 1; seed <= 20; seed += 1) {
    const { answers } = evaluate(define([page]), interview({ Q1: 2, Q2: 1 }, ["P1"], seed));
    expect(answers.SCORE).toBe(2);
  }
});
