import { expect, test } from "vitest";
import { turnQuestion, turnsInto } from "#components/questionnaire-editor/turn-question";
import { blankQuestion } from "#questionnaire/blank-question";
import { Question, questionTypes } from "#questionnaire/model";

test("gives a question of the promised type that the strict schema accepts, under the same code", () => {
  for (const type of questionTypes) {
    const question = blankQuestion(type, "Q1");
    const turned = turnQuestion(question);
    expect(Question.parse(turned)).toEqual(turned);
    expect(turned.type).toBe(turnsInto(question) ?? type);
    expect(turned.code).toBe("Q1");
  }
});

test("leaves behind what the other type cannot hold", () => {
  const searched = { ...blankQuestion("single", "Q1"), display: "search" } as Question;
  expect(turnQuestion(searched)).not.toHaveProperty("display");
  const limited = { ...blankQuestion("multiple", "Q1"), minChosen: 1, maxChosen: 2 } as Question;
  expect(turnQuestion(limited)).not.toHaveProperty("minChosen");
  expect(JSON.stringify(turnQuestion(limited))).not.toContain("isExclusive");
});
