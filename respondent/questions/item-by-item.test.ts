import { expect, test } from "vitest";
import { Question } from "#questionnaire/model";
import { findTags } from "#respondent/form-as-browser";
import { makeQuestionContext } from "#respondent/questions/question-context";
import { renderQuestion } from "#respondent/questions/render-question";

const text = (fa: string, en: string) => ({ fa, en });
const shared = { code: "Q", text: text("پرسش", "Question") };
const items = [1, 2, 3].map((code) => ({ code, text: text(`گویه ${code}`, `Item ${code}`) }));
const points = [1, 2].map((code) => ({ code, label: text(`گزینه ${code}`, `Option ${code}`) }));
const columns = points.map(({ code, label }) => ({ code, text: label }));
const side = { title: text("اهمیت", "Importance"), points };
const poles = items.map(({ code }) => ({ code, low: text("کم", "Low"), high: text("زیاد", "High") }));

const grids = {
  likert: { ...shared, type: "likert", items, points },
  multiGrid: { ...shared, type: "multiGrid", items, options: points },
  numericGrid: { ...shared, type: "numericGrid", items, columns },
  dualScale: { ...shared, type: "dualScale", items, first: side, second: side },
  semanticDifferential: { ...shared, type: "semanticDifferential", items: poles, steps: 5 },
} as const;
type Grid = keyof typeof grids;
const chosen = ["likert", "dualScale", "semanticDifferential"] as const;
const filled = ["multiGrid", "numericGrid"] as const;

function wordsOf(grid: Grid, change: object = {}, language: "fa" | "en" = "fa") {
  const context = makeQuestionContext(language, { answers: {}, errors: [] });
  const { markup } = renderQuestion(Question.parse({ ...grids[grid], ...change }), context);
  return findTags(markup, "div").find(({ attributes }) => "data-position" in attributes)?.attributes;
}

test.each([...chosen, ...filled])("%s: the words of one item at a time come with the page", (grid) => {
  expect(wordsOf(grid)).toMatchObject({
    "data-position": "{n} از {count}",
    "data-digits": "۰۱۲۳۴۵۶۷۸۹",
    "data-next": "مورد بعدی",
  });
  expect(wordsOf(grid, {}, "en")).toMatchObject({
    "data-position": "{n} of {count}",
    "data-digits": "0123456789",
  });
});

test.each([...chosen, ...filled])("%s: one item alone is no grid to go through", (grid) => {
  expect(wordsOf(grid, { items: grids[grid].items.slice(0, 1) })).toBeUndefined();
});

test("only one choice an item leads on by itself", () => {
  for (const grid of chosen) expect(wordsOf(grid), grid).toHaveProperty("data-leads-on");
  for (const grid of filled) expect(wordsOf(grid), grid).not.toHaveProperty("data-leads-on");
});

test("one number an item stays a list, which fits a phone as it is", () => {
  expect(wordsOf("numericGrid", { columns: undefined })).toBeUndefined();
});
