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
  const pages = (isRequired: boolean, condition: Condition) => [
    page("P1", [single("Q1", { isRequired })], { skips: [{ if: condition, to: "P3" }] }),
    page("P2", [single("Q2")]),
    page("P3", [single("Q3")]),
  ];
  expect(problemsOf(pages(false, is("Q1", 1, 2, 3)))).toEqual([]);
  expect(problemsOf(pages(true, is("Q1", 1, 2, 3)))).toEqual(["page-unreachable P2"]);
  const always: Condition = { type: "any", of: [is("Q1", 1, 2, 3), { type: "not", of: is("Q1", 1) }] };
  expect(problemsOf(pages(false, always))).toEqual(["page-unreachable P2"]);
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
  expect(problemsOf(pages)).toEqual(["condition-never-holds P2 AGE"]);
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

test("many follow-up questions are all reached, and checked soon enough", () => {
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  const asked = numbers.flatMap((one) => [
    page(`P${one}`, [single(`Q${one}`)]),
    page(`F${one}`, [single(`X${one}`)], { visibleIf: is(`Q${one}`, 1) }),
  ]);
  const again = numbers.map((one) => page(`G${one}`, [single(`Y${one}`)], { visibleIf: is(`Q${one}`, 1) }));
  expect(problemsOf([...asked, ...again])).toEqual([]);
});

test("what was not asked has no answer, and what must be answered has one", () => {
  const asked = page("P1", [single("Q1")]);
  const ofOnes = page("P2", [single("Q2")], { visibleIf: is("Q1", 1) });
  const both: Condition = { type: "all", of: [is("Q1", 2), is("Q2", 1)] };
  expect(problemsOf([asked, ofOnes, page("P3", [single("Q3")], { visibleIf: both })])).toEqual([
    "page-unreachable P3",
  ]);
  const none: Condition = { type: "not", of: { type: "answered", variable: "Q1" } };
  expect(problemsOf([asked, page("P2", [single("Q2")], { visibleIf: none })])).toEqual([
    "page-unreachable P2",
  ]);
  const optional = page("P1", [single("Q1", { isRequired: false })]);
  expect(problemsOf([optional, page("P2", [single("Q2")], { visibleIf: none })])).toEqual([]);
  const passed = [
    page("P1", [single("Q1")], { skips: [{ if: is("Q1", 1), to: "P3" }] }),
    page("P2", [single("Q2")]),
    page("P3", [single("Q3", { visibleIf: { type: "all", of: [is("Q1", 1), is("Q2", 1)] } }), single("Q4")]),
  ];
  expect(problemsOf(passed)).toEqual(["question-unreachable P3 Q3"]);
});

test("limits of numbers, lists of chosen options and two numbers against each other are followed", () => {
  const age = { ...number("AGE"), min: 18, max: 99 } as Question;
  const minors: Condition = { type: "between", variable: "AGE", max: 17 };
  expect(problemsOf([page("P1", [age]), page("P2", [single("Q2")], { visibleIf: minors })])).toEqual([
    "page-unreachable P2",
  ]);
  expect(problemsOf([page("P1", [age], { screenOutIf: minors }), page("P2", [single("Q2")])])).toEqual([
    "condition-never-holds P1",
  ]);
  const brands = {
    ...single("Q1"),
    type: "multiple",
    options: [1, 2, 9].map((code) => ({ code, label: words(`Q1 ${code}`), isExclusive: code === 9 })),
  } as Question;
  const shownIf = (...of: Condition[]) =>
    problemsOf([page("P1", [brands]), page("P2", [single("Q2")], { visibleIf: { type: "all", of } })]);
  expect(shownIf(is("Q1", 1), is("Q1", 2))).toEqual([]);
  expect(shownIf(is("Q1", 1), { type: "not", of: is("Q1", 1, 2) })).toEqual(["condition-never-holds P2 Q1"]);
  expect(shownIf(is("Q1", 9), is("Q1", 1))).toEqual(["condition-never-holds P2 Q1"]);
  expect(shownIf(is("Q1", 9), { type: "chosenCount", variable: "Q1", min: 2 })).toEqual([
    "condition-never-holds P2 Q1",
  ]);
  const pair = (first: "more" | "at-most", second: "more" | "at-most"): Condition => ({
    type: "all",
    of: [
      { type: "compare", variable: "A", operator: first, other: "B" },
      { type: "compare", variable: "B", operator: second, other: "A" },
    ],
  });
  const numbers = page("P1", [number("A"), number("B")]);
  const ifPair = (condition: Condition) =>
    problemsOf([numbers, page("P2", [single("Q2")], { visibleIf: condition })]);
  expect(ifPair(pair("more", "more"))).toEqual(["condition-never-holds P2 B"]);
  expect(ifPair(pair("at-most", "at-most"))).toEqual([]);
});

test("a quota cell of those who are screened out is never filled, and rules that nothing satisfies hold up", () => {
  const cell = (code: string, holdsIf: Condition, target = 10) => ({
    code,
    label: words(code),
    holdsIf,
    target,
  });
  const quotas = [
    { code: "SEX", title: words("quota"), cells: [cell("A", is("Q1", 3)), cell("B", is("Q1", 1))] },
  ];
  const screened = [page("P1", [single("Q1")], { screenOutIf: is("Q1", 3) }), page("P2", [single("Q2")])];
  expect(problemsOf(screened, { quotas })).toEqual(["quota-cell-unreachable A"]);
  const failsIf: Condition = { type: "any", of: [is("Q1", 1, 2), is("Q1", 3)] };
  const rules = [{ level: "error" as const, failsIf, message: words("no") }];
  expect(problemsOf([page("P1", [single("Q1", { rules })])])).toEqual(["condition-always-holds P1 Q1"]);
  expect(problemsOf([page("P1", [single("Q1", { rules, isRequired: false })])])).toEqual([]);
  const everybody = [page("P1", [single("Q1")], { screenOutIf: is("Q1", 1, 2, 3) })];
  expect(problemsOf(everybody)).toEqual(["condition-always-holds P1"]);
});

test("a page that shows nothing neither screens out nor leads on", () => {
  const pages = [
    page("P1", [single("Q1")]),
    page("P2", [single("Q2", { visibleIf: is("Q1", 1) })], { screenOutIf: { type: "not", of: is("Q2", 1) } }),
    page("P3", [single("Q3")], { visibleIf: is("Q1", 2) }),
  ];
  expect(problemsOf(pages)).toEqual([]);
});

test("pages that come in any order read nothing of each other, unless their places are fixed", () => {
  const blocks = [{ code: "B1", title: words("block"), isShuffled: true }];
  const inBlock = (code: string, questions: Question[], rules: Partial<Page> = {}) =>
    page(code, questions, { blockCode: "B1", ...rules });
  const reading = inBlock("P2", [single("Q2")], { visibleIf: is("Q1", 1) });
  const third = inBlock("P3", [single("Q3")]);
  expect(problemsOf([inBlock("P1", [single("Q1")]), reading, third], { blocks })).toEqual([
    "condition-reads-later P2 Q1",
  ]);
  expect(problemsOf([inBlock("P1", [single("Q1")], { isFixed: true }), reading, third], { blocks })).toEqual(
    [],
  );
  const screening = [
    page("P0", [single("Q0")]),
    inBlock("P1", [single("Q1")], { screenOutIf: is("Q0", 1) }),
    inBlock("P2", [single("Q2")], { visibleIf: is("Q0", 1) }),
  ];
  expect(problemsOf(screening, { blocks })).toEqual([]);
});
