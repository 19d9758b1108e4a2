import { expect, test } from "vitest";
import { clipParts, pasteParts, removeParts } from "#questionnaire/clipped-parts";
import type { QuestionnaireDefinition } from "#questionnaire/model";

const definition: QuestionnaireDefinition = {
  languages: ["en"],
  title: {},
  consent: {},
  thanks: {},
  pages: [
    {
      code: "P1",
      questions: [
        { type: "number", code: "AGE", text: { en: "Age?" } },
        { type: "text", code: "Q2", text: { en: "Why, at {{AGE}}?" } },
      ],
    },
    {
      code: "P2",
      visibleIf: { type: "answered", variable: "AGE" },
      questions: [{ type: "text", code: "Q3", text: {}, visibleIf: { type: "answered", variable: "Q2" } }],
    },
  ],
};
const chosen = (pages: string[], questions: string[]) => ({
  pageCodes: new Set(pages),
  questionCodes: new Set(questions),
});

test("what is cut and pasted elsewhere keeps its codes and what reads them", () => {
  const parts = clipParts(definition, chosen([], ["AGE"]));
  const pasted = pasteParts(removeParts(definition, parts), parts, { pageCode: "P2", afterQuestion: "Q3" });
  expect(pasted.definition.pages.map(({ questions }) => questions.map(({ code }) => code))).toEqual([
    ["Q2"],
    ["Q3", "AGE"],
  ]);
  expect(pasted.questionCodes).toEqual(["AGE"]);
});

test("a copy takes fresh codes, and its own rules follow the copies", () => {
  const parts = clipParts(definition, chosen(["P1", "P2"], ["Q3"]));
  expect(parts.questions).toEqual([]);
  const { definition: after, pageCodes } = pasteParts(definition, parts, { pageCode: "P2" }, new Set(["Q1"]));
  expect(pageCodes).toEqual(["P3", "P4"]);
  expect(after.pages.slice(0, 2)).toEqual(definition.pages);
  expect(after.pages[2].questions.map(({ code }) => code)).toEqual(["Q4", "Q5"]);
  expect(after.pages[3]).toMatchObject({
    visibleIf: { variable: "Q4" },
    questions: [{ code: "Q6", visibleIf: { variable: "Q5" } }],
  });
});

test("into another questionnaire free codes stay, and jumps to nowhere are dropped", () => {
  const source: QuestionnaireDefinition = {
    ...definition,
    pages: definition.pages.with(0, {
      ...definition.pages[0],
      blockCode: "B1",
      skips: [
        { if: { type: "answered", variable: "AGE" }, to: "P2" },
        { if: { type: "answered", variable: "Q2" }, to: "end" },
      ],
    }),
  };
  const other: QuestionnaireDefinition = { ...definition, pages: [{ code: "P9", questions: [] }] };
  const { definition: after } = pasteParts(other, clipParts(source, chosen(["P1"], [])), { pageCode: "P9" });
  expect(after.pages[1]).toMatchObject({ code: "P1", skips: [{ to: "end" }] });
  expect(after.pages[1]).not.toHaveProperty("blockCode");
  expect(after.pages[1].questions.map(({ code }) => code)).toEqual(["AGE", "Q2"]);
});
