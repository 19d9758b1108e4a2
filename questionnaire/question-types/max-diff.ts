import { z } from "zod";
import { type AnswerError, answerError } from "#questionnaire/answer-error";
import type { Answers } from "#questionnaire/answers";
import { LocalisedText, type LocalisedText as Text } from "#questionnaire/localised-text";
import { type Item, itemList, type Option, sharedFields, smallCount } from "#questionnaire/question-parts";
import { checkChoice, checkItemList } from "#questionnaire/question-types/check-parts";
import { type FormatProblem, itemTexts, type TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne } from "#questionnaire/random-source";
import { seededIndex } from "#questionnaire/seeded-order";

const itemCode = z.number().int().min(1).max(999);

/** Which items are shown together, by item code: versions × tasks × items. A respondent gets one version. */
export const MaxDiffDesign = z.strictObject({
  versions: z.array(z.array(z.array(itemCode).max(12)).max(50)).max(100),
});
export type MaxDiffDesign = z.infer<typeof MaxDiffDesign>;

/** The best and the worst of a few items at a time. */
export const MaxDiffQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("maxDiff"),
  items: itemList,
  bestLabel: LocalisedText,
  worstLabel: LocalisedText,
  tasks: smallCount,
  itemsPerTask: z.number().int().min(2).max(8),
  versionCount: z.number().int().min(1).max(100),
  /** Made by the engine from the numbers above; a published version always has it. */
  design: MaxDiffDesign.optional(),
});
export type MaxDiffQuestion = z.infer<typeof MaxDiffQuestion>;

export type MaxDiffSide = "best" | "worst";

export function maxDiffVariable(questionCode: string, task: number, side: MaxDiffSide): string {
  return `${questionCode}_t${task}_${side}`;
}

/** Which version of the design a response got, from 1. */
export function designVersionVariable(questionCode: string): string {
  return `${questionCode}_version`;
}

/** Times best minus times worst, over times shown: from −1 to 1. */
export function maxDiffScoreVariable(questionCode: string, code: number): string {
  return `${questionCode}_score_${code}`;
}

/** Whether the design still belongs to the items and numbers of the question. */
export function isMaxDiffDesignCurrent({
  items,
  tasks,
  itemsPerTask,
  versionCount,
  design,
}: MaxDiffQuestion): boolean {
  if (!design || design.versions.length !== versionCount) return false;
  const codes = new Set(items.map((item) => item.code));
  const shown = new Set(design.versions.flat(2));
  return (
    shown.size === codes.size &&
    [...shown].every((code) => codes.has(code)) &&
    design.versions.every(
      (version) => version.length === tasks && version.every((task) => task.length === itemsPerTask),
    )
  );
}

/** The items of each task, in a question as this response sees it. */
export function tasksShown({ items, design }: MaxDiffQuestion): Item[][] {
  const byCode = new Map(items.map((item) => [item.code, item]));
  return (design?.versions[0] ?? []).map((task) => task.flatMap((code) => byCode.get(code) ?? []));
}

function eachTask({ tasks }: MaxDiffQuestion): number[] {
  return Array.from({ length: tasks }, (_, task) => task + 1);
}

function itemOptions(items: readonly Item[]): Option[] {
  return items.map(({ code, text }) => ({ code, label: text }));
}

const taskLabel = (task: number, side: Text): Text =>
  Object.fromEntries(Object.entries(side).map(([language, words]) => [language, `${task}: ${words}`]));

