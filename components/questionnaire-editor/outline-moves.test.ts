import fc from "fast-check";
import { expect, test } from "vitest";
import { dropRow, outlineRows, stepPage, stepQuestion } from "#components/questionnaire-editor/outline-moves";
import { emptyDefinition } from "#questionnaire/edit-definition";
import type { QuestionnaireDefinition } from "#questionnaire/model";

function layOut(...pages: string[][]): QuestionnaireDefinition {
  return {
    ...emptyDefinition(["en"], { en: "Test" }),
    pages: pages.map((codes, index) => ({
      code: `P${index + 1}`,
      questions: codes.map((code) => ({ type: "text", code, text: {} })),
    })),
  };
}

const shape = (definition: QuestionnaireDefinition) =>
  definition.pages.map((page) => `${page.code}: ${page.questions.map(({ code }) => code).join(" ")}`);

const study = layOut(["A", "B"], ["C"], []);

test("steps within a page, over its edge, and stops at the ends", () => {
  expect(shape(stepQuestion(study, "A", 1))).toEqual(["P1: B A", "P2: C", "P3: "]);
  expect(shape(stepQuestion(study, "B", 1))).toEqual(["P1: A", "P2: B C", "P3: "]);
  expect(shape(stepQuestion(study, "C", -1))).toEqual(["P1: A B C", "P2: ", "P3: "]);
  expect(stepQuestion(study, "A", -1)).toBe(study);
  expect(shape(stepPage(study, "P1", 1))).toEqual(["P2: C", "P1: A B", "P3: "]);
  expect(stepPage(study, "P3", 1)).toBe(study);
});

test("drops a question where it was let go, on whichever page that is", () => {
  expect(shape(dropRow(study, "question:C", "question:A"))).toEqual(["P1: C A B", "P2: ", "P3: "]);
  expect(shape(dropRow(study, "question:A", "question:C"))).toEqual(["P1: B", "P2: C A", "P3: "]);
  expect(shape(dropRow(study, "question:A", "page:P3"))).toEqual(["P1: B", "P2: C", "P3: A"]);
  expect(shape(dropRow(study, "question:C", "page:P1"))).toEqual(["P1: C A B", "P2: ", "P3: "]);
});

test("drops a page among pages, with its questions", () => {
  expect(shape(dropRow(study, "page:P1", "page:P3"))).toEqual(["P2: C", "P3: ", "P1: A B"]);
  expect(dropRow(study, "page:P1", "question:C")).toBe(study);
});

test("never loses or doubles a question, and leaves it at the row of the drop", () => {
  const rows = outlineRows(study);
  const row = fc.constantFrom(...rows.map(({ id }) => id));
  fc.assert(
    fc.property(row, row, (dragged, over) => {
      const after = outlineRows(dropRow(study, dragged, over));
      expect(after.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
      const position = rows.findIndex(({ id }) => id === over);
      if (dragged.startsWith("question:") && position > 0) {
        expect(after.findIndex(({ id }) => id === dragged)).toBe(position);
      }
    }),
  );
});
