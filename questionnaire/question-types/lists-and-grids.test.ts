import { expect, test } from "vitest";
import { type Answers, isEmptyAnswer } from "#questionnaire/answers";
import { checkAnswer } from "#questionnaire/check-answer";
import { Question } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";
import { isLeftEmpty, keepShown } from "#questionnaire/shown-parts";

const shared = { code: "Q", isRequired: true, text: { en: "Question" } };
const items = [1, 2, 5].map((code) => ({ code, text: { en: `Item ${code}` }, isReversed: code === 2 }));
const options = [1, 2, 3, 4].map((code) => ({ code, label: { en: `Option ${code}` } }));
const none = { code: 90, label: { en: "None" }, isExclusive: true };
const dontKnow = { code: -98, label: { en: "Don't know" }, isExclusive: true };

const ranking = Question.parse({ ...shared, type: "ranking", options });
const constantSum = Question.parse({ ...shared, type: "constantSum", items, total: 10 });
const multiGrid = Question.parse({
  ...shared,
  type: "multiGrid",
  items,
  options: [...options, none, dontKnow],
});
const numericGrid = Question.parse({
  ...shared,
  type: "numericGrid",
  items,
  columns: [
    { code: 1, text: { en: "Before" } },
    { code: 3, text: { en: "After" } },
  ],
});
const dualScale = Question.parse({
  ...shared,
  type: "dualScale",
  items,
  first: { title: { en: "Importance" }, points: options },
  second: { title: { en: "Satisfaction" }, points: [...options.slice(0, 3), dontKnow] },
});

function columnsOf(question: Question): string[] {
  return rulesOf(question)
    .columns(question)
    .map(({ code, kind, label }) => `${code} ${kind} ${label?.en}`);
}

function errorsOf(question: Question, answers: Answers): string[] {
  return checkAnswer(question, answers).map(({ variable, code }) => `${variable} ${code}`);
}

function problemsOf(question: Question): string[] {
  return rulesOf(question)
    .checkFormat(question)
    .map(([code, level]) => `${level} ${code}`);
}

test("the columns say what each number means", () => {
  expect(columnsOf(ranking)).toEqual([1, 2, 3, 4].map((code) => `Q_${code} rank Option ${code}`));
  expect(columnsOf(constantSum)).toEqual([1, 2, 5].map((code) => `Q_${code} numeric Item ${code}`));
  expect(columnsOf(numericGrid).slice(0, 2)).toEqual([
    "Q_1_1 numeric Item 1: Before",
    "Q_1_3 numeric Item 1: After",
  ]);
  expect(columnsOf(multiGrid).slice(4, 6)).toEqual([
    "Q_1_90 chosen Item 1: None",
    "Q_2_1 chosen Item 2: Option 1",
  ]);
  expect(columnsOf(dualScale)).toContain("Q_5_2 scale Satisfaction: Item 5");
});

test("a reason for no answer gets no column of its own, and a grid's columns know where their list is stored", () => {
  const columns = rulesOf(multiGrid).columns(multiGrid);
  expect(columns.some(({ optionCode }) => optionCode === -98)).toBe(false);
  expect(new Set(columns.map(({ storedIn }) => storedIn))).toEqual(new Set(["Q_1", "Q_2", "Q_5"]));
});

test("both scales of a reversed item are reversed", () => {
  const reversed = rulesOf(dualScale)
    .columns(dualScale)
    .filter((column) => column.isReversed);
  expect(reversed.map(({ code }) => code).sort()).toEqual(["Q_2_1", "Q_2_2"]);
});

const cases: [string, Question, Answers, string[]][] = [
  ["places without a gap", ranking, { Q_1: 1, Q_2: 2, Q_3: 3, Q_4: 4 }, []],
  ["half a place", ranking, { Q_1: 1.5 }, ["Q_1 not-whole"]],
  ["a place beyond the last", ranking, { Q_1: 5 }, ["Q_1 above-maximum"]],
  ["a list for a place", ranking, { Q_1: [1] }, ["Q_1 not-a-number"]],
  ["some places", ranking, { Q_1: 1, Q_2: 2 }, ["Q too-few-ranked"]],
  ["one place twice", ranking, { Q_1: 1, Q_2: 1, Q_3: 2, Q_4: 3 }, ["Q_2 same-rank-twice"]],
  ["shares that add up", constantSum, { Q_1: 2.5, Q_2: 7.5, Q_5: 0 }, []],
  ["shares in tenths", constantSum, { Q_1: 9.7, Q_2: 0.1, Q_5: 0.2 }, []],
  ["shares short of the amount", constantSum, { Q_1: 2 }, ["Q sum-differs"]],
  ["a share that is no number", constantSum, { Q_1: "all" }, ["Q_1 not-a-number"]],
  ["an endless share", constantSum, { Q_1: Infinity }, ["Q_1 not-a-number"]],
  ["a row left out", multiGrid, { Q_1: [1], Q_2: [90] }, ["Q_5 required"]],
  ["a row that is no list", multiGrid, { Q_1: 1, Q_2: [1], Q_5: [1] }, ["Q_1 unknown-option"]],
  ["one option twice", multiGrid, { Q_1: [1, 1], Q_2: [1], Q_5: [1] }, ["Q_1 unknown-option"]],
  ["a point of the other scale", dualScale, dualAnswers({ Q_1_2: 4 }), ["Q_1_2 unknown-option"]],
  ["don't know on one side", dualScale, dualAnswers({ Q_1_2: -98 }), []],
];