export const maxDiffRules: TypeRules<MaxDiffQuestion> = {
  variables: (question) =>
    eachTask(question).flatMap((task) => [
      maxDiffVariable(question.code, task, "best"),
      maxDiffVariable(question.code, task, "worst"),
    ]),
  columns: (question) => [
    ...eachTask(question).flatMap((task) =>
      (["best", "worst"] as const).map((side) => ({
        code: maxDiffVariable(question.code, task, side),
        label: taskLabel(task, side === "best" ? question.bestLabel : question.worstLabel),
        kind: "single" as const,
        level: "nominal" as const,
        options: itemOptions(question.items),
        role: "control" as const,
      })),
    ),
    {
      code: designVersionVariable(question.code),
      kind: "numeric",
      level: "nominal",
      isDerived: true,
      role: "control",
    },
    ...question.items.map((item) => ({
      code: maxDiffScoreVariable(question.code, item.code),
      label: item.text,
      kind: "numeric" as const,
      level: "interval" as const,
      isDerived: true,
    })),
  ],
  check: (question, answers) =>
    tasksShown(question).flatMap((items, index) => checkTask(question, items, index + 1, answers)),
  checkFormat({ items, tasks, itemsPerTask, versionCount }) {
    const found: FormatProblem[] = checkItemList(items, 4);
    if (itemsPerTask >= items.length) {
      found.push(["tasks-show-too-many", "error", String(Math.max(2, items.length - 1))]);
    } else if (itemsPerTask * 2 > items.length) {
      found.push(["tasks-show-too-many", "warning", String(Math.max(2, Math.floor(items.length / 2)))]);
    }
    const shown = tasks * itemsPerTask;
    if (shown * versionCount < items.length) {
      const enough = Math.ceil(items.length / (itemsPerTask * versionCount));
      found.push(["items-shown-too-seldom", "error", String(enough)]);
    } else if (shown < 3 * items.length) {
      found.push(["items-shown-too-seldom", "warning", String(Math.ceil((3 * items.length) / itemsPerTask))]);
    }
    return found;
  },
  texts: ({ items, bestLabel, worstLabel }) => [
    ...itemTexts(items),
    { part: "bestLabel", text: bestLabel },
    { part: "worstLabel", text: worstLabel },
  ],
  answer: (question, random) =>
    Object.fromEntries(
      tasksShown(question).flatMap((items, index) => {
        const best = pickOne(items, random);
        const worst = pickOne(
          items.filter((item) => item !== best),
          random,
        );
        return [
          [maxDiffVariable(question.code, index + 1, "best"), best.code],
          [maxDiffVariable(question.code, index + 1, "worst"), worst.code],
        ];
      }),
    ),
  answerSeconds: ({ tasks, itemsPerTask }) => tasks * (3 + 1.5 * itemsPerTask),
  /** Leaves of the design only the version that this response gets. */
  arrange(question, seed) {
    const { code, design } = question;
    if (!design || design.versions.length === 0) return question;
    const version = design.versions[seededIndex(design.versions.length, seed, code)];
    return { ...question, design: { versions: [version] } };
  },
  derive(question, answers, seed) {
    const { code, design, items } = question;
    if (!design || design.versions.length === 0) return {};
    const version = seededIndex(design.versions.length, seed, code);
    if (answers[maxDiffVariable(code, 1, "best")] === undefined) return {};
    return {
      [designVersionVariable(code)]: version + 1,
      ...scores(code, items, design.versions[version], answers),
    };
  },
  storedForm: ({ tasks }) => tasks,
};

function checkTask(
  { code, isRequired }: MaxDiffQuestion,
  items: readonly Item[],
  task: number,
  answers: Answers,
): AnswerError[] {
  const codes = items.map((item) => item.code);
  const best = maxDiffVariable(code, task, "best");
  const worst = maxDiffVariable(code, task, "worst");
  const errors = [best, worst].flatMap((variable) =>
    checkChoice({ code, isRequired }, variable, codes, answers),
  );
  if (errors.length > 0 || answers[best] == null || answers[best] !== answers[worst]) return errors;
  return [answerError(code, "best-is-worst", worst)];
}

function scores(code: string, items: readonly Item[], tasks: readonly number[][], answers: Answers): Answers {
  const entries = items.map((item): [string, number | null] => {
    let shown = 0;
    let net = 0;
    tasks.forEach((task, index) => {
      const best = answers[maxDiffVariable(code, index + 1, "best")];
      const worst = answers[maxDiffVariable(code, index + 1, "worst")];
      if (!task.includes(item.code) || best == null || worst == null) return;
      shown += 1;
      net += Number(best === item.code) - Number(worst === item.code);
    });
    return [maxDiffScoreVariable(code, item.code), shown > 0 ? net / shown : null];
  });
  return Object.fromEntries(entries);
}
