import { expect, test } from "vitest";
import { type DateQuestion, dateRules, isIsoDate } from "#questionnaire/question-types/date";

const question: DateQuestion = {
  type: "date",
  code: "D1",
  text: { en: "When?" },
  isRequired: true,
  earliest: "2020-03-20",
  latest: "2026-11-22",
};
const codes = (one: DateQuestion, value: string | number | null) =>
  dateRules.check(one, { D1: value }).map(({ code }) => code);

test("takes the first and the last day, and none beyond", () => {
  expect(codes(question, "2020-03-20")).toEqual([]);
  expect(codes(question, "2026-11-22")).toEqual([]);
  expect(dateRules.check(question, { D1: "2020-03-19" })).toEqual([
    { questionCode: "D1", variable: "D1", code: "date-too-early", limit: "2020-03-20" },
  ]);
  expect(dateRules.check(question, { D1: "2026-11-23" })).toEqual([
    { questionCode: "D1", variable: "D1", code: "date-too-late", limit: "2026-11-22" },
  ]);
});

test("takes days of the Gregorian calendar only, of years that people live in", () => {
  const free: DateQuestion = { type: "date", code: "D1", text: {} };
  for (const none of [
    "2023-02-29",
    "2023-13-01",
    "2023-4-1",
    "1399/01/01",
    "yesterday",
    "1370-03-15",
    "2611-01-01",
  ]) {
    expect(codes(free, none), none).toEqual(["not-a-date"]);
  }
  expect(codes(free, 20_230_401)).toEqual(["not-a-date"]);
  for (const day of ["2024-02-29", "1700-01-01", "2199-12-31"]) expect(codes(free, day), day).toEqual([]);
  expect(isIsoDate("1900-02-29")).toBe(false);
  expect(isIsoDate("2000-02-29")).toBe(true);
});

test("must be answered only where it is required", () => {
  expect(codes(question, null)).toEqual(["required"]);
  expect(codes({ ...question, isRequired: undefined }, null)).toEqual([]);
});

test("a first day after the last one is a fault of the definition", () => {
  expect(dateRules.checkFormat(question)).toEqual([]);
  expect(dateRules.checkFormat({ ...question, earliest: "2027-01-01" })).toEqual([
    ["minimum-above-maximum", "error"],
  ]);
});

test("the robot keeps to the limits", () => {
  for (const chance of [0, 0.3, 0.999]) {
    const { D1 } = dateRules.answer(question, () => chance);
    expect(dateRules.check(question, { D1 })).toEqual([]);
  }
});

test("a robot's days are spread over what is allowed", () => {
  const free: DateQuestion = { type: "date", code: "D1", text: {} };
  const bounded = [
    free,
    question,
    { ...free, earliest: "2010-01-01" },
    { ...free, latest: "1950-06-01" },
    { ...free, earliest: "2026-11-22", latest: "2026-11-22" },
  ];
  for (const one of bounded) {
    const days = Array.from({ length: 100 }, (_, at) => dateRules.answer(one, () => at / 100));
    for (const answers of days) expect(dateRules.check(one, answers)).toEqual([]);
    const many = one.earliest && one.earliest === one.latest ? 1 : 100;
    expect(new Set(days.map(({ D1 }) => D1)).size).toBe(many);
  }
});
