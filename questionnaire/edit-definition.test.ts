import { expect, test } from "vitest";
import { blankQuestion } from "#questionnaire/blank-question";
import { checkDefinition } from "#questionnaire/check-definition";
import {
  addPage,
  addQuestion,
  duplicateQuestion,
  emptyDefinition,
  insertModule,
  movePage,
  moveQuestion,
  removePage,
  removeQuestion,
  updatePage,
  updateQuestion,
} from "#questionnaire/edit-definition";
import { miniIpip } from "#questionnaire/instruments/mini-ipip";
import { psychographicValues } from "#questionnaire/instruments/psychographic-values";
import { referenceInstruments } from "#questionnaire/instruments/reference-instruments";
import { type Question, QuestionnaireDefinition, questionTypes } from "#questionnaire/model";

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

function number(code: string): Question {
  return { code, type: "number", text: { fa: code, en: code } };
}

/** Frozen to the bottom, so that an edit in place would throw. */
const definition = freeze<QuestionnaireDefinition>({
  ...emptyDefinition(["fa", "en"], { fa: "آزمون", en: "Test" }),
  pages: [
    { code: "P1", questions: [number("Q1"), number("Q2")] },
    { code: "P2", questions: [number("Q3")] },
  ],
});

/** Pages with what they ask; scores are left out. */
function layout({ pages }: QuestionnaireDefinition): string[] {
  return pages.map(({ code, questions }) => {
    const asked = questions.filter(({ type }) => type !== "calculated").map((question) => question.code);
    return `${code}: ${asked.join(" ")}`.trim();
  });
}

test("an empty questionnaire is valid, has one page, and speaks both languages", () => {
  const empty = emptyDefinition(["fa", "en"], { fa: "آزمون", en: "Test" });
  expect(QuestionnaireDefinition.parse(empty)).toEqual(empty);
  expect(layout(empty)).toEqual(["P1:"]);
  const codes = checkDefinition(empty).map(({ code, level }) => `${level} ${code}`);
  expect(new Set(codes)).toEqual(
    new Set(["error empty-page", "error nothing-measured", "warning placeholder-left"]),
  );
});

test("a page is added under a free code, at the end or after another", () => {
  const added = addPage(definition);
  expect(added.pageCode).toBe("P3");
  expect(layout(added.definition)).toEqual(["P1: Q1 Q2", "P2: Q3", "P3:"]);
  expect(layout(addPage(definition, "P1").definition)).toEqual(["P1: Q1 Q2", "P3:", "P2: Q3"]);
});

test("pages move and go", () => {
  expect(layout(movePage(definition, "P2", 0))).toEqual(["P2: Q3", "P1: Q1 Q2"]);
  expect(layout(movePage(definition, "P1", 9))).toEqual(["P2: Q3", "P1: Q1 Q2"]);
  expect(movePage(definition, "P9", 0)).toEqual(definition);
  expect(layout(removePage(definition, "P1"))).toEqual(["P2: Q3"]);
});

test("a page's rule is set and cleared without a trace", () => {
  const rule = { type: "answered", variable: "Q1" } as const;
  const ruled = updatePage(definition, "P2", { visibleIf: rule });
  expect(ruled.pages[1].visibleIf).toEqual(rule);
  expect(Object.keys(updatePage(ruled, "P2", { visibleIf: undefined }).pages[1])).toEqual([
    "code",
    "questions",
  ]);
});

test("each type of question is added valid, under the next free code", () => {
  for (const type of questionTypes) {
    const { definition: added, questionCode } = addQuestion(definition, "P2", type);
    expect(questionCode).toBe("Q4");
    expect(added.pages.map(({ questions }) => questions.map(({ code }) => code))).toEqual([
      ["Q1", "Q2"],
      ["Q3", "Q4"],
    ]);
    expect(QuestionnaireDefinition.parse(added)).toEqual(added);
  }
});

test("a new question lacks its own text and nothing else", () => {
  for (const type of questionTypes) {
    const question = blankQuestion(type, "Q4");
    const errors = checkDefinition({
      ...definition,
      consent: { fa: "رضایت", en: "Consent" },
      pages: [...definition.pages, { code: "P3", questions: [question] }],
    }).filter(({ level, questionCode }) => level === "error" && questionCode === "Q4");
    const wordless = type === "hidden" || type === "calculated";
    expect(errors.map(({ code, part }) => `${code} ${part}`)).toEqual(
      wordless ? [] : ["text-missing text", "text-missing text"],
    );
  }
});

