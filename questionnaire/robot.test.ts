import { expect, test } from "vitest";
import type { Answers } from "#questionnaire/answers";
import { emptyDefinition } from "#questionnaire/edit-definition";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { walkQuestionnaire } from "#questionnaire/robot";

const options = [
  { code: 1, label: { en: "Yes" } },
  { code: 2, label: { en: "No" } },
];

function define(...pages: Question[][]): QuestionnaireDefinition {
  const empty = emptyDefinition(["en"], { en: "Test" });
  return { ...empty, pages: pages.map((questions, index) => ({ code: `P${index + 1}`, questions })) };
}

const eligible: Question = { code: "Q1", type: "single", text: {}, options, isRequired: true };
const age: Question = {
  code: "AGE",
  type: "number",
  text: {},
  isRequired: true,
  min: 18,
  max: 19,
  isWhole: true,
};
const middle = () => 0.5;

test("a persona answers what it cares about and leaves the rest to chance", () => {
  const { saves, outcome } = walkQuestionnaire({
    definition: define([eligible, age], [{ ...eligible, code: "Q2" }]),
    seed: 1,
    random: () => 0,
    chooseAnswer: (question, given): Answers | undefined => {
      if (question.code === "Q1") return { Q1: 2 };
      return question.code === "Q2" ? { Q2: given.Q1 ?? null } : undefined;
    },
  });
  expect(saves).toEqual([
    { pageCode: "P1", answers: { Q1: 2, AGE: 18 } },
    { pageCode: "P2", answers: { Q2: 2 } },
  ]);
  expect(outcome).toEqual({ status: "complete" });
});

test("the robot ends where the questionnaire screens it out", () => {
  const definition = define([eligible], [age]);
  definition.pages[0].screenOutIf = { type: "in", variable: "Q1", codes: [2] };
  const chooseAnswer = () => ({ Q1: 2 });
  const { saves, outcome } = walkQuestionnaire({ definition, seed: 1, random: middle, chooseAnswer });
  expect(outcome).toEqual({ status: "screened-out", pageCode: "P1" });
  expect(saves).toHaveLength(1);
});

test("a persona sees options in the order that its seed shows them", () => {
  const many = Array.from({ length: 8 }, (_, index) => ({ code: index + 1, label: {} }));
  const definition = define([{ ...eligible, options: many, isShuffled: true }]);
  const firstShown = (seed: number) => {
    const { interview } = walkQuestionnaire({
      definition,
      seed,
      random: middle,
      chooseAnswer: (question) => (question.type === "single" ? { Q1: question.options[0].code } : undefined),
    });
    return interview.answers.Q1;
  };
  expect(new Set(Array.from({ length: 200 }, (_, seed) => firstShown(seed))).size).toBe(8);
});

test("an answer that the questionnaire refuses stops the robot, and so does one to another question", () => {
  const walk = (answers: Record<string, number>) =>
    walkQuestionnaire({
      definition: define([eligible]),
      seed: 1,
      random: middle,
      chooseAnswer: () => answers,
    });
  expect(() => walk({ Q1: 7 })).toThrow("Q1 is unknown-option");
  expect(() => walk({})).toThrow("Q1 is required");
  expect(() => walk({ Q1: 1, Q2: 1 })).toThrow("Q1 does not write Q2");
});

test("a questionnaire that cannot be answered stops the robot instead of turning it in circles", () => {
  const walk = (question: Question) =>
    walkQuestionnaire({ definition: define([question]), seed: 1, random: middle });
  expect(() => walk({ ...eligible, options: [] })).toThrow("nothing to choose from");
  expect(() => walk({ ...age, min: 5, max: 4 })).toThrow("AGE is");
});

test("where every option stands alone the robot chooses one", () => {
  const alone: Question = {
    code: "Q1",
    type: "multiple",
    text: {},
    isRequired: true,
    options: options.map((option) => ({ ...option, isExclusive: true })),
  };
  const { interview } = walkQuestionnaire({ definition: define([alone]), seed: 1, random: () => 0.999 });
  expect(interview.answers).toEqual({ Q1: [2] });
});

test("what may be left out is left out now and then, what is required never", () => {
  let state = 0;
  const random = () => {
    state = (state + 0.618) % 1;
    return state;
  };
  const definition = define([
    { ...eligible, code: "MUST" },
    { ...eligible, code: "MAY", isRequired: false },
  ]);
  const given = Array.from({ length: 200 }, (_, seed) => walkQuestionnaire({ definition, seed, random }));
  expect(given.filter(({ interview }) => interview.answers.MUST === null)).toHaveLength(0);
  const empty = given.filter(({ interview }) => interview.answers.MAY === null).length;
  expect(empty).toBeGreaterThan(5);
  expect(empty).toBeLessThan(60);
});
