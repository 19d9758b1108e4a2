import { expect, test } from "vitest";
import {
  type EditorState,
  neighbourOf,
  reduceEditor,
  selectionAt,
  standingSelection,
} from "#components/questionnaire-editor/editor-state";
import { addQuestion, emptyDefinition, removeQuestion, updateQuestion } from "#questionnaire/edit-definition";

function open(): EditorState {
  const { definition } = addQuestion(emptyDefinition(["fa", "en"], { en: "Test" }), "P1", "text");
  return { definition, selection: selectionAt(definition, undefined), past: [], future: [] };
}

function type(state: EditorState, words: string, atMs: number): EditorState {
  return reduceEditor(state, {
    type: "edit",
    atMs,
    mergeKey: "Q1.text.en",
    change: (definition) => ({
      definition: updateQuestion(definition, "Q1", { type: "text", code: "Q1", text: { en: words } }),
    }),
  });
}

const wordsOf = (state: EditorState) => state.definition.pages[0].questions[0]?.text.en;

test("takes back a stretch of typing at once, and brings it again", () => {
  const typed = type(type(type(open(), "W", 0), "Wh", 500), "Why", 900);
  expect(wordsOf(typed)).toBe("Why");
  const undone = reduceEditor(typed, { type: "undo" });
  expect(wordsOf(undone)).toBeUndefined();
  expect(wordsOf(reduceEditor(undone, { type: "redo" }))).toBe("Why");
});

test("parts typing by a pause and by a change of place", () => {
  const paused = type(type(open(), "W", 0), "Wh", 5000);
  expect(wordsOf(reduceEditor(paused, { type: "undo" }))).toBe("W");
  const left = reduceEditor(type(open(), "W", 0), { type: "select", selection: { type: "settings" } });
  expect(wordsOf(reduceEditor(type(left, "Wh", 100), { type: "undo" }))).toBe("W");
});

test("forgets what was undone as soon as something else is done", () => {
  const undone = reduceEditor(type(open(), "W", 0), { type: "undo" });
  const other = type(undone, "X", 5000);
  expect(reduceEditor(other, { type: "redo" })).toBe(other);
});

test("never points at a question that is gone, and returns to it on undo", () => {
  const state = open();
  expect(state.selection).toEqual({ type: "question", questionCode: "Q1" });
  const removed = reduceEditor(state, {
    type: "edit",
    atMs: 0,
    change: (definition) => ({
      definition: removeQuestion(definition, "Q1"),
      selection: neighbourOf(definition, "Q1"),
    }),
  });
  expect(removed.selection).toEqual({ type: "page", pageCode: "P1" });
  expect(reduceEditor(removed, { type: "undo" }).selection).toEqual(state.selection);
  expect(standingSelection(removed.definition, state.selection)).toEqual({ type: "page", pageCode: "P1" });
});

test("opens at the code that the address names", () => {
  const { definition } = open();
  expect(selectionAt(definition, "P1")).toEqual({ type: "page", pageCode: "P1" });
  expect(selectionAt(definition, "Q1")).toEqual({ type: "question", questionCode: "Q1" });
  expect(selectionAt(definition, "Q99")).toEqual({ type: "settings" });
});
