import { z } from "zod";
import { Condition } from "#questionnaire/condition";
import { Language, LocalisedText } from "#questionnaire/localised-text";
import { SegmentationBase } from "#questionnaire/segmentation-base";

/** Letters, digits and underscores, beginning with a letter: safe as a column name in SPSS and R. */
export const Code = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,31}$/);

const optionCode = z
  .number()
  .int()
  .refine((code) => (code >= 0 && code <= 99_999) || code === -99 || code === -98);

export const Option = z.strictObject({
  code: optionCode,
  label: LocalisedText,
  /** Chosen alone: clears every other option of a multiple choice. */
  isExclusive: z.boolean().optional(),
  /** Asks for the respondent's own words. */
  isOtherSpecify: z.boolean().optional(),
});
export type Option = z.infer<typeof Option>;

export const Item = z.strictObject({
  /** Unique within the question; the variable is `<question>_<item>`. */
  code: z.number().int().min(1).max(999),
  text: LocalisedText,
  /** Agreement with it means less of what the scale measures. */
  isReversed: z.boolean().optional(),
});
export type Item = z.infer<typeof Item>;

export const VariableRole = z.enum(["screener", "basis", "descriptor", "weighting", "control"]);
export type VariableRole = z.infer<typeof VariableRole>;

const shared = {
  code: Code,
  text: LocalisedText,
  help: LocalisedText.optional(),
  isRequired: z.boolean().optional(),
  role: VariableRole.optional(),
  bases: z.array(SegmentationBase).max(14).optional(),
  visibleIf: Condition.optional(),
  /** The instrument module that it came from. */
  moduleId: z.string().max(64).optional(),
};

const options = z.array(Option).max(300);

export const SingleQuestion = z.strictObject({
  ...shared,
  type: z.literal("single"),
  options,
  isShuffled: z.boolean().optional(),
  /** The right answer of a quiz question; never sent to a respondent. */
  correctCode: z.number().int().optional(),
});
export const MultipleQuestion = z.strictObject({
  ...shared,
  type: z.literal("multiple"),
  options,
  isShuffled: z.boolean().optional(),
  minChosen: z.number().int().min(1).max(300).optional(),
  maxChosen: z.number().int().min(1).max(300).optional(),
});
export const LikertQuestion = z.strictObject({
  ...shared,
  type: z.literal("likert"),
  items: z.array(Item).max(100),
  /** From low to high; the page shows low on the side where reading starts. */
  points: z.array(Option).max(11),
  isShuffled: z.boolean().optional(),
});
export const NumberQuestion = z.strictObject({
  ...shared,
  type: z.literal("number"),
  min: z.number().optional(),
  max: z.number().optional(),
  isWhole: z.boolean().optional(),
  unit: LocalisedText.optional(),
});
export const TextQuestion = z.strictObject({
  ...shared,
  type: z.enum(["text", "longText"]),
  maxLength: z.number().int().min(1).max(10_000).optional(),
});
export const NpsQuestion = z.strictObject({
  ...shared,
  type: z.literal("nps"),
  lowLabel: LocalisedText.optional(),
  highLabel: LocalisedText.optional(),
});
export const InformationQuestion = z.strictObject({ ...shared, type: z.literal("information") });

export const Question = z.discriminatedUnion("type", [
  SingleQuestion,
  MultipleQuestion,
  LikertQuestion,
  NumberQuestion,
  TextQuestion,
  NpsQuestion,
  InformationQuestion,
]);
export type SingleQuestion = z.infer<typeof SingleQuestion>;
export type MultipleQuestion = z.infer<typeof MultipleQuestion>;
export type LikertQuestion = z.infer<typeof LikertQuestion>;
export type NumberQuestion = z.infer<typeof NumberQuestion>;
export type TextQuestion = z.infer<typeof TextQuestion>;
export type NpsQuestion = z.infer<typeof NpsQuestion>;
export type InformationQuestion = z.infer<typeof InformationQuestion>;
export type Question = z.infer<typeof Question>;
export type QuestionType = Question["type"];

export const questionTypes = [
  "single",
  "multiple",
  "likert",
  "number",
  "text",
  "longText",
  "nps",
  "information",
] as const satisfies readonly QuestionType[];

export const Page = z.strictObject({
  code: Code,
  title: LocalisedText.optional(),
  questions: z.array(Question).max(100),
  visibleIf: Condition.optional(),
  /** Checked when the page has been saved: ends the interview as screened out. */
  screenOutIf: Condition.optional(),
});
export type Page = z.infer<typeof Page>;

/** The whole instrument. A draft and a published version hold the same shape; only a version is frozen. */
export const QuestionnaireDefinition = z.strictObject({
  languages: z.array(Language).min(1).max(2),
  title: LocalisedText,
  /** Who asks, why, how long it takes and what happens with the answers. */
  consent: LocalisedText,
  thanks: LocalisedText,
  pages: z.array(Page).max(400),
});
export type QuestionnaireDefinition = z.infer<typeof QuestionnaireDefinition>;

export const npsPoints = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** The code of the variable that holds a respondent's own words for an option. */
export function otherTextVariable(questionCode: string, code: number): string {
  return `${questionCode}_${code}_text`;
}

export function itemVariable(questionCode: string, itemCode: number): string {
  return `${questionCode}_${itemCode}`;
}

export function maxLengthOf(question: TextQuestion): number {
  return question.maxLength ?? (question.type === "text" ? 250 : 4000);
}
