import { expect, test } from "vitest";
import { checkDefinition } from "#questionnaire/check-definition";
import type { Condition } from "#questionnaire/condition";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";

const words = (text: string) => ({ fa: `متن ${text}`, en: `Text ${text}` });

function single(code: string, more: Partial<Extract<Question, { type: "single" }>> = {}): Question {
  const options = [1, 2, 3].map((option) => ({ code: option, label: words(`${code} ${option}`) }));
  return { code, type: "single", text: words(code), isRequired: true, options, ...more };
}

function number(code: string): Question {
  return { code, type: "number", text: words(code), isRequired: true, min: 0 };
}

const is = (variable: string, ...codes: number[]): Condition => ({ type: "in", variable, codes });

function page(code: string, questions: Question[], rules: Partial<Page> = {}): Page {
  return { code, questions, ...rules };
}

function problemsOf(pages: Page[], more: Partial<QuestionnaireDefinition> = {}): string[] {
  const definition: QuestionnaireDefinition = {
    languages: ["fa", "en"],
    title: words("title"),
    consent: words("consent"),
    thanks: words("thanks"),
    pages,
    ...more,
  };
  return checkDefinition(definition)
    .filter(({ level }) => level !== "hint")
    .map(({ code, pageCode = "", questionCode = "", detail = "" }) =>
      [code, pageCode, questionCode, detail].filter(Boolean).join(" "),
    );
}

test("a page for those who have been screened out is never seen", () => {
  const pages = [
    page("P1", [single("Q1")], { screenOutIf: is("Q1", 3) }),
    page("P2", [single("Q2")], { visibleIf: is("Q1", 3) }),
    page("P3", [single("Q3")], { visibleIf: is("Q1", 2, 3) }),
  ];
  expect(problemsOf(pages)).toEqual(["page-unreachable P2"]);
});

test("a question whose condition contradicts its page's is never seen", () => {
  const pages = [
    page("P1", [single("Q1")]),
    page("P2", [single("Q2", { visibleIf: is("Q1", 1) }), single("Q3", { visibleIf: is("Q1", 2) })], {
      visibleIf: is("Q1", 2, 3),
    }),
  ];
  expect(problemsOf(pages)).toEqual(["question-unreachable P2 Q2"]);
});

test("what a skip that everybody takes jumps over is never seen, and where it leads to is", () => {
  const pages = [
    page("P1", [single("Q1")], { skips: [{ if: is("Q1", 1, 2, 3), to: "P3" }] }),
    page("P2", [single("Q2")]),
    page("P3", [single("Q3")]),
  ];
  expect(problemsOf(pages)).toEqual([]);
  const required = [
    page("P1", [single("Q1")], {
      skips: [{ if: { type: "any", of: [is("Q1", 1, 2, 3), { type: "not", of: is("Q1", 1) }] }, to: "P3" }],
    }),
    ...pages.slice(1),
  ];
  expect(problemsOf(required)).toEqual(["page-unreachable P2"]);
});

test("ranges of numbers are followed as well", () => {
  const pages = [
    page("P1", [number("AGE")], { screenOutIf: { type: "between", variable: "AGE", max: 17 } }),
    page("P2", [single("Q2")], {
      visibleIf: {
        type: "all",
        of: [
          { type: "between", variable: "AGE", min: 30 },
          { type: "between", variable: "AGE", max: 29 },
        ],
      },
    }),
  ];
  expect(problemsOf(pages)).toEqual(["page-unreachable P2"]);
});

test("skips that lead back or nowhere are told", () => {
  const pages = [
    page("P1", [single("Q1")], { skips: [{ if: is("Q1", 1), to: "P9" }] }),
    page("P2", [single("Q2")], { skips: [{ if: is("Q2", 1), to: "P1" }] }),
    page("P3", [single("Q3")], { skips: [{ if: is("Q3", 1), to: "P3" }] }),
  ];
  expect(problemsOf(pages)).toEqual([
    "skip-unknown-page P1 P9",
    "skip-leads-back P2 P1",
    "skip-leads-back P3 P3",
  ]);
});

test("blocks, scales and quotas must hang together", () => {
  const pages = [
    page("P1", [single("Q1")], { blockCode: "B1" }),
    page("P2", [single("Q2")]),
    page("P3", [single("Q3")], { blockCode: "B1" }),
    page("P4", [single("Q4")], { blockCode: "B9" }),
  ];
  const quota = (cells: Record<string, Condition>) => ({
    code: "SEX",
    title: words("quota"),
    cells: Object.entries(cells).map(([code, holdsIf]) => ({
      code,
      label: words(code),
      holdsIf,
      target: 10,
    })),
  });
  const blocks = [{ code: "B1", title: words("block") }];
  expect(problemsOf(pages, { blocks })).toEqual(["block-torn-apart P3 B1", "block-unknown P4 B9"]);
  const plain = [page("P1", [single("Q1")])];
  expect(problemsOf(plain, { quotas: [quota({ A: is("Q1", 1, 2), B: is("Q1", 2, 3) })] })).toEqual([
    "quota-cells-overlap SEX: A, B",
  ]);
  expect(problemsOf(plain, { quotas: [quota({ A: is("Q1", 1), B: is("Q1", 2, 3) })] })).toEqual([]);
});

test("options and items that nobody can see are told", () => {
  const options = [
    { code: 1, label: words("one"), visibleIf: is("Q1", 1) },
    { code: 2, label: words("two") },
    { code: 3, label: words("three"), visibleIf: is("Q1", 2) },
  ];
  const pages = [
    page("P1", [single("Q1")]),
    page("P2", [single("Q2", { options })], { visibleIf: is("Q1", 2) }),
  ];
  expect(problemsOf(pages)).toEqual(["condition-never-holds P2 Q2 1"]);
});
