import { expect, test } from "vitest";
import { checkDefinition } from "#questionnaire/check-definition";
import type { Condition } from "#questionnaire/condition";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { reportPaths } from "#questionnaire/robot/report-paths";
import { nameTarget } from "#questionnaire/robot/robot-targets";

const words = (text: string) => ({ fa: `متن ${text}`, en: `Text ${text}` });
const is = (variable: string, ...codes: number[]): Condition => ({ type: "in", variable, codes });

function single(code: string, count: number, visibleIf?: Condition): Question {
  const options = Array.from({ length: count }, (_, index) => ({
    code: index + 1,
    label: words(`${code} ${index}`),
  }));
  return {
    code,
    type: "single",
    text: words(code),
    isRequired: true,
    options,
    ...(visibleIf && { visibleIf }),
  };
}

function questionnaire(pages: Page[], more: Partial<QuestionnaireDefinition> = {}): QuestionnaireDefinition {
  return { languages: ["fa"], title: words("t"), consent: words("c"), thanks: words("e"), pages, ...more };
}

/** A question that one walk in 50 × 40 × 30 would come by if it answered by dice. */
const hidden = questionnaire([
  { code: "P1", questions: [single("Q1", 50)], screenOutIf: is("Q1", 1, 2, 3, 4, 5) },
  { code: "P2", questions: [single("Q2", 40, is("Q1", 17))] },
  { code: "P3", questions: [single("Q3", 30), single("Q4", 3, is("Q2", 33))] },
  { code: "P4", questions: [single("Q5", 3)], visibleIf: { type: "all", of: [is("Q2", 33), is("Q3", 11)] } },
]);

test("reaches what chance would not come by", () => {
  expect(checkDefinition(hidden).filter(({ level }) => level === "error")).toEqual([]);
  const report = reportPaths(hidden, { walks: 20, seed: 5 });
  expect(report.missed).toEqual([]);
  expect(report.reached.map(nameTarget)).toContain("question:Q5");
  expect(report.reached.map(nameTarget)).toContain("screen-out:P1");
});

test("says what cannot be reached", () => {
  const pages: Page[] = [
    { code: "P1", questions: [single("Q1", 3)], screenOutIf: is("Q1", 3) },
    { code: "P2", questions: [single("Q2", 3, is("Q1", 3)), single("Q3", 3)] },
  ];
  const report = reportPaths(questionnaire(pages), { walks: 50, seed: 1 });
  expect(report.missed.map(nameTarget)).toEqual(["question:Q2"]);
});

test("counts paths, outcomes and quota cells of those who answer by dice", () => {
  const pages: Page[] = [
    { code: "P1", questions: [single("Q1", 2)] },
    { code: "P2", questions: [single("Q2", 2)], visibleIf: is("Q1", 1) },
    { code: "P3", questions: [single("Q3", 2)] },
  ];
  const quotas = [
    {
      code: "HALF",
      title: words("half"),
      cells: [1, 2].map((code) => ({
        code: `H${code}`,
        label: words("h"),
        holdsIf: is("Q1", code),
        target: 100,
      })),
    },
  ];
  const {
    paths,
    outcomes,
    quotas: cells,
    minutes,
  } = reportPaths(questionnaire(pages, { quotas }), {
    walks: 400,
    seed: 9,
  });
  expect(outcomes).toEqual({ complete: 400, screenedOut: 0 });
  expect(paths.map((path) => path.pages.join()).toSorted()).toEqual(["P1,P2,P3", "P1,P3"]);
  // Half of them, within four standard errors of 0.025.
  for (const path of paths) expect(Math.abs(path.share - 0.5)).toBeLessThan(0.1);
  for (const cell of cells) expect(Math.abs(cell.share - 0.5)).toBeLessThan(0.1);
  expect(minutes.fa!.least).toBeLessThan(minutes.fa!.most);
});

test("a skip counts as walked only when its condition led there", () => {
  const pages: Page[] = [
    {
      code: "P1",
      questions: [single("Q1", 30)],
      skips: [
        { if: is("Q1", 29), to: "P3" },
        { if: is("Q1", 30), to: "end" },
      ],
    },
    { code: "P2", questions: [single("Q2", 2)] },
    { code: "P3", questions: [single("Q3", 2)] },
  ];
  const report = reportPaths(questionnaire(pages), { walks: 5, seed: 2 });
  expect(report.missed).toEqual([]);
});
