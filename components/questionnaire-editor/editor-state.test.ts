import { expect, test } from "vitest";
import {
  type EditorState,
  neighbourOf,
  reduceEditor,
  selectionAt,
  standingSelection,
} from "#components/questionnaire-editor/editor-state";
import { stepQuestion } from "#components/questionnaire-editor/outline-moves";
import {
  addPage,
  addQuestion,
  emptyDefinition,
  removeQuestion,
  updateQuestion,
} from "#questionnaire/edit-definition";
import { diffDefinition } from "#questionnaire/merging/diff-definition";

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

test("a move is one step, also between two stretches of typing in the same place", () => {
  let definition = addQuestion(open().definition, "P1", "nps").definition;
  definition = addPage(definition).definition;
  const before: EditorState = { ...open(), definition };
  const down = (state: EditorState, atMs: number) =>
    reduceEditor(state, {
      type: "edit",
      atMs,
      change: (current) => ({ definition: stepQuestion(current, "Q1", 1) }),
    });
  const orderOf = (state: EditorState) =>
    state.definition.pages.map(({ questions }) => questions.map(({ code }) => code));
  const states = [before];
  const then = (state: EditorState) => states.push(state);
  then(type(before, "Why", 0));
  then(down(states[1], 100));
  then(down(states[2], 200));
  then(type(states[3], "Why not", 300));
  expect(states.map(orderOf)).toEqual([
    [["Q1", "Q2"], []],
    [["Q1", "Q2"], []],
    [["Q2", "Q1"], []],
    [["Q2"], ["Q1"]],
    [["Q2"], ["Q1"]],
  ]);
  const steps = states.map(({ definition: at, selection }) => ({ definition: at, selection }));
  let state = states[4];
  for (const step of steps.slice(0, 4).reverse()) {
    state = reduceEditor(state, { type: "undo" });
    expect(state).toMatchObject(step);
  }
  for (const step of steps.slice(1)) {
    state = reduceEditor(state, { type: "redo" });
    expect(state).toMatchObject(step);
  }
});

test("a move at the edge is no step", () => {
  const state = open();
  const edge = (current: EditorState["definition"]) => ({ definition: stepQuestion(current, "Q1", 1) });
  expect(reduceEditor(state, { type: "edit", atMs: 0, change: edge })).toBe(state);
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

test("takes back a thousand steps, one by one", () => {
  const typed = Array.from({ length: 1000 }).reduce<EditorState>(
    (state, _, step) => type(state, `Step ${step}`, step * 5000),
    open(),
  );
  expect(typed.past).toHaveLength(1000);
  const back = typed.past.reduce<EditorState>((state) => reduceEditor(state, { type: "undo" }), typed);
  expect(back.definition).toEqual(open().definition);
});

test("undoing one's own steps leaves what a colleague saved in between", () => {
  const typed = type(type(open(), "Mine", 0), "Mine too", 5000);
  const theirs = { ...typed.definition, thanks: { en: "Theirs" } };
  const adopted = {
    definition: theirs,
    theirs: { changes: diffDefinition(typed.definition, theirs), definition: theirs },
    renamed: new Map<string, string>(),
    savedBy: null,
  };
  const joined = reduceEditor(typed, { type: "adopt", adopted });
  const undone = reduceEditor(reduceEditor(joined, { type: "undo" }), { type: "undo" });
  expect(wordsOf(undone)).toBeUndefined();
  expect(undone.definition.thanks).toEqual({ en: "Theirs" });
});
