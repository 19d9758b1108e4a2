import { expect, test } from "vitest";
import { keepUnchanged, outlineItems } from "#components/questionnaire-editor/outline-model";
import { addPage, addQuestion, emptyDefinition, updateQuestion } from "#questionnaire/edit-definition";
import type { QuestionnaireDefinition } from "#questionnaire/model";

function study(): QuestionnaireDefinition {
  let definition = emptyDefinition(["en"], { en: "Test" });
  definition = addQuestion(definition, "P1", "text").definition;
  definition = addQuestion(definition, "P1", "nps").definition;
  return addPage(definition).definition;
}

test("marks a place with the worst of its problems", () => {
  const items = outlineItems(
    study(),
    [
      { level: "error", code: "text-missing", pageCode: "P1", questionCode: "Q1" },
      { level: "warning", code: "placeholder-left", pageCode: "P1", questionCode: "Q1" },
      { level: "warning", code: "page-too-long", pageCode: "P1" },
      { level: "error", code: "text-missing", part: "title" },
    ],
    "en",
  );
  expect(items.map(({ id, level }) => [id, level])).toEqual([
    ["page:P1", "warning"],
    ["question:Q1", "error"],
    ["question:Q2", undefined],
    ["page:P2", undefined],
  ]);
});

test("keeps every row that shows the same, and the list itself when all do", () => {
  const definition = study();
  const before = outlineItems(definition, [], "en");
  expect(keepUnchanged(before, outlineItems(structuredClone(definition), [], "en"))).toBe(before);

  const worded = updateQuestion(definition, "Q1", { type: "text", code: "Q1", text: { en: "Why?" } });
  const after = keepUnchanged(before, outlineItems(worded, [], "en"));
  expect(after.map((item, position) => item === before[position])).toEqual([true, false, true, true]);
  expect(after[1].text).toBe("Why?");

  const typed = updateQuestion(definition, "Q2", { type: "number", code: "Q2", text: {} });
  expect(keepUnchanged(before, outlineItems(typed, [], "en"))).not.toBe(before);
  expect(keepUnchanged(before, before.slice(1))).toHaveLength(3);
});