function dualAnswers(change: Answers): Answers {
  const all = rulesOf(dualScale).variables(dualScale);
  return { ...Object.fromEntries(all.map((variable) => [variable, 1])), ...change };
}

test.each(cases)("%s", (_, question, answers, errors) => {
  expect(errorsOf(question, answers)).toEqual(errors);
});

test.each([ranking, constantSum, multiGrid, numericGrid, dualScale])(
  "$type: left empty is right where nothing is required",
  (question) => {
    expect(checkAnswer({ ...question, isRequired: undefined } as Question, {})).toEqual([]);
    expect(checkAnswer(question, {}).length).toBeGreaterThan(0);
  },
);

test("what cannot be answered is found while it is written", () => {
  expect(problemsOf(Question.parse({ ...ranking, rankCount: 9 }))).toEqual([
    "error rank-count-above-options",
  ]);
  expect(problemsOf(Question.parse({ ...constantSum, items: items.slice(0, 1) }))).toEqual([
    "error no-items",
  ]);
  expect(problemsOf(Question.parse({ ...multiGrid, options: options.slice(0, 1) }))).toEqual([
    "error too-few-options",
  ]);
  expect(problemsOf(Question.parse({ ...numericGrid, min: 5, max: 1 }))).toEqual([
    "error minimum-above-maximum",
  ]);
  const twice = [1, 1].map((code) => ({ code, text: { en: `Column ${code}` } }));
  expect(problemsOf(Question.parse({ ...numericGrid, columns: twice }))).toContain(
    "error duplicate-item-code",
  );
});

test("after carrying forward there are as many places as options are left", () => {
  const carried = Question.parse({ ...ranking, rankCount: 3, carryForward: { from: "Q0", take: "chosen" } });
  const shown = keepShown(carried, { Q0: [2, 4] });
  expect(errorsOf(shown, { Q_2: 2, Q_4: 1 })).toEqual([]);
  expect(errorsOf(shown, { Q_2: 1 })).toEqual(["Q too-few-ranked"]);
});

test("what stands apart is offered whatever was carried forward", () => {
  const single = Question.parse({
    ...shared,
    type: "single",
    options: [...options, none, dontKnow],
    carryForward: { from: "Q0", take: "chosen" },
  });
  const shown = keepShown(single, { Q0: [3] });
  expect("options" in shown && shown.options?.map(({ code }) => code)).toEqual([3, 90, -98]);
  expect(isLeftEmpty(keepShown(single, { Q0: [90] }), single)).toBe(true);
});

test("a fixed item keeps its place while the others change theirs", () => {
  const fixed = items.map((item, position) => ({ ...item, isFixed: position === 1 }));
  const question = Question.parse({ ...constantSum, items: fixed, isShuffled: true });
  const orders = new Set<string>();
  for (let seed = 0; seed < 30; seed += 1) {
    const shown = rulesOf(question).arrange?.(question, seed) ?? question;
    const codes = "items" in shown ? shown.items.map(({ code }) => code) : [];
    expect(codes[1]).toBe(2);
    orders.add(codes.join());
  }
  expect(orders.size).toBe(2);
});

test("the robot ranks only as many as there are places", () => {
  const question = Question.parse({ ...ranking, rankCount: 2 });
  let state = 1;
  const dice = () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  for (let run = 0; run < 20; run += 1) {
    const answers = rulesOf(question).answer(question, dice);
    expect(
      Object.values(answers)
        .filter((value) => !isEmptyAnswer(value))
        .sort(),
    ).toEqual([1, 2]);
    expect(errorsOf(question, answers)).toEqual([]);
  }
});
