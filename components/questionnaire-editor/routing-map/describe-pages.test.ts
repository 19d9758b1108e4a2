import { expect, test } from "vitest";
import { describePages } from "#components/questionnaire-editor/routing-map/describe-pages";
import { quotaFeasibility } from "#components/questionnaire-editor/routing-map/quota-feasibility";
import { QuestionnaireDefinition } from "#questionnaire/model";
import { reportPaths } from "#questionnaire/robot/report-paths";

const both = (text: string) => ({ fa: text, en: text });
const definition = QuestionnaireDefinition.parse({
  languages: ["en", "fa"],
  title: both("t"),
  consent: both("c"),
  thanks: both("d"),
  pages: [
    {
      code: "P1",
      questions: [
        {
          type: "single",
          code: "Q1",
          text: both("Role"),
          isRequired: true,
          options: [1, 2].map((code) => ({ code, label: both(`L${code}`) })),
        },
      ],
      skips: [{ if: { type: "in", variable: "Q1", codes: [2] }, to: "P3" }],
    },
    {
      code: "P2",
      title: both("Middle"),
      questions: [{ type: "nps", code: "Q2", text: both("n") }],
      visibleIf: { type: "in", variable: "Q1", codes: [1] },
    },
    {
      code: "P3",
      questions: [{ type: "nps", code: "Q3", text: both("n") }],
      screenOutIf: { type: "between", variable: "Q3", max: -1 },
    },
  ],
  quotas: [
    {
      code: "K",
      title: both("k"),
      cells: [
        { code: "K1", label: both("a"), holdsIf: { type: "in", variable: "Q1", codes: [1] }, target: 100 },
        { code: "K2", label: both("b"), holdsIf: { type: "between", variable: "Q3", max: -1 }, target: 50 },
      ],
    },
  ],
});

test("says of each page what is on it, who sees it and where it leads", () => {
  const unreachable = { level: "error", code: "page-unreachable", pageCode: "P3" } as const;
  const [first, second, third] = describePages(definition, "en", [unreachable], undefined);
  expect(first).toMatchObject({ number: 1, questionCount: 1, isUnreachable: false, shownIf: undefined });
  expect(first.skips).toEqual([{ to: "P3", sentence: "If \u2068Q1\u2069 is “L2”" }]);
  expect(first.minutes).toBeGreaterThan(0);
  expect(second).toMatchObject({ title: "Middle", shownIf: "If \u2068Q1\u2069 is “L1”", share: undefined });
  expect(third).toMatchObject({ isUnreachable: true, screenOut: "If \u2068Q3\u2069 is -1 or less" });
});

test("the robot's walks are shared out over the pages, and quotas are held against them", () => {
  const report = reportPaths(definition, { walks: 200, seed: 5 });
  const [first, second, third] = describePages(definition, "fa", [], report);
  expect(first.share).toBeCloseTo(1);
  expect(third.share).toBeCloseTo(1);
  expect(second.share).toBeGreaterThan(0.3);
  expect(second.share).toBeLessThan(0.7);
  const [half, never] = quotaFeasibility(report);
  expect(half.needed).toBe(Math.ceil(100 / half.share));
  expect(never).toMatchObject({ needed: undefined, isReached: false });
});
