import { expect, test } from "vitest";
import {
  commentsOfPlace,
  commentsWithoutPlace,
  countOpen,
} from "#components/questionnaire-editor/review/comments-of-place";
import type { QuestionnaireComment } from "#contracts/questionnaire-reviews";

const comment = (id: string, parts: Partial<QuestionnaireComment> = {}): QuestionnaireComment => ({
  ...{ id, questionCode: null, pageCode: null, text: id, authorName: "A" },
  ...{ createdAt: "2026-01-01T00:00:00Z", resolvedAt: null, resolvedByName: null },
  ...parts,
});
const comments = [
  comment("whole"),
  comment("page", { pageCode: "P1" }),
  comment("question", { questionCode: "Q1", resolvedAt: "2026-01-02T00:00:00Z" }),
  comment("gone", { questionCode: "Q9" }),
];
const ids = (some: readonly QuestionnaireComment[]) => some.map(({ id }) => id);

test("each comment is found at its own place alone", () => {
  expect(ids(commentsOfPlace(comments, {}))).toEqual(["whole"]);
  expect(ids(commentsOfPlace(comments, { pageCode: "P1" }))).toEqual(["page"]);
  expect(ids(commentsOfPlace(comments, { questionCode: "Q1" }))).toEqual(["question"]);
});

test("a comment whose question is gone is not lost", () => {
  const definition = {
    ...{ languages: ["en" as const], title: {}, consent: {}, thanks: {} },
    pages: [{ code: "P1", questions: [{ type: "nps" as const, code: "Q1", text: {} }] }],
  };
  expect(ids(commentsWithoutPlace(comments, definition))).toEqual(["gone"]);
});

test("settled comments do not count", () => {
  expect(countOpen(comments)).toBe(3);
});
