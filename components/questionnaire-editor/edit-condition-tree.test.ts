import { expect, test } from "vitest";
import type { ConditionGroup, ConditionNode } from "#components/questionnaire-editor/condition-tree";
import {
  appendNode,
  indentNode,
  moveNode,
  outdentNode,
  removeNode,
  setJoin,
  setNode,
} from "#components/questionnaire-editor/edit-condition-tree";

const row = (variable: string): ConditionNode => ({ operator: "answered", variable });
const all = (...parts: ConditionNode[]): ConditionGroup => ({ join: "all", parts });
const any = (...parts: ConditionNode[]): ConditionGroup => ({ join: "any", parts });
const [a, b, c] = [row("A"), row("B"), row("C")];

test("a row moves among its neighbours, and not past the end", () => {
  expect(moveNode(all(a, b, c), [0], 1)).toEqual({ root: all(b, a, c), path: [1] });
  expect(moveNode(all(a, any(b, c)), [1, 1], -1)).toEqual({ root: all(a, any(c, b)), path: [1, 0] });
  expect(moveNode(all(a, b), [1], 1)).toBeUndefined();
});

test("indenting goes into the group before it, else into a new one of the other kind", () => {
  expect(indentNode(all(a, b), [1])).toEqual({ root: all(a, any(b)), path: [1, 0] });
  expect(indentNode(all(any(a), b), [1])).toEqual({ root: all(any(a, b)), path: [0, 1] });
});

test("indenting stops where nobody could read it any more", () => {
  expect(indentNode(all(any(all(any(all(any(a)))))), [0, 0, 0, 0, 0, 0])).toBeUndefined();
  expect(indentNode(all(any(all(any(all(any(a)))))), [0])).toBeUndefined();
});

test("outdenting stands behind the group, which goes when it is empty", () => {
  expect(outdentNode(all(any(a, b), c), [0, 0])).toEqual({ root: all(any(b), a, c), path: [1] });
  expect(outdentNode(all(any(a), c), [0, 0])).toEqual({ root: all(a, c), path: [0] });
  expect(outdentNode(all(a), [0])).toBeUndefined();
});

test("the last part takes its group along", () => {
  expect(removeNode(all(a, any(b)), [1, 0])).toEqual(all(a));
  expect(removeNode(all(any(all(b))), [0, 0, 0])).toEqual(all());
});

test("parts are added, changed and joined where they stand", () => {
  expect(appendNode(all(a, any(b)), [1], c)).toEqual({ root: all(a, any(b, c)), path: [1, 1] });
  expect(setNode(all(a, any(b)), [1, 0], c)).toEqual(all(a, any(c)));
  expect(setJoin(all(a, any(b)), [1], "none")).toEqual(all(a, { join: "none", parts: [b] }));
});
