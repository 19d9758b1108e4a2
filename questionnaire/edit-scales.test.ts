import { expect, test } from "vitest";
import {
  followScale,
  makeScale,
  questionsUsing,
  removeScale,
  setScalePoints,
} from "#questionnaire/edit-scales";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";

const likert = (code: string, labels: string[]): Question => ({
  type: "likert",
  code,
  text: {},
  items: [],
  points: labels.map((en, position) => ({ code: position + 1, label: { en } })),
});
const definition: QuestionnaireDefinition = {
  languages: ["en"],
  title: {},
  consent: {},
  thanks: {},
  pages: [{ code: "P1", questions: [likert("A", ["No", "Yes"]), likert("B", ["Low", "High"])] }],
};
const labelsOf = ({ pages }: QuestionnaireDefinition) =>
  pages[0].questions.map((one) => one.type === "likert" && one.points.map(({ label }) => label.en).join(" "));

const shared = followScale(makeScale(definition, "A", { en: "Agreement" }), "B", "S1");

test("the points of one question become a scale that another takes over", () => {
  expect(shared.scales).toMatchObject([{ code: "S1", title: { en: "Agreement" } }]);
  expect(labelsOf(shared)).toEqual(["No Yes", "No Yes"]);
  expect(questionsUsing(shared, "S1")).toEqual(["A", "B"]);
});

test("a changed scale changes all that use it, and none that has left it", () => {
  const left = followScale(shared, "B", undefined);
  const points = [{ code: 1, label: { en: "Never" } }];
  expect(labelsOf(setScalePoints(shared, "S1", points))).toEqual(["Never", "Never"]);
  expect(labelsOf(setScalePoints(left, "S1", points))).toEqual(["Never", "No Yes"]);
});

test("a scale that is removed leaves its points where they were used", () => {
  const removed = removeScale(shared, "S1");
  expect(removed).not.toHaveProperty("scales");
  expect(labelsOf(removed)).toEqual(["No Yes", "No Yes"]);
  expect(questionsUsing(removed, "S1")).toEqual([]);
});
