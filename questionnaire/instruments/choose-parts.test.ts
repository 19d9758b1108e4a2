import { expect, test } from "vitest";
import { checkDefinition } from "#questionnaire/check-definition";
import { emptyDefinition } from "#questionnaire/edit-definition";
import { variablesOfFormula } from "#questionnaire/formula";
import type { ModuleChoice } from "#questionnaire/instruments/choose-parts";
import { findInstrumentModule, instrumentModules } from "#questionnaire/instruments/module-library";
import { withDesigns } from "#questionnaire/instruments/testing/with-designs";
import { rulesOf } from "#questionnaire/question-types/registry";

function chosen(moduleId: string, choice: ModuleChoice) {
  return findInstrumentModule(moduleId)!
    .build(new Set(), choice)
    .flatMap((page) => page.questions);
}

const codes = (questions: ReturnType<typeof chosen>) => questions.map(({ code }) => code);

test("single questions come alone, and pages that are left empty do not come", () => {
  const pages = findInstrumentModule("demographics-iran")!.build(new Set(), { questions: ["AGE", "EDU"] });
  expect(pages.map(({ code }) => code)).toEqual(["PERSON"]);
  expect(codes(chosen("demographics-iran", { questions: ["AGE", "EDU"] }))).toEqual(["AGE", "EDU"]);
});

test("a score comes along when all that it reads does, and not otherwise", () => {
  expect(codes(chosen("demographics-iran", { questions: ["HHSIZE", "INCOME"] }))).toContain("INCOMEPP");
  expect(codes(chosen("demographics-iran", { questions: ["INCOME"] }))).toEqual(["INCOME"]);
  const halfScale = chosen("tipi", { items: { TIPI: [1, 3, 6, 9] } });
  expect(codes(halfScale)).toEqual(["TIPI", "TIPI_E"]);
});

test("of an open list the score reads what is left", () => {
  const questions = chosen("sophistication", { questions: ["BRANDFAM"], items: { BRANDFAM: [1, 4] } });
  expect(codes(questions)).toEqual(["BRANDFAM", "BRANDSCORE"]);
  const score = questions.find(({ code }) => code === "BRANDSCORE");
  expect(score?.type === "calculated" && variablesOfFormula(score.formula)).toEqual([
    "BRANDFAM_1",
    "BRANDFAM_4",
  ]);
  const needs = chosen("needs-dual-scale", { items: { NEEDGAP: [2, 3] } });
  expect(codes(needs)).toEqual(["NEEDGAP", "NEEDOPP_2", "NEEDOPP_3"]);
});

test("a score that sets two lists against each other needs the item in both", () => {
  const items = { NEEDIMP: [1, 2], NEEDSAT: [2, 3] };
  expect(codes(chosen("needs-importance-satisfaction", { items }))).toEqual([
    "NEEDIMP",
    "NEEDSAT",
    "OPPORTUNITY_2",
  ]);
});

test("a condition on what was left out falls away", () => {
  const pages = findInstrumentModule("social-standing")!.build(new Set(), { questions: ["JOB"] });
  expect(pages).toHaveLength(1);
  expect(pages[0].visibleIf).toBeUndefined();
  const [children] = chosen("demographics-iran", { questions: ["CHILDREN"] });
  expect(children.rules).toBeUndefined();
});

test.each(instrumentModules)("any one question of $id makes a questionnaire without errors", (module) => {
  for (const question of module.build(new Set()).flatMap((page) => page.questions)) {
    if (rulesOf(question).isUnseen || rulesOf(question).asksNothing) continue;
    const pages = module.build(new Set(), { questions: [question.code] });
    const definition = withDesigns({ ...emptyDefinition(["fa", "en"], { fa: "آزمون", en: "Test" }), pages });
    expect(checkDefinition(definition).filter(({ level }) => level === "error")).toEqual([]);
  }
});
