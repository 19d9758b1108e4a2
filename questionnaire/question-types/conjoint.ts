import { z } from "zod";
import { LocalisedText } from "#questionnaire/localised-text";
import { Image, type Option, sharedFields } from "#questionnaire/question-parts";
import { checkChoice, duplicateCodes } from "#questionnaire/question-types/check-parts";
import { designVersionVariable } from "#questionnaire/question-types/max-diff";
import { type FormatProblem, imagesOf, type TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne } from "#questionnaire/random-source";
import { seededIndex } from "#questionnaire/seeded-order";

const smallCode = z.number().int().min(1).max(99);

export const ConjointLevel = z.strictObject({
  code: smallCode,
  label: LocalisedText,
  image: Image.optional(),
});
export type ConjointLevel = z.infer<typeof ConjointLevel>;

export const ConjointAttribute = z.strictObject({
  code: smallCode,
  text: LocalisedText,
  levels: z.array(ConjointLevel).max(15),
});
export type ConjointAttribute = z.infer<typeof ConjointAttribute>;

/** Level codes by version × task × concept, in the order of `attributeCodes`. */
export const ConjointDesign = z.strictObject({
  attributeCodes: z.array(smallCode).max(12),
  versions: z.array(z.array(z.array(z.array(smallCode).max(12)).max(6)).max(30)).max(100),
});
export type ConjointDesign = z.infer<typeof ConjointDesign>;

/** One of a few made-up products at a time, by choice. */
export const ConjointQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("conjoint"),
  attributes: z.array(ConjointAttribute).max(12),
  tasks: z.number().int().min(1).max(30),
  conceptsPerTask: z.number().int().min(2).max(5),
  versionCount: z.number().int().min(1).max(100),
  /** What choosing none of them is called; none is not offered, when left out. */
  noneLabel: LocalisedText.optional(),
  design: ConjointDesign.optional(),
});
export type ConjointQuestion = z.infer<typeof ConjointQuestion>;

export function conjointVariable(questionCode: string, task: number): string {
  return `${questionCode}_t${task}`;
}

/** A concept as it is shown: its level for each attribute. */
export type ConjointConcept = { attribute: ConjointAttribute; level: ConjointLevel }[];

/** The concepts of each task, in a question as this response sees it. */
export function conceptsShown({ attributes, design }: ConjointQuestion): ConjointConcept[][] {
  return (design?.versions[0] ?? []).map((task) =>
    task.map((concept) =>
      attributes.flatMap((attribute) => {
        const position = design?.attributeCodes.indexOf(attribute.code) ?? -1;
        const level = attribute.levels.find(({ code }) => code === concept[position]);
        return level ? [{ attribute, level }] : [];
      }),
    ),
  );
}

/** Whether the design still belongs to the attributes, levels and numbers of the question. */
export function isConjointDesignCurrent(question: ConjointQuestion): boolean {
  const { attributes, tasks, conceptsPerTask, versionCount, design } = question;
  if (!design || design.versions.length !== versionCount) return false;
  if (design.attributeCodes.length !== attributes.length) return false;
  const isRightSize = design.versions.every(
    (version) => version.length === tasks && version.every((task) => task.length === conceptsPerTask),
  );
  if (!isRightSize) return false;
  const concepts = design.versions.flat(2);
  return attributes.every((attribute) => {
    const position = design.attributeCodes.indexOf(attribute.code);
    const shown = new Set(concepts.map((concept) => concept[position]));
    return (
      position >= 0 &&
      shown.size === attribute.levels.length &&
      attribute.levels.every((level) => shown.has(level.code))
    );
  });
}

/** 1, 2, 3 … by place on the screen, and 0 for none of them. */
export function conceptOptions({ conceptsPerTask, noneLabel }: ConjointQuestion): Option[] {
  const numbered = Array.from({ length: conceptsPerTask }, (_, position) => ({
    code: position + 1,
    label: {},
  }));
  return noneLabel ? [...numbered, { code: 0, label: noneLabel }] : numbered;
}

function eachTask({ tasks }: ConjointQuestion): number[] {
  return Array.from({ length: tasks }, (_, task) => task + 1);
}

/** Numbers of which no design can be made. */
function checkNumbers({
  attributes,
  tasks,
  conceptsPerTask,
  versionCount,
}: ConjointQuestion): FormatProblem[] {
  const levels = attributes.map((attribute) => attribute.levels.length);
  if (levels.length < 2 || levels.some((count) => count < 2)) return [];
  const concepts = levels.reduce((product, count) => product * count, 1);
  if (concepts < conceptsPerTask) return [["tasks-show-too-many", "error", String(concepts)]];
  const most = Math.max(...levels);
  if (tasks * conceptsPerTask * versionCount >= most) return [];
  return [["items-shown-too-seldom", "error", String(Math.ceil(most / (conceptsPerTask * versionCount)))]];
}

export const conjointRules: TypeRules<ConjointQuestion> = {
  variables: (question) => eachTask(question).map((task) => conjointVariable(question.code, task)),
  columns: (question) => [
    ...eachTask(question).map((task) => ({
      code: conjointVariable(question.code, task),
      kind: "single" as const,
      level: "nominal" as const,
      options: conceptOptions(question),
      role: "control" as const,
    })),
    {
      code: designVersionVariable(question.code),
      kind: "numeric",
      level: "nominal",
      isDerived: true,
      role: "control",
    },
  ],
  check(question, answers) {
    const codes = conceptOptions(question).map((option) => option.code);
    return conceptsShown(question).flatMap((_, index) =>
      checkChoice(question, conjointVariable(question.code, index + 1), codes, answers),
    );
  },
  checkFormat(question) {
    const { attributes } = question;
    const found: FormatProblem[] = attributes.length < 2 ? [["too-few-attributes", "error"]] : [];
    found.push(...duplicateCodes(attributes, "duplicate-item-code"));
    for (const attribute of attributes) {
      if (attribute.levels.length < 2) found.push(["too-few-levels", "error", String(attribute.code)]);
      found.push(...duplicateCodes(attribute.levels, "duplicate-option-code"));
    }
    return [...found, ...checkNumbers(question)];
  },
  texts: ({ attributes, noneLabel }) => [
    ...attributes.flatMap(({ code, text, levels }) => [
      { part: "attribute" as const, detail: String(code), text },
      ...levels.map((level) => ({
        part: "level" as const,
        detail: `${code}.${level.code}`,
        text: level.label,
      })),
      ...imagesOf(levels).map((alt) => ({ ...alt, detail: `${code}.${alt.detail}` })),
    ]),
    { part: "noneLabel", text: noneLabel, isOptional: true },
  ],
  answer: (question, random) =>
    Object.fromEntries(
      conceptsShown(question).map((_, index) => [
        conjointVariable(question.code, index + 1),
        pickOne(conceptOptions(question), random).code,
      ]),
    ),
  answerSeconds: ({ tasks, conceptsPerTask, attributes }) =>
    tasks * (4 + 0.8 * conceptsPerTask * attributes.length),
  arrange(question, seed) {
    const { code, design } = question;
    if (!design || design.versions.length === 0) return question;
    const version = design.versions[seededIndex(design.versions.length, seed, code)];
    return { ...question, design: { ...design, versions: [version] } };
  },
  derive({ code, design }, answers, seed) {
    if (!design || design.versions.length === 0 || answers[conjointVariable(code, 1)] === undefined)
      return {};
    return { [designVersionVariable(code)]: seededIndex(design.versions.length, seed, code) + 1 };
  },
  storedForm: ({ tasks, conceptsPerTask }) => [tasks, conceptsPerTask],
};
