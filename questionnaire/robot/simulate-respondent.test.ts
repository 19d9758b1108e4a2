import { expect, test } from "vitest";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { simulateRespondent } from "#questionnaire/robot/simulate-respondent";

const words = (text: string) => ({ fa: `متن ${text}`, en: `Text ${text}` });
const points = [1, 2, 3, 4, 5].map((code) => ({ code, label: words(`point ${code}`) }));
const items = Array.from({ length: 10 }, (_, index) => ({ code: index + 1, text: words(`item ${index}`) }));
const battery: Question = {
  code: "ATT",
  type: "likert",
  text: words("att"),
  items,
  points,
  isRequired: true,
  role: "basis",
  bases: ["attitudinal"],
};
const definition: QuestionnaireDefinition = {
  languages: ["fa"],
  title: words("t"),
  consent: words("c"),
  thanks: words("e"),
  pages: [{ code: "P1", questions: [battery] }],
};

function simulate(count: number, difference: number, shares = [0.5, 0.5]) {
  const plan = { shares, difference, seed: 11 };
  return Array.from({ length: count }, (_, number) => simulateRespondent(definition, plan, number));
}

function meansOf(people: ReturnType<typeof simulate>, segment: number): number[] {
  const own = people.filter((person) => person.segment === segment);
  return items.map(({ code }) => {
    const sum = own.reduce((total, { interview }) => total + Number(interview.answers[`ATT_${code}`]), 0);
    return sum / own.length;
  });
}

test("the same number of the same plan is always the same person", () => {
  expect(simulate(3, 1)).toEqual(simulate(3, 1));
});

test("segments come in the shares that were planted", () => {
  const people = simulate(2000, 1, [0.7, 0.2, 0.1]);
  const share = (segment: number) => people.filter((person) => person.segment === segment).length / 2000;
  // Four standard errors of a share of 2,000.
  expect(Math.abs(share(1) - 0.7)).toBeLessThan(0.041);
  expect(Math.abs(share(3) - 0.1)).toBeLessThan(0.027);
});

test("segments answer apart where a difference is planted, and alike where none is", () => {
  const gap = (difference: number) => {
    const people = simulate(1200, difference);
    const [first, second] = [meansOf(people, 1), meansOf(people, 2)];
    return Math.max(...first.map((mean, item) => Math.abs(mean - second[item])));
  };
  expect(gap(0)).toBeLessThan(0.35);
  expect(gap(1.5)).toBeGreaterThan(1);
});
