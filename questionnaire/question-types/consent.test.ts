import { expect, test } from "vitest";
import { type ConsentQuestion, consentRules } from "#questionnaire/question-types/consent";

const question: ConsentQuestion = {
  type: "consent",
  code: "C1",
  text: {},
  isRequired: true,
  agreeLabel: { en: "Yes" },
  declineLabel: { en: "No" },
};

test("yes and no are both answers", () => {
  expect(consentRules.check(question, { C1: 1 })).toEqual([]);
  expect(consentRules.check(question, { C1: 0 })).toEqual([]);
  expect(consentRules.check(question, { C1: 2 }).map(({ code }) => code)).toEqual(["unknown-option"]);
  expect(consentRules.check(question, { C1: null }).map(({ code }) => code)).toEqual(["required"]);
});

test("declining ends the interview only where consent is a must", () => {
  const screensOut = consentRules.screensOut!;
  expect(screensOut({ ...question, mustAgree: true }, { C1: 0 })).toBe(true);
  expect(screensOut({ ...question, mustAgree: true }, { C1: 1 })).toBe(false);
  expect(screensOut({ ...question, mustAgree: true }, { C1: null })).toBe(false);
  expect(screensOut(question, { C1: 0 })).toBe(false);
});