test("a fresh code avoids the variables of others and the codes of published versions", () => {
  const crowded: QuestionnaireDefinition = {
    ...definition,
    pages: [{ code: "Q1", questions: [number("q2"), number("Q3_1")] }],
  };
  expect(addQuestion(crowded, "Q1", "likert").questionCode).toBe("Q4");
  expect(addQuestion(crowded, "Q1", "number").questionCode).toBe("Q3");
  expect(addQuestion(definition, "P1", "text", new Set(["Q4", "Q5"])).questionCode).toBe("Q6");
});

test("a question is replaced under its own code", () => {
  const replacement: Question = { code: "QX", type: "number", text: { en: "Age" }, help: undefined, min: 3 };
  const changed = updateQuestion(definition, "Q2", replacement);
  expect(changed.pages[0].questions[1]).toStrictEqual({
    code: "Q2",
    type: "number",
    text: { en: "Age" },
    min: 3,
  });
  expect(changed.pages[1]).toEqual(definition.pages[1]);
});

test("questions move within a page and between pages, and go", () => {
  expect(layout(moveQuestion(definition, "Q1", "P1", 1))).toEqual(["P1: Q2 Q1", "P2: Q3"]);
  expect(layout(moveQuestion(definition, "Q1", "P2", 0))).toEqual(["P1: Q2", "P2: Q1 Q3"]);
  expect(layout(moveQuestion(definition, "Q1", "P2", 5))).toEqual(["P1: Q2", "P2: Q3 Q1"]);
  expect(moveQuestion(definition, "Q1", "P9", 0)).toEqual(definition);
  expect(layout(removeQuestion(definition, "Q1"))).toEqual(["P1: Q2", "P2: Q3"]);
});

test("a copy stands after its original and leaves the module", () => {
  const withModule = insertModule(definition, psychographicValues, "P1");
  const copied = duplicateQuestion(withModule, "VAL1");
  expect(copied?.questionCode).toBe("Q4");
  const [original, copy] = copied!.definition.pages[1].questions;
  expect(copy).toEqual({ ...original, code: "Q4", moduleId: undefined });
  expect("moduleId" in copy).toBe(false);
  expect(duplicateQuestion(definition, "Q9")).toBeUndefined();
});

test("a module comes in after a page, as often as wanted, and never under a published code", () => {
  const once = insertModule(definition, psychographicValues, "P1");
  expect(layout(once)).toEqual(["P1: Q1 Q2", "VALUES1: VAL1", "VALUES2: VAL2", "P2: Q3"]);
  const twice = insertModule(once, psychographicValues);
  expect(layout(twice).slice(4)).toEqual(["VALUES1_c2: VAL1_c2", "VALUES2_c2: VAL2_c2"]);
  const reserved = insertModule(definition, psychographicValues, undefined, new Set(["VAL1"]));
  expect(layout(reserved).at(-1)).toBe("VALUES2_c2: VAL2_c2");
  expect(checkDefinition(twice).filter(({ level }) => level === "error")).toEqual([]);
});

test("a module goes before all pages, after one, or to the end, and a part of it alone can", () => {
  const start = addPage(emptyDefinition(["en"], { en: "Test" })).definition;
  const codes = (place?: string | null) =>
    insertModule(start, miniIpip, place).pages.map(({ code }) => code.replace(/\d+$/, ""));
  const own = miniIpip.build(new Set()).map(({ code }) => code.replace(/\d+$/, ""));
  expect(codes(null)).toEqual([...own, "P", "P"]);
  expect(codes("P1")).toEqual(["P", ...own, "P"]);
  expect(codes()).toEqual(["P", "P", ...own]);
  const [first] = miniIpip.build(new Set()).flatMap((page) => page.questions);
  const part = insertModule(start, miniIpip, undefined, new Set(), { questions: [first.code] });
  expect(part.pages.flatMap((page) => page.questions.map(({ code }) => code))).toEqual([first.code]);
});

test("a copy leaves its module, unless that one needs a permission", () => {
  const copyOf = (moduleId: string) => {
    const base = addQuestion(emptyDefinition(["en"], {}), "P1", "single");
    const [question] = base.definition.pages[0].questions;
    const marked = updateQuestion(base.definition, question.code, { ...question, moduleId });
    return duplicateQuestion(marked, question.code)?.definition.pages[0].questions[1];
  };
  expect(copyOf("sophistication")?.moduleId).toBeUndefined();
  expect(copyOf(referenceInstruments[0].id)?.moduleId).toBe(referenceInstruments[0].id);
});
