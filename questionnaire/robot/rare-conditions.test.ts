import { expect, test } from "vitest";
import type { Condition } from "#questionnaire/condition";
import type { Formula } from "#questionnaire/formula";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { reportPaths } from "#questionnaire/robot/report-paths";

const words = (text: string) => ({ fa: `متن ${text}`, en: `Text ${text}` });
const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ code: index + 1, text: words(`item ${index + 1}`) }));
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ code: index + 1, label: words(`option ${index + 1}`) }));
const read = (variable: string): Formula => ({ type: "variable", variable });
const between = (variable: string, min?: number, max?: number): Condition => ({
  type: "between",
  variable,
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});
const all = (...of: Condition[]): Condition => ({ type: "all", of });

const asked: Question[] = [
  { code: "NUM", type: "number", text: words("n"), isRequired: true, min: 0, max: 100_000 },
  { code: "OTHER", type: "number", text: words("o"), isRequired: true, min: 0, max: 100_000 },
  { code: "SHARE", type: "constantSum", text: words("s"), isRequired: true, items: items(6), total: 100 },
  { code: "RANK", type: "ranking", text: words("r"), isRequired: true, options: options(8) },
  { code: "ATT", type: "likert", text: words("l"), isRequired: true, items: items(10), points: options(5) },
  { code: "MANY", type: "multiple", text: words("m"), options: options(20) },
  {
    code: "MEAN",
    type: "calculated",
    text: words("mean"),
    formula: { type: "mean", of: items(10).map(({ code }) => read(`ATT_${code}`)) },
  },
  {
    code: "GAP",
    type: "calculated",
    text: words("gap"),
    formula: { type: "subtract", left: read("NUM"), right: read("OTHER") },
  },
];

const rare: Condition[] = [
  between("NUM", 37, 37),
  between("SHARE_3", 90),
  all(between("SHARE_1", 50, 50), between("SHARE_2", 50, 50)),
  all(between("RANK_7", 1, 1), between("RANK_2", 2, 2)),
  between("MEAN", 4.8),
  between("MEAN", undefined, 1.1),
  between("GAP", 99_000),
  { type: "chosenCount", variable: "MANY", min: 19 },
  all({ type: "not", of: { type: "answered", variable: "MANY" } }, between("NUM", 37, 37)),
];

test("finds the answers that lead to what hardly anybody sees, and owns up to what it does not find", () => {
  const single = (code: string, visibleIf: Condition): Question => ({
    code,
    type: "single",
    text: words(code),
    options: options(2),
    visibleIf,
  });
  const never = all(between("GAP", 1), between("GAP", undefined, 0));
  const definition: QuestionnaireDefinition = {
    languages: ["fa", "en"],
    title: words("title"),
    consent: words("consent"),
    thanks: words("thanks"),
    pages: [
      { code: "P1", questions: asked },
      {
        code: "P2",
        questions: [
          ...rare.map((condition, place) => single(`R${place}`, condition)),
          single("NEVER", never),
        ],
      },
    ],
  };
  const { missed } = reportPaths(definition, { walks: 20, seed: 3 });
  expect(missed).toEqual([{ type: "question", pageCode: "P2", code: "NEVER" }]);
});
